"""What the More button offers below a card, and the answers to it."""

from pydantic import JsonValue

from bot.cards.components import ACTION_ROW, Component
from bot.cards.escape import escape_line, safe_url, visible
from bot.cards.fit import OUTLET, fitted, length
from bot.cards.opening import LABEL, SELECT
from bot.i18n import say
from bot.models import Card, CardId, Mistake, Votes

TITLE = 200
MOST = 12
"""Tags and outlets that are offered: a select has 25 options."""

OFFERS = {
    "why": "why",
    "agree": "vote",
    "disagree": "vote",
    "mistake": "mistake",
    "mute": "mute",
    "id": "id",
}
"""What can be chosen, and the key of what it does."""


def mute_prompt_text() -> str:
    """Ask what is to be muted."""
    return say("more-mute-prompt")


def prompt_text() -> str:
    """Ask what is to be done."""
    return say("more-prompt")


def told_text(*, is_told: bool) -> str:
    """Thank for a report of a mistake, and say whether somebody could be told of it."""
    return say("more-told" if is_told else "more-kept")


def more_id(card: CardId) -> str:
    """Return the custom id of the select that More shows."""
    return f"nv:ms:{card}"


def mute_id(card: CardId) -> str:
    """Return the custom id of the select of what can be muted."""
    return f"nv:mu:{card}"


def more_rows(card: CardId) -> list[Component]:
    """Return the row with the select."""
    options: list[JsonValue] = [
        {"value": value, "label": say(f"more-{value}"), "description": say(f"more-{told}-told")}
        for value, told in OFFERS.items()
    ]
    return [_select(more_id(card), say("more-choose"), options)]


def mute_rows(card: Card) -> list[Component]:
    """Return the row with what can be muted: the card's tags, its outlets, the story itself."""
    tags = [(tag.name, f"#{tag.name}") for tag in (*card.analysis.coins, *card.analysis.topics)]
    outlets = [(report.outlet, report.outlet) for report in card.reports]
    named = [*tags[:MOST], *outlets[:MOST], (card.id, say("more-this-story"))]
    options: list[JsonValue] = [
        {"value": value, "label": fitted(label, LABEL, draw=visible)}
        for value, label in dict(named).items()
        if length(value) <= LABEL
    ]
    return [_select(mute_id(card.id), say("more-mute-choose"), options)]


def _select(custom_id: str, placeholder: str, options: list[JsonValue]) -> Component:
    select: JsonValue = {
        "type": SELECT,
        "custom_id": custom_id,
        "placeholder": placeholder,
        "options": options,
    }
    return {"type": ACTION_ROW, "components": [select]}


def id_text(card: Card, permalink: str | None) -> str:
    """Return the id in a form that phones copy, and the card's page when it has one."""
    address = safe_url(permalink or "")
    return f"```\n{card.id}\n```" + (f"<{address}>" if address else "")


def vote_text(votes: Votes, *, agrees: bool) -> str:
    """Say that a vote was counted, and how all voted."""
    key = "vote-agreed" if agrees else "vote-disagreed"
    return say(key, agree=votes.agree, disagree=votes.disagree)


def mistake_text(card: Card, mistake: Mistake) -> str:
    """Tell the people who look after the bot what a reader found wrong."""
    title = fitted(card.title, TITLE)
    lines = fitted(mistake.text, 900)
    return (
        f"<@{mistake.user}> reports a mistake in card `{card.id}` ({fitted(card.outlet, OUTLET)}):"
        f"\n**{title}**\n> {lines}\n`/why card:{escape_line(card.id)}` shows how it came about; "
        "`/retract` strikes it."
    )
