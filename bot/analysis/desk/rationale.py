"""Findings in plain sentences: a fact of the article, and what it means."""

from collections.abc import Iterable

from bot.analysis.desk import phrases
from bot.analysis.desk.clause import clause
from bot.analysis.desk.events import Hit
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.reading import Line
from bot.analysis.desk.say_trust import trust_sentences
from bot.analysis.grounding import Ground
from bot.models import (
    Analysis,
    CounterCase,
    DirectionJudgement,
    Evidence,
    HorizonJudgement,
    ImpactJudgement,
    TrustJudgement,
)

LONGEST = 350


class Writer:
    """Writes one analysis; a sentence without ground is left out, whatever it says."""

    def __init__(self, findings: Findings, ground: Ground) -> None:
        self._found = findings
        self._ground = ground
        self._told: set[int] = set()

    def analysis(self, *, analyst: str, input_hash: str) -> Analysis:
        """Return the whole analysis."""
        found = self._found
        direction, impact = self._direction(), self._impact()
        return Analysis(
            impact=impact,
            direction=direction,
            horizon=self._horizon(),
            trust=self._trust(),
            coins=found.tags.coins,
            topics=found.tags.topics,
            event=found.happening.kind.name,
            counter_case=self._counter_case(),
            confidence=round(0.5 * found.call.margin + 0.5 * found.standing.points / 100, 3),
            analyst=analyst,
            input_hash=input_hash,
        )

    def _direction(self) -> DirectionJudgement:
        call = self._found.call
        fact, evidence = self._fact(_lines(call.hits_for, self._found))
        table = phrases.MEANING[call.direction]
        meaning = self._phrase(table.get(self._found.happening.kind.name, table["other"]), "way")
        return DirectionJudgement(
            level=call.direction,
            score=round(min(1.0, 0.5 + call.margin / 2), 3),
            rationale=self._join((fact, meaning), phrases.PLAIN[call.direction.value]),
            evidence=evidence,
        )

    def _impact(self) -> ImpactJudgement:
        weight = self._found.weight
        span = weight.money or weight.move
        lines = ([span.line] if span else []) + list(self._found.reading.lines[1:4])
        fact, evidence = self._fact(lines)
        meaning = self._phrase(phrases.SIZE[weight.level], "size")
        return ImpactJudgement(
            level=weight.level,
            score=round(weight.points / 100, 3),
            rationale=self._join((fact, meaning), phrases.PLAIN[weight.level.value]),
            evidence=evidence,
        )

    def _horizon(self) -> HorizonJudgement:
        reach = self._found.reach
        fact, evidence = self._fact([reach.timing.line] if reach.timing else [])
        meaning = self._phrase(phrases.SPAN[reach.horizon], "span")
        return HorizonJudgement(
            level=reach.horizon,
            score=round(reach.clarity, 3),
            rationale=self._join((fact, meaning), phrases.PLAIN[reach.horizon.value]),
            evidence=evidence,
        )

    def _trust(self) -> TrustJudgement:
        standing = self._found.standing
        origins = [o for o in standing.origins if o.name in o.line.text][:4]
        lines = [origin.line for origin in origins] or list(self._found.reading.lines[:1])
        return TrustJudgement(
            level=standing.level,
            score=round(standing.points / 100, 3),
            rationale=self._join(trust_sentences(self._found), phrases.PLAIN[standing.level.value]),
            evidence=_cited(lines[:2]),
            origins=tuple(origin.name for origin in origins),
        )

    def _counter_case(self) -> CounterCase:
        found = self._found
        fact, evidence = self._fact(_lines(found.call.hits_against, found, with_title=False))
        if fact:
            lead = found.pick(phrases.AGAINST, "but")
            text = self._join((f"{lead} {fact}",), "")
            if text:
                return CounterCase(text=text, evidence=evidence)
        return CounterCase(text=found.pick(phrases.UNSAID, "none"))

    def _fact(self, lines: Iterable[Line]) -> tuple[str, tuple[Evidence, ...]]:
        """Return the first sentence that stands alone and was not told yet, with its evidence."""
        for line in lines:
            text = clause(line)
            if text and line.id not in self._told and not any(self._ground.faults(text)):
                self._told.add(line.id)
                return f"{text}.", _cited([line])
        return "", ()

    def _phrase(self, choices: tuple[str, ...], salt: str) -> str:
        return self._found.pick(choices, salt).format(asset=self._found.asset)

    def _join(self, sentences: Iterable[str], otherwise: str) -> str:
        """Return the sentences that have ground, as many as there is room for."""
        text = ""
        for sentence in sentences:
            longer = f"{text} {sentence}".strip()
            if sentence and len(longer) <= LONGEST and not any(self._ground.faults(sentence)):
                text = longer
        return text or otherwise


def _lines(hits: tuple[Hit, ...], found: Findings, *, with_title: bool = False) -> list[Line]:
    """Return the sentences of the strongest cues, the strongest first."""
    worth: dict[int, float] = {}
    lines = {}
    for hit in hits:
        if hit.line.is_title and not with_title:
            continue
        own = 2.0 if hit.event == found.happening.kind.name else 1.0
        worth[hit.line.id] = worth.get(hit.line.id, 0.0) + abs(hit.sign) * hit.weight * own
        lines[hit.line.id] = hit.line
    return [lines[i] for i in sorted(worth, key=lambda i: (-worth[i], i))]


def _cited(lines: Iterable[Line]) -> tuple[Evidence, ...]:
    unique = {line.id: line for line in lines}
    return tuple(Evidence(sentence=line.id, quote=line.text) for line in unique.values())
