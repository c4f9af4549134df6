"""What the sample newsroom has, as seeds/newsroom says: outlets, stories, prices."""

import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import Field

from bot.models import Category, Model, Source, SourceId

SAMPLE = "sample-"
"""How the ids of sample sources begin; their articles and cards are marked SAMPLE."""


class Syndication(StrEnum):
    """How an outlet offers its pieces."""

    RSS = "rss"
    RDF = "rdf"
    ATOM = "atom"
    JSON = "json"


class Dates(StrEnum):
    """Whether an outlet's feed names the time zone of its dates."""

    ZONED = "zoned"
    NAIVE = "naive"


class Headline(Model):
    """A link to another story, with its age as the page shows it."""

    title: str
    age: str


class Headlines(Model):
    """A list of links beside or below a story."""

    heading: str
    items: tuple[Headline, ...]


class Newsletter(Model):
    """A box that interrupts a story."""

    heading: str
    text: str
    button: str
    small_print: str = ""


class Promotion(Model):
    """A paid box with figures of its own."""

    heading: str
    byline: str
    sponsor: str
    points: tuple[str, ...]
    button: str


class Remark(Model):
    """A reader's comment."""

    name: str
    text: str


class Talk(Model):
    """The readers' comments below a story."""

    heading: str
    items: tuple[Remark, ...]


class Outlet(Model):
    """A made-up publisher: its feed, the style of its pages and their furniture."""

    id: str
    name: str
    tier: int
    category: Category
    feed: Syndication
    style: str
    zone: str
    language: str = "en"
    dates: Dates = Dates.ZONED
    full: bool = False
    strip: tuple[str, ...] = ()
    """Coins in the strip of live prices at the top."""
    share: tuple[str, ...] = ()
    disclaimer: str = ""
    newsletter: Newsletter | None = None
    promotion: Promotion | None = None
    related: Headlines | None = None
    latest: Headlines | None = None
    talk: Talk | None = None

    def source(self, url: str, interval: timedelta) -> Source:
        """Return the source that polls this outlet's feed."""
        return Source(
            id=SourceId(f"{SAMPLE}{self.id}"),
            outlet=self.name,
            url=url,
            tier=self.tier,
            category=self.category,
            language=self.language,
            interval=interval,
        )


class Edit(Model):
    """A change of a piece, `after` seconds from its appearance; None leaves a field as it is."""

    after: int
    title: str | None = None
    dek: str | None = None
    paragraphs: tuple[str, ...] | None = None


class Piece(Model):
    """One outlet's report of a story; it appears so many seconds after the newsroom opens."""

    outlet: str
    slug: str
    appears: int
    title: str
    dek: str
    author: str = ""
    editor: str = ""
    picture: str = ""
    topics: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    paragraphs: tuple[str, ...]
    hidden: str = ""
    """Text that the page hides from readers and shows to machines."""
    edit: tuple[Edit, ...] = ()

    def published(self, opens: datetime) -> datetime:
        """Return when it appears."""
        return opens + timedelta(seconds=self.appears)

    def edits(self, opens: datetime, now: datetime) -> list[tuple[datetime, Edit]]:
        """Return the edits made by now, the first one first."""
        made = [(self.published(opens) + timedelta(seconds=e.after), e) for e in self.edit]
        return [(at, edit) for at, edit in made if at <= now]

    def edited(self, opens: datetime, now: datetime) -> "Piece":
        """Return the piece as it reads now."""
        piece = self
        for _, edit in self.edits(opens, now):
            changes = edit.model_dump(exclude_none=True, exclude={"after"})
            piece = piece.model_copy(update=changes)
        return piece

    def updated(self, opens: datetime, now: datetime) -> datetime:
        """Return when it was last changed, at first when it appeared."""
        return max([self.published(opens), *(at for at, _ in self.edits(opens, now))])


class SampleStory(Model):
    """One event, every outlet's piece on it, and how far it moves prices (as fractions)."""

    name: str
    piece: tuple[Piece, ...]
    moves: dict[str, float] = Field(default_factory=dict)

    @property
    def appears(self) -> int:
        """Seconds from the opening to its first report."""
        return min(piece.appears for piece in self.piece)


class SampleCoin(Model):
    """A coin that the newsroom's exchanges quote; see prices.toml."""

    symbol: str
    price: float
    swing: float
    coingecko: str
    kraken: tuple[str, str] | None = None
    """Kraken's name for the pair in a question and in its answer."""


class Edition(Model):
    """All of it."""

    outlets: tuple[Outlet, ...]
    stories: tuple[SampleStory, ...]
    coins: tuple[SampleCoin, ...]
    anchor: str
    """The story in whose minute each coin costs its `price`."""

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece, the first to appear first."""
        found = (piece for story in self.stories for piece in story.piece)
        return tuple(sorted(found, key=lambda piece: (piece.appears, piece.slug)))

    @cached_property
    def anchored(self) -> int:
        """Seconds from the opening to the anchor story."""
        return next(story.appears for story in self.stories if story.name == self.anchor)


def read_edition(folder: Traversable) -> Edition:
    """Read outlets.toml, prices.toml and stories/*.toml."""
    prices = _toml(folder.joinpath("prices.toml"))
    return Edition(
        outlets=_toml(folder.joinpath("outlets.toml"))["outlet"],
        stories=tuple(_stories(folder.joinpath("stories"))),
        coins=prices["coin"],
        anchor=prices["anchor"],
    )


def _stories(folder: Traversable) -> Iterator[SampleStory]:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        yield SampleStory(name=file.name.removesuffix(".toml"), **_toml(file))


def _toml(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
