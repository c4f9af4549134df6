"""The sentences a card rests on, with the quoted words marked by the axes they speak for.

Only cited sentences are shown, each with its number: the article itself is its publisher's and is
a link away.
"""

from itertools import pairwise

from bot.models import Analysis, Document, Evidence, Model, Part

AGAINST = "Against"


class Claim(Model):
    """Quoted words and what they are quoted for."""

    evidence: Evidence
    speaks_for: str


class Run(Model):
    """A stretch of a sentence; `speaks_for` is empty where nothing is quoted."""

    text: str
    speaks_for: tuple[str, ...] = ()


class Passage(Model):
    """A cited sentence as runs; `follows_gap` is True when sentences before it are left out."""

    id: int
    part: Part
    runs: tuple[Run, ...]
    follows_gap: bool

    @property
    def reasons(self) -> tuple[str, ...]:
        """What the sentence is quoted for, each once."""
        return tuple(dict.fromkeys(name for run in self.runs for name in run.speaks_for))


def passages(document: Document, analysis: Analysis) -> tuple[Passage, ...]:
    """Return the cited sentences in the article's order.

    A quote that is not in its sentence any more (the article was edited) is left out.
    """
    claims = _claims(analysis)
    found: list[Passage] = []
    for sentence in document.sentences:
        quoted = [c for c in claims if c.evidence.sentence == sentence.id]
        runs = _runs(sentence.text, quoted)
        if any(run.speaks_for for run in runs):
            before = found[-1].id if found else 0
            found.append(
                Passage(
                    id=sentence.id,
                    part=sentence.part,
                    runs=runs,
                    follows_gap=sentence.id > before + 1,
                )
            )
    return tuple(found)


def _claims(analysis: Analysis) -> list[Claim]:
    """Return all that is quoted, in the order of the axes."""
    groups = [(axis.value, judgement.evidence) for axis, judgement in analysis.axes]
    groups.append((AGAINST, analysis.counter_case.evidence))
    return [Claim(evidence=one, speaks_for=name) for name, evidence in groups for one in evidence]


def _runs(text: str, claims: list[Claim]) -> tuple[Run, ...]:
    """Cut a sentence where a quote begins or ends; name what each stretch speaks for."""
    spans = [
        (start, start + len(claim.evidence.quote), claim.speaks_for)
        for claim in claims
        if claim.evidence.quote and (start := text.find(claim.evidence.quote)) >= 0
    ]
    cuts = sorted({0, len(text), *(cut for start, end, _ in spans for cut in (start, end))})
    return tuple(
        Run(
            text=text[left:right],
            speaks_for=tuple(
                dict.fromkeys(name for start, end, name in spans if start <= left and right <= end)
            ),
        )
        for left, right in pairwise(cuts)
    )
