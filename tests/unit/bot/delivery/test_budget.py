from datetime import time, timedelta

from bot.delivery.budget import Posted, hold
from bot.models import GuildId, GuildSettings, Mode
from tests.factories import NOON

USUAL = GuildSettings(guild=GuildId(10), budget_hour=12, budget_day=100)
NOTHING = Posted(hour=0, day=0)


def test_below_its_budget_a_channel_gets_the_card() -> None:
    assert hold(USUAL, Mode.LIVE, Posted(hour=11, day=99), NOON) is None
    assert hold(USUAL, Mode.THREAD, NOTHING, NOON) is None


def test_over_the_hours_budget_it_waits_for_the_full_hour() -> None:
    held = hold(USUAL, Mode.LIVE, Posted(hour=12, day=12), NOON + timedelta(minutes=10))
    assert held is not None
    assert held.until == NOON + timedelta(hours=1)
    assert "12 an hour" in held.reason


def test_over_the_days_budget_it_waits_too() -> None:
    held = hold(USUAL, Mode.LIVE, Posted(hour=0, day=100), NOON)
    assert held is not None
    assert "100 a day" in held.reason


def test_in_quiet_hours_it_waits_for_their_end() -> None:
    quiet = USUAL.model_copy(update={"quiet_from": time(11), "quiet_to": time(13, 30)})
    held = hold(quiet, Mode.LIVE, NOTHING, NOON)
    assert held is not None
    assert (held.reason, held.until) == ("quiet hours", NOON + timedelta(hours=1.5))


def test_a_rule_for_digests_holds_every_card_until_the_daily_time() -> None:
    held = hold(USUAL, Mode.DIGEST, NOTHING, NOON)
    assert held is not None
    assert held.until == NOON + timedelta(hours=20)
