"""What the tests of this folder read: the repository's files, and tables of its pages."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Return every file of the project: what git tracks, or all of an unpacked archive."""
    if not (ROOT / ".git").exists():
        return tuple(path for path in ROOT.rglob("*") if path.is_file())
    listed = subprocess.run(
        ("git", "ls-files", "-z"), cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def sources(*packages: str) -> tuple[Path, ...]:
    """Return the Python files of some top-level packages."""
    return tuple(
        path
        for path in files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in packages
    )


def page(name: str) -> str:
    """Return the text of a page, by its path from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def rows(text: str) -> list[tuple[str, ...]]:
    """Return the cells of every table row, without heads and rules."""
    found: list[tuple[str, ...]] = []
    for line, after in zip(lines := text.splitlines(), [*lines[1:], ""], strict=True):
        is_head = after.startswith("|--")
        if line.startswith("|") and not line.startswith("|--") and not is_head:
            found.append(tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]))
    return found


def section(text: str, title: str) -> str:
    """Return what stands below a heading, up to the next one of its rank; KeyError without it."""
    found = re.search(rf"^(#+) {re.escape(title)}$", text, re.MULTILINE)
    if found is None:
        raise KeyError(title)
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def blocks(text: str, *languages: str) -> list[str]:
    """Return the fenced blocks of some languages."""
    return re.findall(rf"^```(?:{'|'.join(languages)})\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
