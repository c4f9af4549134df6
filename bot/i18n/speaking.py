"""The language that is spoken here and now: one for each task, English until said otherwise.

A command speaks its user's language, a posted card its server's. Both are decided once, where the
request comes in; the many functions that word an answer need not hand it on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bot.i18n.languages import ENGLISH, language_of
from bot.i18n.messages import Value, say_in

_language = ContextVar("language", default=ENGLISH)


def say(key: str, **values: Value) -> str:
    """Return a message in the language that is spoken; text must be escaped already."""
    return say_in(_language.get(), key, values)


def spoken() -> str:
    """Return the language that is spoken, one of `LANGUAGES`."""
    return _language.get()


def speak(locale: str | None) -> None:
    """Speak a locale's language for the rest of this task."""
    _language.set(language_of(locale))


@contextmanager
def speaking(locale: str | None) -> Iterator[None]:
    """Speak a locale's language within the block."""
    token = _language.set(language_of(locale))
    try:
        yield
    finally:
        _language.reset(token)
