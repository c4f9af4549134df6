"""The renderers' whole output, as files to be read; `make golden` rewrites them."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cards.evidence import evidence_text
from bot.cards.limits import violations
from bot.cards.message import message
from bot.cards.page import html
from bot.cards.text import text
from bot.i18n import LANGUAGES, speaking
from bot.models import Card, Style
from tests.unit.bot.cards.samples import cards

GOLDEN = Path(__file__).parents[3] / "golden"


def messages(card: Card) -> str:
    bodies = {style.value: message(card, style=style) for style in Style}
    return json.dumps(bodies, indent=1, ensure_ascii=False)


ABROAD = ("de", "ja")
"""Languages whose cards are kept to be read: other separators, other letters."""

RENDERERS: dict[str, Callable[[Card], str]] = {
    "messages.json": messages,
    "txt": text,
    "evidence.txt": evidence_text,
    "html": html,
}


def kept(file: Path, drawn: str) -> str:
    """Return what a golden file holds, after writing it where that was asked."""
    if os.environ.get("NEWSVANE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", RENDERERS)
@pytest.mark.parametrize("name", cards())
def test_a_card_is_drawn_as_in_its_golden_file(name: str, kind: str) -> None:
    drawn = RENDERERS[kind](cards()[name]).rstrip("\n") + "\n"
    assert drawn == kept(GOLDEN / f"card-{name}.{kind}", drawn)


@pytest.mark.parametrize("language", ABROAD)
def test_a_card_abroad_is_drawn_as_in_its_golden_file(language: str) -> None:
    with speaking(language):
        drawn = messages(cards()["reference"]) + "\n"
    assert drawn == kept(GOLDEN / f"abroad-{language}.messages.json", drawn)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", cards())
def test_a_card_keeps_discords_limits_in_every_language(name: str, language: str) -> None:
    with speaking(language):
        for style in Style:
            assert violations(message(cards()[name], style=style)) == ()


def test_golden_files_belong_to_a_card_that_is_still_drawn() -> None:
    wanted = {f"card-{name}.{kind}" for name in cards() for kind in RENDERERS}
    assert {file.name for file in GOLDEN.glob("card-*")} == wanted


@pytest.mark.parametrize("name", cards())
def test_a_card_survives_its_json(name: str) -> None:
    card = cards()[name]
    assert Card.model_validate_json(card.model_dump_json()) == card
