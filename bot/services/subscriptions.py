"""Which channels want which tags: `/subscribe` and what follows from it."""

from datetime import timedelta

from bot.clock import Clock
from bot.errors import AskedWrong
from bot.models import (
    ChannelId,
    Direction,
    GuildId,
    Level,
    Subscription,
    SubscriptionId,
    UserId,
)
from bot.services.desk import tag_name
from bot.stories.gazetteer import Lexicon
from storage import Database, Store

MOST_TAGS = 25
"""Tags of one rule; more is a sign that two rules were meant."""

REHEARSAL = timedelta(days=7)
EVERYTHING = "everything"


class Subscriptions:
    """Adds, lists and removes a guild's rules."""

    def __init__(self, database: Database, lexicon: Lexicon, clock: Clock) -> None:
        self._database = database
        self._lexicon = lexicon
        self._clock = clock

    async def add(
        self, tags: str, *, guild: GuildId, channel: ChannelId, min_impact: Level, by: UserId
    ) -> Subscription:
        """Store a rule from what a person typed; AskedWrong names the tag that is unknown."""
        rule = Subscription(
            guild=guild,
            channel=channel,
            tags=self.read_tags(tags),
            min_impact=min_impact,
            created_by=by,
            created_at=self._clock.now(),
        )

        def write(store: Store) -> Subscription:
            store.outbox.resume_channel(channel, self._clock.now())
            return store.subscriptions.add(rule)

        return await self._database.write(write)

    async def remove(self, rule: SubscriptionId, *, guild: GuildId) -> Subscription:
        """Forget a rule of this guild and return it; AskedWrong when there is none."""
        gone = await self._database.write(lambda store: store.subscriptions.remove(rule, guild))
        if gone is None:
            raise AskedWrong("That subscription is gone already. `/subscriptions` lists what is.")
        return gone

    async def of_guild(self, guild: GuildId) -> list[Subscription]:
        """Return the guild's rules, oldest first."""
        return await self._database.read(lambda store: store.subscriptions.of_guild(guild))

    async def paused(self) -> dict[ChannelId, str]:
        """Return the channels that cannot be written to at present, each with the reason."""
        pauses = await self._database.read(lambda store: store.outbox.paused())
        return {pause.channel: pause.reason for pause in pauses}

    async def rehearse(self, rule: Subscription) -> int:
        """Say how many cards of the last seven days this rule would have posted."""
        since = self._clock.now() - REHEARSAL
        cards = await self._database.read(
            lambda store: store.cards.recent(since=since, limit=store.cards.count())
        )
        return sum(wants(rule, [t.name for t in c.tags], c.analysis.impact.level) for c in cards)

    def read_tags(self, typed: str) -> tuple[str, ...]:
        """Turn “BTC, fed #etf” into the tags' own names; nothing or “everything” means all."""
        words = [word.strip(" #") for word in typed.split(",") if word.strip(" #")]
        if not words or [word.casefold() for word in words] == [EVERYTHING]:
            return ()
        if len(words) > MOST_TAGS:
            raise AskedWrong(f"A rule takes up to {MOST_TAGS} tags; make a second one for more.")
        return tuple(dict.fromkeys(self._tag(word) for word in words))

    def _tag(self, word: str) -> str:
        for direction in Direction:
            if word.casefold() == direction.value.casefold():
                return direction.value
        found = self._lexicon.resolve(word)
        if found is not None:
            return tag_name(found)
        near = ", ".join(self._lexicon.nearest(word, 3))
        hint = f"Did you mean {near}?" if near else "Try BTC, Fed or ETF."
        raise AskedWrong(f"“{word[:40]}” is no tag that I know. {hint}")


def wants(rule: Subscription, tags: list[str], impact: Level) -> bool:
    """Say whether a card with these tags and this impact goes to the rule's channel."""
    return impact.rank >= rule.min_impact.rank and (
        not rule.tags or not set(rule.tags).isdisjoint(tags)
    )
