"""`python -m tests.soak.discord_host`: the emulator in a process of its own, steered over HTTP.

The first line on standard output is JSON: where things are. The emulator remembers every request;
here only the last ones are kept, the others are counted.
"""

import asyncio
import json
import re
import sys
from collections import Counter
from random import Random

from aiohttp import web

from tests.emulator.faults import Trouble
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator

GUILD = 10
"""Channels of one server."""

KEPT = 500
"""Requests that are remembered."""

CARD = re.compile(r"nv:ev:([0-9a-f]{8})")
TROUBLES = (Trouble.LOST_BEFORE, Trouble.LOST_AFTER, Trouble.STATUS, Trouble.STATUS_AFTER)


class Host:
    """The emulator and the few levers that a soak pulls."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._statuses: Counter[str] = Counter()
        self._troubles: Counter[str] = Counter()

    def routes(self) -> list[web.RouteDef]:
        """Return what the levers are called."""
        return [
            web.post("/channels", self.channels),
            web.post("/flaky", self.flaky),
            web.post("/outage", self.outage),
            web.post("/drop", self.drop),
            web.post("/permission", self.permission),
            web.get("/figures", self.figures),
            web.get("/tally", self.tally),
        ]

    async def channels(self, request: web.Request) -> web.Response:
        """Add {"count"} channels in servers of ten; return [[guild, channel]]."""
        made: list[tuple[int, int]] = []
        while len(made) < (await request.json())["count"]:
            guild = self._emulator.add_guild(f"Server {len(made) // GUILD}")
            rooms = [guild.add_text_channel(f"news-{n}") for n in range(GUILD)]
            made += [(guild.id, room.id) for room in rooms]
        return web.json_response(made)

    async def flaky(self, request: web.Request) -> web.Response:
        """Let a {"share"} of posts and edits go wrong from now on, drawn from a {"seed"}."""
        wanted = await request.json()
        random, share = Random(wanted["seed"]), wanted["share"]

        def draw(method: str, _path: str) -> Trouble | None:
            if method not in {"POST", "PATCH"} or random.random() >= share:
                return None
            trouble = random.choice(TROUBLES)
            self._troubles[trouble.name.lower()] += 1
            return trouble

        self._emulator.faults.chance = draw
        return web.Response(status=204)

    async def outage(self, request: web.Request) -> web.Response:
        """Refuse connections with {"down": true} until {"down": false}."""
        if (await request.json())["down"]:
            await self._emulator.go_down()
        else:
            await self._emulator.come_back()
        return web.Response(status=204)

    async def drop(self, _request: web.Request) -> web.Response:
        """Drop the gateway's connections."""
        await self._emulator.gateway.drop()
        return web.Response(status=204)

    async def permission(self, request: web.Request) -> web.Response:
        """Take {"channel"}'s right to post from the bot, or give it back with {"given": true}."""
        wanted = await request.json()
        room = self._emulator.world.channels[wanted["channel"]]
        if wanted["given"]:
            room.allow_bot()
        else:
            room.deny_bot(Permission.SEND_MESSAGES)
        return web.Response(status=204)

    async def figures(self, _request: web.Request) -> web.Response:
        """Return how many messages and connections there are, and what was answered."""
        world = self._emulator.world
        return web.json_response(
            {
                "connected": len(self._emulator.gateway.connected),
                "messages": sum(len(room.history) for room in world.channels.values()),
                "statuses": self._statuses,
                "troubles": self._troubles,
                "pings": len(self._emulator.pings),
            }
        )

    async def tally(self, _request: web.Request) -> web.Response:
        """Return for each channel the card ids that its messages show, one a message."""
        channels = self._emulator.world.channels
        return web.json_response({str(room): self._cards(room) for room in channels})

    def _cards(self, room: int) -> list[str]:
        payloads = (json.dumps(m.payload()) for m in self._emulator.messages(room))
        return [found[1] for payload in payloads if (found := CARD.search(payload))]

    async def forget(self) -> None:
        """Count what was asked and keep the last of it, for ever."""
        while True:
            await asyncio.sleep(1)
            old = self._emulator.requests[:-KEPT]
            del self._emulator.requests[: len(old)]
            self._statuses.update(str(seen.status) for seen in old)


async def serve() -> None:
    """Run until the process is ended."""
    async with Emulator() as emulator:
        host = Host(emulator)
        app = web.Application()
        app.add_routes(host.routes())
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        steer = f"http://127.0.0.1:{runner.addresses[0][1]}"
        described = {"api": emulator.url, "token": emulator.token, "steer": steer}
        sys.stdout.write(json.dumps(described) + "\n")
        sys.stdout.flush()
        await host.forget()


if __name__ == "__main__":
    asyncio.run(serve())
