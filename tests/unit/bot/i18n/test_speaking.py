import asyncio

import pytest

from bot.i18n import UnknownMessage, decimal, language_of, say, say_in, speak, speaking, spoken


def test_english_is_spoken_until_said_otherwise() -> None:
    assert spoken() == "en-US"
    assert say("choice-7-days") == "7 days"


def test_a_block_speaks_its_language_and_then_the_former_one() -> None:
    with speaking("de"):
        assert say("choice-7-days") == "7 Tage"
    assert say("choice-7-days") == "7 days"


async def test_each_task_speaks_its_own_language() -> None:
    async def answer(locale: str) -> str:
        speak(locale)
        await asyncio.sleep(0)
        return say("choice-7-days")

    told = await asyncio.gather(answer("fr"), answer("ja"))
    assert tuple(told) == ("7 jours", "7日")
    assert spoken() == "en-US"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("es-419", "es-ES"),
        ("zh-TW", "zh-CN"),
        ("en-GB", "en-US"),
        ("tlh", "en-US"),
        (None, "en-US"),
    ],
)
def test_a_locale_is_served_by_the_nearest_language(locale: str | None, language: str) -> None:
    assert language_of(locale) == language


def test_a_key_that_no_language_has_is_a_mistake_of_ours() -> None:
    with pytest.raises(UnknownMessage, match="no-such-key"):
        say_in("de", "no-such-key", {})


def test_numbers_are_written_as_the_language_writes_them() -> None:
    told = []
    for locale in ("en-US", "de", "fr", "pt-BR", "ja"):
        with speaking(locale):
            told.append(decimal(1234567.891, 2))
    assert told == [
        "1,234,567.89",
        "1.234.567,89",
        "1\u202f234\u202f567,89",
        "1.234.567,89",
        "1,234,567.89",
    ]


def test_a_message_without_its_values_is_never_shown_with_holes() -> None:
    with speaking("de"):
        assert say("health-analyst", analyst="desk") == "**Analyst** desk"
        with pytest.raises(UnknownMessage, match="health-analyst"):
            say("health-analyst")
