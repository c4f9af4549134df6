"""Everything a surface may ask, in one place; built once in bot.app."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.services.bell import Bell
from bot.services.charts import Charts
from bot.services.desk import Desk
from bot.services.feedback import Feedback
from bot.services.follows import Follows
from bot.services.meter import Meter
from bot.services.mutes import Mutes
from bot.services.pipeline import Pipeline
from bot.services.press import Press
from bot.services.pulse import Pulse
from bot.services.record import Record
from bot.services.search import Finder
from bot.services.settings import ServerSettings
from bot.services.source_list import SourceList
from bot.services.subscriptions import Subscriptions
from bot.services.why import Why
from bot.stories.gazetteer import Lexicon
from storage import Database


@dataclass(frozen=True)
class Services:
    """The services, as attributes."""

    database: Database
    clock: Clock
    lexicon: Lexicon
    pipeline: Pipeline
    press: Press
    sources: SourceList
    desk: Desk
    charts: Charts
    finder: Finder
    record: Record
    why: Why
    feedback: Feedback
    subscriptions: Subscriptions
    follows: Follows
    mutes: Mutes
    settings: ServerSettings
    bell: Bell
    meter: Meter
    pulse: Pulse
    analyst: str
    """The name of the analyst in use."""
    public_url: str | None = None
    """The web page as the world sees it, without a slash at its end; cards link to it."""
    is_sample: bool = False
    """True when stories, outlets and prices are the sample newsroom's."""
