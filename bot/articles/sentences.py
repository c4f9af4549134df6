"""Texts into paragraphs into sentences, letter by letter: quotes are exact substrings."""

import re
from collections.abc import Iterator

from bot.articles.letters import visible, words

_TITLES = words(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt st mt messrs hon rev pres supt vs v fig eq",
    "approx est resp viz ca cf jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed",
    "thu thur thurs fri bzw bspw mio mrd str tel vgl abs evtl ggf inkl zzgl sog mme mlle sra",
    "dra art núm pág av",
)
"""Abbreviations that are always followed by more of their sentence."""

_NUMBERED = frozenset(["no", "nos", "nr", "p", "pp", "sec", "vol", "ch", "art"])
"""Abbreviations before a number; elsewhere they are words ("She said no.")."""

_MAYBE_LAST = words(
    "inc ltd corp co llc plc bros jr sr ag etc al dept ave blvd a.m p.m u.s u.k u.n e.u d.c",
    "u.s.a n.y usw e.g i.e ph.d s.a n.v b.v z.b d.h u.a",
)
"""Abbreviations that may end a sentence: only a word that starts one tells."""

_STARTERS = words(
    "the a an this that these those it its he she they we i you in on at by for from with as if",
    "when while after before since until although though but and or so yet however meanwhile",
    "there here according some many most several both all one two no not what who how why",
    "still also then now his her their our under over during despite during last earlier later",
    "der die das ein eine es er sie wir im am in auf mit nach bei seit doch und aber le la les",
    "un une il elle el los las en se",
)

_STOP = re.compile(
    r"(?:\.{3,}|[.!?…]+)[\"'”’“‘»)\]]*(?=\s+[\"'“‘«„(\[]*[^\W_a-zß-öø-ÿ]|\s+[\"“‘«„$€£¥#@•]|\s*$)"
    r"|[。！？]+[」』”]*"
)
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«„/-]+$")
_NEXT_WORD = re.compile(r"\s+[\"'“‘«„(\[]*([\w$€£#@.]+)")
_LONGEST_WORD = 40
_ORDINAL = re.compile(r"\d{1,2}")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


_WRAPPED = range(45, 101)
"""Lengths of the lines of a text that was wrapped by a machine."""

_MOST = 0.7
"""The share of such lines that tells a wrapped text."""


def paragraphs(text: str) -> Iterator[str]:
    """Split a text into its paragraphs; lines that a machine wrapped are joined again."""
    blocks = [
        [line.strip() for line in block.split("\n") if line.strip()]
        for block in re.split(r"\n\s*\n", visible(text).replace("\r\n", "\n"))
    ]
    inner = [line for block in blocks for line in block[:-1]]
    broken = [x for x in inner if len(x) in _WRAPPED and not x.endswith((".", "!", "?", "”"))]
    is_wrapped = len(blocks) > 1 and len(broken) >= len(inner) * _MOST
    for block in blocks:
        yield from [" ".join(block)] if is_wrapped else block


def sentences(paragraph: str, *, language: str = "en") -> list[str]:
    """Split a paragraph whose white space is folded; joined by spaces its sentences are itself.

    Abbreviations, initials, decimals, ellipses and times of day do not end a sentence; a closing
    quotation mark or bracket belongs to the sentence it closes.
    """
    found, start = [], 0
    for stop in _STOP.finditer(paragraph):
        if _is_end(paragraph, stop, language):
            found.append(paragraph[start : stop.end()].strip())
            start = stop.end()
    found.append(paragraph[start:].strip())
    return [sentence for sentence in found if sentence]


def _is_end(paragraph: str, stop: re.Match[str], language: str) -> bool:
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    before = _LAST_WORD.search(paragraph[max(0, stop.start() - _LONGEST_WORD) : stop.start()])
    after = _NEXT_WORD.match(paragraph, stop.end())
    if before is None or after is None:
        return True
    return _ends_sentence(before[0], after[1], language)


def _ends_sentence(word: str, following: str, language: str) -> bool:
    """Say whether the full stop between two words ends a sentence."""
    plain = word.lower().rstrip(".")
    if plain in _NUMBERED and following[0].isdigit():
        return False
    if plain in _TITLES - _NUMBERED:
        return False
    if plain in _MAYBE_LAST or _INITIAL.fullmatch(word):
        return following.lower().rstrip(".") in _STARTERS and following[-1] != "."
    # German writes ordinals with a full stop: "am 12. Dezember"
    return language != "de" or not _ORDINAL.fullmatch(plain)
