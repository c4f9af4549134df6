"""A request, read: what a handler needs to know of it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from aiohttp import BodyPartReader, web

from tests.emulator.wire import INVALID_FORM, Json, Refusal

NOT_JSON = 50109


@dataclass(frozen=True)
class Call:
    """One request to a route; `ids` are the numbers in its path."""

    method: str
    route: str
    path: str
    headers: Mapping[str, str]
    ids: Mapping[str, int]
    token: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    body: object = None
    """What the JSON says; the bytes themselves where they are none."""
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def form(self) -> Json:
        """The body as an object; Refusal when it is something else."""
        if self.body is None:
            return {}
        if isinstance(self.body, bytes):
            raise Refusal(400, NOT_JSON, "The request body contains invalid JSON.")
        if not isinstance(self.body, dict):
            raise Refusal(400, INVALID_FORM, "Invalid Form Body")
        return self.body

    @property
    def major(self) -> str:
        """The parameter that gives a route a bucket of its own."""
        for name in ("channel", "guild", "app"):
            if name in self.ids:
                return f"{self.ids[name]}{self.token}"
        return ""


Handler: TypeAlias = Callable[[Call], object]
"""Returns what is answered as JSON; None is answered 204, without a body."""


@dataclass(frozen=True)
class Route:
    """A method and path, and who answers them; `open` ones need no bot token."""

    method: str
    path: str
    answer: Handler
    open: bool = False


async def read_call(request: web.Request, route: Route) -> Call:
    """Read a request's parameters, body and files."""
    body, files = await _body(request)
    parts = dict(request.match_info)
    return Call(
        method=request.method,
        route=route.path,
        path=request.path,
        headers=request.headers,
        ids={name: int(value) for name, value in parts.items() if name != "token"},
        token=parts.get("token", ""),
        query=dict(request.query),
        body=body,
        files=files,
    )


async def _body(request: web.Request) -> tuple[object, dict[str, bytes]]:
    if request.content_type.startswith("multipart/"):
        return await _parts(request)
    raw = await request.read()
    if not raw:
        return None, {}
    return parsed(raw), {}


async def _parts(request: web.Request) -> tuple[object, dict[str, bytes]]:
    body: object = None
    files: dict[str, bytes] = {}
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader):
            content = bytes(await part.read(decode=True))
            if part.name == "payload_json":
                body = parsed(content)
            else:
                files[part.filename or part.name or "file"] = content
    return body, files


def parsed(raw: bytes) -> object:
    """Parse JSON; what is none stays as it is, to be refused by who wants an object."""
    try:
        return json.loads(raw)
    except ValueError:
        return raw
