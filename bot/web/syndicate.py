"""The newest cards as feeds for other readers: RSS 2.0 and JSON Feed 1.1."""

from collections.abc import Sequence
from email.utils import format_datetime

from pydantic import JsonValue

from bot.cards.escape import safe_url, visible
from bot.cards.text import text
from bot.cards.words import symbol
from bot.models import Card
from bot.web.draw import draw

TITLE = "newsvane"


def rss(cards: Sequence[Card], *, base: str) -> str:
    """Return the cards as RSS; guids are permalinks, so that a revised card is not a new item."""
    items = [
        {
            "title": headline(card),
            "link": f"{base}/card/{card.id}",
            "date": format_datetime(card.published),
            "text": text(card),
            "tags": [visible(tag.name) for tag in card.tags],
        }
        for card in cards
    ]
    return draw("feed.xml", title=TITLE, base=base, items=items)


def json_feed(cards: Sequence[Card], *, base: str) -> dict[str, JsonValue]:
    """Return the cards as a JSON Feed; `_newsvane` holds the four levels."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "home_page_url": f"{base}/",
        "feed_url": f"{base}/feed.json",
        "items": [_item(card, base) for card in cards],
    }


def headline(card: Card) -> str:
    """Return a card's title behind the symbol and the word of its call."""
    call = card.analysis.direction.level
    sample = "[SAMPLE] " if card.sample else ""
    return f"{sample}{symbol(call)} {call}: {visible(card.title)}"


def _item(card: Card, base: str) -> JsonValue:
    changed = card.changes[-1].at if card.changes else card.created_at
    item: dict[str, JsonValue] = {
        "id": f"{base}/card/{card.id}",
        "url": f"{base}/card/{card.id}",
        "title": headline(card),
        "content_text": text(card),
        "date_published": card.published.isoformat(),
        "date_modified": changed.isoformat(),
        "tags": [visible(tag.name) for tag in card.tags],
        "_newsvane": {
            axis.name.lower(): judgement.level.lower() for axis, judgement in card.analysis.axes
        },
    }
    address = safe_url(card.url)
    return item if address is None else {**item, "external_url": address}
