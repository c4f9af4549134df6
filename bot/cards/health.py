"""How the bot does, in a few lines for Discord."""

from datetime import timedelta

from bot.cards.bulletin import failing_line
from bot.cards.escape import escape_line
from bot.i18n import decimal, say
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
    at = None if newest is None else f"<t:{int(newest.timestamp())}:R>"
    told = say(
        "health-sources",
        read=health.sources_read,
        sources=health.sources,
        articles=health.articles,
        cards=health.cards,
        newest=say("health-no-card") if at is None else say("health-newest", at=at),
    )
    unasked = health.sources_unasked
    return f"{told} · {say('health-unasked', count=unasked)}" if unasked else told


def _deliveries(health: Health) -> str:
    parts = [say("health-waiting", count=health.waiting)]
    if health.oldest_wait is not None:
        parts.append(_oldest(health.oldest_wait))
    if health.given_up:
        parts.append(say("health-refused", count=health.given_up))
    if health.paused:
        parts.append(say("health-paused", count=health.paused))
    return say("health-deliveries", parts=", ".join(parts))


def _analyst(health: Health) -> str:
    return say("health-analyst", analyst=escape_line(health.analyst))


def _llm(cost: LlmCost) -> str:
    return say(
        "health-llm",
        runs=cost.runs,
        failures=cost.failures,
        tokens=cost.tokens,
        dollars="" if cost.cost is None else f", ${decimal(cost.cost, 2)}",
        seconds=decimal(cost.seconds, 1),
    )


def _oldest(span: timedelta) -> str:
    minutes = round(span / timedelta(minutes=1))
    return say("health-oldest-new") if minutes < 1 else say("health-oldest", minutes=minutes)
