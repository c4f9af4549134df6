from datetime import timedelta
from typing import Any

import pytest

from bot.cards.limits import violations
from bot.cards.story import timeline
from bot.models import Card, Change, Level, Report
from tests.factories import NOON, make_analysis, make_card
from tests.unit.bot.cards.samples import cards
from tests.unit.bot.cards.test_briefing import body

MINUTE = timedelta(minutes=1)


def lines(card: Card, first: Card | None = None) -> list[str]:
    (container,) = timeline(card, first or card)
    parts: Any = container["components"]
    return str(parts[0]["content"]).splitlines()


def report(outlet: str, minutes: int, url: str = "https://x.example/a") -> Report:
    return Report(outlet=outlet, url=url, published=NOON + minutes * MINUTE)


def test_a_story_is_told_in_the_order_of_time() -> None:
    card = make_card(
        reports=(report("Lead", 5), report("Early", 0), report("Late", 30)),
        created_at=NOON + 6 * MINUTE,
        changes=(
            Change(at=NOON + 31 * MINUTE, text="also reported by Late"),
            Change(at=NOON + 40 * MINUTE, text="Price Impact: Medium → High"),
        ),
    )
    told = [line.split("> ", 1)[1] for line in lines(card) if line.startswith("- ")]
    assert told == [
        "[Early](<https://x.example/a>) has the **first report**",
        "[Lead](<https://x.example/a>) reports it too",
        "**Card:** ▰▰▰ High impact · ▰▰▰ High trust · ▲ Bullish · ◔ Short effect",
        "[Late](<https://x.example/a>) reports it too",
        "↻ Price Impact: Medium → High",
        "the call is held against the price",
    ]


def test_the_card_is_told_as_it_first_was() -> None:
    analysis = make_analysis()
    low = analysis.impact.model_copy(update={"level": Level.LOW})
    first = make_card(analysis=analysis.model_copy(update={"impact": low}))
    assert any("▰▱▱ Low impact" in line for line in lines(make_card(), first))


def test_a_struck_card_is_marked_and_its_call_waits_for_nothing() -> None:
    told = "\n".join(lines(make_card(retracted="withdrawn by the outlet")))
    assert "Retracted: withdrawn by the outlet" in told
    assert "~~" in told
    assert "held against" not in told


def test_what_cannot_be_linked_is_named() -> None:
    reports = (report("No page", 0, ""), report("Long", 1, f"https://x.example/{'a' * 400}"))
    told = "\n".join(lines(make_card(reports=reports, url="")))
    assert "No page has the **first report**" in told
    assert "aaa" not in told


@pytest.mark.parametrize("name", cards())
def test_any_cards_timeline_fits_one_message(name: str) -> None:
    assert violations(body(timeline(cards()[name], cards()[name]))) == ()


def test_a_story_of_very_many_reports_keeps_both_its_ends() -> None:
    many = tuple(report(f"Outlet {i}", i, f"https://x.example/{'a' * 200}") for i in range(60))
    card = make_card(reports=many)
    told = lines(card)
    assert violations(body(timeline(card, card))) == ()
    assert any("Outlet 0]" in line for line in told)
    assert "held against" in told[-1]
    assert sum("more" in line for line in told) == 1
