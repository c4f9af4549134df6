from bot.cards.rules import PAGE, added_text, describe, list_text, removed_text
from bot.models import ChannelId, Level
from tests.factories import make_subscription


def test_a_rule_reads_as_a_sentence() -> None:
    assert describe(make_subscription(tags=("BTC", "Fed"))) == "`#BTC`, `#Fed` → <#20>"
    assert describe(make_subscription(tags=(), min_impact=Level.HIGH)) == (
        "every story with Price Impact High or more → <#20>"
    )


def test_a_new_rule_tells_what_to_expect() -> None:
    assert "would have posted 1 card." in added_text(make_subscription(), would_have=1)
    assert "would have posted 14 cards." in added_text(make_subscription(), would_have=14)


def test_a_removed_rule_tells_that_its_cards_stay() -> None:
    assert removed_text(make_subscription()).startswith("Unsubscribed: `#BTC` → <#20>.")


def test_no_rule_is_an_invitation() -> None:
    (page,) = list_text([], paused={})
    assert "/subscribe tags:BTC" in page


def test_a_paused_channel_tells_why() -> None:
    (page,) = list_text([make_subscription()], paused={ChannelId(20): "it was deleted"})
    assert "⏸ paused: it was deleted. I go on" in page


def test_many_rules_take_several_messages_and_none_is_lost() -> None:
    pages = list_text([make_subscription()] * 200, paused={})
    assert len(pages) > 1
    assert all(len(page) <= PAGE for page in pages)
    assert sum(page.count("<#20>") for page in pages) == 200
