from datetime import UTC, datetime

import pytest

from bot.analysis.desk.direction import Call
from bot.analysis.desk.horizon import reach
from bot.analysis.desk.timing import timings
from bot.models import Direction, Horizon
from tests.unit.bot.analysis.desk.samples import happening, reading

MARCH = datetime(2025, 3, 10, tzinfo=UTC)
BULLISH = Call(Direction.BULLISH, 0.5)


def horizon(title: str, *body: str, call: Call = BULLISH) -> Horizon:
    return reach(reading(title, *body, published=MARCH), happening(title, *body), call).horizon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It starts by March 12.", Horizon.SHORT),
        ("It starts in May.", Horizon.MEDIUM),
        ("It runs until December 31.", Horizon.LONG),
        ("It starts in the third quarter.", Horizon.LONG),
        ("It opens in Q2 2025.", Horizon.LONG),
        ("It starts in the second half of 2025.", Horizon.LONG),
        ("It comes in H2 2025.", Horizon.LONG),
        ("It comes in 2026.", Horizon.LONG),
        ("It ends in February 2026.", Horizon.LONG),
        ("It is due in the coming weeks.", Horizon.MEDIUM),
        ("It is due this quarter.", Horizon.MEDIUM),
        ("It matters for the next 12 months.", Horizon.LONG),
        ("It is due within 48 hours.", Horizon.SHORT),
        ("Expect six to 12 months of calm.", Horizon.LONG),
        ("It takes two to three weeks.", Horizon.MEDIUM),
        ("The figures are due out on Wednesday.", Horizon.SHORT),
        ("Talks go on for another six weeks.", Horizon.MEDIUM),
        ("The agency granted a 45-day extension.", Horizon.MEDIUM),
        ("The agency granted a 240-day review.", Horizon.LONG),
        ("He paused the duties on most goods for 90 days.", Horizon.MEDIUM),
        ("The licence will expire in about two years.", Horizon.LONG),
        ("The final deadline is set for October 10.", Horizon.LONG),
        ("Redemptions stop on the old chains, due in September.", Horizon.LONG),
        ("It could trade sideways for several months.", Horizon.MEDIUM),
    ],
)
def test_times_are_resolved_against_publication(text: str, expected: Horizon) -> None:
    found = timings(reading("", text, published=MARCH))
    assert found[-1].horizon is expected


def test_a_month_gone_by_means_the_next_year_when_said_late_in_this() -> None:
    december = datetime(2025, 12, 12, tzinfo=UTC)
    (found,) = timings(reading("", "It runs until April.", published=december))
    assert 100 < found.days < 150


@pytest.mark.parametrize(
    "text",
    [
        "It was founded in 2021.",
        "It ended in January.",
        "It is the lowest in two months.",
        "It lost 4% over the past 30 days.",
        "It is up 4% over the past 24 hours.",
        "It is the lowest this year.",
        "It fell for the past four trading sessions.",
        "The miner posted a loss in the fourth quarter.",
        "Sales in Q1 beat estimates, and revenues rose.",
    ],
)
def test_times_that_are_over_say_nothing(text: str) -> None:
    assert timings(reading("", text, published=MARCH)) == ()


def test_the_expression_is_quoted_as_written() -> None:
    (found,) = timings(reading("", "It opens In May, they say.", published=MARCH))
    assert found.text == "In May"
    assert found.is_dated


def test_a_month_alone_is_its_start_its_middle_or_its_end() -> None:
    texts = ("It runs from May.", "It runs in May.", "It runs until May.")
    days = [timings(reading("", text, published=MARCH))[0].days for text in texts]
    assert days == sorted(set(days))


def test_a_date_in_the_headline_outvotes_the_class() -> None:
    title = "Regulator sets October 10 deadline for Litecoin ETF application"
    assert horizon(title, "It had been filed in January.") is Horizon.LONG


def test_the_class_decides_when_no_time_is_named() -> None:
    assert horizon("Judge dismisses lawsuit", "It is over.") is Horizon.LONG
    assert horizon("Hackers drain exchange", "It is gone.") is Horizon.SHORT
    assert horizon("SEC sues exchange", "It is serious.") is Horizon.MEDIUM


def test_a_time_in_the_headline_beats_the_class_of_a_forecast() -> None:
    assert horizon("Bitcoin could double this year", "It may.") is Horizon.LONG


def test_what_has_no_mechanism_is_short() -> None:
    neutral = Call(Direction.NEUTRAL, 0.0)
    assert horizon("What is a stablecoin?", "It is explained for years.") is Horizon.SHORT
    assert horizon("Opinion: we need banks", "So it is.", call=neutral) is Horizon.SHORT
    dairy = "Cheese maker raises $30 million for vegan line in next years"
    assert horizon(dairy, "It is tasty.", call=neutral) is Horizon.SHORT
    calendar = "Lumen to hold conference on May 12"
    assert horizon(calendar, "It is in Paris.", call=neutral) is Horizon.SHORT
    assert horizon("Lumen to end staking on May 12", "So it said.", call=neutral) is Horizon.MEDIUM
    flat = "Ether flat as spot ETFs debut"
    assert horizon(flat, "Ether was unchanged.", call=neutral) is Horizon.SHORT
    assert horizon("Spot ether ETFs debut", "Ether gained.") is Horizon.LONG


def test_a_date_that_is_set_in_the_headline_decides() -> None:
    assert horizon("Ethereum developers set April 18 for next upgrade") is Horizon.MEDIUM
