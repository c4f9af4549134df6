from datetime import timedelta

import pytest

from bot.models import (
    Card,
    CardId,
    Direction,
    DirectionJudgement,
    Horizon,
    HorizonJudgement,
    ImpactJudgement,
    Level,
    Report,
    Search,
)
from storage import Store
from tests.factories import NOON, make_analysis, make_document, make_price
from tests.stored import keep_card, keep_story

DAY = timedelta(days=1)
ALL = Search(since=NOON - 365 * DAY)


def called(direction: Direction = Direction.BULLISH, horizon: Horizon = Horizon.SHORT) -> object:
    return make_analysis(
        direction=DirectionJudgement(level=direction, score=0.5, rationale="So it is."),
        horizon=HorizonJudgement(level=horizon, score=0.5, rationale="So it is."),
    )


def search(**conditions: object) -> Search:
    return Search.model_validate({"since": ALL.since, **conditions})


def found(store: Store, **conditions: object) -> list[CardId]:
    return store.calls.found(search(**conditions), limit=99)


def test_everything_is_found_newest_first(store: Store) -> None:
    cards = [keep_card(store, published=NOON + number * DAY) for number in range(3)]
    assert found(store) == [card.id for card in reversed(cards)]
    assert store.calls.found(ALL, limit=2) == [cards[2].id, cards[1].id]
    assert found(store, since=NOON + DAY) == [cards[2].id, cards[1].id]


def test_words_are_looked_for_in_the_reports_of_a_story(store: Store) -> None:
    story = keep_story(store, document=make_document("Ether slips", "Validators left in droves."))
    keep_card(store)
    card = keep_card(store, story=story)
    assert found(store, words="validator DROVES") == [card.id]
    assert found(store, words="validators inflow") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "a AND OR NOT", "NEAR(", "title:x", "*", "';DROP TABLE cards;--", "x" * 2000, "\0", "^"],
)
def test_what_an_index_would_take_for_a_command_is_only_words(store: Store, typed: str) -> None:
    keep_card(store)
    assert found(store, words=typed) == []


@pytest.mark.parametrize(
    "typed", ['"bitcoin"', "bitcoin*", "-bitcoin", "(bitcoin)", "text:bitcoin"]
)
def test_operators_do_not_hide_the_words_beside_them(store: Store, typed: str) -> None:
    card = keep_card(store, story=keep_story(store, document=make_document("Text on bitcoin")))
    assert found(store, words=typed) == [card.id]


def test_any_one_of_the_tags_will_do(store: Store) -> None:
    card = keep_card(store)
    assert found(store, tags=("btc", "NFT")) == [card.id]
    assert found(store, tags=("NFT",)) == []


def test_the_coin_is_the_one_that_is_called(store: Store) -> None:
    card = keep_card(store, price=make_price(coin="ETH"))
    assert found(store, coin="eth") == [card.id]
    assert found(store, coin="BTC") == []


def test_an_outlet_counts_when_it_reported_too(store: Store) -> None:
    reports = tuple(
        Report(outlet=name, url="https://x.example", published=NOON) for name in ("One", "Two")
    )
    card = keep_card(store, reports=reports)
    assert found(store, outlet="two") == [card.id]
    assert found(store, outlet="Three") == []
    assert store.calls.outlets() == ["One", "Two"]


def test_levels_narrow_the_search(store: Store) -> None:
    card = keep_card(store, analysis=called(Direction.BEARISH, Horizon.LONG))
    wanted = {"direction": Direction.BEARISH, "horizon": Horizon.LONG, "min_impact": Level.HIGH}
    assert found(store, **wanted) == [card.id]
    assert found(store, **{**wanted, "direction": Direction.BULLISH}) == []
    assert found(store, **{**wanted, "horizon": Horizon.SHORT}) == []


def test_impact_is_at_least_what_is_asked_for(store: Store) -> None:
    analysis = make_analysis()
    low = analysis.impact.model_copy(update={"level": Level.LOW})
    keep_card(store, analysis=analysis.model_copy(update={"impact": low}))
    assert found(store, min_impact=Level.MEDIUM) == []


def test_a_call_runs_until_its_time_is_over(store: Store) -> None:
    keep_card(store, analysis=called(horizon=Horizon.SHORT))
    keep_card(store, analysis=called(horizon=Horizon.MEDIUM))
    keep_card(store, analysis=called(horizon=Horizon.MEDIUM), retracted="withdrawn")
    tallies = {tally.horizon: tally for tally in store.calls.tallies(ALL, now=NOON + 2 * DAY)}
    short, medium = tallies[Horizon.SHORT], tallies[Horizon.MEDIUM]
    assert (short.open, short.due, short.void, short.first_open) == (0, 1, 0, None)
    assert (medium.open, medium.due, medium.void, medium.first_open) == (1, 0, 1, NOON)


def test_a_call_is_due_at_its_very_moment(store: Store) -> None:
    keep_card(store, analysis=called(horizon=Horizon.SHORT))
    (tally,) = store.calls.tallies(ALL, now=NOON + DAY)
    assert (tally.open, tally.due) == (0, 1)


def test_a_revision_changes_what_is_claimed(store: Store) -> None:
    card = keep_card(store)
    newer = card.model_copy(
        update={
            "revision": 1,
            "title": "Ether funds lose money",
            "analysis": called(Direction.BEARISH),
            "reports": (Report(outlet="Late", url="https://x.example", published=NOON),),
        }
    )
    store.cards.save(newer)
    assert found(store, direction=Direction.BEARISH) == [card.id]
    assert store.calls.outlets() == ["Late"]
    assert store.calls.titled("bitcoin", limit=9) == []
    assert store.calls.titled("ether fu", limit=9) == [card.id]


def titles(store: Store, *texts: str) -> list[Card]:
    return [keep_card(store, title=text) for text in texts]


def test_a_title_is_completed_by_its_words(store: Store) -> None:
    fed, ether = titles(store, "Fed cuts rates again", "Ether fee burn rises")
    assert store.calls.titled("rat", limit=9) == [fed.id]
    assert store.calls.titled("fe", limit=9) == [ether.id, fed.id]
    assert store.calls.titled("burn ", limit=9) == [ether.id]
    assert store.calls.titled("bur ", limit=9) == []


def test_nothing_typed_yet_offers_the_newest(store: Store) -> None:
    cards = titles(store, "One", "Two", "Three")
    assert store.calls.titled(" ", limit=2) == [cards[2].id, cards[1].id]


def test_a_tags_claims_come_without_their_cards(store: Store) -> None:
    card = keep_card(store)
    keep_card(store, published=NOON - DAY)
    (call,) = store.calls.of_tag("btc", since=NOON)
    assert (call.card, call.coin, call.direction) == (card.id, "BTC", Direction.BULLISH)
    assert call.due_at == NOON + DAY


def test_cards_come_in_the_order_they_are_asked_for(store: Store) -> None:
    one, two = titles(store, "One", "Two")
    assert store.cards.of([two.id, CardId("ffffffff"), one.id]) == [two, one]


def loudest(store: Store, parts: int = 2, **changes: object) -> list[CardId]:
    asked = {"since": NOON - 2 * DAY, "until": NOON, **changes}
    return store.calls.loudest("BTC", parts=parts, **asked)  # type: ignore[arg-type]


def test_the_weightiest_card_of_each_part_of_a_time_is_found(store: Store) -> None:
    low, high = (
        make_analysis(impact=ImpactJudgement(level=level, score=0.5, rationale="So it is."))
        for level in (Level.LOW, Level.HIGH)
    )
    hours = {47: low, 40: high, 30: high, 20: low, 2: low}
    cards = {
        hour: keep_card(store, published=NOON - timedelta(hours=hour), analysis=analysis).id
        for hour, analysis in hours.items()
    }
    assert loudest(store) == [cards[40], cards[20]]
    assert loudest(store, parts=48) == list(cards.values())
    assert loudest(store, but=cards[40]) == [cards[30], cards[20]]
    assert loudest(store, until=NOON - DAY, parts=1) == [cards[40]]


def test_struck_and_foreign_cards_are_not_among_the_weightiest(store: Store) -> None:
    keep_card(store, published=NOON - DAY, retracted="withdrawn")
    keep_card(store, published=NOON - 3 * DAY)
    keep_card(store, published=NOON)
    assert loudest(store) == []
    keep_card(store, published=NOON - DAY)
    assert store.calls.loudest("ETH", since=NOON - 2 * DAY, until=NOON, parts=2) == []
