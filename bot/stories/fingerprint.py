"""What of a report tells which event it is about: who, what, how much and when.

Outlets rewrite each other's news in their own words, so words alone decide little (INGEST section
5: best single measure F1 0.62). What they share is names, amounts, the act and the hour.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

from pydantic import AwareDatetime

from bot.models import Article, Model, Part, Tags

SUMMARY_SENTENCES = 2
"""Sentences of an article's body that stand for its summary: what a feed would have said."""

HASHES = 32
SHINGLE = 3
MOST_TERMS = 8
TEXT_LIMIT = 4000
"""Characters of a body that are compared for copies; a syndicated text starts the same."""

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_NUMBER = re.compile(
    r"(?P<sign>[$€£¥])?\s?(?P<digits>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<unit>%|percent\b|per cent\b|bps?\b|basis[- ]points?\b|(?:thousand|million|billion|trillion|bn|mn|tn|[kmbt])\b)?",
    re.IGNORECASE,
)
_SCALE = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "b": 9, "bn": 9, "billion": 9,
          "t": 12, "tn": 12, "trillion": 12}  # fmt: skip
_STOP = frozenset(
    "a an and are as at be been but by for from had has have he her his how if in into is it its"
    " more new no not of on or our over said says she so than that the their them they this to was"
    " we were what when which who why will with would after before about against amid also could"
    " may might can just now out up down off us u.s it's s t report reports according sources say"
    " told news latest update here day week month year today".split()
)
_SAME = {
    word: group[0]
    for group in (
        line.split()
        for line in """
        raise lift boost increase hike upgrade up higher climb rise grow grew growth expand
        cut lower reduce slash trim decrease reduction
        fall drop decline slide slump sink tumble plunge slip dip crash
        jump surge soar rally spike leap gain
        forecast projection outlook estimate prediction expect
        fire oust dismiss sack remove
        pick nominate choose name appoint tap nominee
        buy purchase acquire bought acquisition takeover
        sell sale offload dump sold
        sue lawsuit suit complaint litigation
        hack exploit breach drain attack stolen steal heist theft
        approve approval greenlight clear ok
        reject deny denial refuse block
        launch unveil introduce debut release
        probe investigate investigation inquiry examine scrutiny scrutinise
        plan propose proposal intend seek
        warn warning caution alert
        support aid lifeline help pledge backing rescue
        halt pause suspend stop freeze hold
        charge indict indictment prosecute
        settle settlement agree agreement deal accord pact
        win victory beat
        tariff levy duty
        job payroll employment labor labour
        inflation cpi consumer-price price
        gdp economy economic output
        central-bank fed fomc
        """.strip().splitlines()
    )
    for word in group
}
_PHRASES = (
    (re.compile(r"\bgross domestic product\b", re.IGNORECASE), "GDP"),
    (re.compile(r"\bconsumer[- ]price index\b", re.IGNORECASE), "CPI"),
    (re.compile(r"\bfederal reserve(?: system| board)?\b", re.IGNORECASE), "Fed"),
    (re.compile(r"\bEuropean Central Bank\b"), "ECB"),
    (re.compile(r"\bBank of Japan\b|\bBOJ\b"), "BoJ"),
    (re.compile(r"\bBank of England\b|\bBOE\b"), "BoE"),
    (re.compile(r"\bBureau of Labor Statistics\b"), "BLS"),
    (re.compile(r"\bSecurities and Exchange Commission\b"), "SEC"),
    (re.compile(r"\bU\.S\.(?:A\.)?|\bUnited States\b|\bAmerica(?:n|’s|'s)?\b"), "US"),
    (re.compile(r"\bU\.K\.|\bBritain\b|\bUnited Kingdom\b|\bBritish\b"), "UK"),
    (re.compile(r"\bBitcoin\b|\bBTC\b", re.IGNORECASE), "Bitcoin"),
    (re.compile(r"\b(?:Ethereum|Ether|ETH)\b", re.IGNORECASE), "Ethereum"),
    (re.compile(r"\bbasis[- ]points?\b", re.IGNORECASE), "bps"),
    (re.compile(r"\bquarter (?:of a |percentage )+point\b", re.IGNORECASE), "25 bps"),
)
_COMMENTARY = re.compile(
    r"^(?:opinion|analysis|explainer|editorial|commentary|column|week ahead|the week|podcast)\b"
    r"|\?\s*$|^(?:who|what|why|how|where|when|should|can|could|is|are|will|inside|meet)\b"
    r"|\bwhat to (?:know|watch|expect)\b|\bwhat(?:['’]s| is) next\b|\bexplained\b|\bhere(?:['’]s| is)\b"
    r"|\bprice (?:prediction|analysis|forecast)\b|\btakeaways\b|\bweek(?:ly)? (?:ahead|review|wrap)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\b(?:expected|expects?|set|poised|prepar\w+|braces?|bracing|plans?|likely|looks? to|may|could|"
    r"might|ahead of|to be|readies|looms?|eyes?)\b",
    re.IGNORECASE,
)


class Fingerprint(Model):
    """A report's marks. `copy` is a MinHash of the text: equal places tell how much is shared."""

    outlet: str
    published: AwareDatetime
    title: str
    names: tuple[str, ...]
    title_names: tuple[str, ...]
    words: tuple[str, ...]
    title_words: tuple[str, ...]
    numbers: tuple[str, ...]
    coins: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    is_commentary: bool = False
    is_expected: bool = False
    copy_marks: tuple[int, ...] = ()


def fingerprint(article: Article, tags: Tags) -> Fingerprint:
    """Return the marks of a cleaned article."""
    document = article.document
    parts = {Part.DEK, Part.KEY_POINT}
    summary = [s.text for s in document.sentences if s.part in parts]
    summary += [s.text for s in document.body[:SUMMARY_SENTENCES]]
    body = " ".join(s.text for s in document.body)[:TEXT_LIMIT]
    return from_texts(
        outlet=article.outlet,
        title=document.title,
        summary=" ".join(summary),
        published=article.published,
        tags=tags,
        body=body,
    )


def from_texts(
    *,
    outlet: str,
    title: str,
    summary: str,
    published: datetime,
    tags: Tags,
    body: str = "",
) -> Fingerprint:
    """Return the marks of a headline and its summary."""
    headline, rest = _plain(title), _plain(summary)
    text = f"{headline} {rest}"
    return Fingerprint(
        outlet=outlet,
        published=published,
        title=headline,
        names=_names(text),
        title_names=_names(headline),
        words=_words(text),
        title_words=_words(headline),
        numbers=_numbers(text),
        coins=tuple(tag.name for tag in tags.coins),
        topics=tuple(tag.name for tag in tags.topics),
        is_commentary=bool(_COMMENTARY.search(headline)),
        is_expected=bool(_EXPECTED.search(headline)),
        copy_marks=_copy_marks(body or text),
    )


def search_terms(mark: Fingerprint) -> tuple[str, ...]:
    """Return up to eight words to find candidates by: names first, then the headline's words."""
    terms = [name.casefold() for name in (*mark.title_names, *mark.names)]
    return tuple(dict.fromkeys([*terms, *mark.title_words]))[:MOST_TERMS]


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    for pattern, replacement in _PHRASES:
        plain = pattern.sub(replacement, plain)
    return " ".join(plain.split())


def _words(text: str) -> tuple[str, ...]:
    """Return the distinct content words, stemmed and brought to one word a meaning."""
    stems = (_stem(match[0]) for match in _TOKEN.finditer(text))
    return tuple(dict.fromkeys(_SAME.get(stem, stem) for stem in stems if stem not in _STOP))


def _stem(word: str) -> str:
    """Return a word without its commonest endings; both sides of a comparison lose the same."""
    stem = word.casefold().replace("’", "'").removesuffix("'s").strip("'.-")
    for ending, least in (("ing", 6), ("ies", 5), ("ed", 5), ("es", 5), ("s", 4)):
        if stem.endswith(ending) and len(stem) >= least and not stem.endswith("ss"):
            base = stem.removesuffix(ending)
            if ending == "ies":
                return f"{base}y"
            if ending in ("ing", "ed", "es") and base in _SAME:
                return base
            if ending in ("ing", "ed", "es") and f"{base}e" in _SAME:
                return f"{base}e"
            if ending in ("ing", "ed") and len(base) > 2 and base[-1] == base[-2]:
                return base[:-1]
            return base if ending != "es" else stem.removesuffix("s")
    return stem


def _names(text: str) -> tuple[str, ...]:
    """Return the capitalised words that are not merely the first of a sentence or stop words."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0].replace("’", "'").removesuffix("'s")
        if word[:1].isupper() and word.casefold() not in _STOP and len(word) > 1:
            found.append(word.casefold())
    return tuple(dict.fromkeys(found))


def _numbers(text: str) -> tuple[str, ...]:
    """Return amounts in one spelling: 25 basis points = 25bps, $40 billion = $40e9."""
    return tuple(dict.fromkeys(_number(match) for match in _NUMBER.finditer(text)))


def _number(match: re.Match[str]) -> str:
    digits = match["digits"].replace(",", "").rstrip(".")
    unit = (match["unit"] or "").casefold().replace("-", " ")
    if unit in ("%", "percent", "per cent"):
        return f"{_trimmed(digits)}%"
    if unit.startswith(("bp", "basis")):
        return f"{_trimmed(digits)}bps"
    if unit in _SCALE:
        return f"{match['sign'] or ''}{_trimmed(digits)}e{_SCALE[unit]}"
    return f"{match['sign'] or ''}{_trimmed(digits)}"


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _copy_marks(text: str) -> tuple[int, ...]:
    """Return a MinHash of three-word shingles: one pass, the smallest of each of 32 lanes."""
    words = [match[0].casefold() for match in _TOKEN.finditer(text)]
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(len(words) - SHINGLE + 1, 1))}
    lanes = [2**32] * HASHES
    for shingle in shingles:
        digest = hashlib.blake2b(shingle.encode(), digest_size=8).digest()
        value, lane = int.from_bytes(digest[:4]), digest[4] % HASHES
        lanes[lane] = min(lanes[lane], value)
    return tuple(lanes)


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """Return how much two sets share: their intersection over the smaller one, 0 when empty."""
    a, b = set(one), set(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
