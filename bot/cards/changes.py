"""The lines of a card's history: kept in one of six fixed forms, told in the reader's language.

A card keeps what changed as an English line, because the terminal prints it and cards of earlier
versions have nothing else. The forms are written and read by this file alone.
"""

import re
from collections.abc import Iterable

from bot.cards.words import axis_name, level_name
from bot.i18n import say
from bot.models import Axis, Direction, Horizon, Level

RETITLED, CORRECTED = "headline changed", "text corrected"
REPORTED, TAGGED, STRUCK = "also reported by ", "tags: ", "retracted: "

_SENTENCES = {RETITLED: "change-retitled", CORRECTED: "change-corrected"}
_BEGINNINGS = {REPORTED: "change-reported", TAGGED: "change-tags", STRUCK: "change-retracted"}
_MOVED = re.compile(r"(?P<axis>.+): (?P<before>\w+) → (?P<after>\w+)")
_SCALES: dict[Axis, type[Level | Direction | Horizon]] = {
    Axis.IMPACT: Level,
    Axis.TRUST: Level,
    Axis.DIRECTION: Direction,
    Axis.HORIZON: Horizon,
}


def reported(outlets: Iterable[str]) -> str:
    """Return the line of outlets that report the story too."""
    return f"{REPORTED}{', '.join(outlets)}"


def moved(axis: Axis, before: str, after: str) -> str:
    """Return the line of a level that changed."""
    return f"{axis}: {before} → {after}"


def told(line: str) -> str:
    """Return a line in the language that is spoken; what has no form of ours stays as it is."""
    if line in _SENTENCES:
        return say(_SENTENCES[line])
    for beginning, key in _BEGINNINGS.items():
        if line.startswith(beginning):
            return say(key, what=line.removeprefix(beginning))
    form = _MOVED.fullmatch(line)
    if form is None or form["axis"] not in set(Axis):
        return line
    axis = Axis(form["axis"])
    scale = _SCALES[axis]
    if not {form["before"], form["after"]} <= set(scale):
        return line
    before, after = (level_name(scale(form[side])) for side in ("before", "after"))
    return say("change-level", axis=axis_name(axis), before=before, after=after)
