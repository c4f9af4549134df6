"""Every example runs as its comment says."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from bot.sources.catalog import read_sources
from storage import Database
from tests.architecture.papers import ROOT, files
from tests.stored import keep_card

EXAMPLES = ROOT / "examples"
LONGEST = 55


def output(*command: str | Path) -> str:
    """Return what a command of the clone prints; the environment is empty but for PATH."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_article_is_judged_and_its_card_printed() -> None:
    card = output(sys.executable, "-m", "examples.analyze_article", EXAMPLES / "article.txt")
    headline, *rest = card.splitlines()
    assert headline == (EXAMPLES / "article.txt").read_text().splitlines()[0]
    for axis in ("Price Impact: ", "Trustworthiness: ", "Price Direction: ▲ Bullish"):
        assert any(line.startswith(axis) for line in rest), axis


async def test_the_calls_come_out_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    title = 'Funds, "spot" ones, draw $512 million'
    async with Database.open(path) as database:
        await database.write(lambda store: keep_card(store, title=title))
    (row,) = csv.DictReader(
        output(sys.executable, "-m", "examples.calls_to_csv", path).splitlines()
    )
    assert row["title"] == title
    assert row["Price Direction"] == "Bullish"
    assert row["price"] == "92565"


def test_a_saved_feed_is_judged_entry_by_entry() -> None:
    lines = output(EXAMPLES / "judge_feed.sh", EXAMPLES / "feed.xml").splitlines()
    assert [line.split("\t")[0] for line in lines] == ["bullish", "bearish"]


def test_the_source_list_is_one_that_is_accepted() -> None:
    assert len(read_sources((EXAMPLES / "own-sources.toml").read_bytes())) > 1


def test_examples_are_short_and_say_how_to_run_them() -> None:
    scripts = [
        path for path in files() if path.parent == EXAMPLES and path.suffix in {".py", ".sh"}
    ]
    assert len(scripts) > 2
    for script in scripts:
        text = script.read_text()
        assert len(text.splitlines()) <= LONGEST, script.name
        assert "In a clone: " in text, script.name
