"""What a chart says: its title and marks, the same in words, and the message it stands in."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from pydantic import JsonValue

from bot.cards.components import CONTAINER, TEXT, Component, title_line
from bot.cards.figures import money, percent
from bot.cards.fit import fitted, length
from bot.cards.missing import spoken_reason
from bot.cards.words import ACCENT, ARROW, level_name, scored_at
from bot.i18n import ENGLISH, moment, say, speaking, spoken
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

UNDRAWN = frozenset({"ja", "zh-CN"})
"""Languages whose letters matplotlib's own font lacks; their charts have English words."""

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
    with speaking(picture_language()):
        return Chart(
            language=spoken(),
            title=f"{series.coin}  {money(last.price)}",
            subtitle=_since(card, moved(change), last.at, now),
            move=direction(change),
            series=series,
            start=start,
            end=end,
            published=Mark(
                at=card.published,
                label=say("chart-published", at=moment(card.published)),
                direction=card.analysis.direction.level,
            ),
            until=scored_at(card),
            stories=marks(stories),
            note=note(series, is_sample=card.sample),
        )


def picture_language() -> str:
    """Return the language of the words in a picture for whoever is spoken to."""
    return ENGLISH if spoken() in UNDRAWN else spoken()


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
    first = chart.series.points[0].price if then is None else then.price
    told = [say("alt-chart", coin=chart.series.coin)]
    if then is not None:
        told.append(say("alt-then", price=money(then.price), at=moment(card.published)))
    price = say("alt-price", price=money(last.price), at=moment(last.at))
    told += [f"{price} ({moved(last.price / first - 1)})", _call(card, chart)]
    if chart.stories:
        told.append(say("alt-others", stories=", ".join(map(_other, chart.stories))))
    return "; ".join(told)[:ALT]


def card_components(card: Card, picture: Picture | None, name: str) -> list[Component]:
    """Return the answer to the Chart button, with the picture's file by name.

    Without a picture it says that there is none.
    """
    call = card.analysis.direction.level
    head = f"### {say('chart-head', coin=card.price.coin, title=title_line(card))}"
    if picture is None:
        missing = card.price.missing
        reason = spoken_reason(missing) if missing else say("chart-missing", coin=card.price.coin)
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
        named = level_name(call)
        kept.append(f"**{number}** {ARROW[call]} {named} · <t:{at}:f>\n{title_line(card)}")
        if length("\n".join(kept)) > ROOM:
            return "\n".join(kept[:-1])
    return "\n".join(kept)


def note(series: Series, *, is_sample: bool) -> str:
    """Return a chart's small print."""
    mark = [say("chart-sample")] if is_sample else []
    return " · ".join([*mark, series.source, say("chart-utc")])


def direction(change: Decimal) -> Direction:
    """Return which way a price went; what rounds to nothing went nowhere."""
    sign = percent(change)[0]
    return {"+": Direction.BULLISH, "−": Direction.BEARISH}.get(sign, Direction.NEUTRAL)


def moved(change: Decimal) -> str:
    """Return a move with its symbol: ▲ +1.6%."""
    return f"{ARROW[direction(change)]} {percent(change)}"


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


def _since(card: Card, move: str, last: datetime, now: datetime) -> str:
    """Tell a move with what it is counted from, and until when if that is not now."""
    then = card.price.at_publication
    told = (
        say("chart-here", move=move)
        if then is None
        else say("chart-since", move=move, price=money(then.price))
    )
    return told if now - last <= AGO else say("chart-until", move=told, at=moment(last))


def _call(card: Card, chart: Chart) -> str:
    called = level_name(card.analysis.direction.level)
    if chart.until is None:
        return say("alt-call", direction=called)
    return say("alt-call-due", direction=called, at=moment(chart.until))


def _other(mark: Mark) -> str:
    called = level_name(mark.direction)
    return say("alt-other", label=mark.label, direction=called, at=moment(mark.at))
