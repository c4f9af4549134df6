"""Backup, restore and export by the real command, beside a real bot and without one."""

import csv
import json
import stat
from pathlib import Path

from storage import Database, Store
from tests.commands import newsvane, running_bot, stop
from tests.emulator.server import Emulator
from tests.stored import keep_card, keep_delivery


async def fill(folder: Path) -> None:
    async with Database.open(folder / "newsvane.db") as database:
        await database.write(keep_card)
        await database.write(keep_delivery)


def cards(path: Path) -> int:
    with Database.inspect(path) as store:
        return store.cards.count()


async def test_a_backup_beside_a_running_bot_can_be_restored_once_it_stopped(
    tmp_path: Path, emulator: Emulator
) -> None:
    await fill(tmp_path)
    saved = tmp_path / "saved.db"
    async with running_bot(tmp_path, emulator) as bot:
        made = await newsvane(tmp_path, "backup", str(saved))
        early = await newsvane(tmp_path, "restore", str(saved))
        assert (await stop(bot)).code == 0
    assert made.code == 0, made.err
    assert "opened and found whole" in made.out
    assert cards(saved) == 2
    assert early.code == 2
    assert "in use by another newsvane; stop that one first" in early.err
    await fill(tmp_path)
    restored = await newsvane(tmp_path, "restore", str(saved))
    assert restored.code == 0, restored.err
    assert "What it was before is kept as" in restored.out
    assert cards(tmp_path / "newsvane.db") == 2
    (kept,) = tmp_path.glob("newsvane.db.replaced-*Z")
    assert cards(kept) == 4


async def test_a_second_bot_on_a_database_stops_with_a_sentence(
    tmp_path: Path, emulator: Emulator
) -> None:
    wanted = {"DISCORD_TOKEN": emulator.token, "NEWSVANE_DISCORD_API": emulator.url}
    async with running_bot(tmp_path, emulator) as first:
        second = await newsvane(tmp_path, "run", **wanted)
        assert first.returncode is None
    assert second.code == 2
    assert second.err.splitlines()[-1].endswith(
        "newsvane.db is in use by another newsvane; "
        "stop that one first, or set NEWSVANE_DATABASE to another file"
    )
    assert "Traceback" not in second.err


async def test_a_backup_without_a_name_goes_beside_the_database(tmp_path: Path) -> None:
    await fill(tmp_path)
    made = await newsvane(tmp_path, "backup")
    (saved,) = tmp_path.glob("newsvane-backup-*Z.db")
    assert made.out.startswith(str(saved))
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


async def test_each_refusal_is_a_sentence_and_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    for arguments, told in {
        ("backup",): "there is no database at",
        ("restore", "none.db"): "there is no database at none.db",
        ("export", "out"): "there is no database at",
        ("export", "full"): "full is not empty; name a new folder",
        ("export", "out", "--format", "xml"): "--format takes json or csv",
    }.items():
        called = await newsvane(tmp_path, *arguments)
        assert (called.code, called.out) == (2, ""), arguments
        assert told in called.err, arguments
        assert "Traceback" not in called.err
    await fill(tmp_path)
    called = await newsvane(tmp_path, "export", "full/file")
    assert (called.code, called.err) == (2, "newsvane: full/file cannot be written: File exists.\n")


def plant(store: Store) -> None:
    store.meta.set("noted", "the token is hush-hush")
    store.meta.set("formula", '=HYPERLINK("https://evil.example")')


async def test_an_export_has_everything_but_the_secrets(tmp_path: Path) -> None:
    await fill(tmp_path)
    async with Database.open(tmp_path / "newsvane.db") as database:
        await database.write(plant)
    for form in ("json", "csv"):
        folder = tmp_path / form
        done = await newsvane(
            tmp_path, "export", str(folder), "--format", form, DISCORD_TOKEN="hush-hush"
        )
        assert done.code == 0, done.err
        assert set(done.out.split()) == {str(file) for file in folder.iterdir()}
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
        assert not [file for file in folder.iterdir() if "hush" in file.read_text()]
    listed = json.loads((tmp_path / "json" / "cards.json").read_text())
    assert [row["body"]["title"][:13] for row in listed] == ["Bitcoin funds"] * 2
    assert json.loads((tmp_path / "json" / "guilds.json").read_text()) == []
    with (tmp_path / "csv" / "meta.csv").open(newline="") as file:
        facts = {row["name"]: row["value"] for row in csv.DictReader(file)}
    assert facts["noted"] == "the token is ***"
    assert facts["formula"].startswith("'=HYPERLINK")
