"""What stands on the picture: read back from its pixels."""

from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from matplotlib.image import imread

from bot.charts.draw import png
from bot.charts.look import BACK, FAINT, HEIGHT, SMALL, TEXT, TONES, WIDTH
from bot.models import Chart, Direction
from tests.factories import NOON
from tests.unit.bot.charts.samples import COUNT, DAY, make_chart, make_mark, make_series


def pixels(chart: Chart) -> list[list[int]]:
    """Return every pixel's colour as a number, row by row from the top."""
    parts = (imread(BytesIO(png(chart)), format="png")[..., :3] * 255).round().astype("uint32")
    rows: list[list[int]] = (parts @ [1 << 16, 1 << 8, 1]).tolist()
    return rows


def number(colour: str) -> int:
    """Return a colour as `pixels` tells it."""
    return int(colour.removeprefix("#"), 16)


def columns(chart: Chart, colour: str, least: int) -> list[int]:
    """Return the columns that have at least so many pixels of a colour."""
    whole = zip(*pixels(chart), strict=True)
    return [x for x, column in enumerate(whole) if column.count(number(colour)) >= least]


def amount(chart: Chart, colour: str) -> int:
    """Return how many pixels have a colour."""
    return sum(row.count(number(colour)) for row in pixels(chart))


def test_the_picture_has_the_shape_that_discord_shows_whole() -> None:
    rows = pixels(make_chart())
    assert (len(rows), len(rows[0])) == (HEIGHT, WIDTH) == (675, 1200)
    assert rows[2][2] == number(BACK)


def test_the_same_chart_is_the_same_picture() -> None:
    assert png(make_chart()) == png(make_chart())
    assert b"matplotlib" not in png(make_chart()).lower()


@pytest.mark.parametrize("move", Direction)
def test_the_line_has_the_colour_of_the_move(move: Direction) -> None:
    drawn = amount(make_chart(move=move), TONES[move])
    others = [amount(make_chart(move=move), TONES[tone]) for tone in Direction if tone != move]
    assert drawn > 2000
    assert max(others) < 50


def test_the_publication_is_a_line_from_top_to_bottom_at_its_time() -> None:
    published = make_mark(at=NOON - DAY / 2)
    (middle, *_) = columns(make_chart(published=published), TEXT, 300)
    (right, *_) = columns(make_chart(published=make_mark(at=NOON - DAY / 4)), TEXT, 300)
    left = 36
    assert right - left == pytest.approx((middle - left) * 1.5, abs=4)
    assert columns(make_chart(), TEXT, 300) == []


def test_the_time_until_a_call_is_scored_is_shaded() -> None:
    chart = make_chart(published=make_mark(), end=NOON + DAY)
    until = chart.model_copy(update={"until": NOON + DAY * 3 / 4})
    plain, shaded = amount(chart, BACK), amount(until, BACK)
    assert plain - shaded > 0.3 * WIDTH * HEIGHT * 0.6
    judged = until.model_copy(update={"verdict": "hit: +1.6%"})
    assert png(judged) != png(until)


def test_without_a_story_there_is_no_window() -> None:
    assert png(make_chart(until=NOON)) == png(make_chart())


@pytest.mark.parametrize("direction", Direction)
def test_other_stories_stand_on_the_line_with_their_number(direction: Direction) -> None:
    marks = tuple(
        make_mark(at=NOON - timedelta(hours=hours), label=str(hours), direction=direction)
        for hours in (20, 3)
    )
    move = Direction.BULLISH if direction is not Direction.BULLISH else Direction.BEARISH
    plain, marked = make_chart(move=move), make_chart(move=move, stories=marks)
    assert amount(marked, TONES[direction]) - amount(plain, TONES[direction]) > 80
    assert amount(marked, TEXT) > amount(plain, TEXT) + 40


def test_the_numbers_of_stories_that_lie_close_stand_above_each_other() -> None:
    close = [
        make_mark(at=NOON - timedelta(hours=9, minutes=minutes), label=str(minutes))
        for minutes in (1, 4)
    ]
    both = amount(make_chart(stories=tuple(close)), TEXT)
    one, other = (amount(make_chart(stories=(mark,)), TEXT) for mark in close)
    none = amount(make_chart(), TEXT)
    assert both - none > (one - none + other - none) * 0.9


def test_where_prices_are_missing_the_line_is_broken() -> None:
    broken = make_chart(series=make_series(skip=lambda number: 30 < number < 60))
    assert amount(broken, TONES[Direction.BULLISH]) < amount(make_chart(), TONES[Direction.BULLISH])
    alone = make_chart(series=make_series(skip=lambda number: 0 < number < 60))
    assert png(alone) != png(make_chart())


@pytest.mark.parametrize(
    "price",
    [Decimal(1), Decimal("0.00001234"), Decimal("1e-15"), Decimal("999999999.99")],
)
def test_a_flat_line_stands_in_the_middle(price: Decimal) -> None:
    rows = pixels(make_chart(move=Direction.NEUTRAL, series=make_series(lambda _number: price)))
    flat = [y for y, row in enumerate(rows) if row.count(number(TONES[Direction.NEUTRAL])) > 600]
    assert HEIGHT * 0.4 < flat[0] <= flat[-1] < HEIGHT * 0.65


@pytest.mark.parametrize(
    "size", [Decimal("1e-15"), Decimal("0.00001234"), Decimal(1), Decimal(10**8)]
)
@pytest.mark.parametrize("move", [Decimal("1.00001"), Decimal("1.05"), Decimal(9)])
def test_no_price_runs_out_of_the_picture(size: Decimal, move: Decimal) -> None:
    series = make_series(lambda number: size * (1 + (move - 1) * number / COUNT))
    rows = pixels(make_chart(series=series))
    assert all(row[-4] == row[0] == number(BACK) for row in rows)


def test_two_points_are_enough() -> None:
    chart = make_chart(series=make_series(count=2), published=make_mark(at=NOON - DAY * 0.9))
    assert len(png(chart)) > 1000


def test_dollar_signs_and_braces_are_letters() -> None:
    chart = make_chart(title="BTC $1 $2", subtitle="$x^2$ {now}", note="a_b \\frac $")
    assert png(chart) != png(make_chart())


@pytest.mark.parametrize("at", [NOON - DAY * 0.9, NOON + DAY / 10])
def test_a_story_beside_the_prices_stands_at_the_nearest_ones_height(at: datetime) -> None:
    plain = make_chart(series=make_series(count=40), end=NOON + DAY / 5)
    marked = plain.model_copy(update={"stories": (make_mark(at=at, label="1"),)})
    assert amount(marked, TEXT) > amount(plain, TEXT)


def luminance(colour: str) -> float:
    """Return WCAG's relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", [TEXT, FAINT, *TONES.values()])
def test_everything_is_legible_on_the_background(colour: str) -> None:
    assert (luminance(colour) + 0.05) / (luminance(BACK) + 0.05) >= 4.5
    assert SMALL >= 22
