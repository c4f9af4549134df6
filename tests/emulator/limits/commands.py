"""Application commands: names, descriptions, options, and how many of each."""

import re
from collections import Counter

from tests.emulator.command_forms import (
    CHANNEL,
    GROUP,
    INTEGER,
    NUMBER,
    STRING,
    SUBCOMMAND,
)
from tests.emulator.limits.form import Form
from tests.emulator.wire import INVALID_FORM, Json, Refusal

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
MOST = {SLASH: 100, USER_MENU: 15, MESSAGE_MENU: 15}
NAME = re.compile(r"^[-_'\w\u0900-\u097F\u0E00-\u0E7F]{1,32}$")
OPTION_TYPES = tuple(range(1, 12))
TOTAL = 8000
"""Characters of names, descriptions and choices in one command."""

LOCALES = frozenset(
    (
        *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu"),
        *("nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru"),
        *("uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
    )
)
MAX_SAFE = 2**53 - 1


def check_commands(bodies: list[object]) -> None:
    """Refuse a list of commands that Discord would refuse."""
    errors: Json = {}
    for at, body in enumerate(bodies):
        _check_command(Form(body, errors, (str(at),)))
    whole = Form({}, errors)
    named = Counter(
        (body.get("type", SLASH), body.get("name")) for body in bodies if isinstance(body, dict)
    )
    for (kind, name), count in named.items():
        if count > 1:
            message = f"Application command names must be unique: {name} ({kind})"
            whole.complain("APPLICATION_COMMANDS_DUPLICATE_NAME", message)
    for kind, most in MOST.items():
        if sum(count for (of, _), count in named.items() if of == kind) > most:
            raise Refusal(400, 30032, f"Maximum number of application commands reached ({most})")
    if errors:
        raise Refusal(400, INVALID_FORM, "Invalid Form Body", errors)


def _check_command(command: Form) -> None:
    command.choice("type", tuple(MOST))
    if command.value.get("type", SLASH) == SLASH:
        _check_name(command)
        _check_texts(command, "description", least=1)
        _check_options(command, depth=0)
    else:
        command.text("name", most=32, least=1, required=True)
        if command.value.get("description"):
            message = "Context menu commands cannot have description"
            command.complain("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", message)
    permissions = command.value.get("default_member_permissions")
    if permissions is not None and not str(permissions).isdigit():
        message = "Could not interpret as integer."
        command.complain("NUMBER_TYPE_COERCE", message, "default_member_permissions")
    for name, known in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        for at, value in command.items(name, most=len(known), least=1 if command.has(name) else 0):
            if value not in known:
                message = f"Value must be one of {known}."
                command.complain("BASE_TYPE_CHOICES", message, name, str(at))
    if not command.errors and _size(command.value) > TOTAL:
        message = f"Command exceeds maximum size ({TOTAL})"
        command.complain("APPLICATION_COMMAND_TOO_LARGE", message)


def _check_name(form: Form) -> None:
    name = form.text("name", most=32, least=1, required=True)
    localised = form.value.get("name_localizations") or {}
    for at, text in (("", name), *localised.items()):
        if text and (not NAME.match(text) or text != text.lower()):
            message = "Command name is invalid"
            where = ("name_localizations", at) if at else ("name",)
            form.complain("APPLICATION_COMMAND_INVALID_NAME", message, *where)
    _check_locales(form, "name_localizations", most=32)


def _check_texts(form: Form, name: str, *, least: int) -> None:
    form.text(name, most=100, least=least, required=bool(least))
    _check_locales(form, f"{name}_localizations", most=100)


def _check_locales(form: Form, name: str, *, most: int) -> None:
    if (texts := form.form(name)) is None:
        return
    for locale in texts.value:
        if locale not in LOCALES:
            message = f"Locale {locale} is not supported."
            texts.complain("APPLICATION_COMMAND_INVALID_LOCALE", message, locale)
        texts.text(locale, most=most, least=1, required=True)


def _check_options(form: Form, *, depth: int) -> None:
    options = form.forms("options", most=25)
    names = [option.value.get("name") for option in options]
    if len(names) != len(set(names)):
        message = "Option names must be unique"
        form.complain("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message, "options")
    required = [bool(option.value.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        message = "Required options must be placed before non-required options"
        form.complain("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message, "options")
    nesting = [option.value.get("type") in (SUBCOMMAND, GROUP) for option in options]
    if any(nesting) and not all(nesting):
        message = "Sub-command and sub-command group option types are mutually exclusive to others"
        form.complain("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message, "options")
    for option in options:
        _check_option(option, depth)


def _check_option(option: Form, depth: int) -> None:
    option.choice("type", OPTION_TYPES, required=True)
    kind = option.value.get("type")
    _check_name(option)
    _check_texts(option, "description", least=1)
    option.boolean("required", "autocomplete")
    if kind in (SUBCOMMAND, GROUP):
        if depth >= (1 if kind == GROUP else 2):
            message = "Groups cannot be nested so deep"
            option.complain("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message, "type")
        _check_options(option, depth=depth + (1 if kind == GROUP else 2))
        return
    _check_values(option)


def _check_values(option: Form) -> None:
    kind = option.value.get("type")
    if option.has("choices") and option.value.get("autocomplete"):
        message = "autocomplete and choices are mutually exclusive"
        option.complain("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", message)
    if option.value.get("autocomplete") and kind not in (STRING, INTEGER, NUMBER):
        message = "This type has no autocomplete"
        option.complain("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE", message, "autocomplete")
    for choice in option.forms("choices", most=25):
        _check_choice(choice, kind)
    if kind == STRING:
        option.whole("min_length", 0, 6000)
        option.whole("max_length", 1, 6000)
    if kind == CHANNEL:
        list(option.items("channel_types", most=25))


def _check_choice(choice: Form, kind: object) -> None:
    choice.text("name", most=100, least=1, required=True)
    _check_locales(choice, "name_localizations", most=100)
    if kind == STRING:
        choice.text("value", most=100, required=True)
    elif kind == INTEGER:
        choice.whole("value", -MAX_SAFE, MAX_SAFE, required=True)


def check_choices(data: Form) -> None:
    """Check what an autocomplete offers: 25 choices of 100 characters."""
    for choice in data.forms("choices", most=25):
        choice.text("name", most=100, least=1, required=True)
        _check_locales(choice, "name_localizations", most=100)
        if isinstance(choice.value.get("value"), str):
            choice.text("value", most=100, least=1)
        else:
            choice.require("value")


def _size(part: Json) -> int:
    """Return the characters that count towards a command's size: the longest localisation."""
    total = 0
    for name in ("name", "description"):
        texts = [part.get(name) or "", *(part.get(f"{name}_localizations") or {}).values()]
        total += max(map(len, texts))
    total += len(part["value"]) if isinstance(part.get("value"), str) else 0
    return total + sum(_size(p) for n in ("options", "choices") for p in part.get(n) or [])
