"""The answer of the Evidence button: the exact sentences each level rests on."""

from bot.cards.components import title_line
from bot.cards.escape import escape
from bot.cards.text import level_word
from bot.models import Card, Evidence

ROOM = 1900
"""Characters of the answer; Discord takes 2,000."""


def evidence_text(card: Card) -> str:
    """Return the quotes axis by axis, each with its sentence's number; whole quotes only."""
    lines = [f"### {title_line(card)}"]
    for axis, judgement in card.analysis.axes:
        lines.append(f"**{axis}** · {level_word(judgement.level)}")
        lines += [_quote(e) for e in judgement.evidence] or ["-# no sentence of the article"]
    lines.append("**Against**")
    lines += [_quote(e) for e in card.analysis.counter_case.evidence] or [
        "-# the article gives no counter-case"
    ]
    return _fitted(lines)


def _quote(evidence: Evidence) -> str:
    return f"> {escape(evidence.quote)} \\[{evidence.sentence}\\]"


def _fitted(lines: list[str]) -> str:
    shown: list[str] = []
    for line in lines:
        if sum(len(s) + 1 for s in shown) + len(line) > ROOM:
            shown.append("-# …more on the card's page")
            break
        shown.append(line)
    return "\n".join(shown)
