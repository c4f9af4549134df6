"""What no file of the repository may hold, and how long one may be."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.papers import ROOT, files, sources

CODE = sources("bot", "cogs", "storage", "seeds", "tests", "examples")
BINARY = {".png", ".gz", ".ico"}
LONGEST = 400

# each pattern is written in two pieces, so that this file does not hold what it looks for
UNFINISHED = re.compile(r"\bTO" r"DO\b|\bFIX" r"ME\b|\bX" r"XX\b")
A_MACHINE = re.compile(r"(?<![\w.:/-])/(?:wo" r"rk|ro" r"ot|ho" r"me|Us" r"ers)/\w")
A_REGISTRY = re.compile(
    r"//\S*(?:py" r"pi|pythonhos" r"ted)|-index-url[= ]http|/simp" r"le[/\s\"')]"
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def texts() -> list[tuple[str, str]]:
    """Return every text file of the repository with its name."""
    return [
        (named(path), path.read_text(encoding="utf-8", errors="replace"))
        for path in files()
        if path.suffix not in BINARY
    ]


def test_no_file_of_code_is_so_long_that_it_has_two_jobs() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert not {name: length for name, length in lengths.items() if length > LONGEST}


@pytest.mark.parametrize(
    "pattern", [UNFINISHED, A_MACHINE, A_REGISTRY], ids=["todo", "path", "index"]
)
def test_no_file_holds_what_belongs_elsewhere(pattern: re.Pattern[str]) -> None:
    found = {name: match[0] for name, text in texts() if (match := pattern.search(text))}
    assert not found


def broad_handlers(path: Path) -> list[ast.ExceptHandler]:
    """Return the handlers of a file that catch everything, by name or without one."""
    broad = {"Exception", "BaseException"}
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in broad))
    ]


def test_no_handler_catches_without_saying_what() -> None:
    bare = [named(path) for path in CODE for h in broad_handlers(path) if h.type is None]
    assert not bare


def test_what_catches_every_exception_passes_it_on_or_tells_it() -> None:
    for path in sources("bot", "cogs", "storage"):
        for handler in broad_handlers(path):
            said = "\n".join(ast.unparse(statement) for statement in handler.body)
            told = ("raise", "log.", "exc_info", ".fail(error)")  # the last: its caller gets it
            assert any(way in said for way in told), named(path)
