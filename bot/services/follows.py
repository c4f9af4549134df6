"""What members follow for themselves, and what is kept about them."""

from bot.clock import Clock
from bot.delivery.arrival import MOST_NAMED
from bot.errors import AskedWrong
from bot.i18n import spoken
from bot.models import (
    NO_GUILD,
    ChannelId,
    Holdings,
    Level,
    Mode,
    Subscription,
    SubscriptionId,
    UserId,
)
from bot.services.subscriptions import Subscriptions, drop_unread
from storage import Database, Store

MOST_FOLLOWS = 25
"""Rules of one member, as many as a select shows; one rule can have many tags."""


class Follows:
    """A member's own rules: their `channel` is the member's private chat with the bot."""

    def __init__(self, database: Database, rules: Subscriptions, clock: Clock) -> None:
        self._database = database
        self._rules = rules
        self._clock = clock

    async def add(self, typed: str, blank: Subscription, *, min_impact: Level) -> Subscription:
        """Keep what a member wants to follow; `blank` says who, where and how.

        The language that is spoken here is that of what will be posted to the chat. AskedWrong
        when a tag is unknown, or the member or the server has too many already.
        """
        language = spoken()  # the database's thread would say English
        tags, where = self._rules.read(typed)
        rule = blank.model_copy(update={"tags": tags, "where": where, "min_impact": min_impact})

        def write(store: Store) -> Subscription:
            _make_room(store, rule)
            store.outbox.resume_channel(rule.channel, self._clock.now())
            store.meta.learn_language(rule.channel, language)
            return store.subscriptions.add(rule)

        return await self._database.write(write)

    async def of(self, chat: ChannelId) -> list[Subscription]:
        """Return what a member follows, oldest first."""
        return await self._database.read(lambda store: store.subscriptions.of_channel(chat))

    async def restore(self, rule: Subscription) -> Subscription:
        """Keep once more what was let go; AskedWrong when there is no room any more."""
        language = spoken()

        def write(store: Store) -> Subscription:
            if store.subscriptions.twin(rule) is not None:
                raise AskedWrong("wrong-follow-again")
            _make_room(store, rule)
            store.meta.learn_language(rule.channel, language)
            return store.subscriptions.add(rule)

        return await self._database.write(write)

    async def remove(self, number: SubscriptionId, chat: ChannelId) -> Subscription:
        """Let go of something; AskedWrong when the member does not follow it."""

        def write(store: Store) -> Subscription | None:
            mine = {rule.id: rule for rule in store.subscriptions.of_channel(chat)}
            rule = mine.get(number)
            if rule is None:
                return None
            gone = store.subscriptions.remove(rule.id, rule.guild)
            drop_unread(store, chat)
            if len(mine) == 1:
                store.meta.forget_language(chat)
            return gone

        gone = await self._database.write(write)
        if gone is None:
            raise AskedWrong("wrong-follow")
        return gone

    async def held(self, user: UserId, chat: ChannelId) -> Holdings:
        """Say what is kept about a member."""
        return await self._database.read(lambda store: _holdings(store, user, chat))

    async def forget(self, user: UserId, chat: ChannelId) -> Holdings:
        """Delete what is kept about a member; say what it was.

        Rules of channels stay, they are their server's: they forget who made them.
        """

        def write(store: Store) -> Holdings:
            found = _holdings(store, user, chat)
            for rule in store.subscriptions.of_channel(chat):
                store.subscriptions.remove(rule.id, rule.guild)
            store.outbox.forget_channel(chat)
            store.meta.forget_language(chat)
            store.outbox.forget_user(user)
            store.mutes.forget(user)
            store.feedback.forget_user(user)
            store.subscriptions.forget_author(user)
            store.audit.forget_user(user)
            return found

        return await self._database.write(write)


def _make_room(store: Store, rule: Subscription) -> None:
    """Raise AskedWrong when a member, or a card's line of mentions, is full."""
    mine = store.subscriptions.of_channel(rule.channel)
    if len(mine) >= MOST_FOLLOWS and store.subscriptions.twin(rule) is None:
        raise AskedWrong("wrong-follows-full", most=MOST_FOLLOWS)
    named = store.subscriptions.named_in(rule.guild) if rule.mode is Mode.MENTION else set()
    if len(named - {rule.created_by}) >= MOST_NAMED:
        raise AskedWrong("wrong-mentions-full", most=MOST_NAMED)


def _holdings(store: Store, user: UserId, chat: ChannelId) -> Holdings:
    votes, mistakes = store.feedback.of_user(user)
    return Holdings(
        follows=len(store.subscriptions.of_channel(chat)),
        mutes=store.mutes.count(user),
        feedback=len(votes) + len(mistakes),
        rules=store.subscriptions.made_by(user, besides=chat),
        deeds=store.audit.of_user(user),
    )


def blank(
    user: UserId, chat: ChannelId, mode: Mode, guild: int | None, clock: Clock
) -> Subscription:
    """Return a member's rule without conditions; only MENTION belongs to a server."""
    where = NO_GUILD if guild is None or mode is not Mode.MENTION else guild
    return Subscription.model_validate(
        {
            "guild": where,
            "channel": chat,
            "mode": mode,
            "created_by": user,
            "created_at": clock.now(),
        }
    )
