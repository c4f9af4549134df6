"""What a click on a component or a filled-in modal sends."""

from collections.abc import Sequence

from tests.discord_emulator.commands import NotOffered
from tests.discord_emulator.component_limits import (
    BUTTON,
    LABEL,
    ROW,
    STRING_SELECT,
    TEXT_INPUT,
    flattened,
)
from tests.discord_emulator.wire import Json
from tests.discord_emulator.world import Message


def component(message: Message, custom_id: str) -> Json:
    """Return a message's component that can be used."""
    if message.is_deleted:
        raise NotOffered("the message was deleted")
    for part in flattened(message.components):
        if part.get("custom_id") == custom_id and not part.get("disabled"):
            return part
    there = [part["custom_id"] for part in flattened(message.components) if "custom_id" in part]
    raise NotOffered(f"no {custom_id!r} to use; there are: {', '.join(there) or 'none'}")


def pressed(message: Message, custom_id: str) -> Json:
    """Return what a press of a button sends."""
    found = component(message, custom_id)
    if found["type"] != BUTTON:
        raise NotOffered(f"{custom_id!r} is no button")
    return {"custom_id": custom_id, "component_type": BUTTON, "id": found["id"]}


def offered(message: Message, custom_id: str, values: Sequence[str]) -> Json:
    """Return what a choice in a select sends."""
    found = component(message, custom_id)
    check_chosen(found, values)
    return {
        "custom_id": custom_id,
        "component_type": found["type"],
        "id": found["id"],
        "values": list(values),
    }


def check_chosen(select: Json, values: Sequence[str]) -> None:
    """Demand that the values are offered and not too few or many."""
    if not select.get("min_values", 1) <= len(values) <= select.get("max_values", 1):
        raise NotOffered(f"{len(values)} values are too few or too many")
    known = {option["value"] for option in select.get("options") or []}
    if select["type"] == STRING_SELECT and not set(values) <= known:
        raise NotOffered(f"{set(values) - known} is not offered")


def filled_modal(modal: Json, values: dict[str, str | list[str]]) -> Json:
    """Return what a modal sends; every value must have its input."""
    parts = modal["components"]
    inputs = {part["custom_id"] for part in flattened(parts) if "custom_id" in part}
    if unknown := set(values) - inputs:
        raise NotOffered(f"the modal has no {', '.join(sorted(unknown))}")
    sent = [filled_part(part, values, at) for at, part in enumerate(parts, start=1)]
    return {"custom_id": modal["custom_id"], "components": sent}


def filled_part(part: Json, values: dict[str, str | list[str]], number: int) -> Json:
    """Return one label or row with its input's value."""
    shown: Json = {"id": part.get("id", number), "type": part["type"]}
    if part["type"] == LABEL:
        return shown | {"component": filled_input(part["component"], values, number + 100)}
    if part["type"] == ROW:
        inner = [filled_input(one, values, number + 100) for one in part["components"]]
        return shown | {"components": inner}
    return shown


def filled_input(part: Json, values: dict[str, str | list[str]], number: int) -> Json:
    """Return an input with what was typed or chosen, within its bounds."""
    given = values.get(part["custom_id"], part.get("value") or "")
    shown: Json = {
        "id": part.get("id", number),
        "type": part["type"],
        "custom_id": part["custom_id"],
    }
    if part["type"] != TEXT_INPUT:
        return shown | {"values": given or []}
    least = part.get("min_length") or (1 if part.get("required", True) else 0)
    if given and not least <= len(given) <= (part.get("max_length") or 4000):
        raise NotOffered(f"{part['custom_id']!r}: {len(given)} characters are too few or many")
    if not given and part.get("required", True):
        raise NotOffered(f"{part['custom_id']!r} is required")
    return shown | {"value": given}
