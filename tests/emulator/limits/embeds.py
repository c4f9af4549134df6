"""Embeds: title 256, description 4096, 25 fields, 6000 characters in all of a message."""

from tests.emulator.limits.form import Form

EMBEDS, FIELDS, TOTAL = 10, 25, 6000
MEDIA_SCHEMES = ("http", "https", "attachment")


def check_embeds(body: Form) -> None:
    """Check every embed of a message, and their sum."""
    total = sum(_checked(embed) for embed in body.forms("embeds", most=EMBEDS))
    if total > TOTAL:
        message = f"Embed size exceeds maximum size of {TOTAL}"
        body.complain("MAX_EMBED_SIZE_EXCEEDED", message, "embeds")


def _checked(embed: Form) -> int:
    """Check one embed and return the characters that count."""
    counted = [embed.text("title", most=256), embed.text("description", most=4096)]
    embed.url("url")
    embed.whole("color", 0, 0xFFFFFF)
    for name, most in (("footer", 2048), ("author", 256)):
        if (part := embed.form(name)) is not None:
            counted.append(part.text("text" if name == "footer" else "name", most=most, least=1))
            part.url("url")
            part.url("icon_url", schemes=MEDIA_SCHEMES)
    for shown in embed.forms("fields", most=FIELDS):
        counted.append(shown.text("name", most=256, least=1, required=True))
        counted.append(shown.text("value", most=1024, least=1, required=True))
        shown.boolean("inline")
    pictures = [part for name in ("image", "thumbnail") if (part := embed.form(name))]
    for picture in pictures:
        picture.url("url", schemes=MEDIA_SCHEMES)
    if not pictures and not any(text.strip() for text in counted):
        embed.complain("BASE_TYPE_REQUIRED", "This field is required", "description")
    return sum(map(len, counted))
