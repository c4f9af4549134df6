"""Message bodies: new ones, edits, and those that answer interactions."""

from collections.abc import Collection

from tests.emulator.limits.components import check_components
from tests.emulator.limits.embeds import check_embeds
from tests.emulator.limits.form import Form
from tests.emulator.message import (
    EPHEMERAL,
    SUPPRESS_EMBEDS,
    SUPPRESS_NOTIFICATIONS,
    V2,
    Message,
    every_part,
)
from tests.emulator.wire import EMPTY_MESSAGE, Json, Refusal

CONTENT, NONCE, FILES = 2000, 25, 10
SENDABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | V2
MENTION_KINDS = ("everyone", "users", "roles")


def check_message(body: Json, files: Collection[str] = (), *, ephemeral: bool = False) -> None:
    """Refuse a new message that Discord would refuse."""
    form = Form(body)
    form.whole("flags", 0, 2**31 - 1)
    flags = _flags(body)
    if flags & ~(SENDABLE | (EPHEMERAL if ephemeral else 0)):
        form.complain("BASE_TYPE_CHOICES", "These flags cannot be set.", "flags")
    _check(form, files, is_v2=bool(flags & V2))
    form.settle()
    if not files and not any(
        body.get(name) for name in ("content", "embeds", "components", "sticker_ids", "poll")
    ):
        raise Refusal(400, EMPTY_MESSAGE, "Cannot send an empty message")


def check_edit(message: Message, body: Json, files: Collection[str] = ()) -> None:
    """Refuse an edit that Discord would refuse; v2 cannot be taken back."""
    form = Form(body)
    was_v2 = bool(message.flags & V2)
    is_v2 = was_v2 or bool(_flags(body) & V2)
    if was_v2 and body.get("flags") is not None and not _flags(body) & V2:
        form.complain("MESSAGE_FLAG_CANNOT_BE_REMOVED", "IS_COMPONENTS_V2 stays set", "flags")
    if is_v2 and not was_v2:
        _check_conversion(form, message)
    kept = [shown["filename"] for shown in message.attachments]
    _check(form, [*files, *kept], is_v2=is_v2)
    form.settle()


def _check_conversion(form: Form, message: Message) -> None:
    """Check that nothing of the old message stays beside components v2."""
    for name in ("content", "embeds"):
        if getattr(message, name) and name not in form.value:
            _complain_of_legacy(form, name)


def _flags(body: Json) -> int:
    flags = body.get("flags")
    return flags if isinstance(flags, int) else 0


def _check(form: Form, files: Collection[str], *, is_v2: bool) -> None:
    form.text("content", most=CONTENT)
    form.boolean("tts", "enforce_nonce")
    if isinstance(form.value.get("nonce"), str):
        form.text("nonce", most=NONCE)
    if is_v2:
        for name in ("content", "embeds", "sticker_ids", "poll"):
            if form.value.get(name):
                _complain_of_legacy(form, name)
    check_embeds(form)
    check_components(form, is_v2=is_v2)
    _check_mentions(form)
    _check_files(form, files)


def _complain_of_legacy(form: Form, name: str) -> None:
    message = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
    form.complain("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message, name)


def _check_mentions(form: Form) -> None:
    if (allowed := form.form("allowed_mentions")) is None:
        return
    for at, kind in allowed.items("parse", most=len(MENTION_KINDS)):
        if kind not in MENTION_KINDS:
            message = f"Value must be one of {MENTION_KINDS}."
            allowed.complain("BASE_TYPE_CHOICES", message, "parse", str(at))
    for kind in ("users", "roles"):
        named = list(allowed.items(kind, most=100))
        if named and kind in (allowed.value.get("parse") or ()):
            message = f"parse:[{kind}] and {kind}: [ids...] are mutually exclusive."
            allowed.complain("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
    allowed.boolean("replied_user")


def _check_files(form: Form, files: Collection[str]) -> None:
    if len(files) > FILES:
        message = f"Must be {FILES} or fewer in length."
        form.complain("BASE_TYPE_MAX_LENGTH", message, "attachments")
    for attachment in form.forms("attachments", most=FILES):
        attachment.text("filename", most=1024)
        attachment.text("description", most=1024)
    for name in () if form.errors else _referred(form.value):
        if name not in files:
            message = f"The referenced attachment {name} was not found."
            form.complain("UNKNOWN_ATTACHMENT", message, "attachments")


def _referred(body: Json) -> list[str]:
    """Return the file names that embeds and components show."""
    media: list[object] = []
    for embed in body.get("embeds") or []:
        media += [embed.get("image"), embed.get("thumbnail"), *_icons(embed)]
    for part in every_part(body.get("components") or []):
        media += [part.get("media"), part.get("file")]
        media += [item.get("media") for item in part.get("items") or []]
    urls = [str(one.get("url")) for one in media if isinstance(one, dict)]
    return [url.removeprefix("attachment://") for url in urls if url.startswith("attachment://")]


def _icons(embed: Json) -> list[Json]:
    parts = [embed.get(name) or {} for name in ("footer", "author")]
    return [{"url": part["icon_url"]} for part in parts if part.get("icon_url")]
