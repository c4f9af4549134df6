"""The answer to `/analyze` as components v2."""

from collections.abc import Sequence
from datetime import timedelta

from pydantic import JsonValue

from bot.cards.components import title_line
from bot.cards.escape import escape_line
from bot.cards.figures import money, percent
from bot.cards.fit import DISPLAYED, OUTLET, fitted, length
from bot.cards.missing import spoken_reason
from bot.cards.opening import open_row
from bot.cards.words import ACCENT, disclaimer, level_name, level_words, outlet_count, symbol
from bot.i18n import decimal, say
from bot.models import Briefing, Card, PriceSnapshot

Component = dict[str, JsonValue]

TEXT_DISPLAY, SEPARATOR, CONTAINER = 10, 14, 17
"""Discord's component types."""

HOURS_A_DAY = 24
QUOTE = 360
AGREEMENT = ((0.35, "agree"), (0.75, "mostly-agree"), (2.0, "disagree"))
"""Spread of the single calls (a standard deviation of -1, 0 and +1) and how it is told."""


def briefing_components(briefing: Briefing) -> list[Component]:
    """Draw an aggregate answer: the net call, the levels, the price, the top stories."""
    cases = [both_cases(briefing)] if briefing.stories else []
    blocks = [heading(briefing), *cases, *(story_block(card) for card in briefing.top)]
    opening = [open_row(briefing.top)] if briefing.top else []
    return [
        _container(ACCENT[briefing.direction], blocks, is_linked=bool(briefing.stories)),
        *opening,
    ]


def heading(briefing: Briefing) -> str:
    """Return the answer's head: what is asked, the net call and how much it rests on."""
    head = say("briefing-head", title=escape_line(briefing.title), span=span(briefing.window))
    lines = [f"### {head}"]
    if not briefing.stories:
        lines.append(say("briefing-none"))
    else:
        lines += [_call(briefing), _levels(briefing), _since_yesterday(briefing)]
    if briefing.price is not None:
        lines.append(price_line(briefing.price, briefing.window))
    return "\n".join(lines)


def both_cases(briefing: Briefing) -> str:
    """Return the strongest word for either side; where nobody takes one, what would speak for it.

    A call that nothing contradicts is held against its own counter-case.
    """
    sides = (("rise", briefing.bull), ("fall", briefing.bear))
    lines = [
        f"**{say(f'briefing-{side}')}:** {_quoted(card)}"
        for side, card in sides
        if card is not None
    ]
    if len(lines) < len(sides) and briefing.top:
        doubt = briefing.top[0].analysis.counter_case.text
        lines.append(f"**{say('briefing-but')}:** {fitted(doubt, QUOTE)}")
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
        return f"-# {spoken_reason(price.missing) if price.missing else say('briefing-no-price')}"
    now = f"**{money(price.now.price)}**"
    if price.move is None:
        return say("briefing-price", coin=price.coin, price=now)
    moved = percent(price.move)
    return say("briefing-move", coin=price.coin, price=now, move=moved, span=span(window))


def span(window: timedelta) -> str:
    """Return a time span in words: 24 hours, 7 days."""
    hours = round(window / timedelta(hours=1))
    if hours <= HOURS_A_DAY:
        return say("span-hours", count=hours)
    return say("span-days", count=round(hours / HOURS_A_DAY))


def agreement(spread: float) -> str:
    """Return how far single calls agree, by their standard deviation."""
    return say(f"briefing-{next(word for limit, word in AGREEMENT if spread <= limit)}")


def _call(briefing: Briefing) -> str:
    stories = say("story-count", count=briefing.stories)
    many = f" ({agreement(briefing.spread)})" if briefing.stories > 1 else ""
    return say(
        "briefing-call",
        direction=f"{symbol(briefing.direction)} **{level_name(briefing.direction)}**",
        net=_signed(briefing.net),
        stories=f"{stories}{many}",
        bullish=briefing.bullish,
        bearish=briefing.bearish,
        neutral=briefing.neutral,
    )


def _levels(briefing: Briefing) -> str:
    return say(
        "briefing-levels",
        impact=f"**{level_name(briefing.impact or '')}**",
        trust=f"**{level_name(briefing.trust or '')}**",
        horizons=", ".join(f"{n} {level_name(horizon)}" for horizon, n in briefing.horizons),
    )


def _since_yesterday(briefing: Briefing) -> str:
    fresh = say("new-story-count", count=briefing.new_today)
    if briefing.net_yesterday is None:
        return f"-# {say('briefing-since-none', fresh=fresh)}"
    before, net = _signed(briefing.net_yesterday), _signed(briefing.net)
    return f"-# {say('briefing-since', before=before, net=net, fresh=fresh)}"


def _signed(call: float) -> str:
    return f"{'-' if call < 0 else '+'}{decimal(abs(call), 2)}"


def _foot(*, is_linked: bool = True) -> str:
    if not is_linked:
        return f"-# {disclaimer()}"
    return f"-# {say('briefing-foot', disclaimer=disclaimer())}"


def _left_out(count: int) -> str:
    return f"-# {say('briefing-left-out', count=count)}"


def _container(accent: int, blocks: Sequence[str], *, is_linked: bool) -> Component:
    parts: list[JsonValue] = []
    for block in _within(blocks):
        parts += [{"type": TEXT_DISPLAY, "content": block}, {"type": SEPARATOR, "divider": True}]
    parts.append({"type": TEXT_DISPLAY, "content": _foot(is_linked=is_linked)})
    return {"type": CONTAINER, "accent_color": accent, "components": parts}


def _within(blocks: Sequence[str]) -> list[str]:
    """Return the blocks that one message holds, and how many more there are."""
    room = DISPLAYED - length(_foot()) - length(_left_out(len(blocks)))
    kept: list[str] = []
    for block in blocks:
        room -= length(block)
        if room < 0:
            return [*kept, _left_out(len(blocks) - len(kept))]
        kept.append(block)
    return kept
