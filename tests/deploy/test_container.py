"""The image and the compose file: what they must say, and what must never get into them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.config import Settings, variable
from tests.architecture.papers import ROOT
from tests.programs import program

DEPLOY = ROOT / "deploy"
STEPS = re.sub(r"\\\n\s*", "", (DEPLOY / "Containerfile").read_text()).splitlines()
KNOWN = {
    "FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL",
    "HEALTHCHECK", "ENTRYPOINT", "CMD",
}  # fmt: skip


def told(word: str) -> list[str]:
    """Return what stands behind an instruction, each time it comes."""
    return [line.partition(" ")[2] for line in STEPS if line.startswith(f"{word} ")]


def composed(tmp_path: Path) -> str:
    """Return the compose file as docker-compose reads it; it needs no engine for that."""
    (tmp_path / "deploy").mkdir()
    shutil.copy(DEPLOY / "compose.yaml", tmp_path / "deploy")
    (tmp_path / ".env").write_text("DISCORD_TOKEN=planted\n")
    done = subprocess.run(
        (program("docker-compose"), "-f", "deploy/compose.yaml", "config"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_line_is_an_instruction_that_there_is() -> None:
    said = [line for line in STEPS if line and not line.startswith("#")]
    assert {line.split()[0] for line in said} <= KNOWN


def test_the_image_is_pinned_to_the_python_that_the_lock_was_made_for() -> None:
    images = {line.split()[0] for line in told("FROM")}
    assert images == {"docker.io/library/python:3.11-slim-bookworm"}


def test_every_package_comes_with_its_hash() -> None:
    (install,) = [line for line in told("RUN") if "pip install" in line]
    assert "--require-hashes --no-deps -r requirements.lock" in install


def test_what_is_copied_is_there_and_is_let_into_the_build() -> None:
    admitted = {
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[0] == "!"
    }
    copied = {line.split()[0] for line in told("COPY") if not line.startswith("--from")}
    assert copied == admitted
    assert all((ROOT / name).exists() for name in copied)
    assert (ROOT / ".dockerignore").read_text().splitlines()[0] == "*"


def test_it_does_not_run_as_root() -> None:
    assert told("USER") == ["10001:10001"]
    assert STEPS.index("USER 10001:10001") > max(
        number for number, line in enumerate(STEPS) if line.startswith(("RUN", "COPY"))
    )


def test_it_sets_only_what_the_bot_reads() -> None:
    (values,) = told("ENV")
    ours = {word.split("=")[0] for word in values.split() if word.startswith("NEWSVANE_")}
    assert ours
    assert ours <= {variable(field) for field in Settings.model_fields}


def test_its_health_is_the_bots_own() -> None:
    (check,) = told("HEALTHCHECK")
    assert "http://127.0.0.1:8080/healthz" in check
    assert told("EXPOSE") == [str(Settings.model_fields["web_port"].default)]


@pytest.mark.parametrize(
    "line",
    [
        "read_only: true",
        "user: 10001:10001",
        "cap_drop:\n    - ALL",
        "- no-new-privileges:true",
        "127.0.0.1:8080:8080",
        "newsvane:/var/lib/newsvane",
        "restart: unless-stopped",
        "DISCORD_TOKEN: planted",
    ],
)
def test_compose_runs_it_with_no_more_than_it_needs(line: str, tmp_path: Path) -> None:
    assert line in composed(tmp_path)


def test_compose_waits_longer_than_the_bot_needs_to_stop(tmp_path: Path) -> None:
    wait = re.search(r"stop_grace_period: (\d+)s", composed(tmp_path))
    assert wait is not None
    assert int(wait[1]) > 5
