"""How a headline is built: its main clause, who speaks in it, and whether it reports at all.

A preview, a comment, a profile or somebody's opinion of an event has all of its words and is
another story.
"""

import re

_COMMENT = re.compile(
    r"^(?:opinion|analysis|explainer|editorial|comment|column|podcast|profile|guest|letters?)\b"
    r"|^(?:who|what|why|how|where|when|should|can|is|are|does|inside|meet|the (?:man|woman))\b"
    r"|\?\s*$|\bwhat (?:is next|to (?:know|watch|expect|do))\b|\bwhat's next\b|\bexplained\b"
    r"|\bhere(?:'s| is)\b|\btakeaways\b|\bin (?:\w+ )?charts\b|\bprofile of\b|\bwrites [A-Z]"
    r"|\bha(?:s|ve) been \w+ing\b|\bspent years\b|\bfor (?:more than )?(?:a|two|three) decades?\b"
    r"|\b(?:faces|risks|exposes|underscores?|fuels?|stokes?|gambles?|warning sign|means for)\b",
    re.IGNORECASE,
)
_WEEKLIES = frozenset(["economist", "the economist"])
"""Outlets whose pieces weigh events rather than report them."""

_AHEAD = re.compile(
    r"\b(?:expected|expects?|poised|prepar\w+|braces?|bracing|likely|looks? to|could|set (?:to|for)"
    r"|may|ahead of|readies|looms?|awaits?|waits? for|nears?|contenders?|odds|if|hints?|seeks?"
    r"|to (?:hear|watch)|in (?:advanced )?talks)\b",
    re.IGNORECASE,
)
_CIRCUMSTANCE = re.compile(
    r"[,;:—–]? (?:even as|as|after|amid|despite|following|ahead of|before|while) "
)
_OPENINGS = ("after ", "as ", "despite ", "amid ", "following ", "before ")
_SPEECH = re.compile(
    r"\b(?:[Ss]a(?:ys?|id)|[Tt]ells?|[Tt]old|[Ww]arn(?:s|ed)|[Uu]rges?|[Cc]alls|[Vv]ows?|[Dd]efends"
    r"|[Bb]lames|[Ss]ees|[Tt]hinks|[Aa]rgues|[Dd]ismisses|[Hh]ails|[Ss]lams)\b"
)
_SPEAKER = re.compile(rf"((?:[A-Z][\w'.-]+ ){{1,4}}){_SPEECH.pattern}")
_DATE = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})\b", re.IGNORECASE
)


def is_comment(headline: str, outlet: str) -> bool:
    """Say whether a piece explains, weighs or portrays rather than reports."""
    return bool(_COMMENT.search(headline)) or outlet.casefold() in _WEEKLIES


def is_ahead(headline: str) -> bool:
    """Say whether a headline tells what is going to happen, not what did."""
    return bool(_AHEAD.search(headline))


def is_speech(headline: str) -> bool:
    """Say whether a headline tells what somebody says."""
    return bool(_SPEECH.search(headline))


def speakers(headline: str) -> str:
    """Return the names before the verbs of saying."""
    return " ".join(match[1].strip() for match in _SPEAKER.finditer(headline))


def dates(headline: str) -> tuple[str, ...]:
    """Return the days of the year that a headline names, as "jun 20"."""
    return tuple(f"{match[1]} {match[2]}".lower() for match in _DATE.finditer(headline))


def main_clause(headline: str) -> str:
    """Return a headline without its circumstances: "After X, Y" and "Y after X" tell of Y."""
    _, comma, rest = headline.partition(", ")
    if comma and headline.lower().startswith(_OPENINGS):
        return rest
    clause = _CIRCUMSTANCE.split(headline, maxsplit=1)[0]
    return clause if " " in clause else headline
