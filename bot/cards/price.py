"""The answer to `/price`."""

from decimal import Decimal

from bot.cards.briefing import span as words
from bot.cards.charts import (
    ALT,
    container,
    direction,
    gallery,
    legend,
    marks,
    moved,
    note,
    picture_language,
    text,
)
from bot.cards.components import Component
from bot.cards.escape import escape_line
from bot.cards.figures import money, percent
from bot.cards.missing import spoken_reason
from bot.cards.words import disclaimer, level_name
from bot.i18n import moment, say, speaking, spoken
from bot.models import Chart, Direction, Mark, PriceReport, Series


def price_components(report: PriceReport, picture: str) -> list[Component]:
    """Draw the price, how it moved, its chart and the stories on it."""
    parts = [text(_head(report))]
    tone = Direction.NEUTRAL
    if report.series is not None:
        parts.append(gallery(picture, price_alt(report, report.series)))
        tone = direction(_change(report.series))
    elif report.now is not None:
        parts.append(text(f"-# {say('chart-no-line')}"))
    if report.stories and report.series is not None:
        parts.append(text(legend(report.stories)))
    return container(tone, *parts, text(f"-# {disclaimer()}"))


def price_chart(report: PriceReport, series: Series) -> Chart:
    """Return the chart of a price report."""
    change, last = _change(series), series.points[-1]
    length = report.span.length
    with speaking(picture_language()):
        return Chart(
            language=spoken(),
            title=f"{series.coin}  {money(report.now.price if report.now else last.price)}",
            subtitle=say("chart-move", move=moved(change), span=words(length)),
            move=direction(change),
            series=series,
            start=report.asked - length,
            end=report.asked,
            stories=marks(report.stories),
            note=note(series, is_sample=report.sample),
        )


def price_alt(report: PriceReport, series: Series) -> str:
    """Return the chart in words."""
    prices = [point.price for point in series.points]
    first, last = series.points[0], series.points[-1]
    now = say("alt-price", price=money(last.price), at=moment(last.at))
    told = [
        say("alt-chart-span", coin=series.coin, span=words(report.span.length)),
        say("alt-price", price=money(first.price), at=moment(first.at)),
        f"{now} ({percent(_change(series))})",
        say("alt-range", lowest=money(min(prices)), highest=money(max(prices))),
        *map(_story, marks(report.stories)),
    ]
    return "; ".join(told)[:ALT]


def _story(mark: Mark) -> str:
    called = level_name(mark.direction)
    return say("alt-story", label=mark.label, direction=called, at=moment(mark.at))


def _head(report: PriceReport) -> str:
    name = f"{escape_line(report.coin.names[0])} ({report.coin.symbol})"
    mark = [f"-# **{say('chart-sample')}**"] if report.sample else []
    if report.now is None:
        missing = report.missing
        reason = (
            spoken_reason(missing) if missing else say("price-missing", coin=report.coin.symbol)
        )
        return "\n".join([*mark, f"### {name}", escape_line(reason)])
    moves = " · ".join(f"{words(m.over)} {moved(m.change)}" for m in report.moves)
    dispute = f"; {say('price-disputed')}" if report.disputed else ""
    at = int(report.now.at.timestamp())
    origin = f"-# {report.now.source}, <t:{at}:R>{dispute}"
    lines = [f"### {name} · {money(report.now.price)}", moves, origin]
    return "\n".join([*mark, *(line for line in lines if line)])


def _change(series: Series) -> Decimal:
    """Return how far the price moved from the first to the last point, as a fraction."""
    return series.points[-1].price / series.points[0].price - 1
