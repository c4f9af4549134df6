"""Who wrote it, when, whose picture it is: lines about an article, not of it."""

import re
from collections import Counter

from bot.articles.phrases import any_of

_CREDIT = any_of(
    r"(?:sources?|image|photo|photograph|picture|chart|graphic|illustration|video|foto|bild|quelle"
    r"|crédit|fuente|photo illustration|featured image|cover image|screenshot|via|courtesy)s?"
    r"(?: credits?| source| by| courtesy)*(?: of)?\s*[:|/–—-]\s*[^.]{1,90}\.?",
    r"(?:image|photo|cover|foto) (?:credits?|courtesy|by|via|from|of)\b[^.]{1,80}\.?",
    r".{1,220}[.!?)\]”\"]?\s(?:sources?|image|photo|credit|chart|quelle|foto):\s?[^.]{1,60}\.?",
    r"[^.!?(]{3,80} \((?![A-Z0-9]{2,6}\))[A-Z][^()]{2,40}\)",
    r"[^.!?]{0,140}\b(?:getty images|shutterstock|unsplash|istock|reuters/\w+.{0,20}|afp"
    r"|ap photo/.{0,30}|pixabay|dpa|adobe stock|bloomberg via getty.{0,10})\b[^.!?]{0,40}",
)
_LONGEST = 300
"""Characters of the longest caption."""

_PEOPLE = r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|and|&|,)){0,8}"
_BYLINE = re.compile(
    rf"(?:by|von|par|por|di|BY|By|Von|Par|Por|Di) {_PEOPLE}"
    r"(?:\s*[|•·,–-]\s*.{0,60})?"
    r"|(?i:(?:written|edited|reported|reviewed|fact.?checked|additional reporting|reporting) by)"
    rf":? {_PEOPLE}(?:\s*[|;,•·]\s*.{{0,80}})?\.?"
    r"|\(?(?i:(?:additional )?reporting (?:by|from)\b.{1,160}(?:editing|edited|writing)\b"
    r".{1,80})\)?"
)

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|märz|mai|okt|dez|janv|févr|avril|juin"
    r"|juil|août|déc|ene|abr|ago|set|out)[a-zéç]*\.?"
)
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\s*\(?(?:[a-z]{2,4}|utc[+-]?\d*)?\)?"
_DATELINE = re.compile(
    r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|veröffentlicht"
    r"|aktualisiert|stand|publié|mis à jour)(?: (?:on|at|am|le))?:?\s*)?"
    rf"(?:{_CLOCK}\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*|[\wç]+-feira,?\s*)?"
    rf"(?:{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?,?\s*\d{{4}}"
    rf"|\d{{1,2}}\.?\s*(?:de )?{_MONTH},?\s*(?:de )?\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    rf"(?:\s*(?:[,|•·@T–-]|at|um|à|às)?\s*{_CLOCK})?(?:\s*(?:[|•·]|by)\s*.{{0,40}})?"
    r"|(?:(?:updated|published)\s*)?(?:\d+|an?|one) ?(?:s|m|h|d|secs?|mins?|minutes?|hours?|days?"
    r"|weeks?|months?|years?) ago(?:\s*[|•·]\s*.{0,40})?"
    rf"|(?:last )?(?:published|updated)(?: (?:on|at))?:?|{_CLOCK}"
    r"|\d+ ?min(?:ute)?s?\.? (?:read|lesezeit)|(?:reading time|lesezeit):? .{1,20}",
    re.IGNORECASE,
)

BYLINE_AND_DATE = (
    r"By (?:[A-Z][\w.'’-]+ ){2,4}(?:\| )?(?:Edited by (?:[A-Z][\w.'’-]+ ){2,4})?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?:, \d{1,2}:\d{2} [ap]\.m\.)?|\d+ \w+ ago)"
)
"""A byline with its date, as it stands within a line."""

_NAME = re.compile(r"[^\W\d_][\w.]*(?: [^\W\d_][\w.]*){0,2}")
_GLUED = re.compile(r"[.!?][”\"')]?[ \u00a0]?([A-Z]\w*(?: [A-Z]\w*)?)$")
_LONGEST_NAME = 40
_OFTEN = 2
"""Times that a name must stand beside the text before it counts as a credit."""


def is_credit(line: str) -> bool:
    """Say whether a line is a byline, a dateline, or a credit or caption of a picture."""
    return len(line) <= _LONGEST and bool(
        _CREDIT.fullmatch(line) or _BYLINE.fullmatch(line) or _DATELINE.fullmatch(line)
    )


def signatures(lines: list[str]) -> frozenset[str]:
    """Return the names that stand alone in a line or glued to a paragraph's end, twice or more.

    A picture's credit loses its picture in plain text: "... for both sides.CoinPost".
    """
    glued = Counter(filter(None, map(_signature, lines)))
    alone = Counter(x for x in lines if len(x) <= _LONGEST_NAME and _NAME.fullmatch(x))
    return frozenset(name for name in glued if glued[name] + alone[name] >= _OFTEN)


def unsigned(line: str, names: frozenset[str]) -> str:
    """Return the line without a credit glued to its end; empty when it was nothing else."""
    if line in names:
        return ""
    name = _signature(line)
    return line.removesuffix(name).rstrip() if name in names else line


def _signature(line: str) -> str:
    match = _GLUED.search(line)
    return match[1] if match else ""
