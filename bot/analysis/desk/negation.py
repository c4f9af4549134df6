"""What the words before a cue leave of its sign: denied, refused, stopped, told as history."""

import re

from bot.analysis.desk.cues import Cue
from bot.analysis.desk.reading import Line

WINDOW, _REQUEST = 48, 140
"""Characters before a cue in which a negation is looked for, and a refusal that it is part of."""

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
    r" (?:\w+ ){0,2}?(?:plans?|bid|push) (?:to|for|of)|"
    r"(?:back|walk|step|shy|turn|row)(?:s|ed|ing)? (?:away|back) (?:from|on))\b"
    r"[^,;:]{0,28}$"
)
_STOPS = re.compile(
    r"\b(?:stop(?:s|ped)?|cease[sd]?|halt(?:s|ed)?|suspend(?:s|ed)?|quits?|scrap(?:s|ped)?|"
    r"drop(?:s|ped)?|abandon(?:s|ed)?|shelve[sd]?|cancel(?:s|led|ed)?|ditch(?:es|ed)?|"
    r"delay(?:s|ed)?|postpone[sd]?|paus(?:es|ed)) "
    r"(?:its |their |the |his |her )?$|\bstruggl(?:es?|ed) (?:to )?$"
)
"""What was under way and is not any more, or never gets there."""

_TURNED_DOWN = re.compile(
    r"\b(?:reject|refus|turn(?:s|ed)? down|rebuff)\w* [^,;:]{0,30}?"
    r"\b(?:requests?|bids?|proposals?|pleas?|plans?|petitions?|calls?|motions?|offers?)\b[^,;:]*$"
)
"""What was asked for and refused, however long its description."""

_OBSTACLE = re.compile(r"\b(?:stop|halt|block|delay|dismiss|ban|prevent)\w*\b")
"""What a request was for that, refused, leaves things as they were: "rejects a bid to halt it"."""

_TRADES = frozenset(["corporate_sale", "corporate_purchase"])
_ADVICE = re.compile(
    r"^(?:should|would|could|can|do) (?:you|i|we|investors|holders|traders)\b"
    r"|^(?:how|when|where) to\b|^is it (?:time|worth|wise|safe|too late)\b"
    r"|\b(?:why (?:some|most|many)|dos? and don'?ts|do's and don'?ts)\b"
)

_HAD = re.compile(r"\b(?:had|having) (?:\w+ ){0,2}$")
_DESPITE = re.compile(
    r"\b(?:despite|in spite of|shrugs? off|shrugged off|notwithstanding|defying)\b[^,;:]{0,40}$"
)


_UNDONE = re.compile(
    r"^(?: \w+)? (?:is |are |was |were |has been |have been )?(?:halted|paused|suspended|cancelled|"
    r"canceled|scrapped|shelved|postponed|delayed|called off|abandoned|rejected|blocked|denied)\b"
    r"(?= (?:by|after|until|in|again|over|as|for|on|amid)\b|[.,;:!?]|\s*$)"
)
"""What follows a thing that did not come about: "buyback halted", but not "hack halted trading"."""

_HAPPENED = frozenset(["hack", "outage", "enforcement", "price_recap"])
"""Nobody calls these off, and words of turning are how a price's own moves are told."""

_INSIDE = re.compile(
    r"\b(?:reject|cancel|postpon|scrap|abandon|shelv|oppos|revers|withdr|no longer|away from)\w*"
)
"""Words between the parts of a cue that turn it: "central bank rejects ban"."""


def is_advice(cue: Cue, line: Line) -> bool:
    """Say whether a headline asks or teaches its reader what to do: nobody has done it."""
    return line.is_title and cue.event in _TRADES and _ADVICE.search(line.plain) is not None


def signed(cue: Cue, text: str, start: int, end: int) -> float:
    """Turn or fade a cue's sign by the words around it; it stands at [start, end) of a sentence."""
    if not cue.sign:
        return 0.0
    so_far = text[:start]
    before = so_far[-WINDOW:]
    refused = _TURNED_DOWN.search(so_far[-_REQUEST:])
    if refused is not None and _OBSTACLE.search(refused[0]):
        return cue.sign
    is_turned = refused or _NOT.search(before) or _STOPS.search(before)
    if is_turned or _is_undone(cue, text, start, end):
        return _TURNED * cue.sign
    if _DESPITE.search(before):
        return _FADED * cue.sign
    if cue.event == "price_recap" and _HAD.search(before):
        return HISTORY * cue.sign
    return cue.sign


def _is_undone(cue: Cue, text: str, start: int, end: int) -> bool:
    """Say whether a word inside the cue or behind it tells that it does not come about."""
    if cue.event in _HAPPENED:
        return False
    is_off = _UNDONE.search(text[end : end + WINDOW]) is not None
    return is_off or _turns_inside(cue, text[start:end])


def _turns_inside(cue: Cue, said: str) -> bool:
    """Say whether a cue's gap holds a word that turns it and that its pattern does not name."""
    turn = _INSIDE.search(said, 1)
    return turn is not None and turn[0][:5] not in cue.pattern.pattern
