"""Key and values -> a sentence. Messages are Project Fluent files, parsed once a language."""

import logging
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.i18n.languages import ENGLISH, language_of

log = logging.getLogger(__name__)

Value = str | int | float | Decimal
"""Text goes in as it is given, so whoever gives it has escaped it; numbers are written locally."""


class UnknownMessage(LookupError):  # noqa: N818 - it names a mistake of ours
    """No language has such a message."""


def say_in(locale: str, key: str, values: Mapping[str, Value]) -> str:
    """Return a message in a locale's language, in English where that lacks it or its values."""
    language = language_of(locale)
    told = _told(language, key, values)
    if told is None and language != ENGLISH:
        log.debug("%s has no usable message %s", language, key)
        told = _told(ENGLISH, key, values)
    if told is None:
        raise UnknownMessage(f"no message {key} with {', '.join(values) or 'no values'}")
    return told


def has(locale: str, key: str) -> bool:
    """Say whether the language that serves a locale has a message of its own."""
    return _bundle(language_of(locale)).has_message(key)


def keys(language: str) -> frozenset[str]:
    """Return the keys of one of `LANGUAGES`."""
    return frozenset(variables(language))


@cache
def variables(language: str) -> Mapping[str, frozenset[str]]:
    """Return each key's variables, for those who check translations."""
    found = {}
    for source in _sources(language):
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message):
                named = _Variables()
                named.visit(entry)
                found[entry.id.name] = frozenset(named.found)
    return found


class _Variables(Visitor):
    """Collects the names of the variables that a message uses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - its name
        self.found.add(node.id.name)


def _told(language: str, key: str, values: Mapping[str, Value]) -> str | None:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        return None
    pattern = bundle.get_message(key).value
    if pattern is None:
        return None
    told, errors = bundle.format_pattern(pattern, dict(values))
    return None if errors else str(told)


@cache
def _bundle(language: str) -> FluentBundle:
    # isolating marks would stand as odd characters in mentions and links
    bundle = FluentBundle([language], use_isolating=False)
    for source in _sources(language):
        bundle.add_resource(FluentResource(source))
    return bundle


def _sources(language: str) -> Iterator[str]:
    folder = files("bot.i18n") / "locales" / language
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        yield file.read_text(encoding="utf-8")
