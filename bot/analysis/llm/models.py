"""A model's name as the operator wrote it -> the model to ask.

The SDK's own retries are off where they can be: they would triple every failure and spend the
story's time. The repair rounds and the desk analyst are all the second chances there are.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

from openai import AsyncOpenAI
from pydantic_ai.models import Model
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

from bot.errors import ConfigurationError

OLLAMA = "http://127.0.0.1:11434/v1"
NO_KEY = "none"
"""Sent where a server wants no key; the client insists on a word."""


@asynccontextmanager
async def open_model(
    name: str, *, url: str | None, key: str | None, seconds: timedelta
) -> AsyncIterator[Model]:
    """Open the model that `provider:name` names; ConfigurationError says what is wrong with it.

    Providers are openai (and whatever speaks its protocol at `url`), ollama, anthropic and google.
    """
    provider, _, model = name.partition(":")
    opened: AbstractAsyncContextManager[Model]
    match provider if model else "":
        case "openai":
            opened = _openai(model, url=url, key=key, seconds=seconds)
        case "ollama":
            opened = _openai(model, url=url or OLLAMA, key=key, seconds=seconds)
        case "anthropic":
            opened = _anthropic(model, key=key)
        case "google":
            opened = _google(model, key=key)
        case _:
            raise ConfigurationError(
                f"NEWSVANE_LLM_MODEL is {name!r}; it should be provider:name with one of openai, "
                "ollama, anthropic, google, for example openai:gpt-5-mini."
            )
    async with opened as ready:
        yield ready


@asynccontextmanager
async def _openai(
    model: str, *, url: str | None, key: str | None, seconds: timedelta
) -> AsyncIterator[Model]:
    if url is None and key is None:
        raise _no_key("OpenAI")
    async with AsyncOpenAI(
        base_url=url, api_key=key or NO_KEY, max_retries=0, timeout=seconds.total_seconds()
    ) as client:
        yield OpenAIChatModel(model, provider=OpenAIProvider(openai_client=client))


def _anthropic(model: str, *, key: str | None) -> Model:
    try:
        from pydantic_ai.models.anthropic import AnthropicModel  # noqa: PLC0415 - by choice
        from pydantic_ai.providers.anthropic import AnthropicProvider  # noqa: PLC0415
    except ImportError as missing:
        raise _not_installed("anthropic") from missing
    if key is None:
        raise _no_key("Anthropic")
    return AnthropicModel(model, provider=AnthropicProvider(api_key=key))


def _google(model: str, *, key: str | None) -> Model:
    try:
        from pydantic_ai.models.google import GoogleModel  # noqa: PLC0415 - by choice
        from pydantic_ai.providers.google import GoogleProvider  # noqa: PLC0415
    except ImportError as missing:
        raise _not_installed("google") from missing
    if key is None:
        raise _no_key("Google")
    return GoogleModel(model, provider=GoogleProvider(api_key=key))


def _no_key(who: str) -> ConfigurationError:
    return ConfigurationError(f"{who} wants a key: set NEWSVANE_LLM_KEY.")


def _not_installed(extra: str) -> ConfigurationError:
    return ConfigurationError(
        f"NEWSVANE_LLM_MODEL wants what is not installed: pip install "
        f"'pydantic-ai-slim[{extra}]>=2.68,<3'."
    )
