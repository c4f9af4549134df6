"""Which rules want a card: one answer for the press, the rehearsal and `/why`."""

from collections.abc import Sequence
from datetime import datetime

from bot.models import (
    NO_GUILD,
    Card,
    ChannelId,
    GuildId,
    Mode,
    Mute,
    Muted,
    StoryId,
    Subscription,
)
from bot.rules.match import Wire, wants
from storage import Store


def routes(store: Store, card: Card, now: datetime) -> list[Subscription]:
    """Return the rules that want a card, oldest first; a channel may have several of them."""
    tags = [tag.name for tag in card.tags]
    rules = store.subscriptions.matching(tags, card.analysis.impact.level)
    wire = wired(store, card, rules)
    wanting = [rule for rule in rules if wants(rule, wire)]
    paused = {guild for guild in {r.guild for r in wanting} if is_paused(store, guild, now)}
    return [
        rule
        for rule in wanting
        if rule.guild not in paused and not is_muted(store, rule, card, now)
    ]


def is_paused(store: Store, guild: GuildId, now: datetime) -> bool:
    """Say whether a server asked for silence at present."""
    until = store.meta.guild(guild).paused_until
    return until is not None and now < until


def is_muted(store: Store, rule: Subscription, card: Card, now: datetime) -> bool:
    """Say whether who listens by this rule, a member or a channel, muted the card."""
    return silenced(card, mutes_for(store, rule, now))


def is_silent(store: Store, channel: ChannelId, card: Card, now: datetime) -> bool:
    """Say whether a channel, or the member whose private chat it is, muted the card."""
    rules = store.subscriptions.of_channel(channel)
    return any(is_muted(store, rule, card, now) for rule in rules if rule.mode is not Mode.MENTION)


def mutes_for(store: Store, rule: Subscription, now: datetime) -> list[Mute]:
    """Return the silences that a rule's cards meet: of its member or of its channel."""
    is_own = rule.guild == NO_GUILD or rule.mode is Mode.MENTION
    return store.mutes.of(rule.created_by if is_own else rule.channel, now)


def silenced(card: Card, mutes: Sequence[Mute]) -> bool:
    """Say whether one of these silences is about the card."""
    return any(_silences(mute, card) for mute in mutes)


def wired(store: Store, card: Card, rules: Sequence[Subscription]) -> Wire:
    """Prepare a card for these rules; the story's text is read only when one asks for words."""
    asks_for_words = any('"' in rule.where for rule in rules)
    return Wire.of(card, story_text(store, card.story) if asks_for_words else "")


def story_text(store: Store, number: StoryId) -> str:
    """Return what all reports of a story say; nothing when their texts were dropped."""
    story = store.stories.get(number)
    if story is None:
        return ""
    return "\n".join(
        sentence.text for article in story.articles for sentence in article.document.sentences
    )


def _silences(mute: Mute, card: Card) -> bool:
    match mute.kind:
        case Muted.TAG:
            return any(tag.name.casefold() == mute.what.casefold() for tag in card.tags)
        case Muted.SOURCE:
            return all(report.outlet == mute.what for report in card.reports)
        case Muted.STORY:
            return card.id == mute.what
