"""`newsvane replay`: what a card says can be made again from the database alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.models import Card, Level
from bot.replay import replay
from storage import Database, Store
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import PublishersSite
from tests.integration.main_job import START, confirmation, inflow, poll, running


@pytest.fixture
async def card(tmp_path: Path) -> Card:
    """Publish a story that a second outlet confirms."""
    clock = FakeClock(START)
    async with (
        PublishersSite(items=[inflow()]) as site,
        PublishersSite(name="LedgerWire", items=[confirmation()]) as second,
        running(tmp_path, clock, site.source(), second.source()) as built,
    ):
        (published,) = await poll(built)
    return published


def command(database: Path, wanted: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "bot", "replay", wanted],
        env={**os.environ, "NEWSVANE_DATABASE": str(database)},
        capture_output=True,
        text=True,
        check=False,
    )


async def test_a_card_is_judged_byte_for_byte_as_it_was(tmp_path: Path, card: Card) -> None:
    done = command(tmp_path / "newsvane.db", card.id)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == card.analysis.model_dump(mode="json")
    assert "byte for byte" in done.stderr


async def test_what_differs_is_named(tmp_path: Path, card: Card) -> None:
    path = tmp_path / "newsvane.db"
    impact = card.analysis.impact.model_copy(update={"level": Level.LOW})
    doctored = card.analysis.model_copy(update={"impact": impact})
    await _replace(path, card.model_copy(update={"analysis": doctored, "revision": 9}))
    replayed = await replay(path, card.id)
    assert not replayed.is_identical
    assert replayed.verdict.endswith("is judged otherwise in: impact.")


async def test_another_analysts_card_is_told_apart(tmp_path: Path, card: Card) -> None:
    path = tmp_path / "newsvane.db"
    older = card.analysis.model_copy(update={"analyst": "desk-0.1"})
    await _replace(path, card.model_copy(update={"analysis": older, "revision": 9}))
    assert "was judged by desk-0.1" in (await replay(path, card.id)).verdict


async def test_an_unknown_card_is_one_sentence(tmp_path: Path, card: Card) -> None:
    done = command(tmp_path / "newsvane.db", "ffffffff")
    assert (done.returncode, done.stdout) == (2, "")
    assert "has no card 'ffffffff'" in done.stderr
    assert card.id not in done.stderr


async def test_a_missing_database_is_one_sentence(tmp_path: Path) -> None:
    done = command(tmp_path / "none.db", "ffffffff")
    assert done.returncode == 2
    assert "There is no database" in done.stderr


async def _replace(path: Path, card: Card) -> None:
    def write(store: Store) -> None:
        store.cards.save(card)

    async with Database.open(path) as database:
        await database.write(write)
