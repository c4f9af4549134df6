"""Story, analysis and price -> the one neutral card, and its later revisions."""

import hashlib
from datetime import datetime

from bot.cards.changes import CORRECTED, RETITLED, STRUCK, TAGGED, moved, reported
from bot.models import (
    Analysis,
    Article,
    Card,
    CardId,
    Change,
    CounterCase,
    Judgement,
    PriceSnapshot,
    Report,
    Story,
)

MOST_CHANGES = 20
"""Lines of history that a card carries; the oldest go first, the store keeps every revision."""


TOLD_ONCE = frozenset({RETITLED, CORRECTED})
"""Lines that say no more the second time."""


def compose(
    story: Story,
    analysis: Analysis,
    price: PriceSnapshot,
    *,
    now: datetime,
    late: bool = False,
) -> Card:
    """Return a story's first card: its headline, link and time are the lead report's."""
    lead = story.lead
    return Card(
        id=card_id(story),
        story=story.id,
        title=lead.document.title,
        url=lead.url,
        outlet=lead.outlet,
        published=lead.published,
        zone_known=lead.zone_known,
        is_dated=lead.is_dated,
        reports=reports(story),
        tags=analysis.tags,
        analysis=analysis,
        price=price,
        created_at=now,
        sample=lead.sample,
        late=late,
    )


def revise(
    card: Card, story: Story, analysis: Analysis, price: PriceSnapshot, *, now: datetime
) -> Card | None:
    """Return the card's next revision, None when a reader would see no difference.

    What was true at publication stays: the price then, the time, and when the card was made. A
    price that has only moved on is no difference: it is as of the card.
    """
    newer = compose(story, analysis, price, now=now)
    lines = changes(card, newer)
    if not lines:
        return None
    return newer.model_copy(
        update={
            "id": card.id,
            "revision": card.revision + 1,
            "published": card.published,
            "zone_known": card.zone_known,
            "is_dated": card.is_dated,
            "price": kept_price(card.price, price),
            "created_at": card.created_at,
            "late": card.late,
            "retracted": card.retracted,
            "changes": _history(card, lines, now),
        }
    )


def struck(card: Card, reason: str, *, now: datetime) -> Card:
    """Return the card struck through: what was claimed stays readable, the call is void."""
    return card.model_copy(
        update={
            "revision": card.revision + 1,
            "retracted": reason,
            "changes": _history(card, (f"{STRUCK}{reason}",), now),
        }
    )


def _history(card: Card, lines: tuple[str, ...], now: datetime) -> tuple[Change, ...]:
    """Return the change lines with the new ones; some stand only where they came last."""
    kept = (c for c in card.changes if c.text not in TOLD_ONCE or c.text not in lines)
    added = (Change(at=now, text=line, revision=card.revision + 1) for line in lines)
    return (*kept, *added)[-MOST_CHANGES:]


def changes(old: Card, new: Card) -> tuple[str, ...]:
    """Return what a reader would notice, one short line each."""
    lines = []
    known = {report.outlet for report in old.reports}
    others = [report.outlet for report in new.reports if report.outlet not in known]
    if others:
        lines.append(reported(others))
    for (axis, before), (_, after) in zip(old.analysis.axes, new.analysis.axes, strict=True):
        if before.level != after.level:
            lines.append(moved(axis, before.level, after.level))
    if old.title != new.title:
        lines.append(RETITLED)
    lines += _tag_changes(old, new)
    if not lines and _reasons(old.analysis) != _reasons(new.analysis):
        lines.append(CORRECTED)
    return tuple(lines)


def reports(story: Story) -> tuple[Report, ...]:
    """Return one report an outlet, the lead's first, then by time."""
    ordered = sorted(story.articles, key=lambda a: (a != story.lead, a.published, a.id))
    first: dict[str, Article] = {}
    for article in ordered:
        first.setdefault(article.outlet, article)
    return tuple(
        Report(outlet=outlet, url=article.url, published=article.published)
        for outlet, article in first.items()
    )


def card_id(story: Story) -> CardId:
    """Return eight hex digits: from the story and the keys of its first stored article.

    A revision keeps its card's id, so later changes to the story cannot move it.
    """
    first = min(story.articles, key=lambda a: a.id)
    named = "\n".join((str(story.id), *first.keys))
    return CardId(hashlib.sha256(named.encode()).hexdigest()[:8])


def kept_price(old: PriceSnapshot | None, new: PriceSnapshot) -> PriceSnapshot:
    """Return the newer prices with the older one at publication; another coin starts afresh."""
    if old is None or old.coin != new.coin or old.at_publication is None:
        return new
    return new.model_copy(
        update={
            "at_publication": old.at_publication,
            "disputed": old.disputed or new.disputed,
            "usual_move": new.usual_move or old.usual_move,
            "missing": None,
        }
    )


def _tag_changes(old: Card, new: Card) -> list[str]:
    """Return tags that came and went; the direction has its own line."""
    before = {tag.name for tag in (*old.analysis.coins, *old.analysis.topics)}
    after = {tag.name for tag in (*new.analysis.coins, *new.analysis.topics)}
    told = [f"+#{name}" for name in sorted(after - before)]
    told += [f"−#{name}" for name in sorted(before - after)]
    return [f"{TAGGED}{' '.join(told)}"] if told else []


def _reasons(analysis: Analysis) -> list[tuple[object, ...]]:
    """Return the prose and the cited sentences, which are read but make no line of their own."""
    told: list[Judgement | CounterCase] = [judgement for _, judgement in analysis.axes]
    told.append(analysis.counter_case)
    return [
        (part.rationale if isinstance(part, Judgement) else part.text, part.evidence)
        for part in told
    ]
