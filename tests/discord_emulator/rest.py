"""What every REST request goes through: the log, faults, the token, rate limits, error answers."""

import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from tests.discord_emulator.faults import Faults
from tests.discord_emulator.messages import Upload
from tests.discord_emulator.ratelimits import RateLimits
from tests.discord_emulator.wire import INVALID_FORM, Answer, Json, Refusal

API = "/api/v10"
WITHOUT_TOKEN = re.compile(rf"{API}/(interactions|webhooks)/")
"""These carry their own token in the path; they are outside the global limit, too."""

MAJOR = ("channel_id", "guild_id", "application_id", "token")
"""Path parameters that each have buckets of their own."""

UPLOADED: web.RequestKey[list[Upload]] = web.RequestKey("uploads", list)
SENT: web.RequestKey[Json] = web.RequestKey("sent", dict)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Logged:
    """One request as it came, and the status it was answered with (0 = not yet)."""

    method: str
    path: str
    query: dict[str, str]
    body: Json
    uploads: list[Upload]
    at: float = field(default_factory=time.monotonic)
    status: int = 0


class Desk:
    """The middleware of the REST side; `requests` is the log."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.requests: list[Logged] = []
        self.faults = Faults()
        self.limits = RateLimits()

    @web.middleware
    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Take a request through everything, in Discord's order."""
        if not request.path.startswith(API):
            return await handler(request)
        logged = await self._log(request)
        answer = await self.faults.strike(request, lambda r: self._checked(r, handler))
        logged.status = answer.status
        return answer

    async def _log(self, request: web.Request) -> Logged:
        body, uploads = await parsed(request)
        request[SENT], request[UPLOADED] = body, uploads
        path = request.path.removeprefix(API)
        logged = Logged(request.method, path, dict(request.query), body, uploads)
        self.requests.append(logged)
        return logged

    async def _checked(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        needs_token = not WITHOUT_TOKEN.match(request.path)
        if needs_token and request.headers.get("Authorization") != f"Bot {self.token}":
            return Answer({"message": "401: Unauthorized", "code": 0}, status=401)
        resource = request.match_info.route.resource
        template = resource.canonical.removeprefix(API) if resource else request.path
        major = "+".join(request.match_info.get(name, "") for name in MAJOR)
        headers, refused = self.limits.take(request.method, template, major, counts=needs_token)
        answer = refused or await refusing(request, handler)
        answer.headers.update(headers)
        return answer


async def refusing(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Call the route and turn a refusal into Discord's error answer."""
    try:
        return await handler(request)
    except Refusal as refusal:
        return Answer(refusal.body, status=refusal.status)
    except web.HTTPNotFound:
        return Answer({"message": "404: Not Found", "code": 0}, status=404)
    except (ValueError, KeyError, TypeError) as wrong:
        # a body of another shape than the route reads: Discord's word for it, and the reason
        return Answer({"message": f"Invalid Form Body: {wrong!r}", "code": INVALID_FORM}, 400)


async def parsed(request: web.Request) -> tuple[Json, list[Upload]]:
    """Return a request's JSON (a list is put under "list") and its uploaded files."""
    if request.content_type == "multipart/form-data":
        return await multipart(request)
    text = await request.text()
    body = json.loads(text) if text else {}
    return ({"list": body} if isinstance(body, list) else body or {}), []


async def multipart(request: web.Request) -> tuple[Json, list[Upload]]:
    """Return what a form holds: `payload_json` and files."""
    body: Json = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = await part.read()
        if part.name == "payload_json":
            body = json.loads(content)
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads.append(Upload(part.filename or "unknown", kind, len(content)))
    return body, uploads
