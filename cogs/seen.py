"""Knowing our own messages again in a channel: by a button of the card, or by the last line."""

from collections.abc import Iterator

import discord

from bot.cards.components import evidence_id
from bot.cards.digest import mark as digest_mark
from bot.cards.notice import mark as notice_mark
from bot.models import Delivery


def shows(message: discord.Message, row: Delivery) -> bool:
    """Say whether a message of ours is what the row delivers."""
    if row.digest is not None:
        return _ends_with(message, digest_mark(row.digest))
    if row.about:
        return _ends_with(message, notice_mark(row.card, row.about))
    return evidence_id(row.card) in custom_ids(message.components)


def custom_ids(parts: object) -> set[str]:
    """Return every custom id in a message's components, nested ones included."""
    found = (getattr(part, "custom_id", None) for part in _walk(parts))
    return {custom_id for custom_id in found if isinstance(custom_id, str)}


def _ends_with(message: discord.Message, line: str) -> bool:
    shown = [message.content, *(embed.description for embed in message.embeds)]
    shown += [getattr(part, "content", None) for part in _walk(message.components)]
    return any(text.split("\n")[-1] == line for text in shown if isinstance(text, str))


def _walk(parts: object) -> Iterator[object]:
    for part in parts if isinstance(parts, (list, tuple)) else [parts]:
        yield part
        for inner in ("children", "components", "accessory"):
            if (nested := getattr(part, inner, None)) is not None:
                yield from _walk(nested)
