from datetime import timedelta

import pytest

from bot.models import Briefing, Call, Card, CardId, Direction, Horizon, Level
from bot.services.outlook import outlook
from tests.factories import NOON, make_card

DAY = timedelta(days=1)


def called(
    direction: Direction, *, age: timedelta, impact: Level = Level.MEDIUM, trust: Level = Level.HIGH
) -> Card:
    card = make_card(published=NOON - age, id=CardId(f"{int(age.total_seconds()):08x}"))
    axes = card.analysis
    analysis = axes.model_copy(
        update={
            "direction": axes.direction.model_copy(update={"level": direction}),
            "impact": axes.impact.model_copy(update={"level": impact}),
            "trust": axes.trust.model_copy(update={"level": trust}),
        }
    )
    return card.model_copy(update={"analysis": analysis})


def told(*cards: Card, window: timedelta = DAY) -> Briefing:
    by_id = {card.id: card for card in cards}
    calls = [call_of(card) for card in cards]
    title = "Bitcoin (BTC)"
    return outlook("BTC", title, calls, window=window, now=NOON, find=by_id.get)


def call_of(card: Card) -> Call:
    axes = card.analysis
    return Call(
        card=card.id,
        published=card.published,
        coin=card.price.coin,
        impact=axes.impact.level,
        trust=axes.trust.level,
        direction=axes.direction.level,
        horizon=axes.horizon.level,
        is_void=card.retracted is not None,
    )


HOUR = timedelta(hours=1)
BULLISH, BEARISH, NEUTRAL = Direction.BULLISH, Direction.BEARISH, Direction.NEUTRAL


def test_one_voice_is_the_call() -> None:
    found = told(called(BULLISH, age=HOUR))
    assert (found.direction, found.net, found.spread) == (BULLISH, 1.0, 0.0)


def test_an_equal_dispute_is_neutral_and_wide() -> None:
    found = told(called(BULLISH, age=HOUR), called(BEARISH, age=HOUR))
    assert (found.direction, found.net, found.spread) == (NEUTRAL, 0.0, 1.0)


def test_what_weighs_more_leads() -> None:
    heavy = called(BEARISH, age=HOUR, impact=Level.HIGH)
    found = told(called(BULLISH, age=HOUR, impact=Level.LOW, trust=Level.LOW), heavy)
    assert found.direction is BEARISH
    assert found.top[0] == heavy


def test_what_is_older_weighs_less() -> None:
    found = told(called(BULLISH, age=23 * HOUR), called(BEARISH, age=HOUR))
    assert found.direction is BEARISH


def test_a_struck_card_counts_for_nothing() -> None:
    struck = called(BULLISH, age=HOUR).model_copy(update={"retracted": "withdrawn"})
    assert told(struck).stories == 0


def test_yesterday_is_the_same_window_a_day_ago() -> None:
    found = told(called(BEARISH, age=30 * HOUR), called(BULLISH, age=HOUR))
    assert (found.net_yesterday, found.net, found.new_today) == (-1.0, 1.0, 1)
    assert found.stories == 1


def test_a_week_holds_yesterdays_stories_too() -> None:
    found = told(called(BEARISH, age=30 * HOUR), called(BULLISH, age=HOUR), window=7 * DAY)
    assert (found.stories, found.new_today, found.net_yesterday) == (2, 1, -1.0)


def test_both_sides_have_their_heaviest_story() -> None:
    small, big = called(BULLISH, age=2 * HOUR, impact=Level.LOW), called(BULLISH, age=3 * HOUR)
    against = called(BEARISH, age=HOUR)
    found = told(small, big, against)
    assert (found.bull, found.bear) == (big, against)


def test_nothing_known_is_no_call() -> None:
    found = told()
    assert (found.stories, found.direction, found.net_yesterday) == (0, NEUTRAL, None)
    assert (found.impact, found.trust, found.horizons, found.top) == (None, None, (), ())


@pytest.mark.parametrize("levels", [(Level.LOW, Level.HIGH), (Level.HIGH, Level.LOW)])
def test_the_typical_trust_of_two_is_the_lower(levels: tuple[Level, Level]) -> None:
    found = told(*(called(NEUTRAL, age=HOUR, trust=level) for level in levels))
    assert found.trust is Level.LOW
    assert found.horizons[0][0] in set(Horizon)
