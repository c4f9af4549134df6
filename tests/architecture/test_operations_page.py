"""docs/operations.md tells operators of every metric, and of the files and commands there are."""

import re

from bot.cli import app
from bot.services.dispatcher import GRACE
from bot.services.health import OVERDUE, SILENT, STUCK
from bot.services.meter import Delivered, Judged, Polled
from tests.architecture.papers import ROOT, page, rows, section
from tests.deploy.test_monitoring import counted

PAGE = page("docs/operations.md")
MEMORY = "process_resident_memory_bytes"
METRICS = {row[0].strip("`"): row[1] for row in rows(section(PAGE, "Metrics"))}


def test_the_page_lists_every_metric_of_ours() -> None:
    series = {name for name in counted() if not name.endswith("_created")}
    ours = {re.sub(r"_(bucket|count|sum)$", "", name) for name in series}
    assert {name for name in ours if name.startswith("newsvane_")} == METRICS.keys() - {MEMORY}
    assert MEMORY in ours


def test_the_page_names_every_outcome() -> None:
    for name, outcomes in {"polls": Polled, "analyses": Judged, "deliveries": Delivered}.items():
        assert all(outcome in METRICS[f"newsvane_{name}_total"] for outcome in outcomes)


def test_the_page_tells_the_times_that_are_meant() -> None:
    minutes = [span.total_seconds() / 60 for span in (OVERDUE, SILENT, STUCK)]
    assert minutes == [10, 30, 30]
    assert "ten minutes" in PAGE
    assert PAGE.count("half an hour") == 2
    assert GRACE.total_seconds() == 2
    assert "gets two of them" in PAGE


def test_every_file_and_command_that_the_page_names_is_there() -> None:
    assert all((ROOT / name).exists() for name in re.findall(r"deploy/[\w.-]+", PAGE))
    commands = {
        command.callback.__name__ for command in app.registered_commands if command.callback
    }
    named = set(
        re.findall(r"`newsvane (\w+)|bin/newsvane (\w+)|^newsvane (\w+)", PAGE, re.MULTILINE)
    )
    assert {word for words in named for word in words if word} <= commands
