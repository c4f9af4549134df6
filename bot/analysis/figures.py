"""Figures in a text: numbers with their units, however they are written.

Two texts state the same figure when value and unit are equal: "25 basis points" is "25bp",
"$40 billion" is "$40B", "twenty-seven percent" is "27%". Converting ("0.25 points" for "25 bp",
euros for dollars) makes another figure. Signs are ignored: a dash may be a range or a minus.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from bot.analysis.lists import in_order

_FOLD = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f", " "),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("“”„«»", '"'),
    }
)


class Figure(NamedTuple):
    """A number with its unit: "%", "bp", "points", "usd", a ticker, a month or ""."""

    value: Decimal
    unit: str


_ONES = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = in_order(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_WORDS = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: value for value, word in enumerate(_TENS, start=2) for value in (value * 10,)},
    **{word: value for value, word in enumerate(_ORDINALS) if value > 2},  # noqa: PLR2004
}
"""Words for numbers; "first" and "second" are too often no number to be held to it."""

_SCALES = {
    **dict.fromkeys(("thousand", "k"), Decimal(10) ** 3),
    **dict.fromkeys(("million", "millions", "mn", "mln", "m"), Decimal(10) ** 6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b"), Decimal(10) ** 9),
    **dict.fromkeys(("trillion", "trillions", "tn", "trn", "t"), Decimal(10) ** 12),
    "hundred": Decimal(100),
}
_CURRENCIES = {
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars"), "usd"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "eur"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds"), "gbp"),
    **dict.fromkeys(("¥", "jpy", "yen"), "jpy"),
    **dict.fromkeys(("₩", "krw", "won"), "krw"),
    **{sign: sign for sign in ("a$", "c$", "hk$", "s$", "nz$", "r$", "₹", "₿", "₽", "₺")},
}
_UNITS = {
    **dict.fromkeys(("%", "percent", "per cent", "pct"), "%"),
    **dict.fromkeys(("bp", "bps", "basis points", "basis point"), "bp"),
    **dict.fromkeys(("pp", "percentage points", "percentage point"), "points"),
    **_CURRENCIES,
}
_MONTHS = in_order(
    "january february march april may june july august september october november december"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)

_MONTH_NAMES = {
    **{name: name for name in _MONTHS},
    **{name[:3]: name for name in _MONTHS},
    "sept": "september",
}

_DATES = (
    re.compile(
        rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d|\.\d)"
        r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
        r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
    ),
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_SIGN = r"(?P<sign>us\$|hk\$|nz\$|[acsr]\$|[$€£¥₩₹₿₽₺])\s?"
_SCALE = r"thousand|millions?|billions?|trillions?|mn|mln|bn|bln|tn|trn|[kmbt]"
_UNIT = (
    r"percentage[ -]points?|basis[ -]points?|per ?cent|pct|bps?|pp|%|us dollars?|u\.s\. dollars?|"
    r"dollars?|euros?|pounds?|yen|won|usd|eur|gbp|jpy|krw"
)
_NUMBER = re.compile(
    rf"(?<![\w.])(?:{_SIGN})?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:[ -]?(?P<scale>{_SCALE})(?![\w]))?"
    rf"(?:[ -]?(?P<unit>{_UNIT})(?!\w))?(?P<ordinal>(?:st|nd|rd|th)(?!\w))?(?!\w)"
)
_RANGE = re.compile(
    rf"(?P<sign>us\$|[$€£¥])?(?P<low>\d[\d,.]*?) ?(?:-|to|and) ?(?:us\$|[$€£¥])?(?P<high>\d[\d,.]*)"
    rf"[ -]?(?P<scale>{_SCALE})?(?!\w)[ -]?(?P<unit>{_UNIT})?(?!\w)"
)
_TICKER = re.compile(r" (?P<ticker>[A-Z][A-Z0-9]{1,9})\b")
_IN_WORDS = re.compile(
    r"\b(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r"|hundred|thousand|million|"
    r"billion|trillion)(?:(?:[ -]|\band\b)*(?:"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + rf"|hundred|thousand|million|billion|trillion))*\b(?:[ -](?P<unit>{_UNIT})(?!\w))?"
)
_MULTIPLES = re.compile(
    r"\b(?:half|halves|halved|halving|doubl(?:e|es|ed|ing)|twice|tripl(?:e|es|ed|ing)|thrice|"
    r"twofold|threefold|tenfold|quadrupl(?:e|es|ed)|dozens?|a third|a quarter)\b"
)
TOKEN = re.compile(r"[^\s\"()]*\d[^\s\"()]*")
"""A word with a digit in it."""


def folded(text: str) -> str:
    """Return the text with typographic dashes, spaces and quotation marks made plain."""
    return text.translate(_FOLD)


def figures(text: str) -> frozenset[Figure]:
    """Return every figure that the text states."""
    plain = folded(text)
    lower = plain.lower()
    found: set[Figure] = set()
    rest = _take_dates(lower, found)
    for match in _RANGE.finditer(rest):
        for end in ("low", "high"):
            digits = match[end].rstrip(".,")
            found.update(_readings(digits, match["sign"], match["scale"], match["unit"]))
    for match in _NUMBER.finditer(rest):
        found.update(_number(match, plain))
    found.update(_in_words(rest))
    return frozenset(found)


def multiples(text: str) -> frozenset[str]:
    """Return the words that multiply or divide ("doubled", "half", "a third") in a text."""
    return frozenset(match[0] for match in _MULTIPLES.finditer(folded(text).lower()))


def odd_digits(text: str) -> str | None:
    """Return a digit that is no plain ASCII digit, None when there is none."""
    return next((c for c in text if unicodedata.category(c)[0] == "N" and not c.isascii()), None)


def month(word: str) -> str | None:
    """Return the full name of a month or of its abbreviation in lower case, else None."""
    return _MONTH_NAMES.get(word.lower().rstrip("."))


def _take_dates(text: str, found: set[Figure]) -> str:
    """Add the dates to `found`; return the text of the same length without them."""
    for match in _ISO.finditer(text):
        year, number, day = (int(part) for part in match.groups())
        if 1 <= number <= len(_MONTHS):
            found.update({Figure(Decimal(day), _MONTHS[number - 1]), Figure(Decimal(year), "")})
    text = _ISO.sub(_blank, text)
    for pattern in _DATES:
        for match in pattern.finditer(text):
            found.add(Figure(Decimal(match["day"]), month(match["month"]) or ""))
            if match["year"]:
                found.add(Figure(Decimal(match["year"]), ""))
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return "|" * len(match[0])


def _number(match: re.Match[str], plain: str) -> set[Figure]:
    unit = match["unit"]
    found = _readings(match["digits"], match["sign"], match["scale"], unit)
    ticker = _TICKER.match(plain, match.end())
    if ticker and not unit and not match["sign"]:
        found |= {Figure(figure.value, ticker["ticker"].lower()) for figure in found}
    return found


def _readings(digits: str, sign: str | None, scale: str | None, unit: str | None) -> set[Figure]:
    try:
        value = Decimal(digits.replace(",", ""))
    except ArithmeticError:
        return set()
    if scale:
        value *= _SCALES[scale]
    return {Figure(value.normalize(), _unit(sign, unit))}


def _unit(sign: str | None, unit: str | None) -> str:
    if unit:
        return _UNITS[unit.replace("-", " ").removeprefix("us ").removeprefix("u.s. ")]
    return _CURRENCIES[sign] if sign else ""


def _in_words(text: str) -> set[Figure]:
    found = set()
    for match in _IN_WORDS.finditer(text):
        words = re.split(r"[ -]+", match[0].removesuffix(match["unit"] or "").strip(" -"))
        value = _spoken([word for word in words if word != "and"])
        if value is not None and not (words == ["one"] and not match["unit"]):
            found.add(Figure(Decimal(value).normalize(), _unit(None, match["unit"])))
    return found


def _spoken(words: list[str]) -> Decimal | None:
    """Return the value of a number in words; None when they are scales alone ("a million")."""
    if not any(word in _WORDS for word in words):
        return None
    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    for word in words:
        if word in _WORDS:
            part += _WORDS[word]
        elif word == "hundred":
            part = (part or Decimal(1)) * 100
        else:
            total, part = total + (part or Decimal(1)) * _SCALES[word], Decimal(0)
    return total + part
