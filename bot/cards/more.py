"""What the More button offers below a card, and the answers to it."""

from pydantic import JsonValue

from bot.cards.components import ACTION_ROW, Component
from bot.cards.escape import escape_line, safe_url
from bot.cards.fit import OUTLET, fitted
from bot.cards.opening import SELECT
from bot.models import Card, CardId, Mistake, Votes

PROMPT = "What about this card?"
TITLE = 200
TOLD = "Thank you: it was passed on to the people who look after this bot here."

OFFERS = (
    ("why", "Why this card?", "The way it took, and what each subscription says of it"),
    ("agree", "I agree with the call", "Counted; you can change your mind"),
    ("disagree", "I disagree with the call", "Counted; you can change your mind"),
    ("mistake", "Report a mistake", "Goes to the people who look after this bot here"),
    ("id", "Copy the id", "For /why, /story and newsvane replay"),
)
"""What can be chosen: its value, its label and what it does."""


def more_id(card: CardId) -> str:
    """Return the custom id of the select that More shows."""
    return f"nv:ms:{card}"


def more_rows(card: CardId) -> list[Component]:
    """Return the row with the select."""
    options: list[JsonValue] = [
        {"value": value, "label": label, "description": told} for value, label, told in OFFERS
    ]
    select: JsonValue = {
        "type": SELECT,
        "custom_id": more_id(card),
        "placeholder": "Choose",
        "options": options,
    }
    return [{"type": ACTION_ROW, "components": [select]}]


def id_text(card: Card, permalink: str | None) -> str:
    """Return the id in a form that phones copy, and the card's page when it has one."""
    address = safe_url(permalink or "")
    return f"```\n{card.id}\n```" + (f"<{address}>" if address else "")


def vote_text(votes: Votes, *, agrees: bool) -> str:
    """Say that a vote was counted, and how all voted."""
    word = "agree" if agrees else "disagree"
    return (
        f"Noted: you {word}. So far {_people(votes.agree, 'agrees', 'agree')} and "
        f"{_people(votes.disagree, 'disagrees', 'disagree')} with this call."
    )


def mistake_text(card: Card, mistake: Mistake) -> str:
    """Tell the people who look after the bot what a reader found wrong."""
    title = fitted(card.title, TITLE)
    lines = fitted(mistake.text, 900)
    return (
        f"<@{mistake.user}> reports a mistake in card `{card.id}` ({fitted(card.outlet, OUTLET)}):"
        f"\n**{title}**\n> {lines}\n`/why card:{escape_line(card.id)}` shows how it came about; "
        "`/retract` strikes it."
    )


def _people(number: int, one: str, many: str) -> str:
    return f"1 reader {one}" if number == 1 else f"{number} readers {many}"
