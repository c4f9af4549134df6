"""Modals: a title of 45 characters, one to five components, each input in a label or row."""

from tests.emulator.limits.components import (
    SELECTS,
    Kind,
    check_ids,
    check_options,
    check_part,
    check_select,
)
from tests.emulator.limits.form import Form
from tests.emulator.wire import Json

IN_LABEL = (
    Kind.TEXT_INPUT,
    *SELECTS,
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
)
AT_TOP = (Kind.ROW, Kind.TEXT, Kind.LABEL)


def check_modal(body: Json) -> None:
    """Refuse a modal that Discord would refuse."""
    form = Form(body)
    form.text("custom_id", most=100, least=1, required=True)
    form.text("title", most=45, least=1, required=True)
    for part in form.forms("components", most=5, least=1):
        _check_part(part)
    if not form.errors:
        check_ids(form)
    form.settle()


def _check_part(part: Form) -> None:
    part.choice("type", tuple(map(int, AT_TOP)), required=True)
    match part.value.get("type"):
        case Kind.ROW:
            for field in part.forms("components", most=1, least=1):
                _check_input(field, (Kind.TEXT_INPUT,), has_label=True)
        case Kind.TEXT:
            check_part(part, (Kind.TEXT,))
        case Kind.LABEL:
            part.text("label", most=45, least=1, required=True)
            part.text("description", most=100)
            if part.require("component") and (inner := part.form("component")):
                _check_input(inner, IN_LABEL, has_label=False)


def _check_input(field: Form, allowed: tuple[Kind, ...], *, has_label: bool) -> None:
    field.choice("type", tuple(map(int, allowed)), required=True)
    field.text("custom_id", most=100, least=1, required=True)
    field.boolean("required")
    match field.value.get("type"):
        case Kind.TEXT_INPUT:
            _check_text_input(field, has_label=has_label)
        case Kind.STRING_SELECT:
            check_select(field)
            check_options(field)
        case Kind.RADIO_GROUP:
            check_options(field, most=10, least=2)
        case Kind.CHECKBOX_GROUP:
            check_options(field, most=10)
        case Kind.CHECKBOX:
            field.boolean("default")
        case Kind.FILE_UPLOAD:
            field.whole("min_values", 0, 10)
            field.whole("max_values", 1, 10)
        case _:
            check_select(field)


def _check_text_input(field: Form, *, has_label: bool) -> None:
    field.choice("style", (1, 2), required=True)
    if has_label:
        field.text("label", most=45, least=1, required=True)
    elif field.value.get("label"):
        message = "A text input in a label has no label of its own"
        field.complain("COMPONENT_LABEL_FORBIDDEN", message, "label")
    field.text("placeholder", most=100)
    field.text("value", most=4000)
    field.whole("min_length", 0, 4000)
    field.whole("max_length", 1, 4000)
