"""A sentence of the article cut to what a card has room for; never reworded."""

import re

from bot.analysis.desk.reading import Line

LONGEST, SHORTEST = 210, 28
"""Characters of a clause that can be shown."""

_ROOM = 1.1
"""A sentence that is longer by no more than a tenth is told whole: a cut would cost its end."""

_OPENING = re.compile(
    r"^(?:Though, |(?:However|Meanwhile|Additionally|Moreover|Furthermore|Further|Still|Yet|But|"
    r"And|So|Thus|"
    r"Hence|Also|In addition|As a result|For now|In fact|Indeed|Notably|Overall|Currently|"
    r"Conversely|On the other hand|That said|Nevertheless|Nonetheless|Therefore|Consequently|"
    r"Even so|In contrast|Despite that|At the same time|For example|For instance|Importantly|"
    r"Interestingly|Specifically),? )"
)
_LEANING = re.compile(
    r"^(?:it|its|he|she|his|her|they|their|this|that|these|those|such|which|who|we|our|i|you|your|"
    r"there|here|because of (?:this|that|it)|for (?:this|that) reason|as such|in (?:this|that)|"
    r"according to (?:him|her|them|it)|the (?:former|latter|same))\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:,| [-–—]|;) (?=(?:\w+ing|which|who|whose|while|as|after|amid|but|and|with|although|though|"
    r"according|where|when|despite|following|since|because|so|due|such)\b)"
    r"|; | [–—] | - |(?<=[^,]), (?=(?:said|says|wrote|noted)\b)"
)
_ACTIVE = re.compile(r"[`*|~<>\\\[\]{}]|__|(?<!\w)_|_(?!\w)|#\w|@\w|://|\bwww\.|^[#>-]|…$|\.\.\.")
_CREDIT = re.compile(r"\b(?:Image|Source|Photo|Chart|Screenshot)(?: by| via|:)")
_DEBRIS = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\ufeff]|[^\x00-\u024f\u2010-\u2027\u20a0-\u20c0\u2212]"
)


_GLUED = re.compile(
    r"(?<=Bitcoin )BTCUSDT? |(?<=Ether )ETHUSDT? |(?<=Solana )SOLUSDT? |(?<=XRP )XRPUSDT? "
)
"""A ticker that a page glued behind a coin's name ("Ether ETHUSD is")."""

_STOPS = (".", "!", "?", ".”", '."', "”", '"', "’", ")")
"""What a sentence ends with and a heading does not."""


def clause(line: Line, *, longest: int = LONGEST) -> str | None:
    """Return the sentence, or as much of it as stands alone; None when it does not stand alone.

    It ends without its full stop. Pronouns that point outside it, questions, half quotations and
    what Discord would act on make it useless.
    """
    if not line.is_title and not line.text.rstrip().endswith(_STOPS):
        return None
    text = _GLUED.sub("", " ".join(line.text.split()))
    opening = _OPENING.match(text)
    if opening:
        text = text[opening.end() :]
    told = _cut(text.rstrip(" ."), longest)
    if told is None or len(told) < SHORTEST or not _stands(told):
        return None
    return told[0].upper() + told[1:] if opening else told


def _cut(text: str, longest: int) -> str | None:
    """Return the text up to the last joint that keeps it within `longest`."""
    if len(text) <= longest * _ROOM:
        return text
    joints = [m.start() for m in _JOINT.finditer(text) if longest // 4 <= m.start() <= longest]
    for end in reversed(joints):
        if _is_whole(text[:end]):
            return text[:end].rstrip(" ,;–—-")
    return None


def _stands(text: str) -> bool:
    return not (
        _LEANING.match(text)
        or text.endswith(("?", "!", ":", ","))
        or _ACTIVE.search(text)
        or _CREDIT.search(text)
        or _DEBRIS.search(text)
        or not _is_whole(text)
        or text.isupper()
    )


def _is_whole(text: str) -> bool:
    """Say whether quotation marks and brackets are closed."""
    return (
        text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and text.count("‘") <= text.count("’")
    )
