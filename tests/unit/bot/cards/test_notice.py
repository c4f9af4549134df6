from datetime import timedelta

from bot.cards.compose import struck
from bot.cards.notice import is_announced, mark, notice
from bot.models import Card, Change, Level
from tests.factories import NOON, make_card


def judged_again(card: Card, level: Level) -> Card:
    impact = card.analysis.impact.model_copy(update={"level": level})
    analysis = card.analysis.model_copy(update={"impact": impact})
    change = Change(
        at=NOON, text=f"Price Impact: {card.analysis.impact.level} → {level}", revision=1
    )
    return card.model_copy(update={"analysis": analysis, "revision": 1, "changes": (change,)})


def test_a_changed_level_is_announced() -> None:
    card = make_card()
    other = next(level for level in Level if level is not card.analysis.impact.level)
    assert is_announced(card, judged_again(card, other))
    assert not is_announced(card, judged_again(card, card.analysis.impact.level))


def test_a_struck_card_is_announced_once() -> None:
    card = make_card()
    gone = struck(card, "CoinPost has withdrawn this story.", now=NOON)
    assert is_announced(card, gone)
    assert not is_announced(gone, gone)


def test_a_notice_tells_its_own_revisions_lines_and_no_others() -> None:
    card = judged_again(make_card(), Level.LOW)
    later = Change(at=NOON + timedelta(hours=1), text="headline changed", revision=2)
    text = notice(card.model_copy(update={"changes": (*card.changes, later)}), 1)
    assert "Price Impact" in text
    assert "headline" not in text
    assert text.endswith(mark(card.id, 1))


def test_a_notice_cannot_ping_or_grow() -> None:
    nasty = "@everyone <@&9> **x** " * 200
    lines = tuple(Change(at=NOON, text=nasty, revision=1) for _ in range(20))
    text = notice(make_card(title=nasty, changes=lines), 1)
    assert "@everyone" not in text
    assert "<@&9>" not in text
    assert len(text) <= 2000


def test_a_struck_card_keeps_what_it_claimed() -> None:
    card = make_card()
    gone = struck(card, "CoinPost has withdrawn this story.", now=NOON)
    assert gone.analysis == card.analysis
    assert gone.revision == card.revision + 1
    assert gone.changes[-1].text == "retracted: CoinPost has withdrawn this story."
