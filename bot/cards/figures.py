"""Prices and moves as a reader sees them: `$92,565`, `+1.2%`, and where they come from."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bot.models import PriceSnapshot, Quote

WHOLE = 1000
"""From here on cents are noise."""

SIGNIFICANT = 4
"""Digits of a price below one dollar."""

SAME_MINUTE = timedelta(minutes=1)


def money(price: Decimal) -> str:
    """Return dollars with the digits that matter: $92,565, $142.31, $0.00001234."""
    if abs(price) >= WHOLE:
        return f"${price:,.0f}"
    if abs(price) >= 1:
        return f"${price:,.2f}"
    digits = format(Decimal(f"{price:.{SIGNIFICANT}g}"), "f")
    return f"${digits.rstrip('0').rstrip('.') if '.' in digits else digits}"


def percent(fraction: Decimal, *, signed: bool = True) -> str:
    """Return a fraction as a percentage with one decimal: +1.2%, −0.4%, 0.0%."""
    rounded = round(fraction * 100, 1)
    sign = "" if not signed or not rounded else "−" if rounded < 0 else "+"
    return f"{sign}{abs(rounded):.1f}%"


def price_words(price: PriceSnapshot, *, bold: str = "", named: bool = True) -> str:
    """Return the price at publication, now and the moves; or the sentence why there is none.

    `bold` is put around the amounts; without `named` the coin's name is left to the caller.
    """
    parts = []
    if price.at_publication is not None:
        parts.append(f"{bold}{money(price.at_publication.price)}{bold} at publication")
    if price.now is not None:
        move = "" if price.move is None else f" ({percent(price.move)})"
        parts.append(f"now {bold}{money(price.now.price)}{bold}{move}")
    if not parts:
        return price.missing or f"No {price.coin} price could be had."
    if named:
        parts[0] = f"{price.coin} {parts[0]}"
    if price.at_publication is None and price.missing:
        parts.append(price.missing.rstrip("."))
    if price.usual_move is not None:
        parts.append(f"usual 24 h move ±{percent(price.usual_move, signed=False)}")
    return " · ".join(parts)


def price_origin(price: PriceSnapshot, published: datetime) -> str:
    """Return who gave the prices, how old they are, and whether sources differ; "" without any."""
    told = [
        _source(quote, published if quote is price.at_publication else quote.at)
        for quote in (price.at_publication, price.now)
        if quote is not None
    ]
    if not told:
        return ""
    dispute = "; sources differ by more than 1%" if price.disputed else ""
    return f"price: {', '.join(dict.fromkeys(told))}{dispute}"


def _source(quote: Quote, wanted: datetime) -> str:
    """Name a quote's source, and its minute when that is not the one that was wanted."""
    if wanted - quote.at < SAME_MINUTE:
        return quote.source
    return f"{quote.source} at {quote.at.astimezone(UTC):%H:%M} UTC"
