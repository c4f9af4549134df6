"""What an admin reads in the first minute."""

import re

from bot.cards.rules import describe
from bot.i18n import say
from bot.models import Card, ChannelId, Subscription

_NOT_IN_KEYS = re.compile(r"[^a-z]+")


def hello_text() -> str:
    """Greet a server that was just joined."""
    return f"{say('setup-hello')}\n{say('setup-hello-next')}"


def offer_text(channel: ChannelId) -> str:
    """Ask what to read."""
    return say("setup-offer", channel=f"<#{channel}>")


def preset_label(name: str) -> str:
    """Return a preset of bot/services/presets.py as a choice."""
    return say(f"preset-{_key(name)}")


def preset_text(name: str) -> str:
    """Say what a preset brings."""
    return say(f"offer-{_key(name)}")


def done_text(rule: Subscription, shown: Card | None) -> str:
    """Say what was set up and what happens next."""
    card = say("setup-card-later" if shown is None else "setup-card-now")
    return f"{say('setup-done', rule=describe(rule))}\n{card} {say('setup-next')}"


def _key(name: str) -> str:
    return _NOT_IN_KEYS.sub("-", name)
