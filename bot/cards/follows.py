"""What members read about what they follow and mute."""

from collections.abc import Iterable, Sequence

from bot.cards.escape import escape_line
from bot.cards.rules import conditions
from bot.i18n import say
from bot.models import Mute, Muted, Subscription

MESSAGE = 1500
"""Characters of a list: 2,000 less a warning."""


def following_text(rule: Subscription) -> str:
    """Say what is followed from now on."""
    return say("follow-added", rule=_told(rule))


def follows_text(rules: Sequence[Subscription], *, trouble: str | None) -> str:
    """List what a member follows; `trouble` says why their private chat cannot be written to."""
    if not rules:
        return say("follow-none")
    warning = [] if trouble is None else [f"⏸ {closed_text()}"]
    return "\n".join([_listed(map(_told, rules)), *warning])


def closed_text() -> str:
    """Say that a private chat cannot be written to, and what to do."""
    return say("follow-closed")


def unfollowed_text(rule: Subscription) -> str:
    """Say what is followed no more."""
    return say("follow-removed", rule=_told(rule))


def muted_text(mute: Mute) -> str:
    """Say what a member muted and until when."""
    return say("muted", at=_until(mute), what=_named(mute))


def muted_there_text(mute: Mute) -> str:
    """Say what a channel hears nothing of and until when."""
    return say("muted-there", at=_until(mute), what=_named(mute), channel=f"<#{mute.listener}>")


def mutes_text(mutes: Sequence[Mute]) -> str:
    """List what a member or a channel muted."""
    if not mutes:
        return say("muted-none")
    return _listed(say("muted-line", what=_named(mute), at=_until(mute)) for mute in mutes)


def muted_here_text(mutes: Sequence[Mute]) -> str:
    """List what a channel muted, for whoever wonders what is missing there."""
    return f"{say('muted-here')}\n{mutes_text(mutes)}"


def unmuted_text(what: str) -> str:
    """Say that a member's silence is over."""
    return say("unmuted", what=escape_line(what))


def unmuted_there_text(mute: Mute) -> str:
    """Say that a channel's silence is over."""
    return say("unmuted-there", what=escape_line(mute.what), channel=f"<#{mute.listener}>")


def option_text(rule: Subscription) -> str:
    """Return a rule as a choice of a list, without mark-up."""
    wanted = rule.where or ", ".join(rule.tags) or say("rule-everything")
    return say(f"follow-{rule.mode}", wanted=wanted)


def mute_option(mute: Mute) -> str:
    """Return a silence as a choice of a list."""
    return mute.what if mute.kind is not Muted.STORY else say("muted-card", id=mute.what)


def _told(rule: Subscription) -> str:
    return say(f"follow-{rule.mode}", wanted=conditions(rule))


def _named(mute: Mute) -> str:
    name = escape_line(mute.what)
    if mute.kind is Muted.STORY:
        return say("muted-card", id=name)
    return f"`#{name}`" if mute.kind is Muted.TAG else name


def _until(mute: Mute) -> str:
    return f"<t:{int(mute.until.timestamp())}:f>"


def _listed(lines: Iterable[str]) -> str:
    """Return a list; what a message cannot hold is counted."""
    listed = [f"- {line}" for line in lines]
    kept = listed
    while len("\n".join(kept)) > MESSAGE:
        kept = kept[:-1]
    rest = len(listed) - len(kept)
    return "\n".join([*kept, *([f"- {say('more-listed', count=rest)}"] if rest else [])])
