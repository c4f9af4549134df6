"""A refusal is worded where it is read."""

from functools import partial

import pytest

from bot.errors import AskedWrong
from bot.i18n import speaking


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en-GB", "“25” is no time of day. Type it like 22:30."),
        ("de", "„25“ ist keine Uhrzeit. Schreibe sie wie 22:30."),
        ("ja", "「25」は時刻ではありません。22:30のように入力してください。"),
    ],
)
def test_one_refusal_reads_in_the_language_of_each_reader(locale: str, told: str) -> None:
    refusal = AskedWrong("wrong-time", typed="25")
    with speaking(locale):
        assert str(refusal) == told


def test_a_value_with_words_of_its_own_is_in_the_readers_language_too() -> None:
    inner = AskedWrong("wrong-expression-bracket")
    refusal = AskedWrong("wrong-file-rule", number=2, reason=partial(str, inner))
    with speaking("de"):
        told = "Regel 2: Eine Klammer ist nicht geschlossen. Nichts wurde importiert."
        assert str(refusal) == told
