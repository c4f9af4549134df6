from datetime import timedelta

import pytest

from bot.models import Card, CardId, Direction, DirectionJudgement, Level, StoryId, Tag, TagKind
from storage import Store
from tests.factories import NOON, make_analysis, make_card
from tests.stored import keep_card, keep_delivery

HOUR = timedelta(hours=1)


def tagged(*names: str) -> tuple[Tag, ...]:
    return tuple(Tag(kind=TagKind.COIN, name=name) for name in names)


def of_impact(level: Level) -> dict[str, object]:
    analysis = make_analysis()
    return {
        "analysis": analysis.model_copy(
            update={"impact": analysis.impact.model_copy(update={"level": level})}
        )
    }


def revised(card: Card, **changes: object) -> Card:
    return card.model_copy(update={"revision": card.revision + 1, **changes})


def test_a_card_comes_back_by_id_and_by_story(store: Store) -> None:
    card = keep_card(store)
    assert store.cards.get(card.id) == store.cards.of_story(card.story) == card
    assert store.cards.first(card.id) == card


def test_a_card_that_is_not_stored_is_none(store: Store) -> None:
    assert store.cards.get(CardId("ffffffff")) is None
    assert store.cards.of_story(StoryId(7)) is None


def test_a_revision_replaces_the_card_and_the_old_one_is_history(store: Store) -> None:
    first = keep_card(store)
    second = revised(first, title="Bitcoin funds draw $517 million in a day")
    store.cards.save(second)
    third = revised(second, retracted="The report was withdrawn.")
    store.cards.save(third)
    assert store.cards.get(first.id) == third
    assert store.cards.history(first.id) == [first, second]
    assert store.cards.first(first.id) == first
    assert store.cards.count() == 1


@pytest.mark.parametrize("step", [0, -1])
def test_a_revision_that_is_not_newer_is_refused(store: Store, step: int) -> None:
    card = revised(keep_card(store))
    store.cards.save(card)
    with pytest.raises(ValueError, match="no revision older than"):
        store.cards.save(card.model_copy(update={"revision": card.revision + step}))


def test_a_card_that_was_never_added_has_no_revision(store: Store) -> None:
    with pytest.raises(ValueError, match="card 0a1b2c3d"):
        store.cards.save(make_card(revision=1))


def test_recent_cards_come_newest_first(store: Store) -> None:
    old, new = keep_card(store, published=NOON), keep_card(store, published=NOON + HOUR)
    keep_card(store, published=NOON - HOUR)
    assert store.cards.recent(since=NOON, limit=9) == [new, old]
    assert store.cards.recent(since=NOON, limit=1) == [new]


def test_cards_of_a_tag_are_found_in_any_letter_case(store: Store) -> None:
    card = keep_card(store, tags=tagged("BTC", "Fed"))
    keep_card(store, tags=tagged("ETH"))
    for name in ("BTC", "btc", "fed"):
        assert store.cards.recent(name, since=NOON, limit=9) == [card]


def test_cards_below_the_asked_impact_are_left_out(store: Store) -> None:
    cards = {level: keep_card(store, **of_impact(level)) for level in Level}
    high_only = [cards[Level.HIGH]]
    assert store.cards.recent(since=NOON, limit=9, min_impact=Level.HIGH) == high_only
    assert store.cards.recent("BTC", since=NOON, limit=9, min_impact=Level.HIGH) == high_only
    assert len(store.cards.recent("BTC", since=NOON, limit=9, min_impact=Level.MEDIUM)) == 2


def test_all_cards_of_a_tag_since_a_time_are_there(store: Store) -> None:
    cards = [keep_card(store, published=NOON + i * HOUR) for i in range(4)]
    assert store.cards.recent("BTC", since=NOON + HOUR, limit=99) == cards[:0:-1]


def test_a_revision_is_found_by_its_new_tags_alone(store: Store) -> None:
    card = keep_card(store, tags=tagged("BTC"))
    store.cards.save(revised(card, tags=tagged("ETH")))
    assert store.cards.recent("BTC", since=NOON, limit=99) == []
    assert len(store.cards.recent("ETH", since=NOON, limit=99)) == 1


def test_a_name_that_is_coin_and_topic_lists_the_card_once(store: Store) -> None:
    both = (Tag(kind=TagKind.COIN, name="NEAR"), Tag(kind=TagKind.TOPIC, name="Near"))
    card = keep_card(store, tags=both)
    assert store.cards.recent("near", since=NOON, limit=99) == [card]


def test_tags_are_counted_the_most_frequent_first(store: Store) -> None:
    keep_card(store, tags=tagged("BTC"), published=NOON - HOUR)
    keep_card(store, tags=tagged("BTC", "ETH"))
    keep_card(store, tags=tagged("ETH"))
    counts = store.cards.tag_counts(since=NOON)
    assert [(count.name, count.cards) for count in counts] == [("ETH", 2), ("BTC", 1)]


def test_the_direction_is_a_tag(store: Store) -> None:
    analysis = make_analysis(
        direction=DirectionJudgement(level=Direction.BEARISH, score=0.5, rationale="Outflows.")
    )
    card = keep_card(store, analysis=analysis)
    assert store.cards.recent("bearish", since=NOON, limit=99) == [card]


def test_a_revision_makes_its_messages_wait_for_an_edit(store: Store) -> None:
    row = keep_delivery(store)
    store.outbox.claim(row.id, NOON)
    store.outbox.sent(row.id, 900, 0, NOON)
    assert store.outbox.edits_due(NOON, limit=9) == []
    card = store.cards.get(row.card)
    assert card is not None
    store.cards.save(revised(card))
    assert [due.id for due in store.outbox.edits_due(NOON, limit=9)] == [row.id]
