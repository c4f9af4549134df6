"""What the bot sends, checked against Discord's own API description.

The description is Discord's and no part of the project; without it there is nothing to report.
The bodies are the golden cards, and all that the real bot sends to the emulator when it syncs,
posts a card, and every command is used once.
"""

import asyncio
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, suppress
from importlib.resources import files
from ipaddress import ip_network
from pathlib import Path

from bot.app import World, services
from bot.client import MarketBot
from bot.clock import SystemClock
from bot.config import Settings
from bot.newsroom import Newsroom
from cogs import EXTENSIONS
from tests.emulator.channel import Channel
from tests.emulator.command_forms import GROUP, STRING, SUBCOMMAND, Impossible
from tests.emulator.fixtures import pointed_at, running
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.server import API, Emulator
from tests.emulator.wire import Json
from tests.evaluation.openapi import Document

GOLDEN = Path(__file__).parents[1] / "golden"
POST = "/channels/1/messages"
SHOWN = 12
"""Faults printed; the rest is counted."""

TYPED = "BTC"
"""What is typed into every text option."""


def report(shared: Path) -> list[str]:
    """Return the lines to print; none without the description."""
    description = shared / "discord" / "openapi.json"
    if not description.is_file():
        return []
    document = Document(json.loads(description.read_text()))
    golden, sent = list(golden_bodies()), asyncio.run(sent_bodies())
    faults: list[str] = []
    for method, path, body in (*golden, *sent):
        schema = document.request_schema(method, path)
        found = ["the route is unknown"] if schema is None else document.faults(body, schema)
        faults += [f"{method} {kind(path)} {fault}" for fault in found]
    kinds = Counter(f"{method} {kind(path)}" for method, path, _ in sent)
    return [
        f"golden bodies: {len(golden)}; sent by the bot: {len(sent)}; faults: {len(faults)}",
        *(f"  {count:4} {route}" for route, count in sorted(kinds.items())),
        *(f"  FAULT {fault}" for fault in faults[:SHOWN]),
    ]


def golden_bodies() -> Iterator[tuple[str, str, object]]:
    """Yield the cards' messages in every style."""
    for file in sorted(GOLDEN.glob("*.messages.json")):
        for body in json.loads(file.read_text()).values():
            yield "POST", POST, body


def kind(path: str) -> str:
    """Return a path without its ids and tokens."""
    parts = path.split("/")
    return "/".join("*" if part.isdigit() or len(part) > 20 else part for part in parts)


async def sent_bodies() -> list[tuple[str, str, object]]:
    """Run the real bot on the sample newsroom, use each command, and return all that it sent."""
    async with AsyncExitStack() as stack:
        emulator = await stack.enter_async_context(Emulator())
        stack.enter_context(pointed_at(emulator))
        emulator.limits.relax()
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        newsroom = await stack.enter_async_context(Newsroom(files("seeds").joinpath("newsroom")))
        settings = Settings(_env_file=None)
        world = World(
            sources=newsroom.sources,
            database=folder / "newsvane.db",
            price_urls=newsroom.price_urls,
            allow=(ip_network("127.0.0.0/8"),),
        )
        built = await stack.enter_async_context(services(settings, world, SystemClock()))
        guild = emulator.add_guild()
        channel = guild.add_text_channel()
        admin = guild.add_member("admin", permissions=Permission.ADMINISTRATOR)
        bot = MarketBot(built, EXTENSIONS)
        await stack.enter_async_context(running(bot, emulator))
        await bot.tree.sync()
        await use_everything(emulator, channel, admin)
        rule = await channel.slash(admin, "subscribe", {"tags": "everything"})
        await (await (await rule.wait_response()).click("Save")).wait_response()
        await built.pipeline.start()
        await built.pipeline.tick()
        await built.pipeline.settle()
        await press_everything(emulator, channel, admin)
        return [
            (seen.method, seen.path.removeprefix(API), seen.body)
            for seen in emulator.requests
            if seen.body is not None and not isinstance(seen.body, bytes)
        ]


async def press_everything(emulator: Emulator, channel: Channel, user: User) -> None:
    """Press each button of the first card in a channel."""
    await emulator.wait_for(lambda: emulator.asked("POST", "/messages"), within=30)
    card = emulator.messages(channel)[-1]
    for part in list(card.parts()):
        if part.get("custom_id"):
            await (await channel.click(user, card, part["custom_id"])).wait_response()


async def use_everything(emulator: Emulator, channel: Channel, user: User) -> None:
    """Use each registered slash command, and type into each option that completes."""
    for command in emulator.world.commands[None]:
        for name, options in leaves(command):
            given = {o["name"]: TYPED for o in options if o.get("required") and o["type"] == STRING}
            with suppress(Impossible, TimeoutError):
                for option in (o for o in options if o.get("autocomplete")):
                    typed = {option["name"]: TYPED[:1]}
                    await channel.autocomplete(user, name, typed, option["name"])
                answer = await channel.slash(user, name, given)
                await answer.wait_response()


def leaves(command: Json, before: str = "") -> Iterator[tuple[str, list[Json]]]:
    """Yield the full name and the options of each command that can be used."""
    name = f"{before} {command['name']}".strip()
    inner = command.get("options") or []
    nested = [option for option in inner if option["type"] in (SUBCOMMAND, GROUP)]
    if not nested:
        yield name, inner
    for option in nested:
        yield from leaves(option, name)
