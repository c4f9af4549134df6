"""The answer to `/analyze` as components v2."""

from collections.abc import Sequence
from datetime import timedelta

from pydantic import JsonValue

from bot.cards.components import title_line
from bot.cards.escape import escape_line
from bot.cards.figures import money, percent
from bot.cards.fit import DISPLAYED, OUTLET, fitted, length
from bot.cards.opening import open_row
from bot.cards.words import ACCENT, level_words, outlet_count, symbol
from bot.models import Briefing, Card, PriceSnapshot

Component = dict[str, JsonValue]

TEXT_DISPLAY, SEPARATOR, CONTAINER = 10, 14, 17
"""Discord's component types."""

HOURS_A_DAY = 24
QUOTE = 360
FOOTER = "-# Judged from the articles linked above · not financial advice"
LEFT_OUT = "-# and {} more: a shorter window or another tag shows them"
AGREEMENT = ((0.35, "they agree"), (0.75, "they mostly agree"), (2.0, "they disagree"))
"""Spread of the single calls (a standard deviation of -1, 0 and +1) and how it is told."""


def briefing_components(briefing: Briefing) -> list[Component]:
    """Draw an aggregate answer: the net call, the levels, the price, the top stories."""
    cases = [both_cases(briefing)] if briefing.stories else []
    blocks = [heading(briefing), *cases, *(story_block(card) for card in briefing.top)]
    opening = [open_row(briefing.top)] if briefing.top else []
    return [_container(ACCENT[briefing.direction], blocks), *opening]


def heading(briefing: Briefing) -> str:
    """Return the answer's head: what is asked, the net call and how much it rests on."""
    lines = [f"### {escape_line(briefing.title)} · last {span(briefing.window)}"]
    if not briefing.stories:
        lines.append("No story about it in this time. A longer window may have some.")
    else:
        lines += [_call(briefing), _levels(briefing), _since_yesterday(briefing)]
    if briefing.price is not None:
        lines.append(price_line(briefing.price, briefing.window))
    return "\n".join(lines)


def both_cases(briefing: Briefing) -> str:
    """Return the strongest word for either side; where nobody takes one, what would speak for it.

    A call that nothing contradicts is held against its own counter-case.
    """
    sides = (("▲ For a rise", briefing.bull), ("▼ For a fall", briefing.bear))
    lines = [f"**{name}:** {_quoted(card)}" for name, card in sides if card is not None]
    if len(lines) < len(sides) and briefing.top:
        doubt = briefing.top[0].analysis.counter_case.text
        lines.append(f"**But:** {fitted(doubt, QUOTE)}")
    return "\n".join(lines)


def _quoted(card: Card) -> str:
    quotes = [e.quote for e in card.analysis.direction.evidence]
    words = f"“{fitted(quotes[0], QUOTE)}”" if quotes else title_line(card)
    return f"{words} ({fitted(card.outlet, OUTLET)})"


def story_block(card: Card) -> str:
    """Return one story with its link, its call and the sentence it rests on."""
    quotes = [e.quote for e in card.analysis.direction.evidence]
    quote = f"\n> “{fitted(quotes[0], QUOTE)}”" if quotes else ""
    return f"{headline(card)}{quote}"


def headline(card: Card) -> str:
    """Return a card in three lines: linked title, origin, levels."""
    when = f"<t:{int(card.published.timestamp())}:R>"
    origin = f"{fitted(card.outlet, OUTLET)}{outlet_count(card)} · {when}"
    return f"**{title_line(card)}**\n-# {origin}\n{level_words(card.analysis)}"


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
    number, unit = (hours, "hour") if hours <= HOURS_A_DAY else (round(hours / HOURS_A_DAY), "day")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _call(briefing: Briefing) -> str:
    agreement = next(words for limit, words in AGREEMENT if briefing.spread <= limit)
    stories = f"{briefing.stories} {'story' if briefing.stories == 1 else 'stories'}"
    many = f" ({agreement})" if briefing.stories > 1 else ""
    return (
        f"{symbol(briefing.direction)} **{briefing.direction}**, net {briefing.net:+.2f} of ±1, "
        f"from {stories}{many}: {briefing.bullish} bullish, {briefing.bearish} bearish, "
        f"{briefing.neutral} neutral"
    )


def _levels(briefing: Briefing) -> str:
    return (
        f"Highest impact **{briefing.impact}** · typical trust **{briefing.trust}** · "
        f"time effect {', '.join(f'{n} {horizon}' for horizon, n in briefing.horizons)}"
    )


def _since_yesterday(briefing: Briefing) -> str:
    fresh = f"{briefing.new_today} new {'story' if briefing.new_today == 1 else 'stories'}"
    if briefing.net_yesterday is None:
        return f"-# Since yesterday: {fresh}; there was none to call then"
    return f"-# Since yesterday: net {briefing.net_yesterday:+.2f} → {briefing.net:+.2f}, {fresh}"


def _container(accent: int, blocks: Sequence[str]) -> Component:
    parts: list[JsonValue] = []
    for block in _within(blocks):
        parts += [{"type": TEXT_DISPLAY, "content": block}, {"type": SEPARATOR, "divider": True}]
    parts.append({"type": TEXT_DISPLAY, "content": FOOTER})
    return {"type": CONTAINER, "accent_color": accent, "components": parts}


def _within(blocks: Sequence[str]) -> list[str]:
    """Return the blocks that one message holds, and how many more there are."""
    room = DISPLAYED - length(FOOTER) - length(LEFT_OUT) - len(str(len(blocks)))
    kept: list[str] = []
    for block in blocks:
        room -= length(block)
        if room < 0:
            return [*kept, LEFT_OUT.format(len(blocks) - len(kept))]
        kept.append(block)
    return kept
