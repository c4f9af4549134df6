"""Everything that is kept, a repository a noun, all on one connection."""

from sqlite_utils import Database

from storage.announcements import Announcements
from storage.articles import Articles
from storage.audit import Audit
from storage.calls import Calls
from storage.cards import Cards
from storage.digests import Digests
from storage.feedback import Feedback
from storage.llm import LlmRuns
from storage.meta import Meta
from storage.mutes import Mutes
from storage.outbox import Outbox
from storage.own_sources import OwnSources
from storage.prices import Prices
from storage.sources import Sources
from storage.stories import Stories
from storage.subscriptions import Subscriptions


class Store:
    """The repositories; what one unit of work does with them is one transaction."""

    def __init__(self, db: Database) -> None:
        self.sources = Sources(db)
        self.articles = Articles(db)
        self.stories = Stories(db, self.articles)
        self.cards = Cards(db)
        self.calls = Calls(db)
        self.feedback = Feedback(db)
        self.outbox = Outbox(db)
        self.digests = Digests(db)
        self.announcements = Announcements(db)
        self.subscriptions = Subscriptions(db)
        self.prices = Prices(db)
        self.llm = LlmRuns(db)
        self.meta = Meta(db)
        self.audit = Audit(db)
        self.mutes = Mutes(db)
        self.own_sources = OwnSources(db)
        self._db = db

    @property
    def changes(self) -> int:
        """How many rows were written through this connection since it was opened."""
        return self._db.conn.total_changes
