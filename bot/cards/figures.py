"""Prices and moves as a reader sees them: `$92,565`, `+1.2%`, and where they come from."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bot.cards.missing import spoken_reason
from bot.i18n import decimal, say
from bot.models import PriceSnapshot, Quote

WHOLE = 1000
"""From here on cents are noise."""

SIGNIFICANT = 4
"""Digits of a price below one dollar."""

SAME_MINUTE = timedelta(minutes=1)


def money(price: Decimal) -> str:
    """Return dollars with the digits that matter: $92,565, $142.31, $0.00001234."""
    if abs(price) >= WHOLE:
        return f"${decimal(price, 0)}"
    if abs(price) >= 1:
        return f"${decimal(price, 2)}"
    digits = format(Decimal(f"{price:.{SIGNIFICANT}g}"), "f").rstrip("0").rstrip(".")
    return f"${decimal(price, len(digits.partition('.')[2]))}"


def percent(fraction: Decimal, *, signed: bool = True) -> str:
    """Return a fraction as a percentage with one decimal: +1.2%, −0.4%, 0.0%."""
    rounded = round(fraction * 100, 1)
    sign = "" if not signed or not rounded else "−" if rounded < 0 else "+"
    return f"{sign}{decimal(abs(rounded), 1)}%"


def price_words(price: PriceSnapshot, *, bold: str = "", named: bool = True) -> str:
    """Return the price at publication, now and the moves; or the sentence why there is none.

    `bold` is put around the amounts; without `named` the coin's name is left to the caller.
    """
    parts = []
    if price.at_publication is not None:
        then = f"{bold}{money(price.at_publication.price)}{bold}"
        parts.append(say("price-at-publication", price=then))
    if price.now is not None:
        move = "" if price.move is None else f" ({percent(price.move)})"
        parts.append(say("price-now", price=f"{bold}{money(price.now.price)}{bold}{move}"))
    if not parts:
        return spoken_reason(price.missing) if price.missing else say("price-none", coin=price.coin)
    if named:
        parts[0] = f"{price.coin} {parts[0]}"
    if price.at_publication is None and price.missing:
        parts.append(spoken_reason(price.missing).rstrip(".。"))
    if price.usual_move is not None:
        parts.append(say("price-usual", move=percent(price.usual_move, signed=False)))
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
    dispute = f"; {say('price-disputed')}" if price.disputed else ""
    return say("price-origin", sources=f"{', '.join(dict.fromkeys(told))}{dispute}")


def _source(quote: Quote, wanted: datetime) -> str:
    """Name a quote's source, and its minute when that is not the one that was wanted."""
    if wanted - quote.at < SAME_MINUTE:
        return quote.source
    return say("quote-at", source=quote.source, time=f"{quote.at.astimezone(UTC):%H:%M}")
