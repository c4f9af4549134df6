"""Amounts in one spelling, so that two outlets' figures can agree or contradict each other."""

import re

_GROUPED = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?"
"""1,200 and 1,200.5, and lakhs and crores: 12,34,567."""

_NUMBER = re.compile(
    rf"(?P<sign>[$€£¥])?\s?(?P<digits>{_GROUPED}|\d+(?:\.\d+|,\d+(?![\d,]))?)[\s-]?"
    r"(?P<unit>%|(?:per ?cent|basis[- ]points?|bps?|thousand|million|billion|trillion"
    r"|bn|mn|tn|[kmbt])\b)?",
    re.IGNORECASE,
)
_SCALES = {"k": 3, "m": 6, "b": 9, "t": 12}
_YEARS = range(1900, 2101)


def amounts(text: str) -> tuple[str, ...]:
    """Return the amounts of a text: 25 basis points = 25bp, $40 billion = $40B = $4e10.

    Each is its unit, a colon and its value; years and bare one-digit numbers tell too little.
    """
    found = (_amount(match) for match in _NUMBER.finditer(text))
    return tuple(dict.fromkeys(amount for amount in found if amount))


def unit(amount: str) -> str:
    """Return what an amount counts: `%`, `bp`, a currency, or nothing."""
    return amount.partition(":")[0]


def value(amount: str) -> float:
    """Return how much an amount is."""
    return float(amount.partition(":")[2])


def _amount(match: re.Match[str]) -> str:
    number = _value(match["digits"])
    named = (match["unit"] or "").casefold().replace(" ", "")
    if named in ("%", "percent"):
        return f"%:{number:g}"
    if named.startswith(("bp", "basis")):
        return f"bp:{number:g}"
    if named:
        return f"{match['sign'] or ''}:{number * 10 ** _SCALES[named[0]]:g}"
    if match["sign"]:
        return f"{match['sign']}:{number:g}"
    return "" if number < 10 or number in _YEARS else f":{number:g}"  # noqa: PLR2004 - one digit


def _value(digits: str) -> float:
    """Read 1,200 as grouped, 1,2 as Germans and French write 1.2."""
    is_grouped = re.fullmatch(_GROUPED, digits)
    return float(digits.replace(",", "" if is_grouped else "."))
