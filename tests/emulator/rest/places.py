"""The bot itself, its application, guilds, channels, roles, members and private chats."""

from tests.emulator.permissions import Permission
from tests.emulator.rest.call import Call, Route
from tests.emulator.wire import UNKNOWN_MEMBER, UNKNOWN_USER, Json, not_found
from tests.emulator.world import World

SHARD_STARTS = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}


class Places:
    """What is asked about at login, and what a diagnosis asks later."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.gateway_url = ""

    def routes(self) -> list[Route]:
        return [
            Route("GET", "/gateway", self.gateway, open=True),
            Route("GET", "/gateway/bot", self.gateway_for_bot),
            Route("GET", "/users/@me", self.itself),
            Route("GET", "/users/@me/guilds", self.guilds),
            Route("POST", "/users/@me/channels", self.private_chat),
            Route("GET", "/users/{user}", self.user),
            Route("GET", "/oauth2/applications/@me", self.application),
            Route("GET", "/applications/@me", self.application),
            Route("GET", "/channels/{channel}", self.channel),
            Route("PATCH", "/channels/{channel}", self.edit_channel),
            Route("DELETE", "/channels/{channel}", self.delete_channel),
            Route("GET", "/guilds/{guild}", self.guild),
            Route("GET", "/guilds/{guild}/channels", self.channels),
            Route("GET", "/guilds/{guild}/roles", self.roles),
            Route("GET", "/guilds/{guild}/members/{user}", self.member),
        ]

    def itself(self, _call: Call) -> Json:
        return self._world.bot.payload() | {"locale": "en-US", "mfa_enabled": True}

    def gateway(self, _call: Call) -> Json:
        return {"url": self.gateway_url}

    def gateway_for_bot(self, _call: Call) -> Json:
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": SHARD_STARTS}

    def application(self, _call: Call) -> Json:
        world = self._world
        return {
            "id": str(world.application_id),
            "name": world.bot.name,
            "icon": None,
            "description": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": world.owner.payload(),
            "team": None,
            "verify_key": "0" * 64,
            "type": None,
            "flags": 0,
            "flags_new": "0",
            "explicit_content_filter": 0,
            "eligible_oauth2_scopes": [],
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "approximate_guild_count": len(world.guilds),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "bot": world.bot.payload(),
        }

    def user(self, call: Call) -> Json:
        if call.ids["user"] not in self._world.users:
            raise not_found(UNKNOWN_USER, "User")
        return self._world.users[call.ids["user"]].payload()

    def private_chat(self, call: Call) -> Json:
        recipient = int(call.form.get("recipient_id", 0))
        if recipient not in self._world.users:
            raise not_found(UNKNOWN_USER, "User")
        return self._world.private_channel(self._world.users[recipient]).payload()

    def channel(self, call: Call) -> Json:
        return self._world.place(call.ids["channel"]).payload()

    def edit_channel(self, call: Call) -> Json:
        """Rename; archive or open a thread."""
        place = self._world.place(call.ids["channel"])
        if place.owner is not self._world.bot:
            self._world.place(place.id, Permission.MANAGE_CHANNELS)
        place.name = call.form.get("name", place.name)
        place.is_archived = call.form.get("archived", place.is_archived)
        if "applied_tags" in call.form:
            place.applied_tags = [int(tag) for tag in call.form["applied_tags"]]
        event = "THREAD_UPDATE" if place.is_thread else "CHANNEL_UPDATE"
        self._world.publish(event, place.payload())
        return place.payload()

    def delete_channel(self, call: Call) -> Json:
        place = self._world.place(call.ids["channel"], Permission.MANAGE_CHANNELS)
        if place.guild is not None:
            place.guild.delete_channel(place)
        return place.payload()

    def guilds(self, call: Call) -> list[Json]:
        after = int(call.query.get("after", 0))
        limit = int(call.query.get("limit", 200))
        seen = [guild for guild in self._world.guilds.values() if guild.id > after]
        return [
            guild.payload()
            | {
                "owner": False,
                "banner": None,
                "permissions": str(guild.members[self._world.bot.id].permissions()),
            }
            for guild in seen[:limit]
        ]

    def guild(self, call: Call) -> Json:
        return self._world.guild(call.ids["guild"]).payload()

    def channels(self, call: Call) -> list[Json]:
        guild = self._world.guild(call.ids["guild"])
        return [channel.payload() for channel in guild.channels if not channel.is_thread]

    def roles(self, call: Call) -> list[Json]:
        return [role.payload() for role in self._world.guild(call.ids["guild"]).roles]

    def member(self, call: Call) -> Json:
        guild = self._world.guild(call.ids["guild"])
        if call.ids["user"] not in guild.members:
            raise not_found(UNKNOWN_MEMBER, "Member")
        return guild.members[call.ids["user"]].payload()
