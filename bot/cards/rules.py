"""What people read about their subscriptions."""

from collections.abc import Iterator, Mapping, Sequence

from bot.cards.escape import escape_line
from bot.cards.fit import fitted
from bot.models import Card, ChannelId, Level, Mode, Subscription

LINE = 120
"""Characters of a rule's conditions in a list; the rule itself shows all of them."""

LISTED = 8
"""Cards of a rehearsal that are listed; the rest is counted."""

TITLE = 110
"""Room for a listed card's headline."""

DAYS = 7

ARRIVAL = {
    Mode.LIVE: "",
    Mode.DIGEST: " as one daily digest",
    Mode.THREAD: ", each with a thread",
    Mode.FORUM: ", each as a forum post",
    Mode.MENTION: " by a mention",
}


def describe(rule: Subscription) -> str:
    """Return a rule in words: `#BTC`, `#Fed` with Price Impact High → <#channel>."""
    role = f", mentioning <@&{rule.role}>" if rule.role is not None else ""
    return f"{conditions(rule)} → <#{rule.channel}>{ARRIVAL[rule.mode]}{role}"


def conditions(rule: Subscription) -> str:
    """Return what a rule wants, without where it goes."""
    wanted = ", ".join(f"`#{tag}`" for tag in rule.tags)
    if rule.where:
        wanted = f"`{rule.where.replace('`', '')}`"
    return ", ".join([wanted or "every story", *_further(rule)])


def _further(rule: Subscription) -> Iterator[str]:
    if rule.min_impact is not Level.LOW:
        yield f"Price Impact {least(rule.min_impact)}"
    if rule.min_trust is not Level.LOW:
        yield f"Trustworthiness {least(rule.min_trust)}"
    if rule.directions:
        yield f"Price Direction {' or '.join(rule.directions)}"
    if rule.horizons:
        yield f"Time Effect {' or '.join(rule.horizons)}"
    if rule.sources:
        yield f"reported by {' or '.join(escape_line(source) for source in rule.sources)}"


def least(level: Level) -> str:
    """Return a least level in words."""
    return "High" if level is Level.HIGH else f"{level} or High"


def draft_text(rule: Subscription, cards: Sequence[Card], *, total: int) -> str:
    """Say what a draft would have done; `cards` are the newest of the `total` it would post."""
    heading = f"**Rehearsal**: {describe(rule)}."
    if not total:
        return (
            f"{heading}\nIn the last {DAYS} days it would have posted **no card**. "
            "Save it all the same, or make it looser."
        )
    lines = "\n".join(f"- {_listed(card)}" for card in cards)
    more = f"\n- and {total - len(cards)} more" if total > len(cards) else ""
    return (
        f"{heading}\nIn the last {DAYS} days it would have posted **{_cards(total)}** "
        f"({_pace(total)}):\n{lines}{more}"
    )


def _listed(card: Card) -> str:
    axes = card.analysis
    return (
        f"<t:{int(card.published.timestamp())}:d> {fitted(card.title, TITLE)} · "
        f"{axes.impact.level} · {axes.direction.level}"
    )


def _pace(total: int) -> str:
    if total < DAYS:
        return "less than one a day"
    return f"about {round(total / DAYS)} a day"


def saved_text(rule: Subscription) -> str:
    """Say what was subscribed."""
    return (
        f"Subscribed: {describe(rule)}.\n"
        "New stories come as they are published; `/subscriptions` changes or ends this."
    )


def changed_text(rule: Subscription) -> str:
    """Say how a rule stands now."""
    return f"Changed: {describe(rule)}{_state(rule)}."


def cancelled_text() -> str:
    """Say that a draft was dropped."""
    return "Nothing was changed."


def removed_text(rule: Subscription) -> str:
    """Say what was unsubscribed."""
    return f"Unsubscribed: {describe(rule)}. Cards already posted stay."


EMPTY = "No channel here reads anything yet. Start with `/subscribe`."


def list_text(
    rules: Sequence[Subscription], *, paused: Mapping[ChannelId, str], page: int, pages: int
) -> str:
    """Return one page of a server's rules; each has a line, long ones are cut."""
    if not rules:
        return EMPTY
    heading = f"**Subscriptions** · page {page + 1} of {pages}\n" if pages > 1 else ""
    return heading + "\n".join(f"- {line(rule)}{_pause(rule, paused)}" for rule in rules)


def line(rule: Subscription) -> str:
    """Return a rule as one line of a list."""
    return f"{_cut(conditions(rule))} → <#{rule.channel}>{ARRIVAL[rule.mode]}{_state(rule)}"


def difference_text(difference: Mapping[str, Sequence[Subscription]]) -> str:
    """Say what an import would do; the keys are what becomes of the rules."""
    parts = []
    for change, rules in difference.items():
        listed = "\n".join(f"- {line(rule)}" for rule in rules[:LISTED])
        more = f"\n- and {len(rules) - LISTED} more" if len(rules) > LISTED else ""
        if rules:
            parts.append(f"**{change}: {len(rules)}**\n{listed}{more}")
    return "\n".join(parts) or "The file names no rule."


def imported_text(count: int) -> str:
    """Say that an import was done."""
    return f"Imported {count} subscription{'' if count == 1 else 's'}."


def paused_text(channel: ChannelId, reason: str) -> str:
    """Tell a server's admins that cards wait, and what to do."""
    return (
        f"I paused posting cards to <#{channel}>: {reason}. Nothing is lost: as soon as I have "
        "View Channel, Send Messages and Embed Links there, I go on by myself. "
        "`/subscriptions` shows what goes where."
    )


def _state(rule: Subscription) -> str:
    return " (paused by an admin)" if rule.is_paused else ""


def _pause(rule: Subscription, paused: Mapping[ChannelId, str]) -> str:
    reason = paused.get(rule.channel)
    return "" if reason is None else f"\n  ⏸ paused: {reason}. I go on when it is mended."


def _cut(text: str) -> str:
    if len(text) <= LINE:
        return text
    cut = f"{text[: LINE - 1]}…"
    return f"{cut}`" if cut.count("`") % 2 else cut


def _cards(number: int) -> str:
    return "1 card" if number == 1 else f"{number} cards"
