"""What every sort of modal input sends when a user fills it in."""

import pytest

from tests.emulator.command_forms import Impossible
from tests.emulator.modal_forms import filled_modal
from tests.emulator.wire import Json

BOXES = [{"label": "a", "value": "a", "default": True}, {"label": "b", "value": "b"}]


def label(component: Json) -> Json:
    return {"components": [{"type": 18, "id": 1, "label": "L", "component": component}]}


def sent(component: Json, *values: object) -> Json:
    given = dict.fromkeys([component["custom_id"]][: len(values)], *values)
    (part,) = filled_modal(label(component), given, lambda _part, chosen: chosen)
    answer: Json = part["component"]
    return answer


def entry(kind: int, **more: object) -> Json:
    return {"type": kind, "id": 2, "custom_id": "x", **more}


@pytest.mark.parametrize(
    ("component", "values", "name", "expected"),
    [
        (entry(4, value="kept"), (), "value", "kept"),
        (entry(4, required=False), (), "value", ""),
        (entry(4), ("typed",), "value", "typed"),
        (entry(23), (), "value", False),
        (entry(23, default=True), (), "value", True),
        (entry(21, options=BOXES), (), "value", "a"),
        (entry(21, options=BOXES), ("b",), "value", "b"),
        (entry(21, options=BOXES[1:], required=False), (), "value", None),
        (entry(22, options=BOXES), (), "values", ["a"]),
        (entry(22, options=BOXES), (["a", "b"],), "values", ["a", "b"]),
        (entry(3, options=BOXES), (["b"],), "values", ["b"]),
        (entry(8, required=False), ([],), "values", []),
        (entry(19), ([],), "values", []),
    ],
)
def test_an_input_sends_its_value_or_its_default(
    component: Json, values: tuple[object, ...], name: str, expected: object
) -> None:
    assert sent(component, *values) == {
        "type": component["type"],
        "id": 2,
        "custom_id": "x",
        name: expected,
    }


@pytest.mark.parametrize(
    ("component", "value"),
    [
        (entry(4), ""),
        (entry(4, min_length=3), "ab"),
        (entry(4), 5),
        (entry(21, options=BOXES), "c"),
        (entry(22, options=BOXES), ["c"]),
        (entry(22, options=BOXES), "a"),
        (entry(22, options=BOXES), []),
    ],
)
def test_an_input_refuses_what_a_client_refuses(component: Json, value: object) -> None:
    with pytest.raises(Impossible):
        sent(component, value)


def test_rows_and_texts_keep_their_places() -> None:
    modal = {
        "components": [
            {"type": 10, "content": "Read this"},
            {"type": 1, "components": [entry(4, label="Name")]},
        ]
    }
    text, row = filled_modal(modal, {"x": "y"}, lambda _part, chosen: chosen)
    assert text == {"type": 10, "id": 0}
    assert row["components"][0]["value"] == "y"
