import pytest

from bot.cards.message import IS_COMPONENTS_V2, message
from bot.models import Style
from tests.factories import make_card


@pytest.mark.parametrize("style", Style)
def test_no_message_can_ping_anybody(style: Style) -> None:
    assert message(make_card(), style=style)["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("style", [Style.V2, Style.COMPACT])
def test_components_v2_carry_their_flag_and_nothing_else(style: Style) -> None:
    body = message(make_card(), style=style)
    assert body["flags"] == IS_COMPONENTS_V2 == 32768
    assert body.keys() == {"flags", "components", "allowed_mentions"}


def test_an_embed_has_no_flag_of_components_v2() -> None:
    body = message(make_card(), style=Style.EMBED)
    assert body.keys() == {"embeds", "components", "allowed_mentions"}


@pytest.mark.parametrize("style", Style)
def test_a_permalink_reaches_every_style(style: Style) -> None:
    assert "https://vane.example/1" in str(
        message(make_card(), style=style, permalink="https://vane.example/1")
    )
