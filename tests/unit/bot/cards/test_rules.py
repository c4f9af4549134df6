"""What people read about their subscriptions."""

from typing import Any

import pytest

from bot.cards.rules import (
    LISTED,
    describe,
    difference_text,
    draft_text,
    imported_text,
    line,
    list_text,
    removed_text,
)
from bot.models import ChannelId, Direction, Horizon, Level, Mode, RoleId
from tests.factories import make_card, make_subscription


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"tags": ("BTC", "Fed")}, "`#BTC`, `#Fed` → <#20>"),
        ({"tags": (), "min_impact": Level.HIGH}, "every story, Price Impact High → <#20>"),
        ({"min_trust": Level.MEDIUM}, "`#BTC`, Trustworthiness Medium or High → <#20>"),
        ({"tags": (), "where": 'BTC AND "x"'}, '`BTC AND "x"` → <#20>'),
        ({"tags": (), "where": '"`"'}, '`""` → <#20>'),
        (
            {"directions": (Direction.BULLISH, Direction.BEARISH), "horizons": (Horizon.LONG,)},
            "`#BTC`, Price Direction Bullish or Bearish, Time Effect Long → <#20>",
        ),
        ({"sources": ("A_B",)}, "`#BTC`, reported by A\\_B → <#20>"),
        ({"mode": Mode.DIGEST}, "`#BTC` → <#20> as one daily digest"),
        ({"role": RoleId(7)}, "`#BTC` → <#20>, mentioning <@&7>"),
    ],
)
def test_a_rule_reads_as_a_sentence(rule: dict[str, Any], said: str) -> None:
    assert describe(make_subscription(**rule)) == said


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (0, "**no card**"),
        (1, "**1 card** (less than one a day)"),
        (14, "**14 cards** (about 2 a day)"),
    ],
)
def test_a_draft_tells_how_much_to_expect(total: int, said: str) -> None:
    cards = [make_card()] * min(total, LISTED)
    text = draft_text(make_subscription(), cards, total=total)
    assert said in text
    assert (f"and {total - LISTED} more" in text) is (total > LISTED)


def test_the_fullest_draft_fits_a_message() -> None:
    card = make_card(title="W" * 400)
    rule = make_subscription(where="x" * 600, tags=())
    assert len(draft_text(rule, [card] * LISTED, total=10**6)) <= 2000


def test_a_removed_rule_tells_that_its_cards_stay() -> None:
    assert removed_text(make_subscription()).startswith("Unsubscribed: `#BTC` → <#20>.")


def test_no_rule_is_an_invitation() -> None:
    assert "/subscribe" in list_text([], paused={}, page=0, pages=1)


def test_a_paused_channel_and_a_paused_rule_say_so() -> None:
    text = list_text(
        [make_subscription(is_paused=True)],
        paused={ChannelId(20): "it was deleted"},
        page=0,
        pages=1,
    )
    assert "(paused by an admin)" in text
    assert "⏸ paused: it was deleted. I go on" in text


def test_a_long_rule_is_cut_in_a_list_without_breaking_its_mark_up() -> None:
    cut = line(make_subscription(tags=(), where="BTC OR " * 60 + "ETH"))
    assert len(cut) < 160
    assert cut.count("`") % 2 == 0
    assert "…" in cut


def test_an_import_tells_what_becomes_of_each_rule() -> None:
    rule = make_subscription()
    told = difference_text({"new": [rule] * (LISTED + 2), "changed": [], "same": [rule]})
    assert f"**New: {LISTED + 2}**" in told
    assert "and 2 more" in told
    assert "Changed" not in told
    assert difference_text({}) == "The file names no rule."
    assert imported_text(1) == "Imported 1 subscription."
    assert imported_text(2) == "Imported 2 subscriptions."
