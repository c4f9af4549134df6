from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bot.cards.health import health_text
from bot.models import LlmRun, Polling, SourceId, StoryId
from bot.services.health import OVERDUE, STUCK, look
from storage import Store
from tests.factories import NOON
from tests.stored import keep_card, keep_delivery, memory


def poll(name: str, *, ok: bool) -> Polling:
    return Polling(
        source=SourceId(name),
        next_check_at=NOON,
        interval=timedelta(minutes=5),
        last_checked_at=NOON,
        last_ok_at=NOON if ok else None,
        failures=0 if ok else 3,
    )


def look_at(store: Store, *, now: datetime = NOON) -> str:
    return health_text(look(store, analyst="desk-1.0", now=now))


def test_a_fresh_bot_has_nothing_to_complain_of() -> None:
    with memory() as store:
        assert look_at(store).splitlines() == [
            "**Sources** 0 of 0 answer · 0 articles, 0 cards · no card yet",
            "**Deliveries** 0 waiting",
            "**Analyst** desk-1.0",
        ]


def test_sources_and_cards_are_counted() -> None:
    with memory() as store:
        store.sources.save(poll("a", ok=True))
        store.sources.save(poll("b", ok=False))
        keep_card(store)
        text = look_at(store)
    assert "1 of 2 answer · 1 articles, 1 cards · newest card <t:" in text
    assert "⚠" not in text


def test_no_answer_from_any_source_is_a_complaint() -> None:
    with memory() as store:
        store.sources.save(poll("a", ok=False))
        assert look_at(store).startswith("⚠ No source answers")


def test_polling_that_stands_still_is_a_complaint() -> None:
    with memory() as store:
        store.sources.save(poll("a", ok=True))
        text = look_at(store, now=NOON + OVERDUE)
        assert "⚠" not in text
        text = look_at(store, now=NOON + OVERDUE + timedelta(minutes=1))
    assert text.startswith("⚠ Polling stands still: a source is due for 11 minutes.")


@pytest.mark.parametrize(("interval", "silent"), [(5, 31), (60, 121)])
def test_a_long_silence_of_all_sources_is_a_complaint(interval: int, silent: int) -> None:
    spans = {name: timedelta(minutes=n) for name, n in {"each": interval, "all": silent}.items()}
    with memory() as store:
        kept = poll("a", ok=True).model_copy(update={"interval": spans["each"]})
        for now, is_wrong in ((NOON + spans["all"], True), (NOON + spans["all"] * 0.9, False)):
            store.sources.save(kept.model_copy(update={"next_check_at": now}))
            text = look_at(store, now=now)
            assert (f"⚠ No source was read for {silent} minutes." in text) == is_wrong


def test_deliveries_that_stand_still_are_a_complaint() -> None:
    with memory() as store:
        early = NOON - STUCK - timedelta(minutes=1)
        keep_delivery(store, created_at=early, due_at=early)
        text = look_at(store)
    assert "⚠ Deliveries stand still: the oldest waits for 31 minutes." in text
    assert "1 waiting, the oldest for 31 min" in text


def test_what_the_model_cost_in_a_day_is_told() -> None:
    run = LlmRun(
        story=StoryId(1),
        at=NOON - timedelta(hours=1),
        model="llm-1.0 (m)",
        input_tokens=900,
        output_tokens=100,
        cost=Decimal("0.12"),
        seconds=4.0,
        outcome="ok",
    )
    with memory() as store:
        store.llm.add(run)
        store.llm.add(run.model_copy(update={"outcome": "LLM too slow", "seconds": 2.0}))
        store.llm.add(run.model_copy(update={"at": NOON - timedelta(days=2)}))
        text = look_at(store)
    assert text.splitlines()[-1] == (
        "**Language model** in 24 hours: 2 stories, 1 left to the desk, 2,000 tokens, "
        "$0.24, 3.0 s each"
    )
