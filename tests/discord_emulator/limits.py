"""Discord's documented limits for messages: content, embeds, mentions. Components: next door."""

from tests.discord_emulator.component_limits import check_components
from tests.discord_emulator.forms import Form, Place
from tests.discord_emulator.wire import EMPTY_MESSAGE, Json, Refusal
from tests.discord_emulator.world import V2

CONTENT, NONCE, FILES, EMBEDS = 2000, 25, 10, 10
TITLE, DESCRIPTION, FIELDS, FIELD_NAME, FIELD_VALUE = 256, 4096, 25, 256, 1024
FOOTER, AUTHOR, ALL_EMBEDS = 2048, 256, 6000
MENTION_KINDS = {"roles", "users", "everyone"}
MENTIONED = 100


def check_message(body: Json, *, files: int = 0, is_edit: bool = False) -> None:
    """Refuse a message body that breaks a limit: 400/50035, or 50006 when it is empty."""
    form = Form()
    is_v2 = bool((body.get("flags") or 0) & V2)
    form.text(("content",), body.get("content"), CONTENT)
    form.text(("nonce",), None if body.get("nonce") is None else str(body["nonce"]), NONCE)
    form.check(("files",), holds=files <= FILES, message="Must be 10 or fewer in length.")
    check_embeds(form, body.get("embeds") or [])
    check_allowed_mentions(form, body.get("allowed_mentions"))
    check_components(form, body.get("components") or [], is_v2=is_v2)
    if is_v2:
        check_v2(form, body)
    form.close()
    if not any(
        body.get(part) for part in ("content", "embeds", "components", "attachments", "poll")
    ):
        if files or (is_edit and body.get("attachments")):
            return
        raise Refusal(400, EMPTY_MESSAGE, "Cannot send an empty message")


def check_v2(form: Form, body: Json) -> None:
    """Refuse what a components v2 message may not have beside its components."""
    for part in ("content", "embeds", "poll", "sticker_ids"):
        form.check(
            (part,),
            holds=not body.get(part),
            message="The 'content', 'embeds', 'sticker_ids' and 'poll' fields cannot be used "
            "when using MessageFlags.IS_COMPONENTS_V2",
        )


def check_embeds(form: Form, embeds: list[Json]) -> None:
    """Check each embed and the sum of the characters of all."""
    form.count(("embeds",), embeds, EMBEDS)
    for at, embed in enumerate(embeds):
        check_embed(form, ("embeds", at), embed)
    if sum(characters(embed) for embed in embeds) > ALL_EMBEDS:
        message = f"Embed size exceeds maximum size of {ALL_EMBEDS}"
        form.fault(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message)


def check_embed(form: Form, at: Place, embed: Json) -> None:
    """Check one embed's texts, fields and addresses."""
    form.text((*at, "title"), embed.get("title"), TITLE)
    form.text((*at, "description"), embed.get("description"), DESCRIPTION)
    fields = embed.get("fields") or []
    form.count((*at, "fields"), fields, FIELDS)
    for number, field in enumerate(fields):
        form.text((*at, "fields", number, "name"), field.get("name"), FIELD_NAME, shortest=1)
        form.text((*at, "fields", number, "value"), field.get("value"), FIELD_VALUE, shortest=1)
    form.text((*at, "footer", "text"), (embed.get("footer") or {}).get("text"), FOOTER)
    form.text((*at, "author", "name"), (embed.get("author") or {}).get("name"), AUTHOR)
    color = embed.get("color") or 0
    form.check((*at, "color"), holds=0 <= color <= 0xFFFFFF, message="Not a colour.")
    for place in ("url", ("image", "url"), ("thumbnail", "url"), ("author", "url")):
        steps = (place,) if isinstance(place, str) else place
        if (value := inside(embed, steps)) is not None:
            form.url((*at, *steps), value)
    filled = characters(embed) or embed.get("image") or embed.get("thumbnail") or embed.get("url")
    if not filled:
        form.fault((*at, "description"), "BASE_TYPE_REQUIRED", "This field is required")


def inside(thing: Json, steps: tuple[str, ...]) -> object:
    """Return a nested value, None when any step is missing."""
    found: object = thing
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
    return found


def characters(embed: Json) -> int:
    """Return the characters that count towards the 6,000."""
    parts = [embed.get("title"), embed.get("description")]
    parts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if isinstance(part, str))


def check_allowed_mentions(form: Form, rules: Json | None) -> None:
    """Check allowed_mentions: known kinds, at most 100 ids, no kind both whole and listed."""
    if rules is None:
        return
    at: Place = ("allowed_mentions",)
    kinds = rules.get("parse") or []
    form.check((*at, "parse"), holds=set(kinds) <= MENTION_KINDS, message=f"Not all of {kinds}")
    for kind in ("users", "roles"):
        listed = rules.get(kind) or []
        form.count((*at, kind), listed, MENTIONED)
        form.check(
            at,
            holds=not (kind in kinds and listed),
            message=f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
        )
