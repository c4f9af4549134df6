"""What people read about the subscriptions of channels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.cards.escape import escape_line
from bot.cards.fit import fitted
from bot.cards.words import axis_name, either, level_name
from bot.i18n import say
from bot.models import Axis, Card, ChannelId, Level, Mode, RoleId, Subscription

LINE = 120
"""Characters of a rule's conditions in a list; the rule itself shows all of them."""

LISTED = 8
"""Cards of a rehearsal that are listed; the rest is counted."""

TITLE = 110
"""Room for a listed card's headline."""

DAYS = 7


def describe(rule: Subscription) -> str:
    """Return a rule in words: `#BTC`, `#Fed`, Price Impact High → <#channel>."""
    return _mentioning(rule, _arriving(rule, conditions(rule)))


def conditions(rule: Subscription) -> str:
    """Return what a rule wants, without where it goes."""
    wanted = ", ".join(f"`#{tag}`" for tag in rule.tags)
    if rule.where:
        wanted = f"`{rule.where.replace('`', '')}`"
    return ", ".join([wanted or say("rule-everything"), *_further(rule)])


def line(rule: Subscription) -> str:
    """Return a rule as one line of a list."""
    told = _mentioning(rule, _arriving(rule, _cut(conditions(rule))))
    return say("rule-is-paused", rule=told) if rule.is_paused else told


def least(level: Level) -> str:
    """Return a least level in words: Medium or High."""
    highest = level_name(Level.HIGH)
    if level is Level.HIGH:
        return highest
    return say("rule-least", level=level_name(level), highest=highest)


def draft_text(
    rule: Subscription,
    cards: Sequence[Card],
    *,
    total: int,
    replaces: Subscription | None = None,
    is_loosest: bool = False,
) -> str:
    """Say what a draft would have done; `cards` are the newest of the `total` it would post.

    `replaces` is the channel's rule with the same tags, which Save would change.
    """
    head = say("rehearsal-head", rule=describe(rule))
    if rule.is_paused:
        head = f"{head}\n{say('rule-is-paused-now')}"
    if replaces is not None:
        head = f"{head}\n{say('rehearsal-replaces', rule=describe(replaces))}"
    if not total:
        none = "rehearsal-none-loosest" if is_loosest else "rehearsal-none"
        return f"{head}\n{say(none, days=DAYS)}"
    found = say("rehearsal-some", days=DAYS, count=total, pace=_pace(total))
    return "\n".join([head, found, *_items(map(_listed, cards), more=total - len(cards))])


def saved_text(rule: Subscription) -> str:
    """Say what was subscribed."""
    following = "rule-saved-digest" if rule.mode is Mode.DIGEST else "rule-saved-next"
    following = "rule-is-paused-now" if rule.is_paused else following
    return f"{say('rule-saved', rule=describe(rule))}\n{say(following)}"


def again_text(reason: str) -> str:
    """Say what is wrong with a form, and that its answers are kept."""
    return say("form-again", reason=reason)


def gone_role_text() -> str:
    """Say that the role a rule mentions was deleted."""
    return f"⚠ {say('wrong-role')}"


def silent_role_text(role: RoleId) -> str:
    """Say that Discord will notify nobody of a mention, and what to do."""
    return say("rule-role-silent", role=f"<@&{role}>")


def changed_text(rule: Subscription) -> str:
    """Say how a rule stands now."""
    told = describe(rule)
    return say("rule-changed", rule=say("rule-is-paused", rule=told) if rule.is_paused else told)


def shown_text(rule: Subscription) -> str:
    """Show one rule, with its state."""
    told = f"{describe(rule)}."
    return f"{told} {say('rule-is-paused-now')}" if rule.is_paused else told


def cancelled_text() -> str:
    """Say that a draft was dropped."""
    return say("nothing-changed")


def unchanged_text() -> str:
    """Say that a rule was saved as it is already."""
    return say("rule-unchanged")


def removed_text(rule: Subscription) -> str:
    """Say what was unsubscribed."""
    return say("rule-removed", rule=describe(rule))


def list_text(
    rules: Sequence[Subscription], *, paused: Mapping[ChannelId, str], page: int, pages: int
) -> str:
    """Return one page of a server's rules; each has a line, long ones are cut."""
    if not rules:
        return say("rules-none")
    head = [say("rules-page", page=page + 1, pages=pages)] if pages > 1 else []
    return "\n".join([*head, *(f"- {line(rule)}{_pause(rule, paused)}" for rule in rules)])


def difference_text(difference: Mapping[str, Sequence[Subscription]]) -> str:
    """Say what an import would do; the keys say what becomes of the rules."""
    parts = [
        "\n".join([_change(change, rules), *_items(map(line, rules[:LISTED]), len(rules) - LISTED)])
        for change, rules in difference.items()
        if rules
    ]
    return "\n".join(parts) or say("import-empty")


def imported_text(count: int) -> str:
    """Say that an import was done."""
    return say("import-done", count=count)


def paused_text(channel: ChannelId, reason: str) -> str:
    """Tell a server's admins that cards wait, and what to do."""
    return say("channel-paused", channel=f"<#{channel}>", reason=reason)


def _arriving(rule: Subscription, wanted: str) -> str:
    return say(f"rule-{rule.mode}", wanted=wanted, channel=f"<#{rule.channel}>")


def _mentioning(rule: Subscription, told: str) -> str:
    return told if rule.role is None else say("rule-role", rule=told, role=f"<@&{rule.role}>")


def _further(rule: Subscription) -> Iterator[str]:
    for axis, lowest in ((Axis.IMPACT, rule.min_impact), (Axis.TRUST, rule.min_trust)):
        if lowest is not Level.LOW:
            yield _axis(axis, least(lowest))
    if rule.directions:
        yield _axis(Axis.DIRECTION, either(map(level_name, rule.directions)))
    if rule.horizons:
        yield _axis(Axis.HORIZON, either(map(level_name, rule.horizons)))
    if rule.sources:
        yield say("rule-outlets", outlets=either(map(escape_line, rule.sources)))


def _axis(axis: Axis, levels: str) -> str:
    return say("rule-axis", axis=axis_name(axis), levels=levels)


def _listed(card: Card) -> str:
    axes = card.analysis
    title = fitted(card.title, TITLE)
    shown = title if card.retracted is None else f"~~{title}~~"
    return (
        f"<t:{int(card.published.timestamp())}:d> {shown} · "
        f"{level_name(axes.impact.level)} · {level_name(axes.direction.level)}"
    )


def _items(lines: Iterable[str], more: int) -> list[str]:
    rest = [say("more-listed", count=more)] if more > 0 else []
    return [f"- {one}" for one in (*lines, *rest)]


def _pace(total: int) -> str:
    return say("pace-few") if total < DAYS else say("pace-some", count=round(total / DAYS))


def _change(change: str, rules: Sequence[Subscription]) -> str:
    return say("import-change", change=say(f"import-{change}"), count=len(rules))


def _pause(rule: Subscription, paused: Mapping[ChannelId, str]) -> str:
    reason = paused.get(rule.channel)
    return "" if reason is None else f"\n  {say('channel-is-paused', reason=reason)}"


def _cut(text: str) -> str:
    if len(text) <= LINE:
        return text
    cut = f"{text[: LINE - 1]}…"
    return f"{cut}`" if cut.count("`") % 2 else cut
