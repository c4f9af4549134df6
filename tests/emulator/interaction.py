"""One interaction, from the user's press of a key to all that the bot answered."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.emulator.channel import Channel
from tests.emulator.message import Message
from tests.emulator.people import User
from tests.emulator.wire import (
    ALREADY_ACKNOWLEDGED,
    UNKNOWN_INTERACTION,
    WRONG_WEBHOOK_TOKEN,
    Json,
    Refusal,
    not_found,
)

if TYPE_CHECKING:
    from tests.emulator.actions import Actions

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
"""Interaction types."""

PONG, MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, SHOW_MODAL = 1, 4, 5, 6, 7, 8, 9
"""Callback types."""

FITTING = {
    COMMAND: {MESSAGE, DEFERRED, SHOW_MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, SHOW_MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
"""Which callbacks answer which interactions."""


@dataclass(eq=False)
class InteractionResult:
    """What a user sees of an interaction. Times are the event loop's."""

    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    actions: "Actions"
    payload: Json = field(default_factory=dict)
    source: Message | None = None
    opened_by: "InteractionResult | None" = None
    started_at: float = field(default_factory=lambda: asyncio.get_running_loop().time())
    acknowledged_at: float | None = None
    answered_with: int | None = None
    original: Message | None = None
    messages: list[Message] = field(default_factory=list)
    choices: list[Json] | None = None
    modal: Json | None = None
    is_updated: bool = False
    is_expired: bool = False

    @property
    def deferred_at(self) -> float | None:
        """When the bot asked for more time; None when it answered at once or not at all."""
        is_deferred = self.answered_with in {DEFERRED, DEFERRED_UPDATE}
        return self.acknowledged_at if is_deferred else None

    @property
    def ephemeral(self) -> bool:
        """True when only the user sees the answer."""
        shown = [message for message in self.messages if not message.is_deleted]
        return bool(shown) and shown[0].is_ephemeral

    @property
    def message(self) -> Message:
        """The first message of the answer."""
        if not self.messages:
            raise LookupError(f"no message answers {self.describe()}")
        return self.messages[0]

    @property
    def text(self) -> str:
        """All that the answer says."""
        return "\n".join(message.text for message in self.messages if not message.is_deleted)

    @property
    def is_answered(self) -> bool:
        """True when the user sees more than that the bot is thinking."""
        if self.choices is not None or self.modal is not None or self.is_updated:
            return True
        return any(not message.is_loading for message in self.messages)

    def describe(self) -> str:
        """Say which interaction this is, for messages of failed tests."""
        said = self.payload.get("data", {})
        name = said.get("name") or said.get("custom_id")
        return f"{name} of {self.user.name} (acknowledged: {self.acknowledged_at is not None})"

    # what the user does next

    async def wait_acknowledged(self, within: float = 10) -> "InteractionResult":
        """Wait until the bot reacted in any way."""
        return await self._until(lambda: self.acknowledged_at is not None, within)

    async def wait_response(self, within: float = 10) -> "InteractionResult":
        """Wait until the user sees an answer: a message, choices, a modal, an update."""
        return await self._until(lambda: self.is_answered, within)

    async def wait_messages(self, count: int, within: float = 10) -> "InteractionResult":
        """Wait until the answer has that many messages."""
        return await self._until(lambda: self.is_answered and len(self.messages) >= count, within)

    async def _until(self, fact: Callable[[], bool], within: float) -> "InteractionResult":
        try:
            await self.actions.world.changes.until(fact, within=within)
        except TimeoutError:
            raise TimeoutError(f"no answer within {within} s: {self.describe()}") from None
        return self

    async def click(self, button: str) -> "InteractionResult":
        """Press a button of the answer."""
        return self.actions.click(self.user, self.message, button)

    async def select(self, select: str, values: list[str]) -> "InteractionResult":
        """Choose in a select of the answer."""
        return self.actions.select(self.user, self.message, select, values)

    async def submit(self, values: Json | None = None) -> "InteractionResult":
        """Fill in the modal by custom ids and send it."""
        return self.actions.submit(self, values or {})

    def expire(self) -> None:
        """Let the token's time run out now."""
        self.is_expired = True

    # what the bot is told, and may still do

    def metadata(self) -> Json:
        """Return what a message says about the interaction that it answers."""
        shown: Json = {
            "id": str(self.id),
            "type": self.kind,
            "user": self.user.payload(),
            "authorizing_integration_owners": self.payload["authorizing_integration_owners"],
        }
        if self.kind == COMPONENT and self.source is not None:
            shown["interacted_message_id"] = str(self.source.id)
        if self.kind == MODAL and self.opened_by is not None:
            shown["triggering_interaction_metadata"] = self.opened_by.metadata()
        return shown

    def check_first(self, callback: int) -> None:
        """Refuse a first answer that comes too late, twice, or is of the wrong sort."""
        late = asyncio.get_running_loop().time() - self.started_at > self.actions.answer_within
        if self.acknowledged_at is not None:
            message = "Interaction has already been acknowledged."
            raise Refusal(400, ALREADY_ACKNOWLEDGED, message)
        if late or self.is_expired:
            raise not_found(UNKNOWN_INTERACTION, "interaction")
        fits = set(FITTING[self.kind])
        if self.kind == MODAL and self.source is None:
            fits -= {DEFERRED_UPDATE, UPDATE}
        if callback not in fits:
            raise Refusal(400, 50035, "Invalid Form Body", _wrong_type(fits))

    def check_later(self) -> None:
        """Refuse what comes after the token's quarter of an hour."""
        age = asyncio.get_running_loop().time() - self.started_at
        if self.is_expired or age > self.actions.token_lives:
            raise Refusal(401, WRONG_WEBHOOK_TOKEN, "Invalid Webhook Token")

    def acknowledge(self, callback: int) -> None:
        """Note the first answer."""
        self.answered_with = callback
        self.acknowledged_at = asyncio.get_running_loop().time()


def _wrong_type(fits: set[int]) -> Json:
    listed = ", ".join(str(one) for one in sorted(fits))
    wrong = {"code": "BASE_TYPE_CHOICES", "message": f"Value must be one of ({listed})."}
    return {"type": {"_errors": [wrong]}}
