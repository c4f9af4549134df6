"""ARCHITECTURE.md draws the tree and the layers that there are."""

import re
import tomllib

from tests.architecture.papers import ROOT, blocks, files, page, section, sources

PAGE = page("ARCHITECTURE.md")


def drawn() -> set[str]:
    """Return the paths of the drawn tree; two spaces deeper is one folder deeper."""
    found, above = set(), ""
    (tree,) = blocks(section(PAGE, "The tree"), "")
    for line in tree.splitlines():
        is_inside = line.startswith("  ")
        for name in re.split(r" {3,}", line.strip())[0].split():
            found.add(above + name.rstrip("/") if is_inside else name.rstrip("/"))
            above = above if is_inside else name
    return found


def test_the_tree_is_the_one_that_there_is() -> None:
    parts = [path.relative_to(ROOT).parts for path in files()]
    top = {part[0] for part in parts if not part[0].startswith(".")}
    product = {"/".join(part[:2]) for part in parts if part[0] == "bot"} - {"bot/__init__.py"}
    assert drawn() == top | product


def test_the_layers_are_the_ones_that_are_enforced() -> None:
    contracts = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    (told,) = blocks(section(PAGE, "Who may import whom"), "")
    assert told.splitlines() == contracts[0]["layers"]


def test_discord_is_known_where_the_page_says() -> None:
    told = section(PAGE, "Who may import whom").split("SQLite")[0]
    knowing = {
        path.stem
        for path in sources("bot")
        if re.search(r"^\s*(?:import|from) discord\b", path.read_text(), re.MULTILINE)
    }
    assert knowing
    assert all(f"`{name}`" in told for name in knowing)
