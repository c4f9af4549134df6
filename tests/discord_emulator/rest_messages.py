"""Routes of channels and their messages."""

from aiohttp import web

from tests.discord_emulator.limits import check_message
from tests.discord_emulator.messages import Messages
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.ratelimits import MESSAGE, MESSAGES
from tests.discord_emulator.rest import API, SENT, UPLOADED
from tests.discord_emulator.wire import UNKNOWN_USER, Answer, Json, not_found
from tests.discord_emulator.world import DM, FORUM, PUBLIC_THREAD, Channel, Message, World

CHANNEL = "/channels/{channel_id}"
HISTORY_QUERY = ("before", "after", "around", "limit")


class MessageRoutes:
    """Reads ids off the path, asks `Messages`, answers with payloads."""

    def __init__(self, world: World, messages: Messages) -> None:
        self._world, self._messages = world, messages

    def routes(self) -> list[web.RouteDef]:
        """Return all routes."""
        return [
            web.get(API + CHANNEL, self.channel),
            web.delete(API + CHANNEL, self.delete_channel),
            web.post(API + CHANNEL + "/typing", self.typing),
            web.post(API + MESSAGES, self.post),
            web.get(API + MESSAGES, self.history),
            web.get(API + MESSAGE, self.get),
            web.patch(API + MESSAGE, self.edit),
            web.delete(API + MESSAGE, self.delete),
            web.post(API + MESSAGE + "/crosspost", self.crosspost),
            web.post(API + MESSAGE + "/threads", self.start_thread),
            web.post(API + CHANNEL + "/threads", self.start_thread),
            web.post(API + "/users/@me/channels", self.open_dm),
        ]

    def _place(self, request: web.Request, *needed: Permission) -> Channel:
        return self._messages.channel(int(request.match_info["channel_id"]), *needed)

    def _message(self, request: web.Request) -> Message:
        return self._messages.get(self._place(request), int(request.match_info["message_id"]))

    async def channel(self, request: web.Request) -> Answer:
        return Answer(self._place(request).payload())

    async def delete_channel(self, request: web.Request) -> Answer:
        place = self._place(request, Permission.MANAGE_CHANNELS)
        self._world.remove_channel(place)
        return Answer(place.payload())

    async def typing(self, request: web.Request) -> web.Response:
        self._place(request, Permission.SEND_MESSAGES)
        return web.Response(status=204)

    async def post(self, request: web.Request) -> Answer:
        channel = int(request.match_info["channel_id"])
        message = self._messages.post(channel, request[SENT], request[UPLOADED])
        return Answer(message.payload())

    async def history(self, request: web.Request) -> Answer:
        query = {name: int(request.query[name]) for name in HISTORY_QUERY if name in request.query}
        found = self._messages.history(self._place(request), query)
        return Answer([message.payload() for message in found])

    async def get(self, request: web.Request) -> Answer:
        self._place(request, Permission.READ_MESSAGE_HISTORY)
        return Answer(self._message(request).payload())

    async def edit(self, request: web.Request) -> Answer:
        message = self._message(request)
        return Answer(self._messages.edit(message, request[SENT], request[UPLOADED]).payload())

    async def delete(self, request: web.Request) -> web.Response:
        message = self._message(request)
        if message.author.id != self._world.bot.id:
            self._place(request, Permission.MANAGE_MESSAGES)
        self._messages.delete(message)
        return web.Response(status=204)

    async def crosspost(self, request: web.Request) -> Answer:
        return Answer(self._messages.crosspost(self._message(request)).payload())

    async def start_thread(self, request: web.Request) -> Answer:
        """Start a thread on a message, or a forum post with its first message."""
        place, body = self._place(request, Permission.SEND_MESSAGES), request[SENT]
        if place.kind == FORUM:
            check_message(body["message"], files=len(request[UPLOADED]))
        else:
            self._place(request, Permission.CREATE_PUBLIC_THREADS)
        on = request.match_info.get("message_id")
        thread = self._world.add_channel(
            body["name"], PUBLIC_THREAD, parent=place, known_id=int(on) if on else None
        )
        answer: Json = thread.payload()
        if place.kind == FORUM:
            first = self._messages.post(thread.id, body["message"], request[UPLOADED])
            answer |= {"message": first.payload()}
        return Answer(answer, status=201)

    async def open_dm(self, request: web.Request) -> Answer:
        """Open the private chat with a user, the same one each time."""
        user = self._world.users.get(int(request[SENT]["recipient_id"]))
        if user is None:
            raise not_found(UNKNOWN_USER, "User")
        for channel in self._world.channels.values():
            if channel.kind == DM and channel.recipient is user:
                return Answer(channel.payload())
        return Answer(self._world.add_channel("", DM, recipient=user).payload())
