"""How the bot does, in a few lines for Discord."""

from datetime import timedelta

from bot.cards.bulletin import failing_line
from bot.cards.escape import escape_line
from bot.models import Health, LlmCost

FAILING = 5
"""Sources in trouble that are named; `/sources` has them all."""


def health_text(health: Health) -> str:
    """Return what `/health` answers: complaints first, then a line for each part."""
    complaints = [f"⚠ {complaint}" for complaint in health.complaints]
    failing = [failing_line(poll) for poll in health.failing[:FAILING]]
    lines = [*complaints, _sources(health), *failing, _deliveries(health), _analyst(health)]
    if health.llm is not None:
        lines.append(_llm(health.llm))
    return "\n".join(lines)


def _sources(health: Health) -> str:
    newest = health.newest_card_at
    when = "no card yet" if newest is None else f"newest card <t:{int(newest.timestamp())}:R>"
    return (
        f"**Sources** {health.sources_read} of {health.sources} answer · "
        f"{health.articles:,} articles, {health.cards:,} cards · {when}"
    )


def _deliveries(health: Health) -> str:
    parts = [f"{health.waiting} waiting"]
    if health.oldest_wait is not None:
        parts.append(f"the oldest for {_minutes(health.oldest_wait)}")
    if health.given_up:
        parts.append(f"{health.given_up} refused by Discord for good")
    if health.paused:
        parts.append(f"{health.paused} channels paused, `/subscriptions` says why")
    return f"**Deliveries** {', '.join(parts)}"


def _analyst(health: Health) -> str:
    return f"**Analyst** {escape_line(health.analyst)}"


def _llm(cost: LlmCost) -> str:
    dollars = "" if cost.cost is None else f", ${cost.cost:.2f}"
    return (
        f"**Language model** in 24 hours: {cost.runs} stories, {cost.failures} left to the desk, "
        f"{cost.tokens:,} tokens{dollars}, {cost.seconds:.1f} s each"
    )


def _minutes(span: timedelta) -> str:
    minutes = round(span / timedelta(minutes=1))
    return "less than a minute" if minutes < 1 else f"{minutes} min"
