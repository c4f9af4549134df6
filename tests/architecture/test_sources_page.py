"""docs/sources.md keeps step with the code."""

import re
from pathlib import Path

from bot.sources.catalog import read_sources

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sources.md").read_text()
CODE = "".join(path.read_text() for path in sorted((ROOT / "bot" / "sources").glob("*.py")))


def test_the_table_on_the_page_is_one_that_is_accepted() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (source,) = read_sources(example.encode())
    assert source.id == "coin-post"


def test_each_sentence_that_the_page_explains_is_one_that_is_said() -> None:
    rows = re.findall(r"^\| ([a-z][^|]+) \|", PAGE, re.MULTILINE)
    assert len(rows) > 10
    for row in rows:
        if row != "it says":
            said = re.split(r" \(status| \d+ KiB", row)[0]
            assert said.removeprefix("sent ") in CODE, row


def test_the_page_counts_the_default_sources_right() -> None:
    count = len(read_sources((ROOT / "seeds" / "sources.toml").read_bytes()))
    assert f"{count} feeds" in PAGE
