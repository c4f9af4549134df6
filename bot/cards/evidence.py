"""The answer of the Evidence button: the exact sentences each level rests on."""

from bot.cards.components import outlet_link, title_line
from bot.cards.fit import fitted, length
from bot.cards.words import axis_name, level_word
from bot.i18n import say
from bot.models import Card, Evidence

ROOM = 1900
"""Characters of the answer; Discord takes 2,000."""

QUOTE = 400
MOST_REPORTS = 5


def evidence_text(card: Card) -> str:
    """Return the quotes axis by axis with their sentences' numbers, then who reported it.

    A sentence that several axes rest on is quoted once and referred to by its number after that.
    """
    quoted: set[Evidence] = set()
    lines = [f"### {title_line(card)}"]
    for axis, judgement in card.analysis.axes:
        lines.append(f"**{axis_name(axis)}** {level_word(judgement.level)}")
        lines += _quotes(judgement.evidence, quoted) or [f"-# {say('evidence-none')}"]
    lines.append(f"**{say('against')}**")
    lines += _quotes(card.analysis.counter_case.evidence, quoted) or [
        f"-# {say('evidence-no-counter')}"
    ]
    outlets = ", ".join(outlet_link(report) for report in card.reports[:MOST_REPORTS])
    lines.append(f"-# {say('evidence-reported', outlets=outlets)}")
    return _fitted(lines)


def _quotes(evidence: tuple[Evidence, ...], quoted: set[Evidence]) -> list[str]:
    lines = []
    for item in evidence:
        told = say("evidence-above") if item in quoted else f"“{fitted(item.quote, QUOTE)}”"
        lines.append(f"> \\[{item.sentence}\\] {told}")
        quoted.add(item)
    return lines


def _fitted(lines: list[str]) -> str:
    """Return the lines that fit, whole ones only, and say so when some do not."""
    kept, more = list(lines), f"-# {say('evidence-more')}"
    while length("\n".join(kept)) > ROOM:
        kept = [*kept[:-2], more] if kept[-1] == more else [*kept[:-1], more]
    return "\n".join(kept)
