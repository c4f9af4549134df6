"""Which channels want which cards: drafts, their rehearsal, and what is kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import TypeVar

from bot.cards.rules import describe
from bot.clock import Clock
from bot.delivery.arrival import deliveries
from bot.errors import AskedWrong
from bot.models import (
    Card,
    ChannelId,
    Deed,
    Direction,
    GuildId,
    Subscription,
    SubscriptionId,
    UserId,
)
from bot.rules.expression import OPERATORS, AnyOf, Expression, HasTag, parse
from bot.rules.match import wants
from bot.services.desk import tag_name
from bot.services.router import mutes_for, silenced, wired
from bot.stories.gazetteer import Lexicon
from storage import Database, Store

MOST_TAGS = 25
"""Tags of one rule; more is a sign that two rules were meant."""

MOST_RULES = 200
"""Rules of one server; Discord allows it 500 channels."""

Name = TypeVar("Name", bound=str)

REHEARSAL = timedelta(days=7)
EVERYTHING = "everything"


@dataclass(frozen=True)
class Rehearsal:
    """A draft and the cards of the last seven days that it would have posted, newest first.

    `twin` is the rule that the channel has with the same tags and expression already.
    """

    rule: Subscription
    cards: tuple[Card, ...]
    twin: Subscription | None = None


class Subscriptions:
    """Reads, rehearses, adds, changes and removes a guild's rules."""

    def __init__(
        self, database: Database, lexicon: Lexicon, clock: Clock, *, outlets: Iterable[str]
    ) -> None:
        self._database = database
        self.outlets = tuple(sorted(set(outlets), key=str.casefold))
        """Who may be named as a source of a rule."""
        self._lexicon = lexicon
        self._clock = clock

    async def save(self, rule: Subscription) -> Subscription:
        """Store a new rule and let its channel go on if it was paused; return it with its id.

        A channel that reads just this already keeps its rule. AskedWrong, and nothing changed,
        when it reads these tags on other conditions, or when the server has no room for one more.
        """

        def write(store: Store) -> Subscription:
            twin = store.subscriptions.twin(rule)
            if twin is not None and not is_alike(rule, twin):
                raise _taken(twin)
            _make_room(store, rule.guild, 0 if twin is not None else 1)
            return self._keep(store, rule, rule.created_by, "subscribed")

        return await self._database.write(write)

    async def save_all(
        self, rules: Sequence[Subscription], *, by: UserId, over: Sequence[Subscription]
    ) -> None:
        """Store several rules of one server in the place of their twins.

        All of them or none: AskedWrong when there is no room, or when the server's rules are not
        `over` any more, which they were compared with.
        """

        def write(store: Store) -> None:
            if store.subscriptions.of_guild(rules[0].guild) != [*over]:
                raise AskedWrong("wrong-import-stale")
            fresh = sum(store.subscriptions.twin(rule) is None for rule in rules if not rule.id)
            _make_room(store, rules[0].guild, fresh)
            for rule in rules:
                self._keep(store, rule, by, "imported")

        await self._database.write(write)

    async def replace(self, old: Subscription, new: Subscription, *, by: UserId) -> Subscription:
        """Change a rule; AskedWrong, and nothing changed, when it is not what `old` says.

        Or when another rule of the channel has the new one's tags.
        """

        def write(store: Store) -> None:
            twin = store.subscriptions.twin(new)
            if twin is not None:
                raise _taken(twin)
            if not store.subscriptions.replace(old, new):
                raise AskedWrong("wrong-rule-changed")
            if not new.is_paused:
                store.outbox.resume_channel(new.channel, self._clock.now())
            self._note(store, new, by, _deed(old, new))

        await self._database.write(write)
        return new

    async def remove(self, number: SubscriptionId, *, guild: GuildId, by: UserId) -> Subscription:
        """Forget a rule of this guild and return it; AskedWrong when there is none."""

        def write(store: Store) -> Subscription | None:
            gone = store.subscriptions.remove(number, guild)
            if gone is not None:
                self._note(store, gone, by, "unsubscribed")
                drop_unread(store, gone.channel)
            return gone

        gone = await self._database.write(write)
        if gone is None:
            raise AskedWrong("wrong-rule-removed")
        return gone

    async def get(self, rule: SubscriptionId, *, guild: GuildId) -> Subscription:
        """Return a rule of this guild; AskedWrong when there is none."""
        found = await self._database.read(lambda store: store.subscriptions.get(rule, guild))
        if found is None:
            raise AskedWrong("wrong-rule")
        return found

    async def of_guild(self, guild: GuildId) -> list[Subscription]:
        """Return the guild's rules, by channel and then oldest first."""
        return await self._database.read(lambda store: store.subscriptions.of_guild(guild))

    async def paused(self) -> dict[ChannelId, str]:
        """Return the channels that cannot be written to at present, each with the reason."""
        pauses = await self._database.read(lambda store: store.outbox.paused())
        return {pause.channel: pause.reason for pause in pauses}

    async def twin(self, rule: Subscription) -> Subscription | None:
        """Return the rule that the channel has with the same tags and expression already."""
        return await self._database.read(lambda store: store.subscriptions.twin(rule))

    async def rehearse(self, rule: Subscription) -> Rehearsal:
        """Say which cards of the last seven days the rule would have posted, were it not paused.

        What is muted now counts as muted all the time.
        """
        now = self._clock.now()
        return await self._database.read(lambda store: _rehearsed(store, rule, now))

    def _keep(self, store: Store, rule: Subscription, by: UserId, deed: str) -> Subscription:
        store.outbox.resume_channel(rule.channel, self._clock.now())
        self._note(store, rule, by, deed)
        return store.subscriptions.add(rule)

    async def show_newest(self, rule: Subscription) -> Card | None:
        """Queue the newest card that the rule wants, so that its channel sees one at once.

        None when the last seven days had none that stands.
        """
        found = await self.rehearse(rule)
        card = next((card for card in found.cards if card.retracted is None), None)
        if card is None:
            return None
        (delivery,) = deliveries(card, [rule], self._clock.now())
        await self._database.write(lambda store: store.outbox.add(delivery))
        return card

    def read(self, typed: str) -> tuple[tuple[str, ...], str]:
        """Turn “BTC, fed #etf” or “BTC AND NOT Hack” into a rule's tags and its expression.

        A plain list gives tags alone; nothing or “everything” gives neither, which is all.
        AskedWrong names what is unknown.
        """
        plain = typed.strip(" ,;，、；#")
        if typed.strip() and not plain:
            raise AskedWrong("wrong-tags-none")
        if plain.casefold() in {"", EVERYTHING}:
            return (), ""
        if plain.upper() in OPERATORS:  # alone it joins nothing: a coin trades as NOT
            return (self._tag(plain),), ""
        found = parse(plain, self._tag)
        tags = _listed(found)
        if tags is None:
            return (), str(found)
        if len(tags) > MOST_TAGS:
            raise AskedWrong("wrong-rule-tags", most=MOST_TAGS)
        return tags, ""

    def read_outlets(self, typed: str) -> tuple[str, ...]:
        """Turn “coindesk, the block” into outlets' own names; AskedWrong names an unknown one."""
        return named(typed, self.outlets)

    def _note(self, store: Store, rule: Subscription, by: UserId, deed: str) -> None:
        what = f"{deed} {describe(rule)}"
        store.audit.add(Deed(guild=rule.guild, user=by, at=self._clock.now(), what=what))

    def _tag(self, word: str) -> str:
        for direction in Direction:
            if word.casefold() == direction.value.casefold():
                return direction.value
        found = self._lexicon.resolve(word)
        if found is not None:
            return tag_name(found)
        if word.casefold() == EVERYTHING:
            raise AskedWrong("wrong-tag-everything")
        parts = word.split()
        if len(parts) > 1 and all(self._lexicon.resolve(part.strip("#")) for part in parts):
            raise AskedWrong("wrong-tags-apart", typed=word[:40], list=", ".join(parts))
        near = ", ".join(self._lexicon.nearest(word, 3))
        if not near:
            raise AskedWrong("wrong-tag-strange", typed=word[:40])
        raise AskedWrong("wrong-tag", typed=word[:40], near=near)


def drop_unread(store: Store, channel: ChannelId) -> None:
    """Let go of what waits for a channel once it has no rule left."""
    if not store.subscriptions.of_channel(channel):
        store.outbox.drop_waiting(channel)


_COMMA = re.compile("[,;，、；]")


def named(typed: str, known: Iterable[Name]) -> tuple[Name, ...]:
    """Return the known names of a comma-separated list, each once, in any letter case.

    AskedWrong names what is unknown and the nearest that are known.
    """
    by_key = {name.casefold(): name for name in known}
    words = [word.strip() for word in _COMMA.split(typed) if word.strip()]
    for word in words:
        if word.casefold() not in by_key:
            others = [key for key in by_key if key not in map(str.casefold, words)]
            near = get_close_matches(word.casefold(), others, n=3, cutoff=0.4) or others[:3]
            hint = ", ".join(by_key[key] for key in near)
            raise AskedWrong("wrong-name", typed=word[:40], near=hint)
    return tuple(dict.fromkeys(by_key[word.casefold()] for word in words))


def _listed(found: Expression) -> tuple[str, ...] | None:
    """Return the tags of an expression that is only a list of them, each once; else None."""
    parts: Sequence[Expression] = found.parts if isinstance(found, AnyOf) else (found,)
    tags = [part.name for part in parts if isinstance(part, HasTag)]
    return tuple(dict.fromkeys(tags)) if len(tags) == len(parts) else None


def _rehearsed(store: Store, rule: Subscription, now: datetime) -> Rehearsal:
    cards = store.cards.recent(since=now - REHEARSAL, limit=store.cards.count())
    awake, mutes = rule.model_copy(update={"is_paused": False}), mutes_for(store, rule, now)
    posted = tuple(
        card for card in cards if not silenced(card, mutes) and _would_post(store, awake, card)
    )
    return Rehearsal(rule, posted, store.subscriptions.twin(rule))


def _make_room(store: Store, guild: GuildId, more: int) -> None:
    """Raise AskedWrong when a server cannot have that many rules more."""
    held = len(store.subscriptions.of_guild(guild))
    if more and held + more > MOST_RULES:
        raise AskedWrong("wrong-rules-full", held=held, most=MOST_RULES)


def is_alike(rule: Subscription, twin: Subscription) -> bool:
    """Say whether two rules differ in nothing but who made them and when."""
    apart = {"id", "tags", "created_by", "created_at"}
    return rule.model_dump(exclude=apart) == twin.model_dump(exclude=apart)


def _taken(twin: Subscription) -> AskedWrong:
    return AskedWrong("wrong-rule-taken", rule=lambda: describe(twin))


def _deed(old: Subscription, new: Subscription) -> str:
    """Say in a word what an admin did to a rule."""
    if old.is_paused == new.is_paused:
        return "changed"
    return "paused" if new.is_paused else "resumed"


def _would_post(store: Store, rule: Subscription, card: Card) -> bool:
    """Say whether the router would have chosen the rule for any of the card's revisions."""
    revisions = [card, *store.cards.history(card.id)] if card.revision else [card]
    return any(wants(rule, wired(store, revision, [rule])) for revision in revisions)
