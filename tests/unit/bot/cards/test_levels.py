"""/levels explains every level there is, with the signs that cards show."""

from bot.cards.levels import MEANINGS, levels_text
from bot.cards.words import level_word
from bot.models import Axis, Direction, Horizon, Level


def test_every_level_of_every_axis_is_explained() -> None:
    levels = {Axis.IMPACT: Level, Axis.TRUST: Level, Axis.DIRECTION: Direction}
    for axis in Axis:
        assert set(MEANINGS[axis]) == set(levels.get(axis, Horizon))
        assert all(level_word(level).split(" (")[0] in plain() for level in MEANINGS[axis])


def plain() -> str:
    return levels_text().replace("**", "")


def test_it_fits_a_message_and_tells_when_calls_are_due() -> None:
    text = levels_text()
    assert len(text) < 2000
    assert "Short 1 day, Medium 7 days, Long 30 days" in text
    assert "financial advice" in text
