"""What the words before a cue leave of its sign: denied, refused, stopped, told as history."""

import re

from bot.analysis.desk.cues import Cue
from bot.analysis.desk.reading import Line

WINDOW = 48
"""Characters before a cue in which a negation is looked for."""

HISTORY = 0.3
"""What is left of a cue that is told as history, or that a turn of the other sign has overtaken."""

_TURNED, _FADED = -0.6, -0.2
"""What becomes of a sign that is negated, and of one in spite of which something happened."""

_NOT = re.compile(
    r"\b(?:not|n't|never|no|none|without|not a single|denies|denied|deny|neither|nor|hardly|"
    r"rather than|instead of|"
    r"fails? to|failed to|unable to|stops? short of|no plans? to|refus\w+ to|barred from|"
    r"banned from|blocked from|prevent\w*|halt\w* from|avoid\w*|ban\w* on|unlikely to|no longer|"
    r"(?:had|once) (?:planned|intended|hoped|wanted|meant) to|"
    r"(?:scrap|drop|abandon|shelv|cancel|ditch|ax|call|giv|paus|suspend|reconsider)\w*(?: off| up)?"
    r" (?:\w+ ){0,2}?(?:plans?|bid|push) to)\b"
    r"[^,;:]{0,28}$"
)
_STOPS = re.compile(
    r"\b(?:stop(?:s|ped)?|cease[sd]?|halt(?:s|ed)?|suspend(?:s|ed)?|quits?|scrap(?:s|ped)?|"
    r"drop(?:s|ped)?|abandon(?:s|ed)?|shelve[sd]?|cancel(?:s|led|ed)?|ditch(?:es|ed)?) "
    r"(?:its |their |the |his |her )?$|\bstruggl(?:es?|ed) (?:to )?$"
)
"""What was under way and is not any more, or never gets there."""

_TURNED_DOWN = re.compile(
    r"\b(?:reject|declin|refus|turn(?:s|ed)? down|rebuff)\w* [^,;:]{0,30}?"
    r"\b(?:requests?|bids?|proposals?|pleas?|plans?|petitions?|calls?|motions?|offers?)\b[^,;:]*$"
)
"""What was asked for and refused, however long its description."""

_TRADES = frozenset(["corporate_sale", "corporate_purchase"])
_ADVICE = re.compile(
    r"^(?:should|would|could|can|do|how to|when to|where to)\b"
    r"|^is it (?:time|worth|wise|safe|too late)\b"
    r"|\b(?:why (?:some|most|many|you)|dos? and don'?ts|do's and don'?ts)\b"
)

_HAD = re.compile(r"\b(?:had|having) (?:\w+ ){0,2}$")
_DESPITE = re.compile(
    r"\b(?:despite|in spite of|shrugs? off|shrugged off|notwithstanding|defying)\b[^,;:]{0,40}$"
)


def is_advice(cue: Cue, line: Line) -> bool:
    """Say whether a headline asks or teaches its reader what to do: nobody has done it."""
    return line.is_title and cue.event in _TRADES and _ADVICE.search(line.plain) is not None


def signed(cue: Cue, text: str) -> float:
    """Turn or fade a cue's sign by the words in front of it, those of its sentence so far."""
    if not cue.sign:
        return 0.0
    before = text[-WINDOW:]
    if _TURNED_DOWN.search(text) or _NOT.search(before) or _STOPS.search(before):
        return _TURNED * cue.sign
    if _DESPITE.search(before):
        return _FADED * cue.sign
    if cue.event == "price_recap" and _HAD.search(before):
        return HISTORY * cue.sign
    return cue.sign
