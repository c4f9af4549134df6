"""Each promise names the tests that keep it, and these exist."""

import ast
import re
from functools import cache

from tests.architecture.papers import ROOT, page

PROMISES = page("docs/promises.md")
NAMED = re.findall(r"`((?:\w+/)+\w+\.py)::(\w+)`", PROMISES)


@cache
def names_in(file: str) -> set[str]:
    """Return the names of the tests, and of the machines that hypothesis drives, in a file."""
    tree = ast.parse((ROOT / "tests" / file).read_text())
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    named = {node.name for node in ast.walk(tree) if isinstance(node, functions)}
    machines = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {name for name in named | machines if name.lower().startswith("test")}


def test_every_test_that_a_promise_names_exists() -> None:
    missing = [f"{file}::{name}" for file, name in NAMED if name not in names_in(file)]
    assert not missing


def test_every_promise_names_a_test() -> None:
    rows = [line for line in PROMISES.splitlines() if line.startswith("| ")]
    promises = [row for row in rows if not row.startswith(("| Promise", "|---"))]
    assert len(promises) > 30
    assert not [row for row in promises if not re.search(r"\.py::test", row, re.IGNORECASE)]


def test_the_page_says_what_is_not_promised() -> None:
    assert "## What is not promised" in PROMISES
    assert "docs/promises.md" in page("README.md")
