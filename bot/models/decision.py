"""The way of a story to a channel, stage by stage, and where it ended."""

from enum import StrEnum

from bot.models.article import Article
from bot.models.base import ChannelId, Model
from bot.models.card import Card
from bot.models.delivery import Delivery, Pause
from bot.models.feedback import Refusal
from bot.models.source import Polling, Source
from bot.models.story import Story
from bot.models.subscription import Subscription


class Stop(StrEnum):
    """Why a story is not in a channel; the order is that of the way."""

    UNKNOWN_LINK = "unknown link"
    NOT_BROUGHT = "not in its source's feed"
    NOT_POLLED = "source not polled"
    NOT_JUDGED = "not judged yet"
    TAKEN_BACK = "taken back by its outlet"
    TOO_OLD = "older than the catch-up window"
    REFUSED = "refused by the gate"
    NO_TEXT = "too little text"
    NO_RULES = "nothing is subscribed"
    NO_MATCH = "no rule matches"
    NOT_THEN = "the rule is younger than the card"
    SILENT = "the server was paused"
    MUTED = "muted by the channel or the member"
    ASLEEP = "waits for the server's pause to end"
    PAUSED = "channel paused"
    HELD = "held back"
    WAITING = "on its way"
    DEAD = "dead letter"


class Ruling(Model):
    """What one rule of the channel says; `failed` names the option that the card did not meet."""

    rule: Subscription
    failed: str | None = None


class Decision(Model):
    """All that is known of a link or card on its way to a channel; `stop` is None once it is there.

    Without a `channel` only the way to the card is told. `polling` is None for a source that is
    paused or unknown; `muted` says that whoever listens there hears nothing of the card at present.
    """

    link: str | None = None
    source: Source | None = None
    polling: Polling | None = None
    article: Article | None = None
    story: Story | None = None
    card: Card | None = None
    refusal: Refusal | None = None
    channel: ChannelId | None = None
    rulings: tuple[Ruling, ...] = ()
    muted: bool = False
    delivery: Delivery | None = None
    pause: Pause | None = None
    stop: Stop | None = None
