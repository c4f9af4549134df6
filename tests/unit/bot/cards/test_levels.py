"""/levels explains every level there is, with the signs that cards show."""

import pytest

from bot.cards.levels import AXES, levels_text
from bot.cards.words import level_word
from bot.i18n import LANGUAGES, speaking
from bot.models import Axis, Direction, Horizon, Level


def test_every_level_of_every_axis_is_explained() -> None:
    levels = {Axis.IMPACT: Level, Axis.TRUST: Level, Axis.DIRECTION: Direction}
    for axis in Axis:
        assert set(AXES[axis]) == set(levels.get(axis, Horizon))
        assert all(level_word(level).split(" (")[0] in plain() for level in AXES[axis])


def plain() -> str:
    return levels_text().replace("**", "")


def test_it_fits_a_message_and_tells_when_calls_are_due() -> None:
    text = levels_text()
    assert "Short 1 day, Medium 7 days, Long 30 days" in text
    assert "financial advice" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_a_message_in_every_language(language: str) -> None:
    with speaking(language):
        assert 300 < len(levels_text()) < 2000


def test_days_take_the_languages_plural() -> None:
    with speaking("fr"):
        assert "Court 1 jour, Moyen 7 jours, Long 30 jours" in levels_text()
    with speaking("ja"):
        assert "短期 1日, 中期 7日, 長期 30日" in levels_text()
