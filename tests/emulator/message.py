"""Messages: what was sent, what became of it, and what a reader or a test finds in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.emulator.people import User
from tests.emulator.wire import Json, stamp

if TYPE_CHECKING:
    from tests.emulator.channel import Channel

COMMAND_ANSWER = 20
"""The type of a message that answers a slash command; an ordinary one is 0."""

CROSSPOSTED, SUPPRESS_EMBEDS, EPHEMERAL, LOADING = 1 << 0, 1 << 2, 1 << 6, 1 << 7
HAS_THREAD, SUPPRESS_NOTIFICATIONS, V2 = 1 << 5, 1 << 12, 1 << 15
"""Message flags."""

TEXT_DISPLAY = 10


@dataclass(eq=False, repr=False)
class Message:
    """One message; `is_deleted` ones stay known, as the nonce window needs them."""

    id: int
    channel: "Channel"
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    flags: int = 0
    kind: int = 0
    nonce: str | int | None = None
    allowed_mentions: Json | None = None
    reference: Json | None = None
    interaction: Json | None = None
    application_id: int | None = None
    shown_to: User | None = None
    thread: "Channel | None" = None
    sent_at: str = field(default_factory=stamp)
    edited_at: str | None = None
    edits: list[Json] = field(default_factory=list)
    is_deleted: bool = False

    def __repr__(self) -> str:
        return f"<message {self.id} of {self.author.name} in {self.channel!r}: {self.text[:80]!r}>"

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        """True while the client shows that the bot is thinking."""
        return bool(self.flags & LOADING)

    @property
    def is_crossposted(self) -> bool:
        return bool(self.flags & CROSSPOSTED)

    @property
    def text(self) -> str:
        """Everything there is to read, a line a piece."""
        return "\n".join(piece for piece in self._pieces() if piece)

    def _pieces(self) -> Iterator[str]:
        yield self.content
        yield from (part["content"] for part in self.parts() if part["type"] == TEXT_DISPLAY)
        for embed in self.embeds:
            yield from (embed.get("author", {}).get("name", ""), embed.get("title", ""))
            yield embed.get("description", "")
            for shown in embed.get("fields", ()):
                yield f"{shown['name']}\n{shown['value']}"
            yield embed.get("footer", {}).get("text", "")

    def parts(self) -> Iterator[Json]:
        """Yield every component, the nested ones too."""
        return every_part(self.components)

    def part(self, name: str) -> Json:
        """Return the component with this custom id, label or placeholder.

        LookupError lists what there is.
        """
        interactive = [p for p in self.parts() if p.get("custom_id") or p.get("url")]
        for part in interactive:
            if name in (part.get("custom_id"), part.get("label"), part.get("placeholder")):
                return part
        there = [(part.get("label"), part.get("custom_id")) for part in interactive]
        raise LookupError(f"no component {name!r} among {there}")

    def payload(self) -> Json:
        shown: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": self.kind,
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags,
            "timestamp": self.sent_at,
            "edited_timestamp": self.edited_at,
            "tts": False,
            "pinned": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
        }
        return shown | dict(self._extras())

    def _extras(self) -> Iterator[tuple[str, object]]:
        if self.nonce is not None:
            yield "nonce", self.nonce
        if self.reference is not None:
            yield "message_reference", self.reference
        if self.thread is not None:
            yield "thread", self.thread.payload()
        if self.interaction is not None:
            yield "interaction_metadata", self.interaction
        if self.application_id is not None:
            yield "application_id", str(self.application_id)
            yield "webhook_id", str(self.application_id)

    def payload_for_bot(self, *, reads_everything: bool) -> Json:
        """Return what a bot gets: without the intent, nothing that other people wrote."""
        shown = self.payload()
        if self.author.is_bot or reads_everything:
            return shown
        return shown | {"content": "", "embeds": [], "components": [], "attachments": []}


def every_part(components: list[Json]) -> Iterator[Json]:
    """Yield components and all that is in them."""
    for part in components:
        yield part
        yield from every_part(part.get("components") or [])
        for name in ("accessory", "component"):
            if isinstance(nested := part.get(name), dict):
                yield from every_part([nested])
