from datetime import timedelta

from bot.models import CallTally, Horizon
from bot.record.count import counted
from tests.factories import NOON

DAY = timedelta(days=1)


def test_the_next_call_to_fall_due_need_not_be_the_oldest() -> None:
    old = CallTally(horizon=Horizon.LONG, open=2, due=1, void=0, first_open=NOON - 7 * DAY)
    new = CallTally(horizon=Horizon.SHORT, open=1, due=3, void=1, first_open=NOON)
    count = counted([old, new])
    assert (count.open, count.due, count.void) == (3, 4, 1)
    assert count.next_due == NOON + DAY


def test_where_nothing_is_open_nothing_falls_due() -> None:
    over = CallTally(horizon=Horizon.SHORT, open=0, due=3, void=0)
    assert counted([over]).next_due is None
    assert counted([]).open == 0
