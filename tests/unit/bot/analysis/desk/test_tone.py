import pytest

from bot.analysis.desk.tone import MOST, tone


def test_words_of_gain_and_of_loss_are_set_against_each_other() -> None:
    assert tone("bank embraces coins") > 0 > tone("bank scolded over hurdles and a scandal")
    assert tone("exchange boosts limits for clients") == 0


def test_the_balance_has_an_end() -> None:
    assert tone("fraud, theft, collapse, panic and ruin") == -MOST
    assert tone("gains, profits, growth, success and triumph") == MOST


@pytest.mark.parametrize("text", ["bank", "closely", "officer of barbados", "band of barclays", ""])
def test_a_word_inside_another_is_no_word(text: str) -> None:
    assert tone(text) == 0
