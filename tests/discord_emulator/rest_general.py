"""Routes of the application, its commands, users and guilds."""

from aiohttp import web

from tests.discord_emulator.commands import Commands
from tests.discord_emulator.gateway import Gateway
from tests.discord_emulator.rest import API, SENT
from tests.discord_emulator.wire import (
    UNKNOWN_GUILD,
    UNKNOWN_MEMBER,
    UNKNOWN_USER,
    Answer,
    not_found,
)
from tests.discord_emulator.world import Server, World

COMMANDS = "/applications/{application_id}/commands"
GUILD = "/guilds/{guild_id}"
GUILD_COMMANDS = "/applications/{application_id}" + GUILD + "/commands"


class GeneralRoutes:
    """Everything that is neither a message nor an interaction."""

    def __init__(self, world: World, gateway: Gateway, commands: Commands) -> None:
        self._world, self._gateway, self._commands = world, gateway, commands

    def routes(self) -> list[web.RouteDef]:
        """Return all routes."""
        paths = [
            web.get(API + "/gateway", self.gateway),
            web.get(API + "/gateway/bot", self.gateway),
            web.get(API + "/users/@me", self.me),
            web.get(API + "/users/{user_id}", self.user),
            web.get(API + "/applications/@me", self.application),
            web.get(API + "/oauth2/applications/@me", self.application),
            web.get(API + GUILD, self.guild),
            web.get(API + GUILD + "/roles", self.roles),
            web.get(API + GUILD + "/channels", self.channels),
            web.get(API + GUILD + "/members/{user_id}", self.member),
        ]
        for path in (COMMANDS, GUILD_COMMANDS):
            paths += [web.get(API + path, self.commands), web.put(API + path, self.put_commands)]
            paths.append(web.get(API + path + "/{command_id}", self.command))
        return paths

    async def gateway(self, _request: web.Request) -> Answer:
        starts = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
        return Answer({"url": self._gateway.url, "shards": 1, "session_start_limit": starts})

    async def me(self, _request: web.Request) -> Answer:
        return Answer(self._world.bot.payload())

    async def user(self, request: web.Request) -> Answer:
        user = self._world.users.get(int(request.match_info["user_id"]))
        if user is None:
            raise not_found(UNKNOWN_USER, "User")
        return Answer(user.payload())

    async def application(self, _request: web.Request) -> Answer:
        world = self._world
        return Answer(
            {
                "id": str(world.application_id),
                "name": world.bot.name,
                "description": "",
                "icon": None,
                "summary": "",
                "bot_public": False,
                "bot_require_code_grant": False,
                "verify_key": "0" * 64,
                "flags": 0,
                "owner": world.owner.payload(),
                "bot": world.bot.payload(),
                "team": None,
            }
        )

    def _server(self, request: web.Request) -> Server:
        server = self._world.servers.get(int(request.match_info["guild_id"]))
        if server is None:
            raise not_found(UNKNOWN_GUILD, "Guild")
        return server

    async def guild(self, request: web.Request) -> Answer:
        return Answer(self._server(request).payload([]))

    async def roles(self, request: web.Request) -> Answer:
        return Answer([role.payload() for role in self._server(request).roles])

    async def channels(self, request: web.Request) -> Answer:
        server = self._server(request)
        return Answer([channel.payload() for channel in self._world.channels_of(server)])

    async def member(self, request: web.Request) -> Answer:
        named = request.match_info["user_id"]
        user = self._world.bot.id if named == "@me" else int(named)
        member = self._server(request).members.get(user)
        if member is None:
            raise not_found(UNKNOWN_MEMBER, "Member")
        return Answer(member.payload())

    def _of(self, request: web.Request) -> int | None:
        return self._server(request).id if "guild_id" in request.match_info else None

    async def commands(self, request: web.Request) -> Answer:
        return Answer(self._commands.of(self._of(request)))

    async def command(self, request: web.Request) -> Answer:
        found = self._commands.get(self._of(request), request.match_info["command_id"])
        return Answer(found)

    async def put_commands(self, request: web.Request) -> Answer:
        definitions = request[SENT].get("list", [])
        return Answer(self._commands.replace(self._of(request), definitions))
