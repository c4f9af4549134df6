"""Held cards -> one digest a channel; and the digest that somebody asks for."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.rank import ranked
from bot.models import (
    NO_GUILD,
    Card,
    CardId,
    ChannelId,
    Delivery,
    Digest,
    DigestId,
    DigestLine,
    GuildId,
    Search,
)
from storage import Database, Store

LATE = timedelta(hours=1)
"""What comes so long after it was queued or due was kept from its readers by an outage."""

MOST = 1000
"""Cards that one question is answered from."""

JUMP = "https://discord.com/channels"


class Digests:
    """Makes the digests that are due, and answers `/digest`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def make_due(self) -> int:
        """Queue a digest for each channel whose held cards are due; return how many."""
        now = self._clock.now()
        channels = await self._database.read(lambda store: store.digests.channels_due(now))
        if channels:
            await self._database.write(lambda store: _make_all(store, channels, now))
        return len(channels)

    async def summary(
        self,
        search: Search,
        guild: GuildId | None,
        near: ChannelId | None,
        *,
        sees: Callable[[ChannelId], bool],
    ) -> list[DigestLine]:
        """Return the cards that fit, the most important first, linked to where they were posted.

        `sees` says which channels the readers see: a link to another would lead nowhere.
        """

        def read(store: Store) -> list[DigestLine]:
            cards = store.cards.of(store.calls.found(search, limit=MOST))
            return lines(store, cards, guild, near, sees=sees)

        return await self._database.read(read)


def read_digest(store: Store, number: DigestId) -> Digest | None:
    """Return a digest with its cards as they stand now; None when it is not stored any more."""
    digest = store.digests.get(number)
    if digest is None:
        return None
    cards = store.cards.of(store.digests.cards(number))
    told = lines(store, cards, digest.guild, digest.channel)
    return digest.model_copy(update={"lines": tuple(told)})


def lines(
    store: Store,
    cards: Sequence[Card],
    guild: GuildId | None,
    near: ChannelId | None,
    *,
    sees: Callable[[ChannelId], bool] | None = None,
) -> list[DigestLine]:
    """Return the cards ranked, with links to their messages in a server, those `near` first.

    Only to channels that its readers see, if `sees` says which these are.
    """
    ids = [card.id for card in cards]
    links = {} if guild is None else _links(store, ids, guild, near, sees)
    return [DigestLine(card=card, link=links.get(card.id)) for card in ranked(cards)]


def _links(
    store: Store,
    cards: Sequence[CardId],
    guild: GuildId,
    near: ChannelId | None,
    sees: Callable[[ChannelId], bool] | None,
) -> dict[CardId, str]:
    found = [row for row in store.digests.shown(guild, cards) if sees is None or sees(row.channel)]
    if guild == NO_GUILD:  # private chats: everybody has their own, and only theirs
        found = [row for row in found if row.channel == near]
    shown = sorted(found, key=lambda row: row.channel == near)
    return {row.card: f"{JUMP}/{guild or '@me'}/{row.stands_in}/{row.message}" for row in shown}


def _make_all(store: Store, channels: Sequence[ChannelId], now: datetime) -> None:
    for channel in channels:
        _make(store, channel, now)


def _make(store: Store, channel: ChannelId, now: datetime) -> None:
    """Make a channel's digest of what is held for now; nothing is held twice or forgotten."""
    rows = store.digests.held(channel, now)
    cards = ranked(store.cards.of([row.card for row in rows]))
    if not cards:
        return
    digest = Digest(
        id=DigestId(0),
        guild=rows[0].guild,
        channel=channel,
        made_at=now,
        is_late=any(card.late for card in cards) or any(_is_late(row, now) for row in rows),
    )
    store.digests.add(digest, cards[0].id, rows)


def _is_late(row: Delivery, now: datetime) -> bool:
    held_at = row.tried_at or row.created_at
    return held_at - row.created_at > LATE or now - row.due_at > LATE
