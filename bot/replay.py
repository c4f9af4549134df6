"""A stored card judged again offline: the same story and price give the same words.

What a reader doubts can be looked into on any machine that has the database, without network.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from bot.analysis.grounding import check
from bot.app import read_analyst, seed
from bot.config import load_settings
from bot.errors import NewsvaneError
from bot.models import Analysis, Card, CardId, Story
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger
from storage import Database


@dataclass(frozen=True)
class Replay:
    """A card and what its story is judged as now."""

    card: Card
    analysis: Analysis

    @property
    def is_identical(self) -> bool:
        """Say whether not one byte of the judgement differs."""
        return self.analysis.model_dump_json() == self.card.analysis.model_dump_json()

    @property
    def verdict(self) -> str:
        """Say in a sentence how the two compare."""
        card, shown = self.card, f"card {self.card.id} (revision {self.card.revision})"
        if self.is_identical:
            return f"{shown} is judged byte for byte as it was, by {card.analysis.analyst}."
        if card.analysis.analyst != self.analysis.analyst:
            return (
                f"{shown} was judged by {card.analysis.analyst}; "
                f"this is what {self.analysis.analyst} says."
            )
        return f"{shown} is judged otherwise in: {', '.join(self._differing())}."

    def _differing(self) -> list[str]:
        then, now = self.card.analysis, self.analysis
        return [
            name for name in type(then).model_fields if getattr(then, name) != getattr(now, name)
        ]


def main(wanted: str) -> Replay:
    """Replay a card of the configured database."""
    return asyncio.run(replay(load_settings().database, wanted))


async def replay(database: Path, wanted: str) -> Replay:
    """Judge the story of a stored card again; NewsvaneError when there is no such card."""
    card, story = _stored(database, CardId(wanted.strip().lower().removeprefix("#")))
    _demand_text(card, story)
    tagger = Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml")))
    tags = tagger.tags(story.lead.document)
    analysis = await read_analyst().analyse(story, tags, card.price)
    check(analysis, story, card.price, tags)
    return Replay(card, analysis)


def _demand_text(card: Card, story: Story) -> None:
    """Refuse a card whose article is only a headline by now; what it cites says so."""
    cited = {one.sentence for _, judgement in card.analysis.axes for one in judgement.evidence}
    if not story.lead.document.body and max(cited, default=0) > len(story.lead.document.sentences):
        raise NewsvaneError(
            f"The text behind card {card.id} was dropped after NEWSVANE_KEEP_TEXTS_DAYS; "
            "the card itself stands as it was judged."
        )


def _stored(database: Path, wanted: CardId) -> tuple[Card, Story]:
    if not database.exists():
        raise NewsvaneError(
            f"There is no database at {database}; set NEWSVANE_DATABASE to the bot's."
        )
    with Database.inspect(database) as store:
        card = store.cards.get(wanted)
        story = None if card is None else store.stories.get(card.story)
    if card is None or story is None:
        raise NewsvaneError(
            f"{database} has no card {wanted!r}; a card's id is the eight signs at its foot."
        )
    return card, story
