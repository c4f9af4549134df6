"""From what a user fills into a modal to what Discord sends to the bot."""

from collections.abc import Callable

from tests.emulator.command_forms import Impossible
from tests.emulator.limits.components import SELECTS, Kind
from tests.emulator.message import every_part
from tests.emulator.wire import Json

LONGEST_TEXT = 4000
Chooser = Callable[[Json, list[str]], list[str]]


def filled_modal(modal: Json, values: Json, choose: Chooser) -> list[Json]:
    """Return the components of a submitted modal; values are by custom id."""
    inputs = {part["custom_id"] for part in every_part(modal["components"]) if "custom_id" in part}
    if strange := set(values) - inputs:
        raise Impossible(f"no inputs {sorted(strange)} among {sorted(inputs)}")
    return [_filled(part, values, choose) for part in modal["components"]]


def _filled(part: Json, values: Json, choose: Chooser) -> Json:
    shown: Json = {"type": part["type"], "id": part.get("id", 0)}
    match part["type"]:
        case Kind.ROW:
            return shown | {"components": [_filled(p, values, choose) for p in part["components"]]}
        case Kind.LABEL:
            return shown | {"component": _filled(part["component"], values, choose)}
        case Kind.TEXT:
            return shown
    value = values.get(part["custom_id"])
    return shown | {"custom_id": part["custom_id"]} | _answer(part, value, choose)


def _answer(part: Json, value: object, choose: Chooser) -> Json:
    """Return what an input holds when the modal is sent."""
    name, kind = part["custom_id"], part["type"]
    if kind == Kind.TEXT_INPUT:
        text = part.get("value") or "" if value is None else value
        return {"value": _checked_text(part, text)}
    if kind == Kind.CHECKBOX:
        return {"value": bool(part.get("default", False) if value is None else value)}
    if kind == Kind.RADIO_GROUP:
        chosen = value if value is not None else next(iter(_defaults(part)), None)
        _check_offered(part, [] if chosen is None else [str(chosen)])
        return {"value": chosen}
    several = _defaults(part) if value is None else value
    if not isinstance(several, list):
        raise Impossible(f"{name!r} takes a list of values, not {several!r}")
    if kind == Kind.CHECKBOX_GROUP:
        _check_offered(part, several)
    elif kind in SELECTS and (several or part.get("required", True)):
        choose(part, several)
    return {"values": several}


def _defaults(part: Json) -> list[str]:
    chosen = [option["value"] for option in part.get("options") or [] if option.get("default")]
    return chosen or [str(one["id"]) for one in part.get("default_values") or []]


def _check_offered(part: Json, values: list[str]) -> None:
    offered = [option["value"] for option in part["options"]]
    if strange := set(values) - set(offered):
        raise Impossible(f"{sorted(strange)} are not among {offered}")
    if part.get("required", True) and not values:
        raise Impossible(f"{part['custom_id']!r} must be chosen")


def _checked_text(part: Json, text: object) -> str:
    if not isinstance(text, str):
        raise Impossible(f"{part['custom_id']!r} takes a text, not {text!r}")
    if not text and not part.get("required", True):
        return ""
    least = max(part.get("min_length") or 0, 1)
    most = part.get("max_length") or LONGEST_TEXT
    if not least <= len(text) <= most:
        raise Impossible(f"{part['custom_id']!r} must have {least} to {most} characters")
    return text
