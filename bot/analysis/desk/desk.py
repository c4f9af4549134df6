"""The desk analyst: rules and rubrics over the cleaned text; no key, no network, no chance."""

import asyncio
from dataclasses import replace
from hashlib import sha256

from bot.analysis.desk.abstention import abstention
from bot.analysis.desk.amounts import amounts, moves
from bot.analysis.desk.cues import read_cues
from bot.analysis.desk.direction import Call, decide
from bot.analysis.desk.events import Hit, Recogniser
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.horizon import reach
from bot.analysis.desk.impact import weigh
from bot.analysis.desk.learned import Learned
from bot.analysis.desk.outlets import Outlets
from bot.analysis.desk.rationale import Writer
from bot.analysis.desk.reading import Reading
from bot.analysis.desk.targets import Aim
from bot.analysis.desk.trust import stand
from bot.analysis.grounding import Ground
from bot.models import Analysis, Direction, Level, PriceSnapshot, Story, Tags

NAME = "desk-1.2"
"""On the card; it changes when the answers do (tests/evaluation/versions.toml)."""

QUIET = 10
"""The most points of impact that a story has of which no call can be made."""


class DeskAnalyst:
    """Judges a story by its lead report; the same input gives the same bytes."""

    name = NAME

    def __init__(self, outlets: bytes, cues: bytes, weights: bytes) -> None:
        self._outlets = Outlets(outlets)
        self._recogniser = Recogniser(read_cues(cues))
        self._learned = Learned(weights)

    async def analyse(self, story: Story, tags: Tags, price: PriceSnapshot) -> Analysis:
        """Judge in a thread, so that a long article does not hold up the loop."""
        return await asyncio.to_thread(self.judge, story, tags, price)

    def judge(self, story: Story, tags: Tags, price: PriceSnapshot) -> Analysis:
        """Return the judgement of the story."""
        found = self._findings(story, tags, price)
        return Writer(found, Ground(story, price, (tag.name for tag in tags.coins))).analysis(
            analyst=self.name, input_hash=_input_hash(story, tags, self.name)
        )

    def _findings(self, story: Story, tags: Tags, price: PriceSnapshot) -> Findings:
        lead = story.lead
        reading = Reading(lead.document, lead.published)
        aim = Aim(tags)
        happening = self._recogniser.recognise(reading, aim)
        changes = aim.moves(moves(reading))
        led = tuple(hit for hit in happening.hits if hit.line.is_title)
        learned = 0.0 if _is_split(led) else self._learned.score(reading.title, led)
        call = decide(reading, happening, changes, learned, has_coin=bool(tags.coins))
        weight = weigh(reading, happening, tags, amounts(reading), changes)
        standing = stand(reading, happening, self._outlets.of(lead), len(story.outlets))
        why_not = abstention(reading, standing, tags, is_near=happening.is_near)
        if why_not:
            call = Call(Direction.NEUTRAL, 0.0)
            weight = replace(weight, level=Level.LOW, points=min(weight.points, QUIET))
        return Findings(
            reading=reading,
            happening=happening,
            call=call,
            weight=weight,
            standing=standing,
            reach=reach(reading, happening, call, is_unjudged=bool(why_not)),
            tags=tags,
            price=price,
            outlets=story.outlets,
            abstains=why_not,
        )


def _is_split(led: tuple[Hit, ...]) -> bool:
    """Say whether a headline holds two coins' opposite fates: words alone do not say whose."""
    ours = {hit.sign > 0 for hit in led if hit.sign and not hit.is_foreign}
    theirs = {hit.sign > 0 for hit in led if hit.sign and hit.is_foreign}
    return bool(ours and theirs and ours != theirs)


def _input_hash(story: Story, tags: Tags, analyst: str) -> str:
    lead = story.lead
    parts = (
        lead.document.text,
        lead.outlet,
        lead.published.isoformat(),
        ",".join(tag.name for tag in (*tags.coins, *tags.topics)),
        *story.outlets,
        analyst,
    )
    return sha256("\x1f".join(parts).encode(errors="replace")).hexdigest()[:16]
