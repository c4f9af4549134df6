"""`Emulator`: one aiohttp server for REST, gateway and attachments, and the way through it."""

import asyncio
import secrets
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.emulator.actions import Actions
from tests.emulator.channel import Channel
from tests.emulator.faults import Fault, Faults, Trouble
from tests.emulator.gateway import WRONG_TOKEN, Gateway
from tests.emulator.guild import FakeGuild
from tests.emulator.mentions import Ping
from tests.emulator.message import Message
from tests.emulator.people import User
from tests.emulator.ratelimit import RateLimits
from tests.emulator.rest.call import Call, Route, read_call
from tests.emulator.rest.commands import Commands
from tests.emulator.rest.interactions import Interactions
from tests.emulator.rest.messages import Messages
from tests.emulator.rest.places import Places
from tests.emulator.rest.threads import Threads
from tests.emulator.wire import Answer, Json, Limited, Refusal
from tests.emulator.world import World

API = "/api/v10"
INVALID = (401, 403, 429)
"""Answers that Discord counts towards a ban (10,000 in ten minutes)."""

BIGGEST_BODY = 64 * 1024 * 1024


@dataclass(frozen=True)
class Seen:
    """A request and what it was answered; status 0 is a connection that ended without."""

    method: str
    path: str
    status: int
    body: object
    headers: dict[str, str]


class Emulator:
    """Discord, on a loopback port. Build guilds before or while a client is connected.

    Parts: `world` (users, guilds, channels), `limits` (rate limits; `relax()` lifts them),
    `faults` (what goes wrong with requests), `gateway` (drop, op 7, op 9, heartbeats, intents),
    `actions` (deadlines of interactions), `nonces` (window, hourly limits of announcements).
    """

    def __init__(self, *, port: int = 0, token: str | None = None) -> None:
        self.token = token or secrets.token_urlsafe(24)
        self.world = World()
        self.limits = RateLimits()
        self.faults = Faults()
        self.actions = self.world.actions = Actions(self.world)
        self.gateway = Gateway(self.world, self.token)
        self.nonces = Messages(self.world)
        self.requests: list[Seen] = []
        self._bugs: list[Exception] = []
        self._places = Places(self.world)
        self._port = port
        self._runner: web.AppRunner | None = None
        self._site: web.SockSite | None = None

    # addresses and names

    @property
    def origin(self) -> str:
        """The server's address, without a path."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def url(self) -> str:
        """What `discord.http.Route.BASE` must be."""
        return self.origin + API

    @property
    def gateway_url(self) -> str:
        """What `DiscordWebSocket.DEFAULT_GATEWAY` must be."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def application_id(self) -> int:
        return self.world.application_id

    @property
    def bot_user_id(self) -> int:
        return self.world.bot.id

    # starting and stopping

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=BIGGEST_BODY)
        messages = self.nonces.routes()
        for resource in (Threads(self.world), Commands(self.world), Interactions(self.world)):
            messages += resource.routes()
        for route in (*messages, *self._places.routes()):
            app.router.add_route(route.method, API + _digits(route.path), self._answering(route))
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/cdn/{channel}/{message}/{name}", self._attachment)
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self._listen()
        self.gateway.url = self._places.gateway_url = self.gateway_url
        self.world.cdn = self.origin + "/cdn"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.faults.clear()
        await self.gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()
        if self._bugs and error is None:
            raise self._bugs[0]

    async def _listen(self) -> None:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        self._port = listener.getsockname()[1]
        assert self._runner is not None
        self._site = web.SockSite(self._runner, listener)
        await self._site.start()

    async def go_down(self) -> None:
        """Refuse connections, and end those that there are: REST and gateway."""
        assert self._site is not None
        assert self._runner is not None
        assert self._runner.server is not None
        await self._site.stop()
        self._site = None
        for connection in list(self._runner.server.connections):
            if connection.transport is not None:
                connection.transport.abort()

    async def come_back(self) -> None:
        """Listen again, on the same port."""
        if self._site is None:
            await self._listen()

    async def revoke_token(self) -> None:
        """Let the token be refused from now on."""
        self.token = self.gateway.token = secrets.token_urlsafe(24)
        await self.gateway.drop(WRONG_TOKEN)

    # the world, in short

    def add_guild(self, name: str = "Guild", owner: User | None = None) -> FakeGuild:
        """Add a guild with the bot in it."""
        return self.world.add_guild(name, owner)

    def messages(self, channel: Channel | int) -> list[Message]:
        """Return what everybody reads in a channel, oldest first; also of a deleted one."""
        place = channel if isinstance(channel, Channel) else self.world.channels.get(channel)
        return place.messages if place is not None else []

    @property
    def pings(self) -> list[Ping]:
        """Everybody whom a message of the bot rang."""
        return self.world.pings

    @property
    def invalid_requests(self) -> int:
        """Answers that count towards a ban."""
        return sum(seen.status in INVALID for seen in self.requests)

    def asked(self, method: str, path: str) -> list[Seen]:
        """Return the requests to a path's end, oldest first."""
        return [r for r in self.requests if r.method == method and r.path.endswith(path)]

    async def wait_for(self, fact: Callable[[], object], within: float = 10) -> None:
        """Wait until something is true; it is looked at after every change."""
        try:
            await self.world.changes.until(fact, within=within)
        except TimeoutError:
            last = [(seen.method, seen.path, seen.status) for seen in self.requests[-5:]]
            raise TimeoutError(f"not true within {within} s; last requests: {last}") from None

    async def wait_connected(self, within: float = 10) -> None:
        """Wait until a client has identified or resumed."""
        await self.wait_for(lambda: self.gateway.connected, within)

    # a request's way

    def _answering(self, route: Route) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            fault = self.faults.take(request.method, request.path)
            call = await read_call(request, route)
            await _wait(fault)
            if fault is not None and fault.trouble is Trouble.LOST_BEFORE:
                return self._lose(request, call)
            response = _refused(fault) if _is_before(fault) else self._answer(route, call)
            if fault is not None and fault.trouble is Trouble.LOST_AFTER:
                return self._lose(request, call)
            if fault is not None and fault.trouble is Trouble.STATUS_AFTER:
                response = _refused(fault)
            self._note(call, response.status)
            return response

        return answer

    def _answer(self, route: Route, call: Call) -> web.Response:
        if not route.open and call.headers.get("Authorization") != f"Bot {self.token}":
            return Answer({"message": "401: Unauthorized", "code": 0}, 401)
        now = asyncio.get_running_loop().time()
        verdict = self.limits.take(call.method, route.path, call.major, now=now)
        if verdict.wait is not None:
            return _too_many(verdict.wait, verdict.headers, is_global=verdict.is_global)
        try:
            body = route.answer(call)
        except Refusal as refusal:
            response: web.Response = Answer(refusal.body, refusal.status)
        except Limited as limited:
            return _too_many(limited.wait, {"X-RateLimit-Scope": limited.scope})
        except Exception as bug:
            self._bugs.append(bug)
            raise
        else:
            response = web.Response(status=204) if body is None else Answer(body)
        response.headers.update(verdict.headers)
        return response

    def _lose(self, request: web.Request, call: Call) -> web.Response:
        """End the connection in the middle."""
        if request.transport is not None:
            request.transport.abort()
        self._note(call, 0)
        return web.Response(status=500)

    def _note(self, call: Call, status: int) -> None:
        seen = Seen(call.method, call.path, status, call.body, dict(call.headers))
        self.requests.append(seen)
        self.world.changes.ring()

    async def _unknown(self, request: web.Request) -> web.Response:
        body = await request.read()
        seen = Seen(request.method, request.path, 404, body, dict(request.headers))
        self.requests.append(seen)
        return Answer({"message": "404: Not Found", "code": 0}, 404)

    async def _attachment(self, request: web.Request) -> web.Response:
        found = self.world.channels.get(int(request.match_info["channel"]))
        message = found.history.get(int(request.match_info["message"])) if found else None
        if message is None or request.match_info["name"] not in message.files:
            return web.Response(status=404)
        return web.Response(body=message.files[request.match_info["name"]])


def _digits(path: str) -> str:
    """Let every number in a route's path match digits only."""
    for name in ("channel", "message", "guild", "user", "app", "command", "interaction"):
        path = path.replace("{" + name + "}", "{" + name + r":\d+}")
    return path


async def _wait(fault: Fault | None) -> None:
    if fault is not None and fault.trouble is Trouble.DELAY:
        await asyncio.sleep(fault.seconds)
    elif fault is not None and fault.trouble is Trouble.HOLD:
        fault.arrived.set()
        await fault.released.wait()


def _is_before(fault: Fault | None) -> bool:
    return fault is not None and fault.trouble in {Trouble.STATUS, Trouble.CLOUDFLARE}


def _refused(fault: Fault | None) -> web.Response:
    assert fault is not None
    if fault.trouble is Trouble.CLOUDFLARE:
        return web.Response(status=429, text="error code: 1015", headers={"Retry-After": "60"})
    if fault.status == 429:
        return _too_many(fault.seconds, {}, is_global=fault.is_global)
    if fault.status >= 500:
        return web.Response(status=fault.status, text="upstream connect error")
    return Answer({"message": f"{fault.status}: refused", "code": 0}, fault.status)


def _too_many(wait: float, headers: dict[str, str], *, is_global: bool = False) -> web.Response:
    body: Json = {
        "message": "You are being rate limited.",
        "retry_after": round(wait, 3),
        "global": is_global,
    }
    answer = Answer(body, 429)
    answer.headers.update({"Via": "1.1 google", "Retry-After": str(int(wait) + 1), **headers})
    return answer
