"""Commands and choices that Discord would refuse are refused, with the place that is wrong."""

import pytest

from tests.emulator.bodies import faults
from tests.emulator.limits.commands import check_choices, check_commands
from tests.emulator.limits.form import Form
from tests.emulator.wire import Json, Refusal


def command(**changes: object) -> Json:
    return {"name": "analyze", "description": "Say what it means", **changes}


def option(**changes: object) -> Json:
    return {"type": 3, "name": "target", "description": "A coin", **changes}


def nested(kind: int, *inner: Json) -> Json:
    return option(type=kind, name="inner", options=list(inner))


@pytest.mark.parametrize(
    "body",
    [
        command(options=[option(required=True), option(name="window", autocomplete=True)]),
        command(options=[nested(1, option())]),
        command(options=[nested(2, nested(1, option()))]),
        command(name="analyser", name_localizations={"de": "analysieren", "ja": "分析"}),
        command(default_member_permissions="32", contexts=[0], integration_types=[0, 1]),
        {"type": 3, "name": "Why this card?"},
        command(options=[option(choices=[{"name": "1 day", "value": "1d"}])]),
        command(options=[option(type=4, choices=[{"name": "One", "value": 1}], min_value=1)]),
    ],
)
def test_a_command_in_shape_is_registered(body: Json) -> None:
    check_commands([body])


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (command(name="Analyze"), "0.name"),
        (command(name="two words"), "0.name"),
        (command(name="x" * 33), "0.name"),
        (command(description=""), "0.description"),
        (command(description="x" * 101), "0.description"),
        (command(description_localizations={"xx": "x"}), "0.description_localizations.xx"),
        (command(name_localizations={"de": "Groß"}), "0.name_localizations.de"),
        (command(options=[option(name=f"o{n}") for n in range(26)]), "0.options"),
        (command(options=[option(), option()]), "0.options"),
        (command(options=[option(), option(name="b", required=True)]), "0.options"),
        (command(options=[option(), nested(1)]), "0.options"),
        (command(options=[nested(1, nested(1))]), "0.options.0.options.0.type"),
        (command(options=[nested(2, nested(2))]), "0.options.0.options.0.type"),
        (command(options=[option(type=12)]), "0.options.0.type"),
        (command(options=[option(description="")]), "0.options.0.description"),
        (command(options=[option(max_length=6001)]), "0.options.0.max_length"),
        (command(options=[option(type=5, autocomplete=True)]), "0.options.0.autocomplete"),
        (
            command(options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])]),
            "0.options.0",
        ),
        (
            command(options=[option(choices=[{"name": "x" * 101, "value": "a"}])]),
            "0.options.0.choices.0.name",
        ),
        (
            command(options=[option(type=4, choices=[{"name": "a", "value": "a"}])]),
            "0.options.0.choices.0.value",
        ),
        (command(default_member_permissions="all"), "0.default_member_permissions"),
        (command(contexts=[3]), "0.contexts.0"),
        (command(contexts=[]), "0.contexts"),
        ({"type": 3, "name": "Why", "description": "x"}, "0"),
        ({"type": 9, "name": "why", "description": "x"}, "0.type"),
        (
            command(
                options=[
                    option(
                        name=f"o{n}",
                        choices=[{"name": f"{c}" * 100, "value": f"{c}"} for c in range(9)],
                    )
                    for n in range(9)
                ]
            ),
            "0",
        ),
    ],
)
def test_a_command_out_of_shape_is_refused(body: Json, where: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check_commands([body])
    assert where in faults(refusal.value.body["errors"])


def test_command_names_are_unique_and_counted() -> None:
    with pytest.raises(Refusal, match="Invalid Form"):
        check_commands([command(), command()])
    with pytest.raises(Refusal, match="Maximum number"):
        check_commands([command(name=f"c{number}") for number in range(101)])


@pytest.mark.parametrize(
    "choices",
    [
        [{"name": "x", "value": "x"}] * 26,
        [{"name": "x" * 101, "value": "x"}],
        [{"name": "x", "value": "x" * 101}],
        [{"name": "", "value": "x"}],
        [{"name": "x"}],
    ],
)
def test_choices_out_of_shape_are_refused(choices: list[Json]) -> None:
    form = Form({"choices": choices})
    check_choices(form)
    assert form.errors
