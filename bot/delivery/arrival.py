"""From the rules that want a card to one delivery for each channel."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.models import Card, ChannelId, Delivery, GuildId, Mode, Subscription, UserId

MOST_NAMED = 50
"""Members named above one card, and so those of a server who may follow by a mention.

Their mentions take a quarter of a message's text.
"""


def deliveries(card: Card, rules: Sequence[Subscription], now: datetime) -> list[Delivery]:
    """Return how the card gets to each channel that a rule wants it in.

    Of several rules of a channel the oldest that is not for the digest says how it arrives, and
    every one that posts it has its role mentioned; members who follow with a mention are named in
    the first of their server's channels that posts it. A card in a digest mentions nobody.
    """
    named = _followers(rules)
    channels: dict[ChannelId, list[Subscription]] = {}
    for rule in rules:
        if rule.mode is not Mode.MENTION:
            channels.setdefault(rule.channel, []).append(rule)
    return [_delivery(card, wanting, named, now) for wanting in channels.values()]


def _delivery(
    card: Card,
    rules: Sequence[Subscription],
    named: dict[GuildId, dict[UserId, None]],
    now: datetime,
) -> Delivery:
    posting = [rule for rule in rules if rule.mode is not Mode.DIGEST]
    roles = [rule.role for rule in posting if rule.role is not None]
    users = list(named.pop(rules[0].guild, {})) if posting else []
    return Delivery(
        card=card.id,
        channel=rules[0].channel,
        guild=rules[0].guild,
        mode=posting[0].mode if posting else Mode.DIGEST,
        roles=tuple(dict.fromkeys(roles)),
        users=tuple(users[:MOST_NAMED]),
        due_at=now,
        created_at=now,
    )


def _followers(rules: Iterable[Subscription]) -> dict[GuildId, dict[UserId, None]]:
    """Return whom to name in each server, each once, in the order they came."""
    named: dict[GuildId, dict[UserId, None]] = {}
    for rule in rules:
        if rule.mode is Mode.MENTION:
            named.setdefault(rule.guild, {})[rule.created_by] = None
    return named
