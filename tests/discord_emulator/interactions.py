"""Interactions: from a user's act to everything the bot answered, with Discord's deadlines."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.discord_emulator.command_limits import check_completions
from tests.discord_emulator.component_limits import check_modal
from tests.discord_emulator.limits import check_message
from tests.discord_emulator.messages import Messages, Upload
from tests.discord_emulator.wire import (
    ALREADY_ACKNOWLEDGED,
    UNKNOWN_INTERACTION,
    UNKNOWN_MESSAGE,
    UNKNOWN_WEBHOOK,
    Json,
    Refusal,
    not_found,
)
from tests.discord_emulator.world import (
    COMMAND_ANSWER,
    EPHEMERAL,
    LOADING,
    Channel,
    Message,
    User,
    World,
)

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
"""Kinds of interactions."""

ANSWER, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
"""Kinds of callbacks."""

ANSWERS_TO = {
    COMMAND: {ANSWER, DEFER, MODAL},
    COMPONENT: {ANSWER, DEFER, DEFER_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {ANSWER, DEFER, DEFER_UPDATE, UPDATE},
}


@dataclass
class Interaction:
    """One act of a user's, and what came of it."""

    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    name: str
    on: Message | None = None
    callback: int | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    choices: list[Json] = field(default_factory=list)
    modal: Json | None = None
    begun: float = field(default_factory=time.monotonic)
    is_settled: bool = False

    @property
    def deferred(self) -> bool:
        """Whether the bot asked for more time first."""
        return self.callback in {DEFER, DEFER_UPDATE}

    @property
    def messages(self) -> list[Message]:
        """What the user reads: the answer, then follow-ups."""
        answers = [self.original] if self.original is not None else []
        shown = [*answers, *self.followups]
        return [m for m in shown if not m.is_deleted and not m.flags & LOADING]

    @property
    def text(self) -> str:
        """The contents of all messages, for assertions about words."""
        return "\n".join(message.content for message in self.messages)

    async def answered(self, within: float = 10.0) -> "Interaction":
        """Wait until the user has an answer; AssertionError tells how far it came."""
        return await self.until(lambda: self.is_settled, within)

    async def until(self, holds: Callable[[], bool], within: float = 10.0) -> "Interaction":
        """Wait until something holds, such as a number of messages."""
        ends = time.monotonic() + within
        while not holds():
            if time.monotonic() >= ends:
                state = "deferred" if self.deferred else f"callback {self.callback}"
                raise AssertionError(f"{self.name}: no answer in {within} s ({state})")
            await asyncio.sleep(0.005)
        return self

    def metadata(self) -> Json:
        """Return what a message says about the interaction it answers."""
        return {
            "id": str(self.id),
            "type": self.kind,
            "name": self.name,
            "user": self.user.payload(),
            "authorizing_integration_owners": {},
        }


class Interactions:
    """All interactions; `answer_within` and `token_lives` are seconds."""

    def __init__(self, world: World, messages: Messages) -> None:
        self._world, self._messages = world, messages
        self.answer_within = 3.0
        self.token_lives = 900.0
        self.all: dict[str, Interaction] = {}

    def begin(
        self, kind: int, user: User, channel: Channel, body: Json, *, name: str, on: Message | None
    ) -> Interaction:
        """Tell the bot what a user did."""
        made = Interaction(
            self._world.ids.next(), secrets.token_urlsafe(24), kind, user, channel, name, on
        )
        self.all[made.token] = made
        self._world.publish("INTERACTION_CREATE", self._payload(made, body))
        return made

    def _payload(self, made: Interaction, body: Json) -> Json:
        world, channel = self._world, made.channel
        allowed = str(channel.allowed(made.user.id))
        shown: Json = {
            "id": str(made.id),
            "application_id": str(world.application_id),
            "type": made.kind,
            "token": made.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": channel.payload() | {"permissions": allowed},
            "app_permissions": str(channel.allowed(world.bot.id)),
            "locale": "en-US",
            "entitlements": [],
            "attachment_size_limit": 10 * 1024 * 1024,
            "data": body,
        }
        if made.on is not None:
            shown["message"] = made.on.payload()
        return shown | self._sender(made, allowed)

    def _sender(self, made: Interaction, allowed: str) -> Json:
        server = made.channel.server
        if server is None:
            owners = {"1": str(made.user.id)}
            user = made.user.payload()
            return {"user": user, "context": 1, "authorizing_integration_owners": owners}
        return {
            "guild_id": str(server.id),
            "guild": {"id": str(server.id), "locale": "en-US", "features": []},
            "guild_locale": "en-US",
            "member": server.members[made.user.id].payload() | {"permissions": allowed},
            "context": 0,
            "authorizing_integration_owners": {"0": str(server.id)},
        }

    def answer(self, snowflake: int, token: str, body: Json, uploads: list[Upload]) -> Interaction:
        """Take the bot's first answer; 10062 when it is late, 40060 when it is the second."""
        found = self.all.get(token)
        if found is None or found.id != snowflake:
            raise not_found(UNKNOWN_INTERACTION, "interaction")
        if found.callback is not None:
            message = "Interaction has already been acknowledged."
            raise Refusal(400, ALREADY_ACKNOWLEDGED, message)
        if time.monotonic() > found.begun + self.answer_within:
            raise not_found(UNKNOWN_INTERACTION, "interaction")
        if body["type"] not in ANSWERS_TO[found.kind]:
            raise Refusal(400, 50035, f"Interaction {found.kind} takes no callback {body['type']}")
        self._take(found, body["type"], body.get("data") or {}, uploads)
        found.callback = body["type"]
        found.is_settled = not found.deferred
        return found

    def _take(self, found: Interaction, kind: int, body: Json, uploads: list[Upload]) -> None:
        if kind == CHOICES:
            check_completions(body["choices"])
            found.choices = body["choices"]
        elif kind == MODAL:
            check_modal(body)
            found.modal = body
        elif kind == ANSWER:
            check_message(body, files=len(uploads))
            found.original = self._write(found, body, uploads)
        elif kind == DEFER:
            flags = body.get("flags", 0) & EPHEMERAL | LOADING
            found.original = self._write(found, {"flags": flags}, [])
        else:
            found.original = found.on
            if kind == UPDATE and found.on is not None:
                self._messages.edit(found.on, body, uploads)

    def _write(self, found: Interaction, body: Json, uploads: list[Upload]) -> Message:
        return self._messages.write(
            found.channel,
            self._world.bot,
            body,
            uploads,
            kind=COMMAND_ANSWER,
            interaction=found.metadata(),
            application_id=self._world.application_id,
        )

    def alive(self, token: str) -> Interaction:
        """Return the interaction of a webhook token; 10015 before an answer or when unknown."""
        found = self.all.get(token)
        if found is None or found.callback is None:
            raise not_found(UNKNOWN_WEBHOOK, "Webhook")
        if time.monotonic() > found.begun + self.token_lives:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return found

    def follow_up(self, token: str, body: Json, uploads: list[Upload]) -> Message:
        """Add a message; the first one after a deferral takes the place of "thinking"."""
        found = self.alive(token)
        if found.original is not None and found.original.flags & LOADING:
            return self.edit(found, found.original, body, uploads)
        check_message(body, files=len(uploads))
        made = self._write(found, body, uploads)
        found.followups.append(made)
        found.is_settled = True
        return made

    def edit(
        self, found: Interaction, message: Message, body: Json, uploads: list[Upload]
    ) -> Message:
        """Change one of the interaction's messages; the privacy of the first cannot change."""
        kept = {name: value for name, value in body.items() if name != "flags"}
        if "flags" in body:
            kept["flags"] = body["flags"] & ~EPHEMERAL
        edited = self._messages.edit(message, kept, uploads)
        edited.flags &= ~LOADING
        found.is_settled = True
        return edited

    def message(self, found: Interaction, named: str) -> Message:
        """Return one of the interaction's messages by id or as "@original"."""
        every = [m for m in (found.original, *found.followups) if m and not m.is_deleted]
        for message in every:
            if named == str(message.id) or (named == "@original" and message is found.original):
                return message
        raise not_found(UNKNOWN_MESSAGE, "Message")

    def delete(self, found: Interaction, named: str) -> None:
        """Delete one of the interaction's messages; that settles a deferral, too."""
        self._messages.delete(self.message(found, named))
        found.is_settled = True
