"""What people read about their subscriptions."""

from collections.abc import Mapping, Sequence

from bot.models import ChannelId, Level, Subscription

PAGE = 1900
"""Characters of one message of a list; Discord takes 2,000."""


def describe(rule: Subscription) -> str:
    """Return a rule in words: `BTC`, `Fed` with impact High → #channel."""
    tags = ", ".join(f"`#{tag}`" for tag in rule.tags) or "every story"
    impact = "" if rule.min_impact is Level.LOW else f" with Price Impact {rule.min_impact} or more"
    return f"{tags}{impact} → <#{rule.channel}>"


def added_text(rule: Subscription, *, would_have: int) -> str:
    """Say what was subscribed and how much of it to expect."""
    return (
        f"Subscribed: {describe(rule)}.\n"
        f"In the last 7 days this would have posted {_cards(would_have)}. "
        "New stories come as they are published; `/unsubscribe` stops them."
    )


def removed_text(rule: Subscription) -> str:
    """Say what was unsubscribed."""
    return f"Unsubscribed: {describe(rule)}. Cards already posted stay."


def list_text(rules: Sequence[Subscription], *, paused: Mapping[ChannelId, str]) -> tuple[str, ...]:
    """Return a server's rules as one or more messages."""
    if not rules:
        return ("No channel here reads anything yet. Start with `/subscribe tags:BTC`.",)
    lines = [f"- {describe(rule)}{_pause(rule, paused)}" for rule in rules]
    pages = [""]
    for line in lines:
        if len(pages[-1]) + len(line) >= PAGE:
            pages.append("")
        pages[-1] += f"{line}\n"
    return tuple(pages)


def paused_text(channel: ChannelId, reason: str) -> str:
    """Tell a server's admins that cards wait, and what to do."""
    return (
        f"I paused posting cards to <#{channel}>: {reason}. Nothing is lost: as soon as I have "
        "View Channel, Send Messages and Embed Links there, I go on by myself. "
        "`/subscriptions` shows what goes where."
    )


def _pause(rule: Subscription, paused: Mapping[ChannelId, str]) -> str:
    reason = paused.get(rule.channel)
    return "" if reason is None else f"\n  ⏸ paused: {reason}. I go on when it is mended."


def _cards(number: int) -> str:
    return "1 card" if number == 1 else f"{number} cards"
