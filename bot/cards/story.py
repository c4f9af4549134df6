"""A story's timeline: who reported it when, what its card said and how that changed."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from pydantic import JsonValue

from bot.cards import changes
from bot.cards.components import CONTAINER, TEXT, Component, accent, outlet_link, title_line
from bot.cards.fit import DISPLAYED, NOTE, fitted, length
from bot.cards.words import disclaimer, level_words, marks, scored_at, source_count
from bot.i18n import say
from bot.models import Card

ROOM = DISPLAYED - 100
"""Characters of the lines; the rest is for the foot."""


class Event(NamedTuple):
    """One line of the timeline."""

    at: datetime
    text: str


def timeline(card: Card, first: Card) -> list[Component]:
    """Draw a card's story from its first report on; `first` is the card as it was first shown."""
    head = [f"-# **{fitted(mark, NOTE)}**" for mark in marks(card)]
    head += [f"### {title_line(card)}", f"-# {source_count(card)} · id {card.id}"]
    events = sorted(_events(card, first), key=lambda event: event.at)
    lines = [f"- <t:{int(event.at.timestamp())}:f> {event.text}" for event in events]
    texts = (_fitted(head, lines), f"-# {disclaimer()}")
    parts: list[JsonValue] = [{"type": TEXT, "content": text} for text in texts]
    return [{"type": CONTAINER, "accent_color": accent(card), "components": parts}]


def _events(card: Card, first: Card) -> Iterator[Event]:
    for number, report in enumerate(sorted(card.reports, key=lambda r: r.published)):
        told = say("story-also" if number else "story-first")
        yield Event(report.published, f"{outlet_link(report)} {told}")
    yield Event(card.created_at, say("story-card", levels=level_words(first.analysis)))
    for change in card.changes:
        if not change.text.startswith(changes.REPORTED):  # told by the reports themselves
            yield Event(change.at, f"↻ {fitted(changes.told(change.text), NOTE)}")
    if (due := scored_at(card)) is not None:
        yield Event(due, say("story-due"))


def _fitted(head: list[str], lines: list[str]) -> str:
    """Return the head and as many lines as have room, the oldest and the newest of them."""
    for kept in range(len(lines), 0, -1):
        text = "\n".join([*head, *_ends(lines, kept)])
        if length(text) <= ROOM:
            break
    return text


def _ends(lines: list[str], kept: int) -> list[str]:
    """Return so many lines from both ends, and between them how many there are more."""
    if kept == len(lines):
        return lines
    back = kept // 2
    between = f"- {say('story-between', count=len(lines) - kept)}"
    return [*lines[: kept - back], between, *lines[len(lines) - back :]]
