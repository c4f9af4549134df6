"""How the bot does, for whoever looks after it."""

from datetime import timedelta

from pydantic import AwareDatetime

from bot.models.base import Model, SourceId
from bot.models.llm import LlmCost
from bot.models.source import Polling


class Health(Model):
    """How the bot does; `complaints` are sentences for the operator, none when all is well."""

    complaints: tuple[str, ...] = ()
    sources: int = 0
    sources_read: int = 0
    """How many of the sources answered at their last poll."""
    sources_unasked: int = 0
    """How many were never asked so far."""
    failing: tuple[Polling, ...] = ()
    """Those that did not, the most failures in a row first."""
    articles: int = 0
    cards: int = 0
    newest_card_at: AwareDatetime | None = None
    waiting: int = 0
    """Deliveries that wait or are under way."""
    oldest_wait: timedelta | None = None
    given_up: int = 0
    """Deliveries that Discord refused for good."""
    paused: int = 0
    """Channels that cannot be written to."""
    analyst: str = ""
    llm: LlmCost | None = None
    """What the language model cost in the last 24 hours, None when there is none."""


class Bulletin(Model):
    """What is new to whoever looks after the bot; nothing when all fields are as they start."""

    complaints: tuple[str, ...] = ()
    is_over: bool = False
    """True when earlier complaints are over."""
    sources_unasked: int = 0
    """How many were never asked so far."""
    failing: tuple[Polling, ...] = ()
    answering: tuple[SourceId, ...] = ()
    """Sources that were told to fail and answer again."""
