"""Modals that Discord would refuse are refused, with the place that is wrong."""

import pytest

from tests.emulator.bodies import button, faults, row, select, text
from tests.emulator.limits.modals import check_modal
from tests.emulator.wire import Json, Refusal


def label(component: Json, **changes: object) -> Json:
    return {"type": 18, "label": "Label", "component": component, **changes}


def entry(**changes: object) -> Json:
    return {"type": 4, "custom_id": "entry", "style": 1, **changes}


def modal(*parts: Json, **changes: object) -> Json:
    return {"custom_id": "m", "title": "Title", "components": list(parts), **changes}


BOXES = [{"label": "a", "value": "a"}, {"label": "b", "value": "b"}]


@pytest.mark.parametrize(
    "body",
    [
        modal(label(entry(max_length=4000))),
        modal(row(entry(label="Name")), text()),
        modal(label(select(3))),
        modal(label({"type": 8, "custom_id": "c"})),
        modal(label({"type": 21, "custom_id": "r", "options": BOXES})),
        modal(label({"type": 22, "custom_id": "b", "options": BOXES, "max_values": 2})),
        modal(label({"type": 23, "custom_id": "x", "default": True})),
        modal(label({"type": 19, "custom_id": "f", "max_values": 1})),
    ],
)
def test_a_modal_takes_every_input(body: Json) -> None:
    check_modal(body)


@pytest.mark.parametrize(
    ("body", "where", "code"),
    [
        (modal(text(), title="x" * 46), "title", "BASE_TYPE_BAD_LENGTH"),
        (modal(), "components", "BASE_TYPE_BAD_LENGTH"),
        (modal(*[text()] * 6), "components", "BASE_TYPE_BAD_LENGTH"),
        (modal(row(button())), "components.0.components.0.type", "BASE_TYPE_CHOICES"),
        (modal(row(entry())), "components.0.components.0.label", "BASE_TYPE_REQUIRED"),
        (
            modal(label(entry(label="x"))),
            "components.0.component.label",
            "COMPONENT_LABEL_FORBIDDEN",
        ),
        (modal(label(entry(), label="x" * 46)), "components.0.label", "BASE_TYPE_BAD_LENGTH"),
        (
            modal(label(entry(), description="x" * 101)),
            "components.0.description",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (modal(label(entry()), label(entry())), "components", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        (modal(label(entry(style=3))), "components.0.component.style", "BASE_TYPE_CHOICES"),
        (
            modal(label(entry(value="x" * 4001))),
            "components.0.component.value",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (modal(select()), "components.0.type", "BASE_TYPE_CHOICES"),
    ],
)
def test_a_modal_out_of_shape_is_refused(body: Json, where: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check_modal(body)
    assert code in faults(refusal.value.body["errors"]).values()
    assert where in faults(refusal.value.body["errors"])
