"""What a chart says: its title and marks, the same in words, and the message it stands in."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from pydantic import JsonValue

from bot.cards.components import CONTAINER, TEXT, Component, title_line
from bot.cards.figures import money, percent
from bot.cards.fit import fitted, length
from bot.cards.words import ACCENT, ARROW, scored_at
from bot.models import Card, Chart, Direction, Mark, Picture, Point, Quote, Series

GALLERY = 12
"""Discord's component type of pictures."""

ALT = 1024
"""Characters of a picture's description."""

ROOM = 2200
"""For the list of stories, of the 4,000 characters of a message."""

REASON = 400
"""For why there is no chart."""

AGO = timedelta(minutes=30)
"""A line that ends no longer ago than this ends now."""

MARGIN = 20
"""A chart that shows the future ends this part of its time after the call is scored."""


def card_chart(card: Card, series: Series, stories: Sequence[Card], now: datetime) -> Chart:
    """Return the chart of a card: the price before and after it, and until its call is scored."""
    then = card.price.at_publication
    series = series if then is None else through(series, then)
    last = series.points[-1]
    first = series.points[0] if then is None else then
    change = last.price / first.price - 1
    start, end = window(card, now)
    return Chart(
        title=f"{series.coin}  {money(last.price)}",
        subtitle=f"{moved(change)} {_since(card, last.at, now)}",
        move=direction(change),
        series=series,
        start=start,
        end=end,
        published=Mark(
            at=card.published,
            label=f"published {moment(card.published)}",
            direction=card.analysis.direction.level,
        ),
        until=scored_at(card),
        stories=marks(stories),
        note=note(series, is_sample=card.sample),
    )


def through(series: Series, quote: Quote) -> Series:
    """Return a line that passes through a price: its own points lie minutes or hours apart."""
    points = {point.at: point for point in series.points}
    points[quote.at] = Point(at=quote.at, price=quote.price)
    return series.model_copy(update={"points": tuple(points[at] for at in sorted(points))})


def window(card: Card, now: datetime) -> tuple[datetime, datetime]:
    """Return the time that a card's chart shows.

    As long before the publication as its call runs; then until now, and to the end of the call
    while it runs. What came long after the call is no matter of the card's.
    """
    runs = card.analysis.horizon.level.scored_after
    start, due = card.published - runs, card.published + runs
    return start, min(max(now, due + runs / MARGIN), due + runs)


def card_alt(card: Card, chart: Chart) -> str:
    """Return a card's chart in words."""
    then, last = card.price.at_publication, chart.series.points[-1]
    call = card.analysis.direction.level
    told = [f"{chart.series.coin} price chart"]
    if then is not None:
        told.append(f"{money(then.price)} at publication on {moment(card.published)} UTC")
    told.append(f"{money(last.price)} on {moment(last.at)} UTC ({chart.subtitle})")
    due = "" if chart.until is None else f", scored on {moment(chart.until)} UTC"
    told.append(f"the call is {call}{due}{_others(chart)}")
    return "; ".join(told)[:ALT]


def card_components(card: Card, picture: Picture | None, name: str) -> list[Component]:
    """Return the answer to the Chart button, with the picture's file by name.

    Without a picture it says that there is none.
    """
    call = card.analysis.direction.level
    head = f"### {card.price.coin} and “{title_line(card)}”"
    if picture is None:
        reason = card.price.missing or f"No {card.price.coin} prices of that time could be had."
        return container(call, text(f"{head}\n{fitted(reason, REASON)}"))
    image = gallery(name, card_alt(card, picture.chart))
    told = [text(legend(picture.stories))] if picture.stories else []
    return container(call, text(head), image, *told)


def marks(stories: Iterable[Card]) -> tuple[Mark, ...]:
    """Return stories as they stand on a chart: numbered from 1."""
    return tuple(
        Mark(at=card.published, label=str(number), direction=card.analysis.direction.level)
        for number, card in enumerate(stories, start=1)
    )


def legend(stories: Iterable[Card]) -> str:
    """Return what the numbers on a chart stand for, as many of them as have room."""
    kept: list[str] = []
    for number, card in enumerate(stories, start=1):
        at, call = int(card.published.timestamp()), card.analysis.direction.level
        kept.append(f"**{number}** {ARROW[call]} {call} · <t:{at}:f>\n{title_line(card)}")
        if length("\n".join(kept)) > ROOM:
            return "\n".join(kept[:-1])
    return "\n".join(kept)


def note(series: Series, *, is_sample: bool) -> str:
    """Return a chart's small print."""
    return f"{'SAMPLE: made-up prices · ' if is_sample else ''}{series.source} · times in UTC"


def direction(change: Decimal) -> Direction:
    """Return which way a price went; what rounds to nothing went nowhere."""
    sign = percent(change)[0]
    return {"+": Direction.BULLISH, "−": Direction.BEARISH}.get(sign, Direction.NEUTRAL)


def moved(change: Decimal) -> str:
    """Return a move with its symbol: ▲ +1.6%."""
    return f"{ARROW[direction(change)]} {percent(change)}"


def moment(at: datetime) -> str:
    """Return a time of UTC as it stands on a picture: 4 Mar 12:02."""
    there = at.astimezone(UTC)
    return f"{there.day} {there:%b %H:%M}"


def gallery(name: str, alt: str) -> Component:
    """Return a picture that comes with the message as a file of this name."""
    media: JsonValue = {"media": {"url": f"attachment://{name}"}, "description": alt}
    return {"type": GALLERY, "items": [media]}


def text(content: str) -> Component:
    """Return a text."""
    return {"type": TEXT, "content": content}


def container(tone: Direction, *parts: Component) -> list[Component]:
    """Return a message with these parts, with the edge in a direction's colour."""
    inside: list[JsonValue] = [*parts]
    return [{"type": CONTAINER, "accent_color": ACCENT[tone], "components": inside}]


def _since(card: Card, last: datetime, now: datetime) -> str:
    """Return what a move is counted from, and until when if that is not now."""
    then = card.price.at_publication
    start = "on this chart" if then is None else f"since publication at {money(then.price)}"
    return start if now - last <= AGO else f"{start} until {moment(last)}"


def _others(chart: Chart) -> str:
    if not chart.stories:
        return ""
    told = (f"{m.label} {m.direction} on {moment(m.at)}" for m in chart.stories)
    return f"; other stories: {', '.join(told)}"
