"""Components of messages: rows below a message (v1), or the whole message (v2)."""

from collections.abc import Collection
from enum import IntEnum

from tests.emulator.limits.form import Form
from tests.emulator.message import every_part


class Kind(IntEnum):
    """Component types."""

    ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT = 10
    THUMBNAIL = 11
    GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = (
    Kind.STRING_SELECT,
    Kind.USER_SELECT,
    Kind.ROLE_SELECT,
    Kind.MENTIONABLE_SELECT,
    Kind.CHANNEL_SELECT,
)
IN_CONTAINER = (Kind.ROW, Kind.SECTION, Kind.TEXT, Kind.GALLERY, Kind.FILE, Kind.SEPARATOR)
AT_TOP = (*IN_CONTAINER, Kind.CONTAINER)

COMPONENTS, TEXTS, ROWS, BUTTONS = 40, 4000, 5, 5
LINK, PREMIUM = 5, 6
MEDIA_SCHEMES = ("http", "https", "attachment")


def check_components(body: Form, *, is_v2: bool) -> None:
    """Check all components of a message."""
    for part in body.forms("components", most=COMPONENTS if is_v2 else ROWS):
        check_part(part, AT_TOP if is_v2 else (Kind.ROW,))
    if not body.errors:
        check_ids(body)
        if is_v2:
            _check_whole(body)


def _check_whole(body: Form) -> None:
    parts = list(every_part(body.value.get("components") or []))
    if len(parts) > COMPONENTS:
        message = f"Total number of components must be {COMPONENTS} or fewer."
        body.complain("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message, "components")
    texts = [str(part.get("content")) for part in parts if part.get("type") == Kind.TEXT]
    if sum(map(len, texts)) > TEXTS:
        message = f"Total displayable text must be {TEXTS} or fewer in length."
        body.complain("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message, "components")


def check_ids(body: Form) -> None:
    """Check that no two components share an id of either sort."""
    for name, code in (
        ("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        ("id", "COMPONENT_ID_DUPLICATED"),
    ):
        ids = [
            part[name] for part in every_part(body.value.get("components") or []) if part.get(name)
        ]
        if len(ids) != len(set(ids)):
            body.complain(code, f"Component {name} cannot be duplicated", "components")


def check_part(part: Form, allowed: Collection[Kind]) -> None:
    """Check one component and what is in it."""
    part.choice("type", tuple(map(int, allowed)), required=True)
    if part.value.get("type") not in allowed:
        return
    part.whole("id", 0, 2**31 - 1)
    match part.value["type"]:
        case Kind.ROW:
            _check_row(part)
        case Kind.BUTTON:
            _check_button(part)
        case Kind.STRING_SELECT:
            check_select(part)
            check_options(part)
        case Kind.USER_SELECT | Kind.ROLE_SELECT | Kind.MENTIONABLE_SELECT | Kind.CHANNEL_SELECT:
            check_select(part)
        case Kind.CONTAINER:
            part.whole("accent_color", 0, 0xFFFFFF)
            part.boolean("spoiler")
            for inner in part.forms("components", most=COMPONENTS, least=1):
                check_part(inner, IN_CONTAINER)
        case _:
            _check_shown(part)


def _check_shown(part: Form) -> None:
    """Check what is there to be looked at."""
    match part.value["type"]:
        case Kind.SECTION:
            for text in part.forms("components", most=3, least=1):
                check_part(text, (Kind.TEXT,))
            if part.require("accessory") and (accessory := part.form("accessory")):
                check_part(accessory, (Kind.BUTTON, Kind.THUMBNAIL))
        case Kind.TEXT:
            part.text("content", most=TEXTS, least=1, required=True)
        case Kind.THUMBNAIL:
            _check_picture(part)
        case Kind.GALLERY:
            for picture in part.forms("items", most=10, least=1):
                _check_picture(picture)
        case Kind.FILE:
            if part.require("file") and (file := part.form("file")):
                file.url("url", schemes=("attachment",))
        case Kind.SEPARATOR:
            part.boolean("divider")
            part.choice("spacing", (1, 2))


def _check_picture(picture: Form) -> None:
    picture.text("description", most=1024, least=1)
    picture.boolean("spoiler")
    if picture.require("media") and (media := picture.form("media")) and media.require("url"):
        media.url("url", schemes=MEDIA_SCHEMES)


def _check_row(row: Form) -> None:
    parts = row.forms("components", most=BUTTONS, least=1)
    for part in parts:
        check_part(part, (Kind.BUTTON, *SELECTS))
    if len(parts) > 1 and any(part.value.get("type") in SELECTS for part in parts):
        message = "The specified component exceeds the maximum width"
        row.complain("COMPONENT_LAYOUT_WIDTH_EXCEEDED", message, "components")


def _check_button(button: Form) -> None:
    button.choice("style", (1, 2, 3, 4, LINK, PREMIUM), required=True)
    button.text("label", most=80)
    button.boolean("disabled")
    if button.value.get("style") == LINK:
        if button.require("url"):
            button.url("url", most=512, schemes=("http", "https", "discord"))
        if button.has("custom_id"):
            message = "A custom id and url cannot both be specified"
            button.complain("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message)
    else:
        button.text("custom_id", most=100, least=1, required=True)
    if not button.has("emoji") and not str(button.value.get("label") or "").strip():
        button.complain("BUTTON_COMPONENT_INVALID", "A label or an emoji is required")


def check_select(select: Form) -> None:
    """Check what all sorts of selects share."""
    select.text("custom_id", most=100, least=1, required=True)
    select.text("placeholder", most=150)
    least = select.whole("min_values", 0, 25)
    most = select.whole("max_values", 1, 25)
    if (1 if least is None else least) > (1 if most is None else most):
        message = "min_values must be at most max_values"
        select.complain("SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", message, "min_values")
    select.boolean("disabled", "required")


def check_options(select: Form, *, most: int = 25, least: int = 1) -> None:
    """Check the options of a string select or a group of boxes."""
    options = select.forms("options", most=most, least=least)
    for option in options:
        option.text("label", most=100, least=1, required=True)
        option.text("value", most=100, least=1, required=True)
        option.text("description", most=100)
        option.boolean("default")
    values = [option.value.get("value") for option in options]
    if len(values) != len(set(map(str, values))):
        message = "The specified option value is already used"
        select.complain("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message, "options")
    wanted = select.value.get("max_values") or 1
    if isinstance(wanted, int) and options and wanted > len(options):
        message = "max_values must be at most the number of options"
        select.complain("SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", message, "max_values")
