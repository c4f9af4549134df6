"""What is declared is used, what is used is declared, and each has its reason written down."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.architecture.papers import ROOT, page, sources

OURS = {"bot", "cogs", "storage", "seeds", "tests", "examples"}
REASONS = page("docs/decisions/0001-dependencies.md")
PROJECT = tomllib.loads(page("pyproject.toml"))

DATA = {"tzdata": "zoneinfo"}
"""Read by a module of the standard library, not imported."""

TOOLS = {
    "pytest-asyncio": r"asyncio_mode",
    "pytest-cov": r"\[tool\.coverage",
    "pytest-randomly": r"pytest-randomly.*random order",
    "pytest-xdist": r"pytest -n auto",
    "ruff": r"\$\(BIN\)/ruff",
    "mypy": r"\$\(BIN\)/mypy",
    "import-linter": r"\$\(BIN\)/lint-imports",
    "lxml-stubs": r"strict = true",
    "hatchling": r"hatchling\.build",
    "build": r"\"build\", \"--wheel\"",
    "uv": r"uv pip compile",
    "pip-audit": r"make audit",
}
"""Development tools that are run, not imported, and what shows that they are."""

SETTINGS = "\n".join(
    page(name)
    for name in (
        "Makefile",
        "pyproject.toml",
        "CONTRIBUTING.md",
        "tests/wheel_smoke.py",
        "docs/decisions/0001-dependencies.md",
    )
)


def canonical(name: str) -> str:
    """Return a distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(requirements: list[str]) -> set[str]:
    return {canonical(re.split(r"[<>=\[; ]", line)[0]) for line in requirements}


RUNTIME = declared(PROJECT["project"]["dependencies"])
EXTRAS = declared(
    [line for extra in PROJECT["project"]["optional-dependencies"].values() for line in extra]
)
DEVELOPMENT = declared(PROJECT["dependency-groups"]["dev"])


def modules(path: Path) -> Iterator[str]:
    """Yield the top-level name of every absolute import in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def imported(*packages: str) -> dict[str, Path]:
    """Return each distribution that some packages import, with a file that does.

    Several share a namespace (fluent): importing from it counts for all of them.
    """
    owners = packages_distributions()
    return {
        canonical(owner): path
        for path in sources(*packages)
        for module in modules(path)
        if module not in OURS and module not in sys.stdlib_module_names
        for owner in owners[module]
    }


def test_every_import_of_the_product_is_declared() -> None:
    used = imported("bot", "cogs", "storage", "seeds", "examples")
    undeclared = {name: path for name, path in used.items() if name not in RUNTIME | EXTRAS}
    assert not undeclared


def test_what_an_extra_brings_is_imported_in_its_own_package_alone() -> None:
    alone = {"bot/analysis/llm"}
    for path in sources("bot", "cogs", "storage", "seeds"):
        if path.relative_to(ROOT).parent.as_posix() not in alone:
            owners = packages_distributions()
            found = {canonical(owners[m][0]) for m in modules(path) if m in owners}
            assert not (EXTRAS - RUNTIME) & found, path


def test_the_tests_have_what_the_extras_bring() -> None:
    assert EXTRAS <= DEVELOPMENT


def test_every_import_of_the_tests_is_declared() -> None:
    used = imported("tests")
    undeclared = {name: path for name, path in used.items() if name not in RUNTIME | DEVELOPMENT}
    assert not undeclared


def test_every_runtime_dependency_is_imported() -> None:
    used = set(imported("bot", "cogs", "storage"))
    standard = {module for path in sources("bot") for module in modules(path)}
    for name in RUNTIME - used:
        assert DATA.get(name) in standard, name


def test_every_development_dependency_is_imported_or_run() -> None:
    for name in DEVELOPMENT - EXTRAS - set(imported("tests")):
        assert re.search(TOOLS[name], SETTINGS), name


def test_every_dependency_has_its_reason() -> None:
    for name in RUNTIME | EXTRAS | DEVELOPMENT:
        assert re.search(
            rf"(?<![\w-]){re.escape(name)}(?![\w-])", REASONS.replace("discord.py", "discord-py")
        ), name


def test_every_reason_is_of_a_dependency_that_there_is() -> None:
    listed = re.findall(r"^\| ([a-z0-9, .-]+?) \|", REASONS, re.MULTILINE)
    named = {canonical(name) for row in listed for name in row.split(", ")}
    assert named - {"further package", "package"} <= RUNTIME | DEVELOPMENT
    assert len(named) > 5


def test_every_dependency_is_locked_with_its_hashes() -> None:
    for lock, wanted in (
        ("requirements.lock", RUNTIME),
        ("requirements-dev.lock", RUNTIME | DEVELOPMENT),
    ):
        pinned = re.findall(
            r"^([a-z0-9-]+)==\S+ \\\n\s+--hash=sha256:", (ROOT / lock).read_text(), re.MULTILINE
        )
        assert wanted <= set(pinned), lock
