"""What a card is called and tagged as a forum's post or a thread."""

from collections.abc import Iterable

from bot.cards.escape import visible
from bot.cards.fit import fitted
from bot.models import Card, Direction, Horizon, Level, TagKind

NAME = 100
"""Discord's limit for a thread's name."""

MOST = 5
"""Tags that a forum post takes."""

DIGEST = "Digest"

NO_TAG = (
    "the forum wants a tag on each post and has none that fits: add tags named Bullish, Bearish "
    "and Neutral"
)
"""Every card has one of these."""


def takes_all(offered: Iterable[str]) -> bool:
    """Say whether every card has one of a forum's tags: one of each scale is on every card."""
    names = {_plain(name) for name in offered}
    scales = (Direction, Level, Horizon, [f"{level} impact" for level in Level])
    return any({_plain(one) for one in scale} <= names for scale in scales)


def post_name(title: str) -> str:
    """Return a headline as a thread's name."""
    return fitted(title, NAME, draw=visible)


def fitting_tags(card: Card, offered: Iterable[str], *, is_digest: bool = False) -> list[str]:
    """Return those of a forum's tags that name the card's levels, coins or topics, in that order.

    The direction comes first, then coins, impact, topics and the Time Effect; letter case and a
    `#` do not matter.
    """
    by_name = {_plain(name): name for name in offered}
    wanted = [DIGEST] if is_digest else []
    found = [by_name[name] for name in map(_plain, [*wanted, *_names(card)]) if name in by_name]
    return list(dict.fromkeys(found))[:MOST]


def _names(card: Card) -> list[str]:
    told, impact = card.analysis, card.analysis.impact.level
    coins = [tag.name for tag in card.tags if tag.kind is TagKind.COIN]
    topics = [tag.name for tag in card.tags if tag.kind is TagKind.TOPIC]
    levels = [f"{impact} impact", impact.value]
    return [told.direction.level, *coins, *levels, *topics, told.horizon.level]


def _plain(name: str) -> str:
    return name.strip().removeprefix("#").casefold()
