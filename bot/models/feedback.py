"""What readers say of cards."""

from pydantic import AwareDatetime

from bot.models.base import CardId, Model, UserId


class Vote(Model):
    """A reader's word on a card's call; one for each reader and card, the last one counts."""

    card: CardId
    user: UserId
    agrees: bool
    at: AwareDatetime


class Votes(Model):
    """How many readers agree with a card's call, and how many do not."""

    agree: int = 0
    disagree: int = 0


class Mistake(Model):
    """What a reader found wrong with a card; one for each reader and card."""

    card: CardId
    user: UserId
    text: str
    at: AwareDatetime


class Refusal(Model):
    """Why a story got no card when it was last judged."""

    reason: str
    at: AwareDatetime
