"""`Emulator`: Discord on a loopback port, with everything that a test may turn or look at."""

import asyncio
import secrets
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web

from tests.discord_emulator.commands import Commands
from tests.discord_emulator.faults import Fault
from tests.discord_emulator.gateway import Gateway
from tests.discord_emulator.guild import Guild
from tests.discord_emulator.interactions import Interactions
from tests.discord_emulator.messages import Messages, Ping
from tests.discord_emulator.permissions import POSTER, READER
from tests.discord_emulator.rest import API, Desk, Logged
from tests.discord_emulator.rest_general import GeneralRoutes
from tests.discord_emulator.rest_interactions import InteractionRoutes
from tests.discord_emulator.rest_messages import MessageRoutes
from tests.discord_emulator.world import Channel, Member, Message, Role, Server, World

SOCKET = "/socket"
"""The gateway's path."""

T = TypeVar("T")


class Emulator:
    """Use as an async context manager; aim a client at `url` and `gateway_url`.

    Parts: `gateway` (drops, op 7, op 9), `limits` (rate limits), `faults`, `commands`,
    `interactions` (deadlines), `store` (nonce window), `world`.
    """

    def __init__(self, port: int = 0, token: str | None = None) -> None:
        self.world = World()
        self._token = token or f"{self.world.application_id}.{secrets.token_hex(12)}"
        self.gateway = Gateway(self.world, self._token)
        self.store = Messages(self.world)
        self.commands = Commands(self.world)
        self.interactions = Interactions(self.world, self.store)
        self.desk = Desk(self._token)
        self.guilds: dict[int, Guild] = {}
        self.application = self._application()
        self._runner = web.AppRunner(self.application, access_log=None, shutdown_timeout=1.0)
        self._port = port

    def _application(self) -> web.Application:
        made = web.Application(middlewares=[self.desk.serve], client_max_size=32 * 1024 * 1024)
        made.router.add_get(SOCKET, self.gateway.serve)
        for part in (
            GeneralRoutes(self.world, self.gateway, self.commands),
            MessageRoutes(self.world, self.store),
            InteractionRoutes(self.interactions),
        ):
            made.router.add_routes(part.routes())
        return made

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """The REST base, for `discord.http.Route.BASE`."""
        return f"http://127.0.0.1:{self._port}{API}"

    @property
    def gateway_url(self) -> str:
        """The gateway, for `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY`."""
        return f"ws://127.0.0.1:{self._port}{SOCKET}"

    @property
    def token(self) -> str:
        """The bot's token; it stays the same when it is revoked."""
        return self._token

    @property
    def application_id(self) -> int:
        return self.world.application_id

    @property
    def bot_user_id(self) -> int:
        return self.world.bot.id

    @property
    def requests(self) -> list[Logged]:
        """All REST requests so far."""
        return self.desk.requests

    @property
    def pings(self) -> list[Ping]:
        """Mentions that reached somebody."""
        return self.store.pings

    def messages(self, channel: int | Channel) -> list[Message]:
        """Return what everybody reads in a channel, oldest first."""
        return self.world.visible(channel if isinstance(channel, int) else channel.id)

    def add_guild(self, name: str, permissions: int = POSTER) -> Guild:
        """Make a guild with the bot in it; its role has these permissions."""
        world = self.world
        server = Server(world.ids.next(), name, world.owner)
        everyone = Role(server.id, "@everyone", int(READER))
        managed = Role(world.ids.next(), world.bot.name, int(permissions))
        server.roles = [everyone, managed]
        server.members = {
            world.bot.id: Member(world.bot, [everyone, managed]),
            world.owner.id: Member(world.owner, [everyone]),
        }
        world.servers[server.id] = server
        self.guilds[server.id] = Guild(server, world, self.commands, self.interactions)
        world.publish("GUILD_CREATE", self.gateway.guild_for_bot(server.id))
        return self.guilds[server.id]

    def remove_guild(self, guild: Guild) -> None:
        """Throw the bot out of a guild."""
        self.world.publish("GUILD_DELETE", {"id": str(guild.id)})
        for channel in self.world.channels_of(guild.server):
            del self.world.channels[channel.id]
        del self.world.servers[guild.id], self.guilds[guild.id]

    def fail(
        self,
        path: str,
        status: int | None,
        *,
        times: int = 1,
        method: str = "POST",
        is_accepted: bool = False,
    ) -> Fault:
        """Make the next matching requests fail; status None drops the connection."""
        return self.desk.faults.add(Fault(path, method, status, times, is_accepted))

    async def start_outage(self, status: int = 503) -> None:
        """Refuse everything, REST and gateway, until `end_outage`."""
        self.desk.faults.outage = status
        self.gateway.refuses = True
        await self.gateway.drop()

    def end_outage(self) -> None:
        """Serve again."""
        self.desk.faults.outage = None
        self.gateway.refuses = False

    async def revoke_token(self) -> None:
        """Make the token worthless: 401 everywhere, and the gateway closes with 4004."""
        self.desk.token = self.gateway.token = secrets.token_hex(24)
        await self.gateway.close(code=4004)

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 10.0) -> T:  # noqa: ASYNC109 - it polls
        """Wait until a predicate is true and return its value; else say what was asked last."""
        ends = time.monotonic() + timeout
        while not (found := predicate()):
            if time.monotonic() >= ends:
                last = [f"{r.method} {r.path} {r.status}" for r in self.requests[-8:]]
                raise TimeoutError(f"not within {timeout} s; last requests: {last}")
            await asyncio.sleep(0.01)
        return found
