"""The Publisher for Discord: posts, edits and finds cards with the real client."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord

from bot.cards.components import components, evidence_id
from bot.cards.embed import embed, rows
from bot.cards.notice import mark, notice
from bot.client import MarketBot
from bot.errors import DestinationGone, Rejected, TransientError
from bot.models import Card, ChannelId, Style
from cogs.drawn import DrawnLayout, DrawnRows

log = logging.getLogger(__name__)

LOOK_BACK = 1000
"""Messages searched for a card whose delivery is in doubt; a busy channel writes that in a day."""

GONE = {
    10003: "the channel was deleted",
    50001: "I cannot see the channel (View Channel is missing)",
    50013: "I may not write there (Send Messages or Embed Links is missing)",
    10004: "I am no longer in that server",
}
"""Discord's JSON error codes that mean: stop writing here until somebody mends it."""

UNKNOWN_MESSAGE = 10008
REFUSED = (401, 403, 404)
BUSY = 429
BROKEN = 500
"""HTTP: what was asked for is not ours to ask; too much was asked; from here up, their fault."""


DELETED = 0
"""The id noted for a message that was accepted and then deleted before its answer came."""


class MessageGone(Exception):  # noqa: N818 - it names what happened
    """The message existed and was deleted."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn what discord.py raises into what a dispatcher must do."""
    try:
        yield
    except discord.RateLimited as busy:
        raise TransientError(str(busy), retry_after=timedelta(seconds=busy.retry_after)) from busy
    except discord.HTTPException as error:
        raise meaning(error) from error
    except (aiohttp.ClientError, OSError, TimeoutError) as lost:
        raise TransientError(f"the connection to Discord failed: {lost!r}") from lost


def meaning(error: discord.HTTPException) -> Exception:
    """Say what an answer of Discord's means for a delivery."""
    if error.code in GONE:
        return DestinationGone(GONE[error.code])
    if error.code == UNKNOWN_MESSAGE:
        return MessageGone()
    if error.status in REFUSED:
        return DestinationGone(f"Discord refuses: {error}")
    if error.status == BUSY:
        return TransientError(f"Discord asks for a pause: {error}", retry_after=named_wait(error))
    if error.status >= BROKEN:
        return TransientError(f"Discord has trouble: {error}")
    return Rejected(str(error))


def named_wait(error: discord.HTTPException) -> timedelta | None:
    """Return the wait that a 429 names in its header, None when it names none."""
    seconds = error.response.headers.get("Retry-After", "")
    return timedelta(seconds=float(seconds)) if seconds.replace(".", "", 1).isdigit() else None


class DiscordPublisher:
    """Implements bot.delivery.publisher.Publisher with the real client."""

    def __init__(self, bot: MarketBot) -> None:
        self._bot = bot

    async def post(self, card: Card, channel: ChannelId, *, style: Style, nonce: str) -> int:
        """Send the card; discord.py adds `enforce_nonce`, so a repeat is answered, not shown."""
        place = self._bot.get_partial_messageable(channel)
        try:
            with translated():
                message: discord.Message = await place.send(
                    **drawn(card, style, self._permalink(card)), nonce=nonce
                )
        except MessageGone:
            return DELETED
        return message.id

    async def edit(self, card: Card, channel: ChannelId, message: int, *, style: Style) -> None:
        """Bring the message up to date; one that members deleted stays deleted."""
        place = self._bot.get_partial_messageable(channel).get_partial_message(message)
        try:
            with translated():
                await place.edit(**drawn(card, style, self._permalink(card)))
        except MessageGone:
            log.info("card=%s was deleted from channel=%d", card.id, channel)

    async def announce(
        self, card: Card, channel: ChannelId, *, about: int, reply_to: int | None, nonce: str
    ) -> int:
        """Reply to the card's message, or write by itself when that was deleted."""
        place = self._bot.get_partial_messageable(channel)
        given: dict[str, Any] = {"nonce": nonce, "suppress_embeds": True}
        if reply_to is not None:
            shown = place.get_partial_message(reply_to)
            given["reference"] = shown.to_reference(fail_if_not_exists=False)
        try:
            with translated():
                message: discord.Message = await place.send(notice(card, about), **given)
        except MessageGone:
            return DELETED
        return message.id

    async def find(
        self, card: Card, channel: ChannelId, *, since: datetime, about: int = 0
    ) -> int | None:
        """Search the channel's messages for our own with this card's id or this notice's mark."""
        place = self._bot.get_partial_messageable(channel)
        with translated():
            async for message in place.history(after=since, limit=LOOK_BACK, oldest_first=True):
                if self._is_ours(message) and shows(message, card, about):
                    return message.id
        return None

    def _permalink(self, card: Card) -> str | None:
        base = self._bot.services.public_url
        return None if base is None else f"{base}/card/{card.id}"

    def _is_ours(self, message: discord.Message) -> bool:
        return self._bot.user is not None and message.author.id == self._bot.user.id


def drawn(card: Card, style: Style, permalink: str | None) -> dict[str, Any]:
    """Return what `send` and `edit` take to show the card in a guild's style."""
    if style is Style.EMBED:
        return {
            "embed": discord.Embed.from_dict(embed(card)),
            "view": DrawnRows(rows(card, permalink=permalink)),
        }
    return {"view": DrawnLayout(components(card, style=style, permalink=permalink))}


def shows(message: discord.Message, card: Card, about: int) -> bool:
    """Say whether a message of ours is this card, or this notice about it."""
    if about:
        return message.content.endswith(mark(card.id, about))
    return evidence_id(card.id) in custom_ids(message.components)


def custom_ids(parts: object) -> set[str]:
    """Return every custom id in a message's components, nested ones included."""
    found: set[str] = set()
    for part in parts if isinstance(parts, (list, tuple)) else [parts]:
        if isinstance(custom_id := getattr(part, "custom_id", None), str):
            found.add(custom_id)
        for inner in ("children", "components", "accessory"):
            if (nested := getattr(part, inner, None)) is not None:
                found |= custom_ids(nested)
    return found
