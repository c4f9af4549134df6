"""Routes of answers to interactions: the callback, and the webhook that lives for 15 minutes."""

from aiohttp import web

from tests.discord_emulator.interactions import Interaction, Interactions
from tests.discord_emulator.rest import API, SENT, UPLOADED
from tests.discord_emulator.wire import Answer, Json

CALLBACK = API + "/interactions/{interaction_id}/{token}/callback"
WEBHOOK = API + "/webhooks/{application_id}/{token}"
MESSAGE = WEBHOOK + "/messages/{message_id}"


class InteractionRoutes:
    """Reads tokens off the path and asks `Interactions`."""

    def __init__(self, interactions: Interactions) -> None:
        self._interactions = interactions

    def routes(self) -> list[web.RouteDef]:
        """Return all routes."""
        return [
            web.post(CALLBACK, self.callback),
            web.post(WEBHOOK, self.follow_up),
            web.get(MESSAGE, self.get),
            web.patch(MESSAGE, self.edit),
            web.delete(MESSAGE, self.delete),
        ]

    async def callback(self, request: web.Request) -> web.StreamResponse:
        """Take an answer; the body comes back only when `with_response` asks for it."""
        snowflake, token = int(request.match_info["interaction_id"]), request.match_info["token"]
        found = self._interactions.answer(snowflake, token, request[SENT], request[UPLOADED])
        if request.query.get("with_response", "").lower() not in {"true", "1"}:
            return web.Response(status=204)
        return Answer(described(found))

    async def follow_up(self, request: web.Request) -> Answer:
        token = request.match_info["token"]
        message = self._interactions.follow_up(token, request[SENT], request[UPLOADED])
        return Answer(message.payload())

    def _found(self, request: web.Request) -> Interaction:
        return self._interactions.alive(request.match_info["token"])

    async def get(self, request: web.Request) -> Answer:
        named = request.match_info["message_id"]
        return Answer(self._interactions.message(self._found(request), named).payload())

    async def edit(self, request: web.Request) -> Answer:
        found = self._found(request)
        message = self._interactions.message(found, request.match_info["message_id"])
        edited = self._interactions.edit(found, message, request[SENT], request[UPLOADED])
        return Answer(edited.payload())

    async def delete(self, request: web.Request) -> web.Response:
        self._interactions.delete(self._found(request), request.match_info["message_id"])
        return web.Response(status=204)


def described(found: Interaction) -> Json:
    """Return a callback's answer as `with_response` shows it."""
    shown: Json = {"id": str(found.id), "type": found.kind}
    resource: Json = {"type": found.callback}
    if found.original is not None:
        shown |= {
            "response_message_id": str(found.original.id),
            "response_message_loading": found.deferred,
            "response_message_ephemeral": found.original.is_ephemeral,
        }
        resource["message"] = found.original.payload()
    return {"interaction": shown, "resource": resource}
