from tests.evaluation.analyst import below_floors, own_figures
from tests.evaluation.gold import Pair, interval, kappa, macro_f1, opposite, tag_f1


def test_our_own_newsroom_is_judged_above_its_floors() -> None:
    assert below_floors(own_figures()) == []


def test_a_crossed_floor_is_told() -> None:
    figures = dict.fromkeys(own_figures(), 0.0)
    assert any("direction_f1 is 0.000, below its floor" in line for line in below_floors(figures))


def test_the_figures_are_those_of_the_textbook() -> None:
    scored = [Pair("low", "low"), Pair("low", "high"), Pair("high", "high"), Pair("high", "high")]
    assert round(macro_f1(scored), 3) == round((2 / 3 + 4 / 5) / 2, 3)
    assert kappa(scored, ("low", "high")) == 0.5
    assert opposite([Pair("bullish", "bearish"), Pair("bullish", "neutral")]) == 0.5
    assert tag_f1([("BTC",)], [("ETH",)], [("btc", "ETH")]) == 1
    low, high = interval(scored, macro_f1)
    assert low <= macro_f1(scored) <= high
