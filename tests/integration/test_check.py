"""`newsvane check` and `newsvane sync` against Discord's emulator: what each trouble is told as."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

from bot import check, sync
from bot.client import PERMISSIONS
from bot.config import Settings
from bot.errors import ConfigurationError, TransientError
from bot.newsroom import Newsroom
from storage import Database
from tests.emulator.channel import Channel
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.factories import make_subscription
from tests.integration.conftest import NOBODY

ROOT = Path(__file__).parents[2]
SOURCE = """
[[source]]
id = "orbit-ledger"
outlet = "Orbit Ledger"
url = "{url}"
tier = 1
category = "crypto"
"""


@dataclass
class Place:
    """A folder with settings, and what a check of them printed."""

    folder: Path
    emulator: Emulator
    newsroom: Newsroom
    printed: pytest.CaptureFixture[str]

    def settings(self, **changes: object) -> Settings:
        sources = self.folder / "sources.toml"
        sources.write_text(SOURCE.format(url=self.newsroom.sources[0].url))
        prices = self.newsroom.price_urls
        return Settings.model_validate(
            {
                "_env_file": None,
                "DISCORD_TOKEN": self.emulator.token,
                "discord_api": self.emulator.url,
                "database": self.folder / "newsvane.db",
                "sources": sources,
                "allow_networks": "127.0.0.0/8",
                "binance_url": prices.binance,
                "coinbase_url": prices.coinbase,
                "kraken_url": prices.kraken,
                "coingecko_url": prices.coingecko,
                **changes,
            }
        )

    async def check(self, **changes: object) -> tuple[int, str]:
        """Return the exit code and all that was printed."""
        code = await check.report(self.settings(**changes))
        return code, self.printed.readouterr().out

    async def wrong(self, **changes: object) -> str:
        """Return the one line that is to be mended."""
        code, text = await self.check(**changes)
        (line,) = [line for line in text.splitlines() if line.startswith("✗")]
        assert code == 1
        assert "Mend the lines marked ✗" in text
        return line

    async def subscribe(self, channel: Channel) -> None:
        assert channel.guild is not None
        rule = make_subscription(guild=channel.guild.id, channel=channel.id)
        async with Database.open(self.folder / "newsvane.db") as database:
            await database.write(lambda store: store.subscriptions.add(rule))


@pytest.fixture
async def place(
    tmp_path: Path, emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[Place]:
    """A place where nothing is missing."""
    emulator.limits.relax()
    async with Newsroom(files("seeds").joinpath("newsroom")) as newsroom:
        ready = Place(tmp_path, emulator, newsroom, capsys)
        await ready.subscribe(emulator.add_guild().add_text_channel("cards"))
        await sync.sync(ready.settings())
        capsys.readouterr()
        yield ready


def only_channel(place: Place) -> Channel:
    (guild,) = place.emulator.world.guilds.values()
    return next(channel for channel in guild.channels if channel.name == "cards")


async def test_where_nothing_is_missing_everything_is_said_to_be_fine(place: Place) -> None:
    code, text = await place.check()
    assert code == 0
    assert "✗" not in text
    for told in ("Orbit Ledger answers", "gives prices", "knows the token", "#cards: all perm"):
        assert f"{told}" in text
    assert text.endswith("All set. Start with `newsvane run` (in a clone: make run).\n")


async def test_the_invite_link_asks_for_the_least(place: Place) -> None:
    _, text = await place.check()
    assert f"client_id={place.emulator.application_id}" in text
    assert f"permissions={PERMISSIONS.value}" in text
    assert "scope=bot+applications.commands" in text
    assert not PERMISSIONS.administrator


async def test_a_missing_token_says_where_to_get_one(place: Place) -> None:
    line = await place.wrong(DISCORD_TOKEN=None)
    assert "DISCORD_TOKEN is not set" in line
    assert "discord.com/developers" in line


async def test_a_wrong_token_says_how_to_make_a_new_one(place: Place) -> None:
    line = await place.wrong(DISCORD_TOKEN="not-the-token")
    assert "Discord refused the DISCORD_TOKEN" in line
    assert "Reset Token" in line
    assert "not-the-token" not in line


async def test_a_missing_permission_is_named_with_where_to_give_it(place: Place) -> None:
    only_channel(place).deny_bot(Permission.SEND_MESSAGES | Permission.READ_MESSAGE_HISTORY)
    line = await place.wrong()
    assert "#cards: give me Send Messages" in line
    assert "Read Message History" in line
    assert "View Channel" not in line
    assert "Edit Channel > Permissions" in line


async def test_a_channel_that_cannot_be_seen_is_named(place: Place) -> None:
    channel = only_channel(place)
    channel.deny_bot(Permission.VIEW_CHANNEL)
    assert f"Channel {channel.id} cannot be seen; give me View Channel" in await place.wrong()


async def test_a_channel_that_was_deleted_is_named(place: Place) -> None:
    channel = only_channel(place)
    assert channel.guild is not None
    channel.guild.delete_channel(channel)
    assert f"Channel {channel.id} was deleted" in await place.wrong()


async def test_a_thread_is_seen_without_its_permissions_being_known(place: Place) -> None:
    channel = only_channel(place)
    assert channel.guild is not None
    thread = channel.guild.add_thread(channel)
    await place.subscribe(thread)
    code, text = await place.check()
    assert (code, f"✓ Channel {thread.id} can be seen." in text) == (0, True)


async def test_a_bot_in_no_server_is_to_be_invited(place: Place) -> None:
    place.emulator.world.remove_guild(next(iter(place.emulator.world.guilds.values())))
    code, text = await place.check()
    assert code == 1
    assert "✗ The bot is in no server yet: open the invite link." in text
    assert "client_id=" in text


async def test_commands_that_are_not_registered_are_missed(place: Place) -> None:
    place.emulator.world.commands[None] = []
    assert "newsvane sync" in await place.wrong()


async def test_an_api_that_is_not_there_is_named(place: Place) -> None:
    assert "NEWSVANE_DISCORD_API is http://127.0.0.1:9" in await place.wrong(discord_api=NOBODY)


async def test_a_discord_that_is_down_is_said_to_be_out_of_reach(place: Place) -> None:
    await place.emulator.go_down()
    assert "Discord cannot be reached" in await place.wrong()
    await place.emulator.come_back()


async def test_without_a_network_each_door_is_told_of(place: Place) -> None:
    sources = place.folder / "unreachable.toml"
    sources.write_text(SOURCE.format(url=f"{NOBODY}/feed"))
    prices = dict.fromkeys(("binance_url", "coinbase_url", "kraken_url", "coingecko_url"), NOBODY)
    code, text = await place.check(sources=sources, discord_api=NOBODY, **prices)
    wrong = [line for line in text.splitlines() if line.startswith("✗")]
    assert code == 1
    assert "No source answers; is there a network" in wrong[0]
    assert "127.0.0.1 does not accept connections" in wrong[0]
    assert "No BTC price: no source answered. Is there a network?" in wrong[1]
    assert len(wrong) == 3


async def test_a_source_list_that_is_wrong_is_told_with_the_rest(place: Place) -> None:
    bad = place.folder / "bad.toml"
    bad.write_text(SOURCE.format(url="ftp://coinpost.example").replace("tier = 1", "tier = 9"))
    code, text = await place.check(sources=bad)
    assert code == 1
    assert "tier" in text
    assert "knows the token" in text


async def test_a_database_is_checked_beside_the_bot_that_runs_on_it(place: Place) -> None:
    async with Database.open(place.folder / "newsvane.db"):
        assert (await place.check())[0] == 0


async def test_a_database_that_another_program_holds_is_said_to_be_held(place: Place) -> None:
    path = place.folder / "newsvane.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert "newsvane.db is held by another program" in await place.wrong()
    finally:
        holder.close()


async def test_a_newer_schema_is_said_to_need_a_newer_newsvane(place: Place) -> None:
    with sqlite3.connect(place.folder / "newsvane.db") as other:
        other.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('newsvane', 'from-the-future', '2030-01-01')"
        )
    other.close()
    assert "made by a newer newsvane; update this one" in await place.wrong()


async def test_a_file_that_is_no_database_is_said_to_be_none(place: Place) -> None:
    path = place.folder / "letter.db"
    path.write_text("Dear reader, " * 500)
    assert "is not a newsvane database; set NEWSVANE_DATABASE" in await place.wrong(database=path)


async def test_a_database_that_is_not_there_yet_will_be_made(place: Place) -> None:
    code, text = await place.check(database=place.folder / "new" / "newsvane.db")
    assert code == 0
    assert "will be made at the first start" in text


async def test_a_database_that_cannot_be_made_is_told_before_the_first_start(place: Place) -> None:
    (place.folder / "file").touch()
    line = await place.wrong(database=place.folder / "file" / "newsvane.db")
    assert "cannot be made" in line
    assert "set NEWSVANE_DATABASE" in line


async def test_sync_registers_every_command_and_prints_the_invite_link(place: Place) -> None:
    place.emulator.world.commands[None] = []
    await sync.sync(place.settings())
    text = place.printed.readouterr().out
    names = {command["name"] for command in place.emulator.world.commands[None]}
    assert {"analyze", "news", "help", "subscribe", "subscriptions"} <= names
    assert all(name in text for name in names)
    assert "client_id=" in text


async def test_sync_leaves_the_bots_database_alone(place: Place) -> None:
    fresh = place.folder / "untouched.db"
    await sync.sync(place.settings(database=fresh))
    assert not fresh.exists()


@pytest.mark.parametrize(
    ("token", "told"), [(None, "DISCORD_TOKEN is not set"), ("no", "Discord refused")]
)
async def test_sync_without_a_good_token_says_where_to_get_one(
    place: Place, token: str | None, told: str
) -> None:
    with pytest.raises(ConfigurationError, match=told):
        await sync.sync(place.settings(DISCORD_TOKEN=token))


async def test_sync_while_discord_is_down_says_so(place: Place) -> None:
    await place.emulator.go_down()
    with pytest.raises(TransientError, match="Discord cannot be reached"):
        await sync.sync(place.settings())
    await place.emulator.come_back()


def newsvane(folder: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", command],
        cwd=folder,
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", ["check", "sync", "run"])
def test_a_wrong_setting_stops_each_command_with_its_name_and_what_it_should_be(
    tmp_path: Path, command: str
) -> None:
    done = newsvane(tmp_path, command, NEWSVANE_TICK="soon", NEWSVANE_WEB_PORT="70000")
    assert done.returncode == 2
    tick = "seconds between looks at which sources are due, from 0.1 to 60"
    assert done.stderr.splitlines() == [
        f"newsvane: NEWSVANE_TICK is 'soon', but should be {tick}.",
        "NEWSVANE_WEB_PORT is '70000', but should be the web page's port, from 0 (any) to 65535.",
    ]


def test_check_prints_its_findings_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "none.toml").write_text(SOURCE.format(url=f"{NOBODY}/feed"))
    names = ("BINANCE_URL", "COINBASE_URL", "KRAKEN_URL", "COINGECKO_URL", "DISCORD_API")
    nobody = {f"NEWSVANE_{name}": NOBODY for name in names}
    (tmp_path / ".env").write_text("DISCORD_TOKEN=hush-hush\n")
    (tmp_path / ".env").chmod(0o644)
    done = newsvane(tmp_path, "check", NEWSVANE_SOURCES="none.toml", **nobody)
    assert (done.returncode, done.stderr) == (1, "")
    assert all(line[0] in "✓✗·M" for line in done.stdout.splitlines())
    assert "chmod 600 .env" in done.stdout
    assert "hush-hush" not in done.stdout


def test_sync_without_a_token_is_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    done = newsvane(tmp_path, "sync")
    (line,) = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert "DISCORD_TOKEN is not set" in line
