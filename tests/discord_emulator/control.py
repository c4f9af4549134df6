"""The emulator steered over HTTP, for tests whose bot is a process of its own."""

from aiohttp import web

from tests.discord_emulator.faults import Fault
from tests.discord_emulator.guild import Guild
from tests.discord_emulator.interactions import Interaction
from tests.discord_emulator.server import Emulator
from tests.discord_emulator.wire import Answer, Json, as_ids
from tests.discord_emulator.world import Member, Message

CONTROL = "/_control"


def add_control(emulator: Emulator) -> None:
    """Add the control routes; to be called before the emulator starts."""
    control = Control(emulator)
    emulator.application.router.add_routes(
        [
            web.get(CONTROL, control.described),
            web.get(CONTROL + "/messages", control.messages),
            web.get(CONTROL + "/requests", control.requests),
            web.post(CONTROL + "/guild", control.guild),
            web.post(CONTROL + "/fault", control.fault),
            web.post(CONTROL + "/outage", control.outage),
            web.post(CONTROL + "/drop", control.drop),
            web.post(CONTROL + "/interaction", control.interaction),
        ]
    )


class Control:
    """The handlers; bodies and answers are JSON, ids are strings."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    async def described(self, _request: web.Request) -> Answer:
        """Say where it is, what the token is, and what has happened."""
        return Answer(about(self._emulator))

    async def messages(self, request: web.Request) -> Answer:
        """Return what everybody reads in ?channel=ID, oldest first."""
        found = self._emulator.messages(int(request.query["channel"]))
        return Answer([message.payload() for message in found])

    async def requests(self, _request: web.Request) -> Answer:
        """Return the log of REST requests: method, path, status."""
        log = self._emulator.requests
        return Answer([[logged.method, logged.path, logged.status] for logged in log])

    async def guild(self, request: web.Request) -> Answer:
        """Make a guild: {"name", "channels": [name], "members": {name: permissions}}."""
        body: Json = await request.json()
        guild = self._emulator.add_guild(body["name"])
        channels = {name: guild.add_text_channel(name).id for name in body.get("channels", [])}
        members = {
            name: guild.add_member(name, int(permissions)).id
            for name, permissions in body.get("members", {}).items()
        }
        return Answer(
            {
                "id": str(guild.id),
                "channels": dict(zip(channels, as_ids([*channels.values()]), strict=True)),
                "members": dict(zip(members, as_ids([*members.values()]), strict=True)),
            }
        )

    async def fault(self, request: web.Request) -> web.Response:
        """Switch a fault on; the body has Fault's fields."""
        self._emulator.desk.faults.add(Fault(**await request.json()))
        return web.Response(status=204)

    async def outage(self, request: web.Request) -> web.Response:
        """Begin an outage with {"status": 503}, end it with {"status": null}."""
        status = (await request.json())["status"]
        if status is None:
            self._emulator.end_outage()
        else:
            await self._emulator.start_outage(status)
        return web.Response(status=204)

    async def drop(self, _request: web.Request) -> web.Response:
        """Drop the gateway's connections."""
        await self._emulator.gateway.drop()
        return web.Response(status=204)

    async def interaction(self, request: web.Request) -> Answer:
        """Act: {"guild", "channel", "member", "command", "options"} or {"message", "press"}."""
        body: Json = await request.json()
        guild = self._emulator.guilds[int(body["guild"])]
        member = guild.server.members[int(body["member"])]
        act = await self._acted(guild, member, body)
        await act.answered(body.get("within", 10.0))
        return Answer(result(act))

    async def _acted(self, guild: Guild, member: Member, body: Json) -> Interaction:
        channel = self._emulator.world.channels[int(body["channel"])]
        if "press" in body:
            return await guild.press(member, channel.messages[int(body["message"])], body["press"])
        return await guild.slash(member, channel, body["command"], **body.get("options", {}))


def about(emulator: Emulator) -> Json:
    """Return what a client needs to connect, and the emulator's state in figures."""
    return {
        "url": emulator.url,
        "gateway_url": emulator.gateway_url,
        "token": emulator.token,
        "application_id": str(emulator.application_id),
        "connected": len(emulator.gateway.connected),
        "commands": [command["name"] for command in emulator.commands.of(None)],
        "pings": [ping.mention for ping in emulator.pings],
    }


def result(act: Interaction) -> Json:
    """Return what came of an act."""
    shown: list[Message] = act.messages
    return {
        "deferred": act.deferred,
        "messages": [message.payload() for message in shown],
        "modal": act.modal,
    }
