"""The alert rules and the dashboard: read by promtool, and true to what the bot counts."""

import json
import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.models import Health
from bot.services.meter import Delivered, Judged, Meter, Polled
from tests.architecture.papers import ROOT
from tests.programs import program

ALERTS = ROOT / "deploy" / "alerts.yml"
DASHBOARD: dict[str, Any] = json.loads((ROOT / "deploy" / "grafana-dashboard.json").read_text())
PANELS: list[dict[str, Any]] = DASHBOARD["panels"]
EXPRESSIONS = [target["expr"] for panel in PANELS for target in panel["targets"]]
WIDTH = 24
"""Grafana's grid has 24 columns."""


def promtool(*arguments: str, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        (program("prometheus", "promtool"), *arguments),
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def counted() -> set[str]:
    """Return the name of every series that a bot has."""
    meter = Meter()
    meter.polled(Polled.CHANGED)
    meter.judged("desk", Judged.CARD)
    meter.delivered(Delivered.POSTED)
    text = meter.text(Health(), timedelta()).decode()
    return set(re.findall(r"^(\w+)[{ ]", text, re.MULTILINE))


def asked(text: str) -> set[str]:
    return set(re.findall(r"\b(?:newsvane|process)_\w+", text))


def test_prometheus_takes_the_rules() -> None:
    done = promtool("check", "rules", str(ALERTS))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_rules_fire_when_they_should_and_not_before(tmp_path: Path) -> None:
    shutil.copy(ALERTS, tmp_path)
    shutil.copy(Path(__file__).with_name("alerts_test.yml"), tmp_path)
    done = promtool("test", "rules", "alerts_test.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_takes_the_metrics() -> None:
    meter = Meter(version="1.2.3")
    meter.polled(Polled.FAILED)
    done = subprocess.run(
        (program("prometheus", "promtool"), "check", "metrics"),
        input=meter.text(Health(), timedelta()),
        capture_output=True,
        check=False,
    )
    ours = [line for line in done.stderr.decode().splitlines() if line.startswith("newsvane")]
    assert done.returncode in (0, 3), done.stderr  # 3: it dislikes a name, ours or a library's
    assert not ours


def test_what_the_rules_and_the_dashboard_ask_for_is_counted() -> None:
    wanted = asked(ALERTS.read_text()) | {n for e in EXPRESSIONS for n in asked(e)}
    assert len(wanted) > 10
    assert wanted <= counted()


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_prometheus_understands_each_panel(expression: str, tmp_path: Path) -> None:
    plain = expression.replace("$__rate_interval", "5m").replace("$job", "newsvane")
    rule = {"groups": [{"name": "panel", "rules": [{"record": "panel:asks", "expr": plain}]}]}
    file = tmp_path / "panel.yml"
    file.write_text(json.dumps(rule))  # JSON is YAML
    done = promtool("check", "rules", str(file))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_dashboard_is_one_that_grafana_imports() -> None:
    assert {"title", "uid", "schemaVersion", "panels", "templating", "time"} <= set(DASHBOARD)
    assert len({panel["id"] for panel in PANELS}) == len(PANELS)
    named = {variable["name"] for variable in DASHBOARD["templating"]["list"]}
    assert set(re.findall(r"\$\{?([a-z]\w*)", json.dumps(PANELS))) == named
    for panel in PANELS:
        assert panel["type"] in {"stat", "timeseries"}
        assert panel["description"]
        assert panel["datasource"] == {"type": "prometheus", "uid": "${datasource}"}


def test_no_panel_lies_on_another() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in PANELS:
        place = panel["gridPos"]
        cells = {
            (place["x"] + across, place["y"] + down)
            for across in range(place["w"])
            for down in range(place["h"])
        }
        assert place["x"] + place["w"] <= WIDTH
        assert not cells & taken, panel["title"]
        taken |= cells
