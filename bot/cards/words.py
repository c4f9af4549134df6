"""The words, symbols and colours of levels, prices and times: never colour alone."""

from datetime import timedelta
from decimal import Decimal

from bot.models import Analysis, Direction, Horizon, Level, PriceSnapshot

ACCENT = {
    Direction.BULLISH: 0x23A55A,
    Direction.BEARISH: 0xF23F43,
    Direction.NEUTRAL: 0x80848E,
}
"""Discord's own green, red and grey."""

ARROW = {Direction.BULLISH: "▲", Direction.BEARISH: "▼", Direction.NEUTRAL: "◆"}
BARS = {Level.LOW: "▰▱▱", Level.MEDIUM: "▰▰▱", Level.HIGH: "▰▰▰"}

WINDOW = {
    Horizon.SHORT: "up to 1 week",
    Horizon.MEDIUM: "1 week to 3 months",
    Horizon.LONG: "over 3 months",
}
"""ANALYST.md's windows, as a reader sees them."""

SCORED = {
    Horizon.SHORT: timedelta(hours=24),
    Horizon.MEDIUM: timedelta(days=7),
    Horizon.LONG: timedelta(days=30),
}
"""When a call of that window is held against the price."""

DISCLAIMER = "not financial advice"


def money(price: Decimal) -> str:
    """Return dollars with the digits that matter: $92,565, $142.31, $0.00001234."""
    if abs(price) >= 1000:  # noqa: PLR2004 - from here on cents are noise
        return f"${price:,.0f}"
    if abs(price) >= 1:
        return f"${price:,.2f}"
    return f"${float(f'{price:.4g}'):.10f}".rstrip("0").rstrip(".")


def percent(fraction: Decimal, *, signed: bool = True) -> str:
    """Return a fraction as a percentage with one decimal: +1.2%, −0.4%."""
    text = f"{abs(fraction) * 100:.1f}%"
    if not signed:
        return text
    return f"{'−' if fraction < 0 else '+'}{text}"


def level_words(analysis: Analysis) -> str:
    """Return the four levels on one line, each with symbol and word."""
    direction = analysis.direction.level
    return (
        f"{BARS[analysis.impact.level]} {analysis.impact.level} impact · "
        f"{BARS[analysis.trust.level]} {analysis.trust.level} trust · "
        f"{ARROW[direction]} {direction} · {analysis.horizon.level}"
    )


def price_words(price: PriceSnapshot, *, bold: str = "") -> str:
    """Return the price line: at publication, now, the moves; or why there is none."""
    if price.at_publication is None and price.now is None:
        return price.missing or f"No {price.coin} price could be had."
    parts = []
    if price.at_publication is not None:
        parts.append(f"{price.coin} {bold}{money(price.at_publication.price)}{bold} at publication")
    if price.now is not None:
        move = f" ({percent(price.move)})" if price.move is not None else ""
        name = "" if parts else f"{price.coin} "
        parts.append(f"{name}now {bold}{money(price.now.price)}{bold}{move}")
    if price.usual_move is not None:
        parts.append(f"usual 24 h move ±{percent(price.usual_move, signed=False)}")
    return " · ".join(parts)


def price_origin(price: PriceSnapshot) -> str:
    """Return who gave the price, and whether the sources differ."""
    sources = dict.fromkeys(q.source for q in (price.at_publication, price.now) if q is not None)
    if not sources:
        return ""
    dispute = "; sources differ by more than 1%" if price.disputed else ""
    part = f"; {price.missing}" if price.missing else ""
    return f"price: {', '.join(sources)}{dispute}{part}"
