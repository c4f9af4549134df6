"""Findings in plain sentences: facts of the article, and what they mean."""

import re
from collections.abc import Iterable

from bot.analysis.desk import doubts, phrases, spans
from bot.analysis.desk.clause import clause
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.moved import already_moved
from bot.analysis.desk.reading import BODY, LEAD, Line
from bot.analysis.desk.say_impact import impact_sentences
from bot.analysis.desk.say_trust import trust_sentences
from bot.analysis.desk.timing import Timing
from bot.analysis.grounding import Ground, is_citable
from bot.models import (
    Analysis,
    CounterCase,
    Direction,
    DirectionJudgement,
    Evidence,
    HorizonJudgement,
    ImpactJudgement,
    Part,
    TrustJudgement,
)

LONGEST = 350
"""Characters of a rationale (docs/judging.md)."""

Told = tuple[tuple[str, ...], tuple[Evidence, ...]]
"""Sentences with what they rest on."""

_SIGNS = {Direction.BULLISH: 1, Direction.BEARISH: -1}
_MOST_SENTENCES = 3
_MOST_ORIGINS = 4
_MOST_EVIDENCE = 2
_WEAK = 0.7
"""Up to this weight a sentence argues for nothing: a passing word, or old history."""

_ARGUED = 0.4
"""From this share of a sentence's cues on, it can be said to argue a case."""

_CLEAR = 0.7
"""From this share on, a sentence argues one case and hardly the other."""

_NEWS = 1.6
"""What the sentence gains that tells the headline again: that is the report's news."""

_CONTRAST = re.compile(
    r"\b(?:however|although|though|but|despite|warn\w*|caution\w*|unless|risks?|still|yet|while|if)\b"
)
_DOUBT = re.compile(
    r"\b(?:although|though|however|warn(?:s|ed)|caution(?:s|ed)|unless|no guarantee|yet to be|"
    r"remains? to be seen|depends? on|subject to)\b"
)
_WARNING = re.compile(r"\b(?:warn\w*|caution\w*|risks?|downturn|drag\w*)\b")
"""Words of somebody who fears a fall: they never argue for a rise."""

_WORD = re.compile(r"\d[\d.,]*(?<=\d)|[^\W\d][\w']*")
_SMALL = 4
"""Letters of a word that says what a headline is about."""

_STANCES = frozenset(["price_recap", "price_prediction"])
"""Classes that argue about the price itself."""

_SHORT_CLAUSE = 150
"""A clause for the time effect; it stands beside another sentence."""


class Writer:
    """Writes one analysis; a sentence without ground is left out, whatever it says."""

    def __init__(self, findings: Findings, ground: Ground) -> None:
        self._found = findings
        self._ground = ground
        self._told: set[int] = set()

    def analysis(self, *, analyst: str, input_hash: str) -> Analysis:
        """Return the whole analysis; no fact is told twice on a card."""
        found = self._found
        direction = self._direction()
        counter_case = self._counter_case()
        horizon = self._horizon()
        return Analysis(
            impact=self._impact(),
            trust=self._trust(),
            direction=direction,
            horizon=horizon,
            coins=found.tags.coins,
            topics=found.tags.topics,
            event=found.happening.name,
            counter_case=counter_case,
            confidence=found.confidence,
            analyst=analyst,
            input_hash=input_hash,
        )

    def _direction(self) -> DirectionJudgement:
        found, call = self._found, self._found.call
        told, evidence = self._mixed() if call.is_mixed else self._one_way()
        if found.abstains:
            told = (found.abstains,)
        moved = already_moved(call.direction, found.price) or ""
        return DirectionJudgement(
            level=call.direction,
            score=round(min(1.0, 0.5 + call.margin / 2), 3),
            rationale=self._join((*told, moved), phrases.PLAIN[call.direction.value]),
            evidence=evidence,
        )

    def _one_way(self) -> Told:
        """Tell the fact that speaks for the call, then what it means."""
        found, direction = self._found, self._found.call.direction
        if direction is Direction.NEUTRAL:
            fact, evidence = self._fact(_openings(found), longest=_SHORT_CLAUSE)
        else:
            sign = _SIGNS[direction]
            fact, evidence = self._fact(
                [*_lines(found, sign), *_openings(found), *_lines(found, sign, title=True)]
            )
        return (fact, self._meaning()), evidence or _cited(found.reading.lines[:1])

    def _meaning(self) -> str:
        """Say what such news means for the price."""
        happening, direction = self._found.happening, self._found.call.direction
        table = phrases.MEANING[direction]
        choices = table.get(happening.name, table["other"])
        if happening.name == "macro_data" and not happening.is_statistic:
            choices = phrases.TURMOIL.get(direction, choices)
        if happening.is_debunked:
            choices = phrases.TAKEN_BACK
        elif not (happening.is_near or self._found.tags.coins or happening.is_lesson):
            choices = phrases.OFF_BEAT
        return self._found.say(choices, "way")

    def _mixed(self) -> Told:
        """Tell both cases."""
        up, bull = self._fact(_lines(self._found, 1, share=_CLEAR), longest=_SHORT_CLAUSE)
        down, bear = self._fact(_lines(self._found, -1, share=_CLEAR), longest=_SHORT_CLAUSE)
        if not (up and down):
            return (self._found.say(phrases.MIXED, "way"),), _cited(self._found.reading.lines[:1])
        return (f"For it: {up}", f"Against it: {down}"), bull + bear

    def _impact(self) -> ImpactJudgement:
        weight = self._found.weight
        spans = (weight.money, weight.move, weight.actor)
        lines = [span.line for span in spans if span is not None]
        return ImpactJudgement(
            level=weight.level,
            score=round(weight.points / 100, 3),
            rationale=self._join(
                [self._found.abstains] if self._found.abstains else impact_sentences(self._found),
                phrases.PLAIN[weight.level.value],
                most=2,
            ),
            evidence=_cited(lines or self._found.reading.lines[:1]),
        )

    def _horizon(self) -> HorizonJudgement:
        reach = self._found.reach
        dated = ""
        if reach.timing is not None and reach.timing.is_dated and _tells(self._found, reach.timing):
            when = reach.timing.when
            dated = self._found.say(spans.DATED[reach.horizon], "date", when=when)
        table = spans.SPAN[reach.horizon]
        happening = self._found.happening
        event = "other" if happening.is_debunked else happening.name
        if event == "macro_data" and not happening.is_statistic:
            event = "turmoil"
        meaning = self._found.say(table.get(event, table["other"]), "span")
        return HorizonJudgement(
            level=reach.horizon,
            score=round(reach.clarity, 3),
            rationale=self._join((dated, meaning), spans.PLAIN[reach.horizon]),
            evidence=_cited([reach.timing.line]) if reach.timing else (),
        )

    def _trust(self) -> TrustJudgement:
        standing = self._found.standing
        origins = standing.origins[:_MOST_ORIGINS]
        lines = [origin.line for origin in origins] or self._found.reading.lines[:1]
        return TrustJudgement(
            level=standing.level,
            score=round(standing.points / 100, 3),
            rationale=self._join(trust_sentences(self._found), phrases.PLAIN[standing.level.value]),
            evidence=_cited(lines),
            origins=tuple(origin.name for origin in origins),
        )

    def _counter_case(self) -> CounterCase:
        found, direction = self._found, self._found.call.direction
        if direction is not Direction.NEUTRAL:
            fact, evidence = self._fact(_objections(found, _SIGNS[direction]))
            lead = found.pick(doubts.AGAINST[direction], "but")
            if fact and (text := self._join((f"{lead}{fact}",), "")):
                return CounterCase(text=text, evidence=evidence)
        table = doubts.SPOILERS[direction]
        event = "other" if found.happening.is_debunked else found.happening.name
        known = table.get(event, table["other"])
        open_ones = tuple(one for one in known if one != doubts.NO_COIN or not found.tags.coins)
        spoiler = found.pick(open_ones, "spoiler")
        unsaid = doubts.UNMOVED if direction is Direction.NEUTRAL else doubts.UNSAID
        return CounterCase(text=found.pick(unsaid, "none").format(spoiler=spoiler))

    def _fact(
        self, lines: Iterable[Line], *, longest: int | None = None
    ) -> tuple[str, tuple[Evidence, ...]]:
        """Return the first sentence that stands alone and was not told yet, with its evidence."""
        for line in lines:
            text = clause(line) if longest is None else clause(line, longest=longest)
            if text is None or line.id in self._told:
                continue
            told = text if text.endswith((".”", '."')) else f"{text}."
            if not any(self._ground.faults(told)):
                self._told.add(line.id)
                return told, _cited([line])
        return "", ()

    def _join(
        self, sentences: Iterable[str], otherwise: str, *, most: int = _MOST_SENTENCES
    ) -> str:
        """Return the sentences that have ground, as many as there is room for."""
        kept: list[str] = []
        for sentence in filter(None, sentences):
            text = " ".join([*kept, sentence])
            if len(text) <= LONGEST and not any(self._ground.faults(text)):
                kept.append(sentence)
            if len(kept) == most:
                break
        return " ".join(kept) or otherwise


def _lines(found: Findings, sign: int, *, share: float = 0.5, title: bool = False) -> list[Line]:
    """Return the sentences that speak for one sign by at least that share, the strongest first."""
    cases: dict[int, tuple[float, float]] = {}
    lines = {}
    for hit in found.happening.hits:
        if hit.sign and (title or not hit.line.is_title):
            own = 2.0 if hit.event == found.happening.name else 1.0
            force = sign * hit.sign * hit.weight * own
            pro, con = cases.get(hit.line.id, (0.0, 0.0))
            cases[hit.line.id] = (pro + force, con) if force > 0 else (pro, con - force)
            lines[hit.line.id] = hit.line
    kept = [i for i, (pro, con) in cases.items() if pro > _WEAK and pro >= share * (pro + con)]
    heads = _head_words(found.reading.title)
    told = [i for i in sorted(kept) if not (lines[i].is_title or _is_quote(lines[i]))]
    news = max(told, key=lambda i: _shared(lines[i], heads), default=0)  # the first of equals
    worth = {i: cases[i][0] * _telling(lines[i], heads) * (_NEWS if i == news else 1) for i in kept}
    return [lines[i] for i in sorted(kept, key=lambda i: (-worth[i], i))]


def _openings(found: Findings) -> tuple[Line, ...]:
    """Return the lead's sentences; what an issuer or a teacher says proves nothing, so none."""
    if found.happening.name in ("sponsored", "education", "opinion"):
        return ()
    led = [line for line in found.reading.told if line.weight >= LEAD]
    heads = _head_words(found.reading.title)
    return tuple(sorted(led, key=lambda line: (line.part is not Part.BODY, -_shared(line, heads))))


def _tells(found: Findings, timing: Timing) -> bool:
    """Say whether a date is the story's own: it stands in the lead or beside the event."""
    own = {hit.line.id for hit in found.happening.hits if hit.event == found.happening.name}
    return timing.line.weight >= LEAD or timing.line.id in own


def _objections(found: Findings, sign: int) -> list[Line]:
    """Return the sentences that argue against the call: on its own event, or in so many words.

    Doubt without a direction ("however", "subject to") argues against a rise only.
    """
    near = {*_STANCES, found.happening.name}
    told = {hit.line.id for hit in found.happening.hits if hit.event in near}
    ours = {line.id for line in _lines(found, sign, share=_ARGUED)}
    against = [
        line
        for line in _lines(found, -sign, share=_ARGUED)
        if line.weight >= BODY
        and not (sign < 0 and _WARNING.search(line.plain))
        and (_CONTRAST.search(line.plain) or (line.id in told and line.id not in ours))
    ]
    doubts = (line for line in found.reading.told if sign > 0 and _DOUBT.search(line.plain))
    return [*against, *doubts]


def _telling(line: Line, heads: frozenset[str]) -> float:
    """Return how much a sentence tells: one with a figure says more, and the headline's own most.

    `heads` are the words of the headline.
    """
    figure = 1.3 if any(letter.isdigit() for letter in line.text) else 1.0
    own = 0.8 if _is_quote(line) else 1.0
    return figure * own * (1 + _shared(line, heads))


def _is_quote(line: Line) -> bool:
    """Say whether a sentence opens with somebody's words, which are not the report's."""
    return line.plain.startswith('"')


def _head_words(title: str) -> frozenset[str]:
    """Return what a headline is about: its words and figures without the small ones."""
    return frozenset(w for w in _WORD.findall(title) if w[0].isdigit() or len(w) >= _SMALL)


def _shared(line: Line, heads: frozenset[str]) -> float:
    """Return the share of the headline's words that a sentence has, 0 to 1."""
    return len(heads.intersection(_WORD.findall(line.plain))) / len(heads) if heads else 0.0


def _cited(lines: Iterable[Line]) -> tuple[Evidence, ...]:
    unique = {line.id: line for line in lines if is_citable(line.text)}
    kept = list(unique.values())[:_MOST_EVIDENCE]
    return tuple(Evidence(sentence=line.id, quote=line.text) for line in kept)
