from pathlib import Path

import pytest

from bot.errors import StorageError
from storage import Database, tables
from tests.stored import keep_card, keep_delivery


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    place = tmp_path / "newsvane.db"
    async with Database.open(place) as database:
        await database.write(keep_card)
        await database.write(keep_delivery)
    return place


def test_every_noun_is_there_and_nothing_of_the_machinery(path: Path) -> None:
    with tables(path) as found:
        names = {table.name for table in found}
    assert names >= {"articles", "stories", "cards", "deliveries", "subscriptions", "quotes"}
    assert not [name for name in names if "fts" in name or name.startswith(("_", "sqlite"))]


def test_nested_values_come_as_values(path: Path) -> None:
    with tables(path) as found:
        rows = {table.name: list(table.rows) for table in found}
    assert rows["cards"][0]["body"]["title"] == "Bitcoin funds draw $512 million in a day"
    assert rows["articles"][0]["document"]["sentences"][0]["part"] == "title"
    assert len(rows["deliveries"]) == 1


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="there is no database"), tables(tmp_path / "none.db"):
        pass
    assert list(tmp_path.iterdir()) == []
