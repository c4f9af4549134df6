from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.config import (
    SECRETS,
    Settings,
    exposed_secrets,
    load_settings,
    unknown_variables,
    variable,
)
from bot.errors import ConfigurationError

DOCS = Path(__file__).parents[3] / "docs" / "configuration.md"


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)


def test_an_empty_environment_is_enough() -> None:
    settings = load_settings()
    assert settings.discord_token is None
    assert settings.tick == timedelta(seconds=5)


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("NEWSVANE_TICK=2\nNEWSVANE_WEB_PORT=9000\nDISCORD_TOKEN=abc\n")
    monkeypatch.setenv("NEWSVANE_TICK", "3")
    settings = load_settings()
    assert settings.tick == timedelta(seconds=3)
    assert settings.web_port == 9000
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "abc"
    assert "abc" not in repr(settings)


def test_networks_are_a_comma_separated_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSVANE_ALLOW_NETWORKS", "10.1.0.0/16, ::1")
    assert load_settings().allow_networks == (ip_network("10.1.0.0/16"), ip_network("::1"))


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("NEWSVANE_TICK", "soon", "seconds between looks"),
        ("NEWSVANE_TICK", "0", "from 0.1 to 60"),
        ("NEWSVANE_CATCH_UP", "-1", "seconds: a new source's items"),
        ("NEWSVANE_WEB_PORT", "70000", "from 0 (any) to 65535"),
        ("NEWSVANE_ALLOW_NETWORKS", "the office", "comma separated"),
        ("NEWSVANE_PUBLIC_URL", "news", "as the world sees it"),
        ("NEWSVANE_LOG_LEVEL", "LOUD", "one of DEBUG"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_should_be(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, wanted: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name) as told:
        load_settings()
    assert value in str(told.value)
    assert wanted in str(told.value)


def test_all_wrong_values_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSVANE_TICK", "soon")
    monkeypatch.setenv("NEWSVANE_WEB_PORT", "none")
    with pytest.raises(ConfigurationError) as told:
        load_settings()
    assert len(str(told.value).splitlines()) == 2


def test_a_misspelt_variable_is_pointed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSVANE_TIK", "1")
    assert "NEWSVANE_TIK is not a setting; did you mean NEWSVANE_TICK?" in unknown_variables()


@pytest.mark.parametrize("name", sorted(SECRETS))
@pytest.mark.parametrize("value", ["hush hush", "hush\nhush", "hüsh", "hush\x7f"])
def test_a_wrong_secret_is_named_and_never_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name) as told:
        load_settings()
    assert value not in str(told.value)
    assert "hush" not in str(told.value)


def test_blanks_around_a_secret_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", " hush \n")
    monkeypatch.setenv("NEWSVANE_COINGECKO_KEY", "demo")
    assert load_settings().secrets() == ["hush", "demo"]


@pytest.mark.parametrize(
    ("line", "mode", "warned"),
    [
        ("DISCORD_TOKEN=hush", 0o644, True),
        ("NEWSVANE_COINGECKO_KEY=hush", 0o640, True),
        ("DISCORD_TOKEN=hush", 0o600, False),
        ("NEWSVANE_TICK=2", 0o644, False),
    ],
)
def test_a_secret_that_others_can_read_is_warned_of(line: str, mode: int, warned: bool) -> None:
    Path(".env").write_text(line)
    Path(".env").chmod(mode)
    assert [warning.endswith("chmod 600 .env") for warning in exposed_secrets()] == [True] * warned


def test_a_file_in_another_encoding_is_told_in_a_sentence() -> None:
    Path(".env").write_bytes("NEWSVANE_CONTACT=Büro".encode("latin-1"))
    with pytest.raises(ConfigurationError, match="UTF-8"):
        load_settings()


def test_without_a_file_nothing_is_exposed() -> None:
    assert exposed_secrets() == ()


def test_every_setting_is_documented() -> None:
    text = DOCS.read_text()
    for field, info in Settings.model_fields.items():
        assert f"`{variable(field)}`" in text
        assert info.description, field
