"""What members read about what they follow, mute, and what is kept about them."""

from collections.abc import Sequence

from bot.cards.escape import escape_line
from bot.cards.rules import conditions
from bot.models import Mode, Mute, Muted, Subscription

HOW = {
    Mode.LIVE: "in our private chat",
    Mode.DIGEST: "in our private chat once a day",
    Mode.MENTION: "by a mention in this server",
}

NOTHING_FOLLOWED = "You follow nothing yet. `/follow add tags:BTC` begins."
NOTHING_MUTED = "Nothing is muted."
CLOSED = (
    "I cannot write to you: your private messages are closed. Allow them for a server that we "
    "share (its Privacy Settings > Direct Messages) and try again; `how:mention` needs none."
)


def following_text(rule: Subscription) -> str:
    """Say what is followed from now on."""
    return (
        f"You follow {_told(rule)}. `/follow list` shows everything and lets go of it, `/mute` "
        "is for a while."
    )


def follows_text(rules: Sequence[Subscription], *, trouble: str | None) -> str:
    """List what a member follows; `trouble` says why their private chat cannot be written to."""
    if not rules:
        return NOTHING_FOLLOWED
    warning = "" if trouble is None else f"\n⏸ {CLOSED}"
    return "\n".join(f"- {_told(rule)}" for rule in rules)[:1500] + warning


def unfollowed_text(rule: Subscription) -> str:
    """Say what is followed no more."""
    return f"You no longer follow {_told(rule)}."


def muted_text(mute: Mute) -> str:
    """Say what is muted and until when."""
    at = int(mute.until.timestamp())
    return (
        f"Muted until <t:{at}:f>: {_named(mute)}. It concerns what you follow; channels go on as "
        "their admins set them up."
    )


def mutes_text(mutes: Sequence[Mute]) -> str:
    """List what a member muted."""
    lines = [f"- {_named(m)} until <t:{int(m.until.timestamp())}:f>" for m in mutes]
    return "\n".join(lines)[:1800] or NOTHING_MUTED


def unmuted_text(what: str) -> str:
    """Say that a silence is over."""
    return f"You hear of {escape_line(what)} again."


def option_text(rule: Subscription) -> str:
    """Return a rule as a choice of a list, without mark-up."""
    return f"{rule.where or ', '.join(rule.tags) or 'every story'}: {HOW[rule.mode]}"


def mute_option(mute: Mute) -> str:
    """Return a silence as a choice of a list."""
    return f"{mute.kind.value} {mute.what}"


def _told(rule: Subscription) -> str:
    return f"{conditions(rule)} {HOW[rule.mode]}"


def _named(mute: Mute) -> str:
    name = escape_line(mute.what)
    return {Muted.TAG: f"`#{name}`", Muted.SOURCE: name, Muted.STORY: f"card {name}"}[mute.kind]
