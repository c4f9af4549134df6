"""Every language says all that English says, with the same values."""

from importlib.resources import files

import pytest

from bot.i18n import ENGLISH, LANGUAGES, keys, variables

TRANSLATED = [language for language in LANGUAGES if language != ENGLISH]


def test_every_language_has_its_folder_and_every_folder_its_language() -> None:
    folders = (files("bot.i18n") / "locales").iterdir()
    assert sorted(folder.name for folder in folders) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_missing_in_a_language(language: str) -> None:
    assert sorted(keys(ENGLISH) - keys(language)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_language_has_a_message_that_english_lacks(language: str) -> None:
    assert sorted(keys(language) - keys(ENGLISH)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_uses_the_values_that_english_uses(language: str) -> None:
    english, told = variables(ENGLISH), variables(language)
    assert {key: told[key] for key in english} == dict(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_given_twice_and_no_line_is_lost(language: str) -> None:
    written = [
        line.split(" =")[0]
        for file in (files("bot.i18n") / "locales" / language).iterdir()
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and line[0].isalpha()
    ]
    assert sorted(written) == sorted(keys(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_described_in_what_discord_shows(language: str) -> None:
    folder = files("bot.i18n") / "locales" / language
    for line in (folder / "commands.ftl").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, text = line.partition(" = ")
            assert 1 <= len(text) <= 100, key
