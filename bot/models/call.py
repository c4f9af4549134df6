"""What a card claims, without its words: what is searched, summed up and later scored."""

from datetime import datetime

from pydantic import AwareDatetime

from bot.models.analysis import Direction, Horizon, Level
from bot.models.base import CardId, Model


class Call(Model):
    """A card's claim: where the price of `coin` goes from `published` on, and for how long.

    `is_void` says that the card was struck: nobody holds the claim any more.
    """

    card: CardId
    published: AwareDatetime
    coin: str
    impact: Level
    trust: Level
    direction: Direction
    horizon: Horizon
    is_void: bool = False

    @property
    def due_at(self) -> datetime:
        """When the claim is held against the price."""
        return self.published + self.horizon.scored_after


class CallTally(Model):
    """The calls of one length that fit a question, and when the oldest open one was published."""

    horizon: Horizon
    open: int
    due: int
    void: int
    first_open: AwareDatetime | None = None


class CallCount(Model):
    """How many calls fit a question: those whose time is not over, those that are due, void ones.

    `next_due` is when the first of the open ones falls due, None when none is open.
    """

    open: int = 0
    due: int = 0
    void: int = 0
    next_due: AwareDatetime | None = None


class Search(Model):
    """What somebody looks for among the cards; a condition that is not set lets all pass.

    `words` must all stand in one of the story's reports; any one of `tags` will do. `coin` is the
    one whose price is called, `outlet` anyone who reported the story.
    """

    words: str = ""
    tags: tuple[str, ...] = ()
    coin: str | None = None
    outlet: str | None = None
    min_impact: Level = Level.LOW
    direction: Direction | None = None
    horizon: Horizon | None = None
    since: AwareDatetime
