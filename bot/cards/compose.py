"""Story, analysis and price -> the one neutral card, and its later revisions."""

import hashlib
from datetime import datetime

from bot.models import (
    Analysis,
    Article,
    Card,
    CardId,
    Change,
    PriceSnapshot,
    Report,
    Story,
)

MOST_CHANGES = 20
"""Lines of history that a card carries; the oldest go first, the store keeps every revision."""


def compose(
    story: Story,
    analysis: Analysis,
    price: PriceSnapshot,
    *,
    now: datetime,
    late: bool = False,
) -> Card:
    """Return a story's first card."""
    lead = story.lead
    return Card(
        id=card_id(story),
        story=story.id,
        title=lead.document.title,
        url=lead.url,
        outlet=lead.outlet,
        published=lead.published,
        zone_known=lead.zone_known,
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

    What was true at publication stays: the price then, the time, and when the card was made.
    """
    newer = compose(story, analysis, price, now=now)
    lines = changes(card, newer)
    if not lines:
        return None
    kept = price.model_copy(
        update={"at_publication": card.price.at_publication or price.at_publication}
    )
    history = (*card.changes, *(Change(at=now, text=line) for line in lines))
    return newer.model_copy(
        update={
            "id": card.id,
            "revision": card.revision + 1,
            "published": card.published,
            "zone_known": card.zone_known,
            "price": kept if kept.coin == card.price.coin else price,
            "created_at": card.created_at,
            "late": card.late,
            "retracted": card.retracted,
            "changes": history[-MOST_CHANGES:],
        }
    )


def changes(old: Card, new: Card) -> tuple[str, ...]:
    """Return what a reader would notice, one short line each."""
    lines = []
    known = {report.outlet for report in old.reports}
    others = [report.outlet for report in new.reports if report.outlet not in known]
    if others:
        lines.append(f"also reported by {', '.join(others)}")
    for (axis, before), (_, after) in zip(old.analysis.axes, new.analysis.axes, strict=True):
        if before.level != after.level:
            lines.append(f"{axis}: {before.level} → {after.level}")
    if old.title != new.title:
        lines.append("headline changed")
    if not lines and _reasons(old) != _reasons(new):
        lines.append("text corrected")
    return tuple(lines)


def reports(story: Story) -> tuple[Report, ...]:
    """Return one report an outlet, the lead's first, then by time."""
    ordered = sorted(story.articles, key=lambda a: (a.id != story.lead.id, a.published, a.id))
    first: dict[str, Article] = {}
    for article in ordered:
        first.setdefault(article.outlet, article)
    return tuple(
        Report(outlet=outlet, url=article.url, published=article.published)
        for outlet, article in first.items()
    )


def card_id(story: Story) -> CardId:
    """Return eight hex digits that stay the same for the story's life."""
    first = min(story.articles, key=lambda a: a.id)
    return CardId(hashlib.sha256(f"{story.id}:{first.keys[0]}".encode()).hexdigest()[:8])


def _reasons(card: Card) -> tuple[str, ...]:
    return tuple(judgement.rationale for _, judgement in card.analysis.axes)
