"""Settings: read once from the environment and .env, checked, and explained when wrong.

This is the only file that reads the environment. docs/configuration.md is tested against it.
"""

import difflib
import os
import stat
from datetime import timedelta
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated

from dotenv import dotenv_values
from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigurationError

PREFIX = "NEWSVANE_"
SECRETS = frozenset({"DISCORD_TOKEN", "NEWSVANE_COINGECKO_KEY", "NEWSVANE_LLM_KEY"})
"""The variables whose values are never shown."""

Network = IPv4Network | IPv6Network


class LogFormat(StrEnum):
    """How log lines are written; auto = text on a terminal, JSON otherwise."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """The least severe line that is written."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class Settings(BaseSettings):
    """Everything an operator can set. Each field's description is what the error message says."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    discord_token: SecretStr | None = Field(
        default=None,
        validation_alias="DISCORD_TOKEN",
        description="the bot's token from the Discord developer portal (Bot > Reset Token)",
    )
    database: Path = Field(
        default=Path("newsvane.db"), description="the path of the SQLite file; it is made if absent"
    )
    sources: Path | None = Field(
        default=None, description="the path of your own source list, in the form of sources.toml"
    )
    allow_networks: Annotated[tuple[Network, ...], NoDecode] = Field(
        default=(),
        description="private networks that sources may live in, comma separated: 10.1.0.0/16,::1",
    )
    contact: str | None = Field(
        default=None,
        description="an address publishers can write to (mail or URL); SEC feeds demand one",
    )
    tick: timedelta = Field(
        default=timedelta(seconds=5),
        ge=timedelta(milliseconds=100),
        le=timedelta(minutes=1),
        description="seconds between looks at which sources are due, from 0.1 to 60",
    )
    catch_up: timedelta = Field(
        default=timedelta(hours=2),
        ge=timedelta(0),
        le=timedelta(days=2),
        description="seconds: a new source's items older than this are stored but not posted",
    )
    keep_texts_days: int = Field(
        default=90,
        ge=3,
        le=36_500,
        description="days after which an article's text is dropped, from 3 to 36500",
    )
    web: bool = Field(
        default=True, description="true, or false for a bot without web page, health and metrics"
    )
    web_host: str = Field(
        default="127.0.0.1", description="the address the web page listens on, for example 0.0.0.0"
    )
    web_port: int = Field(
        default=8080, ge=0, le=65535, description="the web page's port, from 0 (any) to 65535"
    )
    public_url: HttpUrl | None = Field(
        default=None,
        description="the web page's address as the world sees it; cards then link to it",
    )
    binance_url: HttpUrl = Field(
        default=HttpUrl("https://data-api.binance.vision"),
        description="where Binance's market data is asked for",
    )
    coinbase_url: HttpUrl = Field(
        default=HttpUrl("https://api.exchange.coinbase.com"),
        description="where Coinbase Exchange's market data is asked for",
    )
    kraken_url: HttpUrl = Field(
        default=HttpUrl("https://api.kraken.com"),
        description="where Kraken's market data is asked for",
    )
    coingecko_url: HttpUrl = Field(
        default=HttpUrl("https://api.coingecko.com"),
        description="where CoinGecko's market data is asked for",
    )
    coingecko_key: SecretStr | None = Field(
        default=None, description="a CoinGecko demo key; without one their shared limit applies"
    )
    discord_api: HttpUrl = Field(
        default=HttpUrl("https://discord.com/api/v10"),
        description="where Discord's API is; change it only for tests",
    )
    llm_model: str | None = Field(
        default=None,
        description="the language model to judge with, provider:name, for example "
        "openai:gpt-5-mini or ollama:qwen3; the providers are openai, ollama, anthropic, google",
    )
    llm_url: HttpUrl | None = Field(
        default=None,
        description="where the model is asked, for servers that speak OpenAI's protocol",
    )
    llm_key: SecretStr | None = Field(
        default=None, description="the model provider's API key, one word"
    )
    llm_seconds: timedelta = Field(
        default=timedelta(seconds=30),
        ge=timedelta(seconds=1),
        le=timedelta(minutes=10),
        description="seconds the model has for a story, from 1 to 600",
    )
    llm_tokens_story: int = Field(
        default=20_000,
        ge=1000,
        le=1_000_000,
        description="tokens a story may cost, repairs included, from 1000 to 1000000",
    )
    llm_tokens_day: int = Field(
        default=1_000_000, ge=0, description="tokens a day (UTC) may cost; 0 never asks"
    )
    llm_at_once: int = Field(
        default=2, ge=1, le=32, description="stories the model is asked about at a time, 1 to 32"
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO, description="one of DEBUG, INFO, WARNING, ERROR"
    )
    log_format: LogFormat = Field(
        default=LogFormat.AUTO, description="text, json, or auto (text on a terminal)"
    )

    @field_validator("discord_token", "coingecko_key", "llm_key", mode="before")
    @classmethod
    def _demand_a_word(cls, value: object) -> object:
        """Trim a secret; it goes into a header, which takes no spaces and no line breaks."""
        word = value.strip() if isinstance(value, str) else ""
        if not all("!" <= letter <= "~" for letter in word):
            raise ValueError("not a word")
        return word or value

    def secrets(self) -> list[str]:
        """Return the secrets in the clear, for the log to mask."""
        given = (self.discord_token, self.coingecko_key, self.llm_key)
        return [secret.get_secret_value() for secret in given if secret is not None]

    @field_validator("allow_networks", mode="before")
    @classmethod
    def _split_networks(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
        return value

    @field_validator("tick", "catch_up", mode="before")
    @classmethod
    def _read_seconds(cls, value: object) -> object:
        return timedelta(seconds=float(value)) if isinstance(value, str) else value


def notify_socket() -> str | None:
    """Return where systemd wants to hear of the bot (sd_notify(3)), None when it does not."""
    return os.environ.get("NOTIFY_SOCKET")


def variable(field: str) -> str:
    """Return the environment variable that sets a field."""
    alias = Settings.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else f"{PREFIX}{field.upper()}"


def load_settings() -> Settings:
    """Read the environment and .env; ConfigurationError says every wrong variable in one go."""
    try:
        return Settings()
    except ValidationError as wrong:
        lines = [_complaint(str(error["loc"][0]), error["input"]) for error in wrong.errors()]
        raise ConfigurationError("\n".join(lines)) from None
    except UnicodeDecodeError as wrong:
        raise ConfigurationError(".env is not a text in UTF-8; save it as one.") from wrong
    except OSError as failure:
        raise ConfigurationError(f".env cannot be read: {failure.strerror}.") from failure


def unknown_variables() -> tuple[str, ...]:
    """Say which NEWSVANE_ variables are set but mean nothing: a typing error, most likely."""
    known = [variable(field) for field in Settings.model_fields]
    given = {*os.environ, *dotenv_values(".env")}
    return tuple(
        f"{name} is not a setting; {_guess(name, known)}"
        for name in sorted(given)
        if name.startswith(PREFIX) and name not in known
    )


def exposed_secrets() -> tuple[str, ...]:
    """Warn when other users of this machine can read the secrets in .env."""
    file = Path(".env")
    if SECRETS.isdisjoint(dotenv_values(file)):
        return ()
    if not file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return ()
    return (".env holds a secret and other users of this machine can read it: chmod 600 .env",)


def _complaint(field: str, given: object) -> str:
    name = field if field == "DISCORD_TOKEN" else variable(field.lower())
    wanted = next(
        info.description
        for key, info in Settings.model_fields.items()
        if name in (variable(key), key)
    )
    if name in SECRETS:  # never shown, wrong as it may be
        return f"{name} holds spaces or letters that none has; it should be {wanted}."
    return f"{name} is {given!r}, but should be {wanted}."


def _guess(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {close[0]}?" if close else "docs/configuration.md lists them."
