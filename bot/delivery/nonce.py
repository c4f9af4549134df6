"""The name under which a card is sent to a channel, the same on every try."""

import hashlib

from bot.models import CardId, ChannelId

LENGTH = 25
"""Discord's limit for a nonce."""


def nonce(channel: ChannelId, card: CardId, about: int = 0) -> str:
    """Return hash(channel, card), for a notice hash(channel, card, revision).

    Discord keeps nonces per author, not per channel: the card alone would make every channel
    after the first answer with the first one's message.
    """
    named = f"{channel}:{card}:{about}" if about else f"{channel}:{card}"
    return hashlib.sha256(named.encode()).hexdigest()[:LENGTH]
