"""A chart as a PNG that is legible on a phone: matplotlib's Agg, no window and no global state."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from statistics import median_low

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patheffects import withStroke

from bot.charts.axes import price_labels, price_tag, price_ticks, time_label, time_ticks
from bot.charts.look import (
    ACROSS,
    BACK,
    BOTTOM,
    DOT,
    DPI,
    EDGE,
    EDGE_OF_SHADE,
    FAINT,
    GRID,
    HALO,
    HEIGHT,
    LARGE,
    LETTER,
    LINE,
    MARKER,
    PAPER,
    SHADE,
    SMALL,
    TEXT,
    TONES,
    TOP,
    UP_DOWN,
    WIDTH,
)
from bot.i18n import moment, say
from bot.models import Chart, Direction, Mark, Point

GAP = 3
"""Points further apart than so many usual distances are not joined: nobody knows what was between.
"""

ROOM_ABOVE, ROOM_BELOW = Decimal("0.25"), Decimal("0.16")
"""Of the prices' range: the line keeps clear of what is written above and below it."""

TAG = 0.075
"""How far the tag of the last price reaches up and down, as a fraction of the axis."""

NEAR = 0.03
"""Of the width: of numbers closer than this every other one stands higher."""

LEAST_RANGE = Decimal("0.002")
"""Of the price: a move smaller than this must not look like a cliff."""


def png(chart: Chart) -> bytes:
    """Draw a chart."""
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=BACK)
    FigureCanvasAgg(figure)  # takes hold of the figure; without it matplotlib looks for a window
    sheet = _sheet(figure, chart)
    _grid(sheet)
    _window(sheet)
    _line(sheet)
    _marks(sheet)
    _last(sheet)
    _words(figure, chart, sheet.tone)
    drawn = BytesIO()
    # the version of matplotlib stays out of it: it would change the bytes
    figure.savefig(drawn, format="png", metadata={"Software": None})
    return drawn.getvalue()


@dataclass(frozen=True)
class Sheet:
    """A chart, and the axes it is drawn on: x in epoch seconds, y in dollars."""

    chart: Chart
    axes: Axes
    ticks: list[Decimal]
    tag: str
    tone: str

    def price_at(self, at: datetime) -> float:
        """Return the line's height at a time, between the points beside it."""
        points = self.chart.series.points
        if at <= points[0].at:
            return float(points[0].price)
        for before, after in pairwise(points):
            if at <= after.at:
                part = (at - before.at) / (after.at - before.at)
                return float(before.price) + part * float(after.price - before.price)
        return float(points[-1].price)

    def is_hidden(self, price: Decimal) -> bool:
        """Say whether a price's place at the axis is taken by the tag of the last one."""
        low, high = self.axes.get_ylim()
        last = self.chart.series.points[-1].price
        return abs(float(price - last)) < (high - low) * TAG

    def part(self, at: datetime) -> float:
        """Return how far along the axis a time stands, 0 to 1."""
        return (at - self.chart.start) / (self.chart.end - self.chart.start)


def _sheet(figure: Figure, chart: Chart) -> Sheet:
    low, high = _range([point.price for point in chart.series.points])
    ticks = price_ticks(low, high, UP_DOWN)
    tag = price_tag(chart.series.points[-1].price, ticks)
    margin = EDGE + max(len(label) for label in (*price_labels(ticks), tag)) * SMALL * LETTER
    box = (EDGE / WIDTH, BOTTOM, (WIDTH - EDGE - margin) / WIDTH, TOP - BOTTOM)
    axes = figure.add_axes(box, facecolor=PAPER)
    axes.set_xlim(_x(chart.start), _x(chart.end))
    axes.set_ylim(float(low), float(high))
    return Sheet(chart, axes, ticks, tag, TONES[chart.move])


def _range(prices: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest price shown; a flat line stands in the middle."""
    low, high = min(prices), max(prices)
    missing = max(high * LEAST_RANGE - (high - low), Decimal(0))
    low, high = low - missing / 2, high + missing / 2
    return low - (high - low) * ROOM_BELOW, high + (high - low) * ROOM_ABOVE


def _grid(sheet: Sheet) -> None:
    axes = sheet.axes
    axes.yaxis.tick_right()
    labels = zip(sheet.ticks, price_labels(sheet.ticks), strict=True)
    shown = ["" if sheet.is_hidden(tick) else label for tick, label in labels]
    axes.set_yticks([float(tick) for tick in sheet.ticks], shown)
    times = time_ticks(sheet.chart.start, sheet.chart.end, ACROSS)
    times = [at for at in times if 0.03 < sheet.part(at) < 0.97]  # noqa: PLR2004 - not cut off
    axes.set_xticks([_x(at) for at in times], [time_label(at) for at in times])
    axes.grid(color=GRID, linewidth=1.5)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, pad=10)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set(fontproperties=_font(SMALL), color=FAINT, parse_math=False)
    axes.spines[:].set_visible(False)


def _window(sheet: Sheet) -> None:
    """Shade the time from publication until the call is held against the price."""
    chart = sheet.chart
    if chart.published is None or chart.until is None:
        return
    sheet.axes.axvspan(_x(chart.published.at), _x(chart.until), color=SHADE, alpha=0.20, lw=0)
    sheet.axes.axvline(_x(chart.until), color=EDGE_OF_SHADE, lw=2, ls=(0, (4, 4)))
    words = chart.verdict or say("chart-scored", at=moment(chart.until))
    _flag(sheet, chart.until, words, 0.03, EDGE_OF_SHADE)


def _line(sheet: Sheet) -> None:
    floor, _ = sheet.axes.get_ylim()
    for run in _runs(sheet.chart.series.points):
        times, prices = [_x(p.at) for p in run], [float(p.price) for p in run]
        sheet.axes.plot(times, prices, color=sheet.tone, lw=LINE, solid_joinstyle="round")
        sheet.axes.fill_between(times, prices, floor, color=sheet.tone, alpha=0.10, lw=0)


def _runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """Return the points in runs without a gap."""
    usual = timedelta(
        seconds=median_low(
            (after.at - before.at).total_seconds() for before, after in pairwise(points)
        )
    )
    runs = [[points[0]]]
    for before, after in pairwise(points):
        if after.at - before.at > GAP * usual:
            runs.append([])
        runs[-1].append(after)
    return runs


def _marks(sheet: Sheet) -> None:
    before, lift = -1.0, 0
    for mark in sorted(sheet.chart.stories, key=lambda mark: mark.at):
        lift = 1 - lift if sheet.part(mark.at) - before < NEAR else 0
        before = sheet.part(mark.at)
        _story(sheet, mark, lift)
    if sheet.chart.published is not None:
        _published(sheet, sheet.chart.published)


def _published(sheet: Sheet, mark: Mark) -> None:
    """Draw the card's own story: when it came, and the price that was there."""
    sheet.axes.axvline(_x(mark.at), color=TEXT, lw=2.5)
    height = sheet.price_at(mark.at)
    sheet.axes.axhline(height, color=TEXT, lw=1.5, ls=(0, (2, 4)), alpha=0.6)
    _dot(sheet, mark.at, height, TONES[mark.direction])
    _flag(sheet, mark.at, mark.label, 0.97, TEXT)


def _story(sheet: Sheet, mark: Mark, lift: int) -> None:
    """Put a story's symbol on the line, and its number so many rows above."""
    height = sheet.price_at(mark.at)
    symbol = {Direction.BULLISH: "^", Direction.BEARISH: "v", Direction.NEUTRAL: "D"}
    sheet.axes.plot(
        [_x(mark.at)],
        [height],
        marker=symbol[mark.direction],
        ms=MARKER,
        color=TONES[mark.direction],
        mec=PAPER,
        mew=2.5,
        zorder=4,
    )
    sheet.axes.annotate(
        mark.label,
        (_x(mark.at), height),
        xytext=(0, 13 + 22 * lift),
        textcoords="offset points",
        ha="center",
        color=TEXT,
        fontproperties=_font(SMALL, bold=True),
        parse_math=False,
        path_effects=[withStroke(linewidth=HALO, foreground=PAPER)],
        zorder=6,
    )


def _last(sheet: Sheet) -> None:
    """Mark the last price with a dot on the line and a tag at the axis."""
    last = sheet.chart.series.points[-1]
    height = float(last.price)
    _dot(sheet, last.at, height, sheet.tone)
    sheet.axes.annotate(
        sheet.tag,
        (1, height),
        xycoords=("axes fraction", "data"),
        xytext=(17, 0),
        textcoords="offset points",
        va="center_baseline",
        color=BACK,
        fontproperties=_font(SMALL, bold=True),
        parse_math=False,
        bbox={"boxstyle": "square,pad=0.25", "facecolor": sheet.tone, "edgecolor": "none"},
        zorder=6,
    )


def _dot(sheet: Sheet, at: datetime, height: float, tone: str) -> None:
    sheet.axes.plot(
        [_x(at)], [height], "o", ms=DOT, color=tone, mec=TEXT, mew=2.5, clip_on=False, zorder=5
    )


def _flag(sheet: Sheet, at: datetime, words: str, height: float, tone: str) -> None:
    """Write beside a vertical line, on the side where there is room."""
    is_left = sheet.part(at) > 0.6  # noqa: PLR2004 - beyond, the words would leave the picture
    sheet.axes.annotate(
        words,
        (_x(at), height),
        xycoords=("data", "axes fraction"),
        xytext=(-8 if is_left else 8, 0),
        textcoords="offset points",
        ha="right" if is_left else "left",
        va="top" if height > 0.5 else "bottom",  # noqa: PLR2004 - half of the axes
        color=tone,
        fontproperties=_font(SMALL, bold=True),
        parse_math=False,
        path_effects=[withStroke(linewidth=HALO, foreground=PAPER, alpha=0.6)],
        zorder=6,
    )


def _words(figure: Figure, chart: Chart, tone: str) -> None:
    for words, top, size, is_bold, colour in (
        (chart.title, 30, LARGE, True, TEXT),
        (chart.subtitle, 88, SMALL, False, tone),
        (chart.note, HEIGHT - 44, SMALL, False, FAINT),
    ):
        figure.text(
            EDGE / WIDTH,
            1 - top / HEIGHT,
            words,
            va="top",
            color=colour,
            fontproperties=_font(size, bold=is_bold),
            parse_math=False,
        )


def _x(at: datetime) -> float:
    return at.timestamp()


@cache
def _font(size: int, *, bold: bool = False) -> FontProperties:
    """Return the font that comes with matplotlib, so that every machine draws the same."""
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    file = Path(mpl.get_data_path()) / "fonts" / "ttf" / name
    return FontProperties(fname=str(file), size=size * 72 / DPI)
