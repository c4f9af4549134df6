"""Ask whether a pinned package has a known vulnerability: `make audit`.

pip-audit asks the index's database about every pin of both locks. A vulnerability fails the run
unless `ACCEPTED` says why it cannot hurt here. Where the database is out of reach (a CI without
network, a mirror that has the packages and not the database) that is said in one line and nothing
fails: what cannot be asked must not keep a fix from being built. See docs/decisions/0008-audit.md.
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ValidationError

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")

ACCEPTED: dict[str, str] = {}
"""Ids of vulnerabilities that cannot hurt here, each with the reason."""

PATIENCE = 180.0
"""Seconds for one lock; a network that swallows questions is no network."""


class Vulnerability(BaseModel):
    """One that is known: its id, and the versions without it."""

    id: str
    fix_versions: tuple[str, ...] = ()


class Package(BaseModel):
    """A pin, and what is known of it; `skip_reason` when nobody could say."""

    name: str
    version: str = ""
    vulns: tuple[Vulnerability, ...] = ()
    skip_reason: str | None = None


class Answer(BaseModel):
    """What pip-audit writes with `--format json`."""

    dependencies: tuple[Package, ...]


def ask(lock: Path) -> Answer | None:
    """Ask about the pins of a lock; None when nobody answers."""
    tool = (sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off")
    try:
        done = subprocess.run(
            [*tool, "--require-hashes", "--disable-pip", "-r", str(lock)],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Answer.model_validate_json(done.stdout)
    except (subprocess.TimeoutExpired, ValidationError):
        return None


def found(packages: tuple[Package, ...], accepted: Mapping[str, str]) -> list[str]:
    """Return a line for each vulnerability that is not accepted."""
    return [
        f"{package.name} {package.version}: {known.id}, "
        + (f"fixed in {', '.join(known.fix_versions)}" if known.fix_versions else "not fixed yet")
        for package in packages
        for known in package.vulns
        if known.id not in accepted
    ]


def report(
    answer: Answer | None, lock: str, accepted: Mapping[str, str] = ACCEPTED
) -> tuple[str, bool]:
    """Return what to say of a lock, and whether it passes."""
    packages = answer.dependencies if answer else ()
    asked = [package for package in packages if package.skip_reason is None]
    if wrong := found(packages, accepted):
        return "\n".join(f"{lock}: {line}" for line in wrong), False
    if not asked:
        return f"{lock}: not audited, the database of vulnerabilities is out of reach here", True
    left = f"; {len(packages) - len(asked)} unknown to it" if len(asked) < len(packages) else ""
    return f"{lock}: no known vulnerability in {len(asked)} packages{left}", True


def main() -> None:
    """Print a line a lock, more when something is wrong, and fail then."""
    reports = [report(ask(ROOT / lock), lock) for lock in LOCKS]
    sys.stdout.writelines(f"{line}\n" for line, _ in reports)
    sys.exit(not all(passes for _, passes in reports))


if __name__ == "__main__":
    main()
