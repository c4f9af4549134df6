"""Registering commands: for everyone, or for one guild."""

from tests.emulator.limits.commands import check_commands
from tests.emulator.rest.call import Call, Route
from tests.emulator.wire import INVALID_FORM, UNKNOWN_COMMAND, Json, Refusal, not_found
from tests.emulator.world import World


class Commands:
    """The routes of application commands; each PUT replaces the whole list."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        everywhere = "/applications/{app}/commands"
        in_guild = "/applications/{app}/guilds/{guild}/commands"
        return [
            Route(method, path + tail, answer)
            for path in (everywhere, in_guild)
            for method, tail, answer in (
                ("GET", "", self.known),
                ("PUT", "", self.replace),
                ("GET", "/{command}", self.read),
                ("DELETE", "/{command}", self.delete),
            )
        ]

    def _known(self, call: Call) -> list[Json]:
        guild = call.ids.get("guild")
        if guild is not None:
            self._world.guild(guild)
        return self._world.commands.setdefault(guild, [])

    def known(self, call: Call) -> list[Json]:
        return self._known(call)

    def replace(self, call: Call) -> list[Json]:
        """Register exactly these commands; what keeps its name and type keeps its id."""
        if not isinstance(call.body, list):
            raise Refusal(400, INVALID_FORM, "Invalid Form Body")
        check_commands(call.body)
        ids = {(c["name"], c["type"]): c["id"] for c in self._known(call)}
        made = [self._registered(command, call, ids) for command in call.body]
        self._world.commands[call.ids.get("guild")] = made
        self._world.changes.ring()
        return made

    def _registered(self, body: Json, call: Call, ids: dict[tuple[str, int], str]) -> Json:
        kind = body.get("type", 1)
        known = ids.get((body["name"], kind))
        shown = {
            "description": "",
            "options": [],
            "default_member_permissions": None,
            "contexts": None,
            "integration_types": [0],
            "nsfw": False,
            **body,
            "type": kind,
            "id": known or str(self._world.ids.next()),
            "application_id": str(self._world.application_id),
            "version": str(self._world.ids.next()),
        }
        if shown["default_member_permissions"] is not None:
            shown["default_member_permissions"] = str(shown["default_member_permissions"])
        shown["integration_types"] = shown["integration_types"] or [0]
        return shown | ({"guild_id": str(call.ids["guild"])} if "guild" in call.ids else {})

    def read(self, call: Call) -> Json:
        for command in self._known(call):
            if command["id"] == str(call.ids["command"]):
                return command
        raise not_found(UNKNOWN_COMMAND, "application command")

    def delete(self, call: Call) -> None:
        self._known(call).remove(self.read(call))
