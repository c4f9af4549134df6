"""The answer to `/price` in words and parts."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from bot.cards.limits import violations
from bot.cards.price import price_alt, price_chart, price_components
from bot.models import Direction, Move, Point, PriceReport, Series, Span
from tests.factories import NOON, make_card, make_quote
from tests.fakes.exchange import BTC, PEPE
from tests.unit.bot.cards.test_briefing import body

DAY = timedelta(days=1)


def make_series(*prices: str, coin: str = "BTC") -> Series:
    points = tuple(
        Point(at=NOON - DAY * (len(prices) - 1 - number), price=Decimal(price))
        for number, price in enumerate(prices)
    )
    return Series(coin=coin, source="Kraken", points=points)


def make_report(**changes: Any) -> PriceReport:
    fields: dict[str, Any] = {
        "coin": BTC,
        "span": Span.WEEK,
        "asked": NOON,
        "now": make_quote(),
        "moves": (
            Move(over=DAY / 24, change=Decimal("0.0004")),
            Move(over=DAY, change=Decimal("-0.021")),
        ),
        "series": make_series("90000", "88000", "95000", "92610"),
    }
    return PriceReport(**{**fields, **changes})


def parts(report: PriceReport) -> list[dict[str, Any]]:
    (container,) = price_components(report, "btc-7d.png")
    found: Any = container["components"]
    assert violations(body(price_components(report, "btc-7d.png"))) == ()
    return list(found)


def said(report: PriceReport) -> str:
    return "\n".join(part["content"] for part in parts(report) if "content" in part)


def test_price_moves_source_and_age_come_first() -> None:
    assert parts(make_report())[0]["content"].splitlines() == [
        "### Bitcoin (BTC) · $92,565",
        "1 hour ◆ 0.0% · 24 hours ▼ −2.1%",
        f"-# Binance, <t:{int(NOON.timestamp())}:R>",
    ]


def test_a_dispute_is_told() -> None:
    assert "sources differ by more than 1%" in said(make_report(disputed=True))


def test_a_made_up_price_is_marked() -> None:
    report = make_report(sample=True)
    assert "SAMPLE" in said(report)
    assert report.series is not None
    assert "SAMPLE" in price_chart(report, report.series).note


def test_moves_that_are_not_known_are_left_out() -> None:
    assert len(parts(make_report(moves=()))[0]["content"].splitlines()) == 2


@pytest.mark.parametrize("missing", [None, "No BTC price: all closed."])
def test_without_a_price_it_says_so(missing: str | None) -> None:
    told = said(make_report(now=None, moves=(), series=None, missing=missing))
    assert (missing or "No BTC price: no source answered.") in told
    assert "No chart" not in told


def test_without_a_price_now_the_chart_may_still_be_had() -> None:
    report = make_report(now=None, moves=())
    assert "No BTC price" in said(report)
    assert parts(report)[1]["items"]
    assert report.series is not None
    assert price_chart(report, report.series).title == "BTC  $92,610"


def test_without_a_line_there_is_no_chart() -> None:
    told = said(make_report(series=None, stories=(make_card(),)))
    assert "No chart: no source has the prices of that time." in told
    assert "**1**" not in told


def test_stories_stand_below_the_chart_and_on_it() -> None:
    report = make_report(stories=(make_card(published=NOON - DAY),))
    assert "**1** ▲ Bullish" in said(report)
    assert report.series is not None
    (mark,) = price_chart(report, report.series).stories
    assert (mark.label, mark.at) == ("1", NOON - DAY)


def test_a_chart_tells_its_own_move() -> None:
    report = make_report()
    assert report.series is not None
    chart = price_chart(report, report.series)
    assert chart.title == "BTC  $92,565"
    assert chart.subtitle == "▲ +2.9% in 7 days"
    assert chart.move is Direction.BULLISH
    assert (chart.start, chart.end) == (NOON - 7 * DAY, NOON)


def test_a_chart_is_told_in_words() -> None:
    report = make_report(stories=(make_card(published=NOON - DAY),))
    assert report.series is not None
    assert price_alt(report, report.series) == (
        "BTC price chart of 7 days; $90,000 on 1 Mar 12:00 UTC; $92,610 on 4 Mar 12:00 UTC "
        "(+2.9%); lowest $88,000, highest $95,000; story 1, Bullish, on 3 Mar 12:00"
    )


def test_small_prices_keep_their_digits() -> None:
    line = make_series("0.00001234", "0.00001198", coin="PEPE")
    report = make_report(coin=PEPE, now=make_quote(coin="PEPE", price=Decimal("0.00001198")))
    assert "$0.00001234 on" in price_alt(report, line)
    assert price_chart(report, line).title == "PEPE  $0.00001198"
