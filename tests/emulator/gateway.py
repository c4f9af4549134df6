"""The gateway: sessions that outlive their sockets, replay, and the ways it goes wrong."""

import asyncio
import json
import secrets
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.emulator.packing import Packer, packer
from tests.emulator.wire import Json
from tests.emulator.world import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT = 0, 1, 2, 6, 7
INVALID_SESSION, HELLO, HEARTBEAT_ACK = 9, 10, 11
"""Opcodes."""

WRONG_TOKEN, INVALID_INTENTS, PRIVILEGED_INTENTS, DROPPED = 4004, 4013, 4014, 4000
"""Close codes; after 4000 a client may resume."""

ENDED = (1000, 1001)
"""Close codes of a client that does not come back: its session is over."""

ALL_INTENTS = (1 << 26) - 1
"""Every bit up to the highest intent that exists (polls in private chats, 25)."""

PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
"""Members, presences and message content: intents a bot gets only when switched on."""

PATIENCE = 0.1
"""Seconds to wait for a client's half of a close."""

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12


@dataclass
class Session:
    """What a client has been told; it goes on while no socket is there."""

    id: str
    intents: int
    events: list[Json] = field(default_factory=list)
    connection: "Connection | None" = None

    def tell(self, name: str, body: Json) -> None:
        """Number an event, keep it for a replay, and send it when somebody listens."""
        event = {"op": DISPATCH, "t": name, "s": len(self.events) + 1, "d": body}
        self.events.append(event)
        if self.connection is not None:
            self.connection.send(event)

    def wants(self, name: str, body: Json) -> bool:
        """Say whether the intents cover an event; interactions need none."""
        if name.startswith("MESSAGE_"):
            return bool(self.intents & (GUILD_MESSAGES if "guild_id" in body else DIRECT_MESSAGES))
        return bool(self.intents & GUILDS) or not name.startswith(("GUILD_", "CHANNEL_", "THREAD_"))


class Connection:
    """One socket, from HELLO to its end."""

    def __init__(self, gateway: "Gateway", socket: web.WebSocketResponse, packs: Packer) -> None:
        self._gateway, self.socket, self._packs = gateway, socket, packs
        self._outgoing: asyncio.Queue[Json] = asyncio.Queue()
        self._session: Session | None = None

    def send(self, message: Json) -> None:
        """Queue one message; order is kept."""
        self._outgoing.put_nowait(message)

    async def run(self) -> None:
        """Serve until one side closes."""
        self.send({"op": HELLO, "d": {"heartbeat_interval": self._gateway.heartbeat_interval}})
        writer, ended = asyncio.create_task(self._write()), False
        try:
            ended = await self._listen()
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
            if self._session is not None and self._session.connection is self:
                self._session.connection = None
                if ended:
                    self._gateway.sessions.pop(self._session.id, None)
                self._gateway.changed()

    async def _listen(self) -> bool:
        """Receive until one side closes; say whether the client ended its session."""
        while (message := await self.socket.receive()).type in {WSMsgType.TEXT, WSMsgType.BINARY}:
            await self._receive(json.loads(message.data))
        return message.type is WSMsgType.CLOSE and message.data in ENDED

    async def _write(self) -> None:
        while True:
            packed = self._packs.pack(await self._outgoing.get())
            if isinstance(packed, str):
                await self.socket.send_str(packed)
            else:
                await self.socket.send_bytes(packed)

    async def _receive(self, message: Json) -> None:
        self._gateway.received.append(message)
        body = message.get("d")
        if message["op"] == HEARTBEAT and self._gateway.acknowledges:
            self.send({"op": HEARTBEAT_ACK})
        elif message["op"] == IDENTIFY and isinstance(body, dict):
            await self._identify(body)
        elif message["op"] == RESUME and isinstance(body, dict):
            self._resume(body)

    async def _identify(self, body: Json) -> None:
        gateway = self._gateway
        if body["token"] != gateway.token:
            await self.socket.close(code=WRONG_TOKEN, message=b"Authentication failed.")
        elif body["intents"] & ~ALL_INTENTS:
            await self.socket.close(code=INVALID_INTENTS, message=b"Invalid intent(s).")
        elif body["intents"] & PRIVILEGED & ~gateway.privileged:
            await self.socket.close(code=PRIVILEGED_INTENTS, message=b"Disallowed intent(s).")
        else:
            self._session = gateway.open_session(body["intents"], self)

    def _resume(self, body: Json) -> None:
        session = self._gateway.sessions.get(body["session_id"])
        if session is None or body["token"] != self._gateway.token:
            self.send({"op": INVALID_SESSION, "d": False})
            return
        self._session, session.connection = session, self
        for event in session.events[body["seq"] or 0 :]:
            self.send(event)
        session.tell("RESUMED", {})
        self._gateway.changed()


class Gateway:
    """All sessions. `received` holds every message that clients sent."""

    def __init__(self, world: World, token: str) -> None:
        self._world, self.token = world, token
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.received: list[Json] = []
        self.heartbeat_interval = 41_250
        self.privileged = 0
        self.acknowledges = True
        self.refuses = False
        self._connections: set[Connection] = set()
        world.publish = self.publish

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer the websocket's address."""
        if self.refuses:
            return web.Response(status=503, text="upstream connect error")
        socket = web.WebSocketResponse(timeout=PATIENCE)
        await socket.prepare(request)
        connection = Connection(self, socket, packer(request.query.get("compress")))
        self._connections.add(connection)
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
        return socket

    def open_session(self, intents: int, connection: Connection) -> Session:
        """Start a session: READY with the guilds still to come, then each of them."""
        session = Session(secrets.token_hex(16), intents, connection=connection)
        self.sessions[session.id] = session
        session.tell("READY", self._ready(session))
        for guild in self._world.guilds.values():
            session.tell("GUILD_CREATE", guild.announcement())
        self.changed()
        return session

    def _ready(self, session: Session) -> Json:
        world = self._world
        return {
            "v": 10,
            "user": world.bot.payload(),
            "guilds": [{"id": str(guild), "unavailable": True} for guild in world.guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": {"id": str(world.application_id), "flags": 0},
            "private_channels": [],
            "shard": [0, 1],
        }

    def publish(self, name: str, body: Json) -> None:
        """Tell every session whose intents cover it."""
        for session in self.sessions.values():
            if session.wants(name, body):
                session.tell(name, body)

    def changed(self) -> None:
        """Let those look again who wait for clients to come or go."""
        self._world.changes.ring()

    @property
    def connected(self) -> list[Session]:
        """Sessions with somebody listening."""
        return [session for session in self.sessions.values() if session.connection is not None]

    def ask_to_reconnect(self) -> None:
        """Send op 7: the client shall close and resume."""
        for session in self.connected:
            if session.connection is not None:
                session.connection.send({"op": RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send op 9; unless resumable, the sessions are gone and a new IDENTIFY is due."""
        for session in self.connected:
            if session.connection is not None:
                session.connection.send({"op": INVALID_SESSION, "d": resumable})
            if not resumable:
                del self.sessions[session.id]

    async def drop(self, code: int = DROPPED) -> None:
        """Close every socket; after the default code clients may resume."""
        for connection in list(self._connections):
            await connection.socket.close(code=code, message=b"dropped")

    async def close(self, code: int = 1001) -> None:
        """End every connection for good."""
        for connection in list(self._connections):
            await connection.socket.close(code=code)
