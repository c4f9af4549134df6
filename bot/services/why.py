"""Answers `/why`: how far a story came on its way to a channel, and what stopped it."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from bot.analysis.desk.abstention import FEWEST_WORDS
from bot.articles.retraction import retraction
from bot.cards.escape import safe_url
from bot.clock import Clock
from bot.delivery.budget import SILENCED
from bot.errors import AskedWrong
from bot.models import (
    Article,
    Card,
    ChannelId,
    Decision,
    Delivery,
    Ruling,
    Status,
    Stop,
)
from bot.rules.match import mismatch
from bot.services.router import is_muted, wired
from bot.services.search import is_message, link_key, meant, of_message
from bot.services.source_list import Listed, SourceList
from storage import Database, Store

FEED_HOSTS = ("www.", "feeds.", "feed.", "rss.")
"""What stands before an outlet's own name in the addresses of its feeds and pages."""

DELIVERED = {
    Status.PENDING: Stop.WAITING,
    Status.SENDING: Stop.WAITING,
    Status.SENT: None,
    Status.PAUSED: Stop.PAUSED,
    Status.HELD: Stop.HELD,
    Status.LISTED: None,
    Status.DEAD: Stop.DEAD,
}
"""What a delivery's state means for whoever waits for the card."""


class Why:
    """Follows a story from its source to a channel, in what is stored."""

    def __init__(self, database: Database, sources: SourceList, clock: Clock) -> None:
        self._database = database
        self._sources = sources
        self._clock = clock

    async def decision(self, typed: str, channel: ChannelId | None) -> Decision:
        """Say how far a card or an article's link came; AskedWrong when it is neither."""
        listed = await self._sources.all()
        now = self._clock.now()
        found = await self._database.read(
            lambda store: _decision(store, typed, channel, listed, now)
        )
        if found is None:
            raise AskedWrong("wrong-card-any")
        return found

    async def of_message(self, message: int, channel: ChannelId | None) -> Decision | None:
        """Say the same of the card that a message of ours shows; None when it shows none."""
        card = await self._database.read(lambda store: of_message(store, message))
        return None if card is None else await self.decision(card.id, channel)


def _decision(
    store: Store,
    typed: str,
    channel: ChannelId | None,
    listed: Sequence[Listed],
    now: datetime,
) -> Decision | None:
    link = typed.strip().strip("<>")
    card = meant(store, typed)
    if card is not None:
        found = _with_source(_of_card(store, card), listed)
        if channel is None:
            return found
        found = _routed(store, found, card, channel, now)
        return found.model_copy(update={"stop": _stop_after_card(found, card)})
    if not link.startswith(("http://", "https://")) or is_message(link):
        return None
    found = _with_source(_of_link(store, link), listed)
    return found.model_copy(update={"stop": _stop_before_card(store, found)})


def _of_card(store: Store, card: Card) -> Decision:
    story = store.stories.get(card.story)
    return Decision(card=card, story=story, article=None if story is None else story.lead)


def _of_link(store: Store, link: str) -> Decision:
    """Return what is known of a page that has no card."""
    article = store.articles.by_keys([link_key(link)])
    if article is None:
        return Decision(link=link)
    number = store.stories.of_article(article.id)
    if number is None:  # every article is stored with its story
        return Decision(link=link, article=article)
    story, refusal = store.stories.get(number), store.stories.refusal(number)
    return Decision(link=link, article=article, story=story, refusal=refusal)


def _with_source(found: Decision, listed: Sequence[Listed]) -> Decision:
    """Name the source that brought the article, or that would bring it, with its polls."""
    for one in listed:
        is_it = (
            one.source.id == found.article.source
            if found.article is not None
            else found.link is not None and _is_same_site(found.link, one.source.url)
        )
        if is_it:
            return found.model_copy(update={"source": one.source, "polling": one.polling})
    return found


def _is_same_site(link: str, feed: str) -> bool:
    """Say whether a page and a feed are one outlet's, by their hosts."""
    page, source = _site(link), _site(feed)
    return bool(page) and (page == source or page.endswith(f".{source}"))


def _site(url: str) -> str:
    host = urlsplit(safe_url(url) or "").hostname or ""
    return next((host.removeprefix(p) for p in FEED_HOSTS if host.startswith(p)), host)


def _stop_before_card(store: Store, found: Decision) -> Stop:
    """Say why a page has no card."""
    if found.article is None or found.story is None:
        is_read = found.polling is not None and found.polling.last_ok_at is not None
        if found.source is None:
            return Stop.UNKNOWN_LINK
        return Stop.NOT_BROUGHT if is_read else Stop.NOT_POLLED
    if found.story.id in store.stories.unjudged():
        return Stop.NOT_JUDGED
    if found.refusal is not None:
        return Stop.REFUSED
    if all(retraction(article.document) for article in found.story.articles):
        return Stop.TAKEN_BACK
    return Stop.TOO_OLD


def _routed(
    store: Store, found: Decision, card: Card, channel: ChannelId, now: datetime
) -> Decision:
    """Add what the channel's rules say of the card, and what became of its delivery."""
    rules = store.subscriptions.of_channel(channel)
    wire = wired(store, card, rules)
    rulings = tuple(Ruling(rule=rule, failed=mismatch(rule, wire)) for rule in rules)
    rows = (row for row in store.outbox.of_card(card.id) if row.channel == channel)
    return found.model_copy(
        update={
            "channel": channel,
            "rulings": rulings,
            "muted": any(is_muted(store, rule, card, now) for rule in rules),
            "delivery": next((row for row in rows if row.about == 0), None),
            "pause": next((p for p in store.outbox.paused() if p.channel == channel), None),
        }
    )


def _stop_after_card(found: Decision, card: Card) -> Stop | None:
    """Say why a card is not in the channel, None when it is."""
    if found.delivery is not None:
        return _stop_of(found.delivery)
    if found.article is not None and _is_thin(found.article):
        return Stop.NO_TEXT
    if not found.rulings:
        return Stop.NO_RULES
    wanting = [ruling.rule for ruling in found.rulings if ruling.failed is None]
    if not wanting:
        return Stop.NO_MATCH
    routed = max([card.created_at, *(change.at for change in card.changes)])
    if all(rule.created_at > routed for rule in wanting):
        return Stop.NOT_THEN
    return Stop.MUTED if found.muted else Stop.SILENT


def _stop_of(delivery: Delivery) -> Stop | None:
    if delivery.status is Status.PENDING and delivery.error == SILENCED:
        return Stop.ASLEEP
    return DELIVERED[delivery.status]


def _is_thin(article: Article) -> bool:
    return len(article.document.text.split()) < FEWEST_WORDS
