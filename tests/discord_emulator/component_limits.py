"""Discord's documented limits for components: v1 rows, v2 layouts and modals."""

from collections.abc import Iterator

from tests.discord_emulator.forms import Form, Place
from tests.discord_emulator.wire import Json

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = {3, 5, 6, 7, 8}
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = 9, 10, 11, 12, 13, 14
CONTAINER, LABEL, UPLOAD, RADIO, CHECKBOXES, CHECKBOX = 17, 18, 19, 21, 22, 23
IN_CONTAINER = {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR}
TOP_LEVEL = IN_CONTAINER | {CONTAINER}
IN_LABEL = SELECTS | {TEXT_INPUT, UPLOAD, RADIO, CHECKBOXES, CHECKBOX}
"""Component types and where they may stand."""

LINK, PREMIUM = 5, 6
"""Button styles without a custom id."""

ROWS, NESTED, ALL_TEXT, CUSTOM_ID, BUTTON_LABEL, OPTIONS = 5, 40, 4000, 100, 80, 25
MODAL_TITLE, MODAL_PARTS, INPUT, INPUT_LABEL = 45, 5, 4000, 45


def check_components(form: Form, components: list[Json], *, is_v2: bool) -> None:
    """Check a message's components; v2 types need the v2 flag."""
    at: Place = ("components",)
    every = list(flattened(components))
    allowed = TOP_LEVEL if is_v2 else {ROW}
    for number, part in enumerate(components):
        check_part(form, (*at, number), part, allowed)
    if is_v2:
        form.check(at, holds=len(every) <= NESTED, message="The maximum is 40 components.")
        length = sum(len(part.get("content") or "") for part in every if part["type"] == TEXT)
        form.check(at, holds=length <= ALL_TEXT, message="Text exceeds 4000 characters.")
    else:
        form.count(at, components, ROWS)
    named = [part["custom_id"] for part in every if "custom_id" in part]
    form.unique(at, named, "Component custom id cannot be duplicated")
    numbers = [part["id"] for part in every if part.get("id")]
    form.unique(at, numbers, "Component id cannot be duplicated")


def flattened(components: list[Json]) -> Iterator[Json]:
    """Yield all components, nested ones and accessories included."""
    for part in components:
        yield part
        yield from flattened(part.get("components") or [])
        for single in ("accessory", "component"):
            if isinstance(part.get(single), dict):
                yield from flattened([part[single]])


def check_part(form: Form, at: Place, part: Json, allowed: set[int]) -> None:
    """Check one component and what is inside it."""
    kind = part.get("type")
    if kind not in allowed:
        message = f'Value of field "type" must be one of {tuple(sorted(allowed))}.'
        form.fault((*at, "type"), "UNION_TYPE_CHOICES", message)
        return
    CHECKS.get(kind, check_nothing)(form, at, part)


def check_nothing(_form: Form, _at: Place, _part: Json) -> None:
    """Accept a component that has no limits."""


def check_row(form: Form, at: Place, part: Json) -> None:
    inner = part.get("components") or []
    form.count((*at, "components"), inner, 5, least=1)
    selects = [p for p in inner if p.get("type") in SELECTS]
    form.check(
        (*at, "components"),
        holds=not selects or len(inner) == 1,
        message="A select menu fills its row.",
    )
    for number, one in enumerate(inner):
        check_part(form, (*at, "components", number), one, SELECTS | {BUTTON})


def check_button(form: Form, at: Place, part: Json) -> None:
    style = part.get("style")
    form.check((*at, "style"), holds=style in range(1, 7), message="Not a button style.")
    form.text((*at, "label"), part.get("label"), BUTTON_LABEL)
    if style == LINK:
        form.url((*at, "url"), part.get("url"))
        form.check((*at, "custom_id"), holds="custom_id" not in part, message="A link has none.")
    elif style != PREMIUM:
        form.text((*at, "custom_id"), part.get("custom_id"), CUSTOM_ID, shortest=1)
        form.check((*at, "url"), holds=not part.get("url"), message="Only links have a URL.")
    if style != PREMIUM:
        form.check(at, holds=bool(part.get("label") or part.get("emoji")), message="It is blank.")


def check_select(form: Form, at: Place, part: Json) -> None:
    form.text((*at, "custom_id"), part.get("custom_id"), CUSTOM_ID, shortest=1)
    form.text((*at, "placeholder"), part.get("placeholder"), 150)
    if part["type"] == STRING_SELECT:
        check_options(form, at, part.get("options") or [])
    least, most = part.get("min_values", 1), part.get("max_values", 1)
    form.check(at, holds=0 <= least <= most <= OPTIONS, message="Impossible count of values.")


def check_options(form: Form, at: Place, options: list[Json]) -> None:
    """Check a select's options: 1 to 25, 100 characters each, no value twice."""
    form.count((*at, "options"), options, OPTIONS, least=1)
    for number, option in enumerate(options):
        spot = (*at, "options", number)
        form.text((*spot, "label"), option.get("label"), 100, shortest=1)
        form.text((*spot, "value"), option.get("value"), 100, shortest=1)
        form.text((*spot, "description"), option.get("description"), 100)
    values = [option.get("value") for option in options]
    form.unique((*at, "options"), values, "The specified option value is already used")


def check_section(form: Form, at: Place, part: Json) -> None:
    inner = part.get("components") or []
    form.count((*at, "components"), inner, 3, least=1)
    for number, one in enumerate(inner):
        check_part(form, (*at, "components", number), one, {TEXT})
    accessory = part.get("accessory")
    if accessory is None:
        form.fault((*at, "accessory"), "BASE_TYPE_REQUIRED", "This field is required")
    else:
        check_part(form, (*at, "accessory"), accessory, {BUTTON, THUMBNAIL})


def check_text(form: Form, at: Place, part: Json) -> None:
    form.text((*at, "content"), part.get("content"), ALL_TEXT, shortest=1)


def check_thumbnail(form: Form, at: Place, part: Json) -> None:
    form.url((*at, "media", "url"), (part.get("media") or {}).get("url"))
    form.text((*at, "description"), part.get("description"), 1024)


def check_gallery(form: Form, at: Place, part: Json) -> None:
    items = part.get("items") or []
    form.count((*at, "items"), items, 10, least=1)
    for number, item in enumerate(items):
        check_thumbnail(form, (*at, "items", number), item)


def check_file(form: Form, at: Place, part: Json) -> None:
    url = (part.get("file") or {}).get("url") or ""
    form.check((*at, "file", "url"), holds=url.startswith("attachment://"), message="Uploads only.")


def check_container(form: Form, at: Place, part: Json) -> None:
    inner = part.get("components") or []
    form.count((*at, "components"), inner, NESTED, least=1)
    color = part.get("accent_color") or 0
    form.check((*at, "accent_color"), holds=0 <= color <= 0xFFFFFF, message="Not a colour.")
    for number, one in enumerate(inner):
        check_part(form, (*at, "components", number), one, IN_CONTAINER)


def check_input(form: Form, at: Place, part: Json) -> None:
    form.text((*at, "custom_id"), part.get("custom_id"), CUSTOM_ID, shortest=1)
    form.check((*at, "style"), holds=part.get("style") in {1, 2}, message="Not an input style.")
    form.text((*at, "value"), part.get("value"), INPUT)
    form.text((*at, "placeholder"), part.get("placeholder"), 100)
    least, most = part.get("min_length") or 0, part.get("max_length") or INPUT
    form.check(at, holds=0 <= least <= most <= INPUT, message="Impossible lengths.")


def check_label(form: Form, at: Place, part: Json) -> None:
    form.text((*at, "label"), part.get("label"), INPUT_LABEL, shortest=1)
    form.text((*at, "description"), part.get("description"), 100)
    check_part(form, (*at, "component"), part.get("component") or {}, IN_LABEL)


CHECKS = {
    ROW: check_row,
    BUTTON: check_button,
    **dict.fromkeys(SELECTS, check_select),
    TEXT_INPUT: check_input,
    SECTION: check_section,
    TEXT: check_text,
    THUMBNAIL: check_thumbnail,
    GALLERY: check_gallery,
    FILE: check_file,
    CONTAINER: check_container,
    LABEL: check_label,
}
"""Type -> its check; types without limits are not here."""


def check_modal(modal: Json) -> None:
    """Refuse a modal that breaks a limit: title, 1 to 5 labels (or old rows with one input)."""
    form = Form()
    form.text(("title",), modal.get("title"), MODAL_TITLE, shortest=1)
    form.text(("custom_id",), modal.get("custom_id"), CUSTOM_ID, shortest=1)
    parts = modal.get("components") or []
    form.count(("components",), parts, MODAL_PARTS, least=1)
    for number, part in enumerate(parts):
        at: Place = ("components", number)
        inner = part.get("components") or []
        if part.get("type") == ROW and len(inner) == 1:
            form.text((*at, "label"), inner[0].get("label"), INPUT_LABEL, shortest=1)
            check_part(form, (*at, "components", 0), inner[0], {TEXT_INPUT})
        else:
            check_part(form, at, part, {LABEL, TEXT})
    named = [part["custom_id"] for part in flattened(parts) if "custom_id" in part]
    form.unique(("components",), named, "Component custom id cannot be duplicated")
    form.close()
