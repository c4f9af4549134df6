"""The answer to `/why`: the way to a channel, where it ended, and the setting that changes it."""

from collections.abc import Iterator
from datetime import datetime

from bot.cards.components import title_line
from bot.cards.escape import escape_line, visible
from bot.cards.fit import OUTLET, fitted, length
from bot.cards.rules import conditions, least
from bot.cards.words import axis_name, cited, level_name, level_word
from bot.i18n import say
from bot.models import (
    NO_GUILD,
    Analysis,
    Article,
    Axis,
    Card,
    Decision,
    Delivery,
    Level,
    Polling,
    Ruling,
    Status,
    Stop,
    Story,
    Tag,
)

ROOM = 1900
"""Characters of the answer; Discord takes 2,000."""

REASON = 200
RULES = 6
"""Rules of a channel that are told one by one."""

OPTIONS = {
    "paused": None,
    "tags": "tags",
    "where": "tags",
    "min_impact": "min_impact",
    "min_trust": "min_trust",
    "directions": "directions",
    "horizons": "horizons",
    "sources": "sources",
}
"""The option of `/subscribe` and of Edit that a condition is set with; None is no option."""


def why_text(decision: Decision) -> str:
    """Return the way, stage by stage, below what stopped it and what would change that."""
    lines = [*_verdict(decision), *_stages(decision)]
    while length("\n".join(lines)) > ROOM:
        lines.pop()
    return "\n".join(lines)


def stop_lines(stop: Stop, *, is_own: bool = False) -> tuple[str, str]:
    """Return the reason in a sentence, and the setting that would change it.

    `is_own` says that the rules are a member's own, which `/follow` changes.
    """
    key = stop.name.lower().replace("_", "-")
    own = "-own" if is_own and stop is Stop.NO_MATCH else ""
    reason, setting = say(f"why-stop-{key}"), say(f"why-set-{key}{own}")
    return say("why-stopped", reason=reason), say("why-change", setting=setting)


def _verdict(decision: Decision) -> Iterator[str]:
    if decision.card is not None:
        yield f"### {title_line(decision.card.model_copy(update={'url': ''}))}"
    elif decision.article is not None:
        yield f"### {fitted(decision.article.document.title, REASON)}"
    if decision.card is not None and decision.card.retracted is not None:
        yield say("why-retracted", reason=fitted(decision.card.retracted, REASON))
    if decision.stop is not None:
        is_own = any(ruling.rule.guild == NO_GUILD for ruling in decision.rulings)
        yield from stop_lines(decision.stop, is_own=is_own)
    elif decision.channel is None:
        yield say("why-not-stopped")
    elif decision.delivery is not None:
        yield say("why-posted", where=_message(decision))


def _stages(decision: Decision) -> Iterator[str]:
    yield _source(decision)
    if decision.article is not None:
        yield from _reading(decision.article)
    if decision.story is not None:
        yield _story(decision.story, decision.article)
    if decision.refusal is not None and decision.card is None:
        yield say("why-refused", reason=fitted(decision.refusal.reason, REASON))
    if decision.card is not None:
        yield from _judged(decision.card.analysis)
    if decision.channel is not None and decision.card is not None:
        yield from _rules(decision, decision.card)
        yield say("why-delivery", state=_delivery(decision))


def _source(decision: Decision) -> str:
    source = decision.source
    if source is None:
        return say("why-source-none")
    return say(
        "why-source",
        name=fitted(source.outlet, OUTLET),
        id=source.id,
        tier=source.tier,
        state=_polled(decision.polling),
    )


def _polled(polling: Polling | None) -> str:
    """Say when a source was read; None is one that is not polled."""
    if polling is None:
        return say("why-source-paused")
    state = say("why-source-never")
    if polling.last_ok_at is not None:
        state = say("why-source-read", at=_ago(polling.last_ok_at))
    if polling.last_error is None:
        return state
    return say("why-failure", state=state, error=fitted(polling.last_error, OUTLET))


def _reading(article: Article) -> Iterator[str]:
    text = say("why-fetched-page" if article.is_full_text else "why-fetched-summary")
    yield say(
        "why-fetched", published=_on(article.published), seen=_on(article.first_seen), text=text
    )
    document = article.document
    words = len(document.text.split())
    yield say("why-cleaned", sentences=len(document.sentences), words=words)


def _story(story: Story, article: Article | None) -> str:
    number = str(story.id)  # a name, not an amount
    others = [a.outlet for a in story.articles if article is None or a.id != article.id]
    if not others:
        return say("why-story-alone", id=number)
    named = fitted(", ".join(dict.fromkeys(others)), OUTLET)
    return say("why-story-joined", id=number, count=len(others), outlets=named)


def _judged(analysis: Analysis) -> Iterator[str]:
    event = escape_line(analysis.event.replace("_", " "))
    yield say("why-judged", analyst=fitted(analysis.analyst, OUTLET), event=event)
    for axis, judgement in analysis.axes:
        rests = "".join(f" \\[{number}\\]" for number in cited(judgement.evidence))
        told = say(
            "why-axis" if rests else "why-axis-nothing",
            axis=axis_name(axis),
            level=level_word(judgement.level),
            points=round(judgement.score * 100),
            **({"sentences": rests} if rests else {}),
        )
        yield f"- {told}"
    tags = ", ".join(_tag(tag) for tag in (*analysis.coins, *analysis.topics))
    yield f"- {say('why-tags', tags=tags or say('why-none'))}"


def _tag(tag: Tag) -> str:
    chip = f"`#{visible(tag.name).replace('`', '')}`"
    return f"{chip} ({fitted(tag.reason, OUTLET)})" if tag.reason else chip


def _rules(decision: Decision, card: Card) -> Iterator[str]:
    found = "" if decision.rulings else say("why-none")
    yield say("why-rules", channel=f"<#{decision.channel}>", found=found)
    for ruling in decision.rulings[:RULES]:
        yield f"- {_ruling(ruling, card)}"
    if len(decision.rulings) > RULES:
        yield f"- {say('why-rules-more', count=len(decision.rulings) - RULES)}"


def _ruling(ruling: Ruling, card: Card) -> str:
    wanted = fitted(conditions(ruling.rule), REASON, draw=str)
    if ruling.failed is None:
        return f"✔ {wanted}"
    reason, option = mismatch_text(ruling, card), OPTIONS[ruling.failed]
    setting = say("why-unpause") if option is None else f"`{option}`"
    return say("why-change-rule", rule=f"✘ {wanted}", reason=reason, setting=setting)


def mismatch_text(ruling: Ruling, card: Card) -> str:
    """Say which condition of a rule the card does not meet."""
    rule, axes = ruling.rule, card.analysis
    match ruling.failed:
        case "min_impact":
            return _too_low(Axis.IMPACT, axes.impact.level, rule.min_impact)
        case "min_trust":
            return _too_low(Axis.TRUST, axes.trust.level, rule.min_trust)
        case "directions":
            return _unwanted(Axis.DIRECTION, axes.direction.level)
        case "horizons":
            return _unwanted(Axis.HORIZON, axes.horizon.level)
    return say(f"why-miss-{ruling.failed}")


def _too_low(axis: Axis, level: Level, wanted: Level) -> str:
    named = level_name(level)
    return say("why-miss-least", axis=axis_name(axis), level=named, least=least(wanted))


def _unwanted(axis: Axis, level: str) -> str:
    return say("why-miss-level", axis=axis_name(axis), level=level_name(level))


def _delivery(decision: Decision) -> str:
    row = decision.delivery
    if row is None:
        return say("why-not-queued")
    return say("why-queued", at=_ago(row.created_at), state=_state(decision, row))


def _state(decision: Decision, row: Delivery) -> str:
    if decision.pause is not None and decision.stop is Stop.PAUSED:
        return say("why-waits", reason=fitted(decision.pause.reason, REASON))
    if row.status is Status.HELD:
        return say("why-held", reason=fitted(row.error or "", REASON), at=_on(row.due_at))
    if row.status is Status.LISTED:
        return say("why-listed")
    state = say(f"why-state-{row.status}")
    if row.error is None:
        return state
    return say("why-failure", state=state, error=fitted(row.error, REASON))


def _message(decision: Decision) -> str:
    row = decision.delivery
    if row is None or not row.message:
        return say("why-posted-here")
    guild = row.guild or "@me"  # a private chat has no server
    return f"https://discord.com/channels/{guild}/{row.stands_in}/{row.message}"


def _ago(at: datetime) -> str:
    return f"<t:{int(at.timestamp())}:R>"


def _on(at: datetime) -> str:
    return f"<t:{int(at.timestamp())}:f>"
