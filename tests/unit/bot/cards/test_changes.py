"""What changed on a card is told in the language of whoever reads it."""

import pytest

from bot.cards.changes import CORRECTED, RETITLED, STRUCK, TAGGED, moved, reported, told
from bot.cards.components import change_lines
from bot.cards.compose import struck
from bot.cards.notice import notice
from bot.i18n import LANGUAGES, speaking
from bot.models import Axis, Direction, Horizon, Level
from tests.factories import NOON, make_card

LINES = (
    RETITLED,
    CORRECTED,
    reported(["Tidings", "CoinPost"]),
    f"{TAGGED}+#BTC −#Fed",
    f"{STRUCK}the report was false",
    moved(Axis.IMPACT, Level.LOW, Level.HIGH),
    moved(Axis.DIRECTION, Direction.BULLISH, Direction.BEARISH),
    moved(Axis.HORIZON, Horizon.SHORT, Horizon.MEDIUM),
)


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_kept_as_it_is_told_in_english(line: str) -> None:
    assert told(line) == line


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one not in {"en-US", "pt-BR"}])
def test_every_line_is_told_in_every_language(language: str, line: str) -> None:
    with speaking(language):
        assert told(line).casefold() != line.casefold() or line.startswith(TAGGED)


def test_a_level_has_the_name_of_its_own_axis() -> None:
    with speaking("de"):
        assert told(moved(Axis.TRUST, Level.MEDIUM, Level.HIGH)) == "Glaubwürdigkeit: Mittel → Hoch"
        assert (
            told(moved(Axis.HORIZON, Horizon.SHORT, Horizon.LONG)) == "Wirkungsdauer: Kurz → Lang"
        )


@pytest.mark.parametrize(
    "line", ["Volume: Low → High", "Price Impact: Huge → High", "rewritten", ""]
)
def test_what_is_no_line_of_ours_stays_as_it_is(line: str) -> None:
    with speaking("de"):
        assert told(line) == line


def test_a_card_and_its_notice_tell_a_retraction_in_the_servers_language() -> None:
    card = struck(make_card(), "the report was false", now=NOON)
    with speaking("fr"):
        assert "retirée : the report was false" in change_lines(card, 3)[0]
        assert "retirée : the report was false" in notice(card, card.revision)
