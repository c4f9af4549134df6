import pytest

from bot.analysis.desk.surprise import surprises
from tests.unit.bot.analysis.desk.samples import reading


def gaps(*body: str) -> list[tuple[str, str, int]]:
    return [(g.actual, g.forecast, g.sign) for g in surprises(reading("A headline", *body))]


@pytest.mark.parametrize(
    ("sentence", "gap"),
    [
        (
            "Consumer prices rose 0.1% in June against expectations for a 0.3% gain.",
            ("0.1%", "0.3%", 1),
        ),
        ("Annual CPI was 3.4%, above the 3.1% that economists had forecast.", ("3.4%", "3.1%", -1)),
        (
            "Employers added 301,000 jobs, far above the 150,000 estimate.",
            ("301,000", "150,000", -1),
        ),
        (
            "It was 219,000 initial jobless claims, with 225,000 before; 228,000 were expected.",
            ("219,000", "228,000", -1),
        ),
        ("The unemployment rate hit 4.6% where analysts had expected 4.3%.", ("4.6%", "4.3%", 1)),
        ("Producer prices rose 0.2%, and forecasts had been for 0.2%.", ("0.2%", "0.2%", 0)),
    ],
)
def test_a_figure_is_held_against_its_forecast(sentence: str, gap: tuple[str, str, int]) -> None:
    assert gaps(sentence) == [gap]


def test_the_forecast_may_stand_in_the_next_sentence() -> None:
    assert gaps("Inflation slowed to 2.2 percent.", "Economists had expected 2.5 percent.") == [
        ("2.2 percent", "2.5 percent", 1)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Consumer prices rose 0.5% in January, more than forecast.",
        "The PPI advanced 2.4%, matching expectations.",
        "Traders expected a cut of 25 basis points.",
        "Inflation data for May 12 was expected at 2.5%.",
        "Inflation was the topic; forecasts were not 2.5 but 300,000 in print.",
    ],
)
def test_without_both_figures_there_is_no_gap(sentence: str) -> None:
    assert gaps(sentence) == []


def test_a_text_without_sentences_has_no_gap() -> None:
    assert list(surprises(reading(""))) == []
