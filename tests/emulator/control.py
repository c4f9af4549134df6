"""The emulator steered over HTTP, for bots that run, and are killed, as processes of their own.

It has a port of its own, so that it answers while the emulated Discord is down. Ids are strings.
"""

from types import TracebackType
from typing import Self

from aiohttp import web

from tests.emulator.command_forms import Impossible
from tests.emulator.interaction import InteractionResult
from tests.emulator.server import Emulator
from tests.emulator.wire import Answer, Json

FAULTS = ("fail", "fail_after", "limit", "cloudflare", "lose_requests", "lose_replies", "delay")
"""Methods of `Faults` that a body {"kind", ...} may name."""


class Control:
    """Serves `/_control/...` beside a running emulator."""

    def __init__(self, emulator: Emulator, port: int = 0) -> None:
        self._emulator, self._port = emulator, port
        app = web.Application()
        app.add_routes(
            [
                web.get("/_control", self.state),
                web.get("/_control/messages", self.messages),
                web.get("/_control/requests", self.requests),
                web.post("/_control/guild", self.guild),
                web.post("/_control/fault", self.fault),
                web.post("/_control/outage", self.outage),
                web.post("/_control/drop", self.drop),
                web.post("/_control/interaction", self.interaction),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """Where the control routes are."""
        return f"http://127.0.0.1:{self._port}/_control"

    def described(self) -> Json:
        """Return what a bot needs to connect, and the state in figures."""
        emulator = self._emulator
        return {
            "control": self.url,
            "url": emulator.url,
            "gateway_url": emulator.gateway_url,
            "token": emulator.token,
            "application_id": str(emulator.application_id),
            "connected": len(emulator.gateway.connected),
            "commands": [command["name"] for command in emulator.world.commands[None]],
            "pings": len(emulator.pings),
            "invalid_requests": emulator.invalid_requests,
        }

    async def state(self, _request: web.Request) -> Answer:
        return Answer(self.described())

    async def messages(self, request: web.Request) -> Answer:
        """Return what everybody reads in ?channel=ID, or in all channels by their ids."""
        if "channel" in request.query:
            return Answer(self._readable(int(request.query["channel"])))
        channels = self._emulator.world.channels
        return Answer({str(channel): self._readable(channel) for channel in channels})

    def _readable(self, channel: int) -> list[Json]:
        return [message.payload() for message in self._emulator.messages(channel)]

    async def requests(self, _request: web.Request) -> Answer:
        """Return method, path and status of every request."""
        return Answer([[seen.method, seen.path, seen.status] for seen in self._emulator.requests])

    async def guild(self, request: web.Request) -> Answer:
        """Add a guild: {"name", "channels": [names], "members": {name: permissions}}."""
        body: Json = await request.json()
        guild = self._emulator.add_guild(body.get("name", "Guild"))
        rooms = {name: guild.add_text_channel(name) for name in body.get("channels", [])}
        people = {
            name: guild.add_member(name, permissions=int(permissions))
            for name, permissions in body.get("members", {}).items()
        }
        return Answer(
            {
                "id": str(guild.id),
                "channels": {name: str(room.id) for name, room in rooms.items()},
                "members": {name: str(person.id) for name, person in people.items()},
            }
        )

    async def fault(self, request: web.Request) -> web.Response:
        """Let something go wrong: {"kind": "lose_replies", "times": 3, "path": "/messages$"}."""
        body: Json = await request.json()
        kind = body.pop("kind")
        if kind not in FAULTS:
            return web.Response(status=400, text=f"kind must be one of {FAULTS}")
        getattr(self._emulator.faults, kind)(**body)
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

    async def interaction(self, request: web.Request) -> web.Response:
        """Act: {"channel", "member", "command", "options"}, or "message" and "click"."""
        try:
            acted = self._acted(await request.json())
            await acted.wait_response()
        except (Impossible, TimeoutError) as failure:
            return web.Response(status=409, text=str(failure))
        return Answer(
            {
                "deferred": acted.deferred_at is not None,
                "ephemeral": acted.ephemeral,
                "messages": [message.payload() for message in acted.messages],
                "modal": acted.modal,
            }
        )

    def _acted(self, body: Json) -> InteractionResult:
        world = self._emulator.world
        channel, member = world.channels[int(body["channel"])], world.users[int(body["member"])]
        if "click" in body:
            message = channel.history[int(body["message"])]
            return world.actions.click(member, message, body["click"])
        return world.actions.slash(channel, member, body["command"], body.get("options", {}))
