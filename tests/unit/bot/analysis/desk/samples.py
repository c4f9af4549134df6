"""Stories for the desk analyst's tests, and the analyst as it ships."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.analysis.desk import DeskAnalyst
from bot.analysis.desk.cues import read_cues
from bot.analysis.desk.events import Happening, Recogniser
from bot.analysis.desk.reading import Reading
from bot.analysis.grounding import check
from bot.models import (
    Analysis,
    ArticleId,
    Document,
    Part,
    PriceSnapshot,
    Sentence,
    Story,
    Tag,
    TagKind,
    Tags,
)
from tests.factories import make_article, make_story

SEEDS = Path(__file__).parents[5] / "seeds"
PUBLISHED = datetime(2025, 3, 12, 12, 0, tzinfo=UTC)
NO_PRICE = PriceSnapshot(coin="BTC", missing="No source answered.")


@cache
def analyst() -> DeskAnalyst:
    return DeskAnalyst(*(seed(name) for name in ("outlets.toml", "cues.toml", "direction.json")))


@cache
def recogniser() -> Recogniser:
    return Recogniser(read_cues(seed("cues.toml")))


def seed(name: str) -> bytes:
    return (SEEDS / name).read_bytes()


def document(title: str, *body: str) -> Document:
    texts = [(title, Part.TITLE), *((line, Part.BODY) for line in body)]
    return Document(
        sentences=tuple(
            Sentence(id=i, text=text, part=part, paragraph=max(0, i - 2))
            for i, (text, part) in enumerate(texts, start=1)
            if text
        )
    )


def reading(title: str, *body: str, published: datetime = PUBLISHED) -> Reading:
    return Reading(document(title, *body), published)


def happening(title: str, *body: str) -> Happening:
    return recogniser().recognise(reading(title, *body))


def tagged(*coins: str) -> Tags:
    return Tags(coins=tuple(Tag(kind=TagKind.COIN, name=coin) for coin in coins))


def story(
    title: str,
    *body: str,
    outlet: str = "CoinDesk",
    others: tuple[str, ...] = (),
    published: datetime = PUBLISHED,
) -> Story:
    reports = [
        make_article(
            id=ArticleId(number),
            outlet=name,
            tier=min(number, 3),
            document=document(title, *body),
            published=published,
            first_seen=published,
        )
        for number, name in enumerate((outlet, *others), start=1)
    ]
    return make_story(*reports, created_at=published, updated_at=published)


def judged(
    title: str,
    *body: str,
    coins: tuple[str, ...] = (),
    outlet: str = "CoinDesk",
    others: tuple[str, ...] = (),
    price: PriceSnapshot = NO_PRICE,
    published: datetime = PUBLISHED,
) -> Analysis:
    """Judge a story and let the gate see it."""
    told = story(title, *body, outlet=outlet, others=others, published=published)
    tags = tagged(*coins)
    analysis = analyst().judge(told, tags, price)
    check(analysis, told, price, tags)
    return analysis
