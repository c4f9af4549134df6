"""The answers to `/analyze` and `/news` as components v2."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from pydantic import JsonValue

from bot.cards.escape import escape, safe_url
from bot.cards.words import ACCENT, level_words, money, percent
from bot.models import Briefing, Card, Direction, PriceSnapshot

Component = dict[str, JsonValue]

TEXT_DISPLAY, SEPARATOR, CONTAINER = 10, 14, 17
"""Discord's component types."""

DAY = 24
FOOTER = "-# Judged from the articles linked above · not financial advice"
AGREEMENT = ((0.35, "they agree"), (0.75, "they mostly agree"), (2.0, "they disagree"))
"""Spread of the single calls (a standard deviation of -1, 0 and +1) and how it is told."""


def briefing_components(briefing: Briefing) -> list[Component]:
    """Draw an aggregate answer: the net call, the levels, the price, the top stories."""
    blocks = [heading(briefing), *(story_block(card) for card in briefing.top)]
    return [_container(ACCENT[briefing.direction], blocks)]


def news_components(cards: Sequence[Card], *, window: str) -> list[Component]:
    """Draw a list of cards, newest first."""
    if not cards:
        nothing = f"No story in the last {window}. Try a longer window, or another tag."
        return [_container(ACCENT[Direction.NEUTRAL], [nothing])]
    return [_container(ACCENT[Direction.NEUTRAL], [headline(card) for card in cards])]


def heading(briefing: Briefing) -> str:
    """Return the answer's head: what is asked, the net call and how much it rests on."""
    lines = [f"### {escape(briefing.title)} · last {span(briefing.window)}"]
    if not briefing.stories:
        lines.append("No story about it in this time. A longer window may have some.")
    else:
        lines += [_call(briefing), _levels(briefing)]
    if briefing.price is not None:
        lines.append(price_line(briefing.price, briefing.window))
    return "\n".join(lines)


def story_block(card: Card) -> str:
    """Return one story with its link, its call and the sentence it rests on."""
    quotes = [e.quote for e in card.analysis.direction.evidence]
    quote = f"\n> “{escape(quotes[0])}”" if quotes else ""
    return f"{headline(card)}{quote}"


def headline(card: Card) -> str:
    """Return a card in three lines: linked title, origin, levels."""
    url = safe_url(card.url)
    title = escape(card.title)
    linked = f"**[{title}]({url})**" if url else f"**{title}**"
    when = f"<t:{int(card.published.timestamp())}:R>"
    more = f" +{len(card.reports) - 1}" if len(card.reports) > 1 else ""
    return f"{linked}\n-# {escape(card.outlet)}{more} · {when}\n{level_words(card.analysis)}"


def price_line(price: PriceSnapshot, window: timedelta) -> str:
    """Return the price now and how far it moved over the window, or why there is none."""
    if price.now is None:
        return f"-# {price.missing or 'No price could be had.'}"
    line = f"{price.coin} **{money(price.now.price)}** now"
    move = price.move
    return line if move is None else f"{line}, {percent(move)} in the last {span(window)}"


def span(window: timedelta) -> str:
    """Return a time span in words: 24 hours, 7 days."""
    hours = round(window / timedelta(hours=1))
    number, unit = (hours, "hour") if hours <= DAY else (round(hours / 24), "day")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _call(briefing: Briefing) -> str:
    symbol = {Direction.BULLISH: "▲", Direction.BEARISH: "▼"}.get(briefing.direction, "◆")
    agreement = next(words for limit, words in AGREEMENT if briefing.spread <= limit)
    stories = f"{briefing.stories} {'story' if briefing.stories == 1 else 'stories'}"
    many = f" ({agreement})" if briefing.stories > 1 else ""
    return (
        f"{symbol} **{briefing.direction}**, net {Decimal(str(briefing.net)):+.2f} of ±1, "
        f"from {stories}{many}: {briefing.bullish} bullish, {briefing.bearish} bearish, "
        f"{briefing.neutral} neutral"
    )


def _levels(briefing: Briefing) -> str:
    return (
        f"Highest impact **{briefing.impact}** · typical trust **{briefing.trust}** · "
        f"mostly **{briefing.horizon}** time effect"
    )


def _container(accent: int, blocks: Sequence[str]) -> Component:
    parts: list[JsonValue] = []
    for block in blocks:
        parts += [{"type": TEXT_DISPLAY, "content": block}, {"type": SEPARATOR, "divider": True}]
    parts.append({"type": TEXT_DISPLAY, "content": FOOTER})
    return {"type": CONTAINER, "accent_color": accent, "components": parts}
