"""docs/configuration.md lists the settings that there are, with their defaults, and no others."""

from datetime import timedelta

import pytest

from bot.config import Settings, variable
from tests.architecture.papers import page, rows

TOLD = {row[0].strip("`"): row[1:] for row in rows(page("docs/configuration.md"))}
FIELDS = {variable(name): info for name, info in Settings.model_fields.items()}


def as_written(default: object) -> str:
    """Return a default as an operator would write it, in the page's form."""
    if default is None or default == ():
        return "none"
    if isinstance(default, timedelta):
        return f"`{default.total_seconds():g}`"
    return f"`{str(default).rstrip('/')}`"


def test_the_page_lists_the_settings_and_no_others() -> None:
    assert set(TOLD) == set(FIELDS)


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_the_page_tells_the_default(name: str) -> None:
    assert TOLD[name][0] == as_written(FIELDS[name].default)


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_the_page_tells_what_a_setting_is_for(name: str) -> None:
    assert len(TOLD[name][1].split()) > 3


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_wrong_value_is_explained_with_more_than_a_type(name: str) -> None:
    assert len((FIELDS[name].description or "").split()) > 2
