"""What readers ask of a bot that holds a hundred thousand stories of ninety days.

Each question goes the way a command goes, from what was typed to the message that is sent; only
Discord's own part is left out. Prices come from exchanges on loopback.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from bot.app import World, services
from bot.cards.briefing import briefing_components
from bot.cards.listing import PER_PAGE, listing, news_head
from bot.cards.opening import option_label
from bot.cards.price import price_components
from bot.cards.record import record_head
from bot.config import Settings
from bot.models import Analysis, CardId, Direction, Level, Report, Search, Span, Tag, TagKind
from bot.services.search import MOST
from bot.services.services import Services
from storage import Database, Store
from tests.factories import NOON, make_analysis, make_article, make_card, make_document, make_price
from tests.fakes.clock import FakeClock
from tests.fakes.exchange import open_exchanges
from tests.fakes.headlines import COINS, headline, paragraphs

STORIES = 100_000
DAYS = 90
BATCH = 2000
ASKED = 60
"""Times that each kind of question is asked, with other words each time."""

TOPICS = ("ETF", "Fed", "Regulation", "Hack", "DeFi")
OUTLETS = tuple(f"Outlet {number}" for number in range(120))
RANDOM = Random(4)

SINCE = NOON - timedelta(days=DAYS)
CONDITIONS = (
    Search(since=SINCE),
    Search(since=SINCE, tags=("BTC", "ETF")),
    Search(since=SINCE, min_impact=Level.HIGH, direction=Direction.BEARISH),
    Search(since=SINCE, outlet=OUTLETS[7]),
)
"""What a search with words is narrowed by."""

Question = Callable[[Services, int], Awaitable[object]]


def fill(store: Store, first: int) -> None:
    """Store a batch of stories with their cards; two in five are about bitcoin."""
    for number in range(first, first + BATCH):
        at = NOON - timedelta(days=DAYS) * (1 - number / STORIES)
        is_bitcoin = number % 5 < 2
        title = f"Bitcoin: {headline(number)}" if is_bitcoin else headline(number)
        article = make_article(
            keys=(f"guid:asked:{number}",),
            document=make_document(title, *paragraphs(number) * 3),
            outlet=OUTLETS[number % len(OUTLETS)],
            published=at,
            first_seen=at,
        )
        story = store.stories.add(store.articles.add(article).id, now=at, judged=True)
        coin = "BTC" if is_bitcoin else COINS[number % len(COINS)].symbol
        store.cards.add(
            make_card(
                id=CardId(f"{number:08x}"),
                story=story,
                title=title,
                published=at,
                created_at=at,
                analysis=_analysis(coin),
                price=make_price(coin=coin),
                reports=(Report(outlet=article.outlet, url=article.url, published=at),),
            )
        )


def _analysis(coin: str) -> Analysis:
    analysis = make_analysis(
        coins=(Tag(kind=TagKind.COIN, name=coin),),
        topics=(Tag(kind=TagKind.TOPIC, name=RANDOM.choice(TOPICS)),),
    )
    way = analysis.direction.model_copy(update={"level": RANDOM.choice(list(Direction))})
    impact = analysis.impact.model_copy(update={"level": RANDOM.choice(list(Level))})
    return analysis.model_copy(update={"direction": way, "impact": impact})


async def analyze(built: Services, _number: int) -> None:
    briefing_components(await built.desk.brief("BTC", timedelta(days=1)))


async def analyze_a_month(built: Services, _number: int) -> None:
    briefing_components(await built.desk.brief("BTC", timedelta(days=30)))


async def news(built: Services, number: int) -> None:
    """Search with a common word, a rare one, or both, and conditions of every kind."""
    words = ("bitcoin", f"{COINS[number % len(COINS)].names[0]} weeks", f"{number % 900 + 11}")
    asked = CONDITIONS[number % len(CONDITIONS)]
    wanted = asked.model_copy(update={"words": words[number % len(words)]})
    found = await built.finder.found(wanted)
    cards = await built.finder.cards(found[:PER_PAGE])
    listing(cards, news_head(wanted, "90 days", len(found), most=MOST), page=0, of=1)


async def record(built: Services, number: int) -> None:
    target = ("BTC", "ETF", "")[number % 3]
    wanted = await built.record.search(timedelta(days=DAYS), target=target)
    await built.record.found(wanted)
    record_head(wanted, await built.record.count(wanted), "90 days")


async def price(built: Services, _number: int) -> None:
    """Ask for the price and the stories of a quarter; the drawing is measured apart."""
    coin = built.charts.coin("BTC")
    price_components(await built.charts.price(coin, Span.QUARTER), "btc-90d.png")


async def complete_title(built: Services, number: int) -> None:
    typed = ("", "b", "bit", "bitcoin f", "funds for", f"exch {number % 900}")[number % 6]
    [option_label(card) for card in await built.finder.titled(typed)]


QUESTIONS: tuple[tuple[str, Question, int], ...] = (
    ("/analyze BTC", analyze, 250),
    ("/analyze BTC, 30 days", analyze_a_month, 250),
    ("/news with words", news, 150),
    ("/record", record, 250),
    ("/price BTC, 90 days", price, 250),
    ("complete a title", complete_title, 100),
)
"""What is asked, and the milliseconds that 95 in 100 answers may take."""


async def _asked(built: Services, ask: Question) -> list[float]:
    took = []
    for number in range(ASKED):
        before = time.perf_counter()
        await ask(built, number)
        took.append((time.perf_counter() - before) * 1000)
    return sorted(took)


async def _all(folder: Path) -> list[str]:
    path = folder / "asked.db"
    async with Database.open(path) as database:
        for first in range(0, STORIES, BATCH):
            await database.write(partial(fill, first=first))
    lines = []
    async with open_exchanges() as exchanges:
        world = World(sources=(), database=path, price_urls=exchanges.urls, allow=())
        async with services(Settings(_env_file=None), world, FakeClock(NOON)) as built:
            for name, ask, goal in QUESTIONS:
                took = await _asked(built, ask)
                p95 = took[int(len(took) * 0.95)]
                lines.append(
                    f"{name:22} p95 {p95:4.0f} ms, p50 {median(took):4.0f} ms "
                    f"with {STORIES:,} stories (goal p95 {goal})"
                )
    return lines


def report(folder: Path) -> Iterator[str]:
    """Yield a line for each question."""
    yield from asyncio.run(_all(folder))
