from datetime import timedelta
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from bot.models import Health
from bot.services.meter import Delivered, Judged, Meter, Polled


def samples(meter: Meter, health: Health | None = None) -> dict[str, float]:
    """Return what a Prometheus server would read, by name and labels' values."""
    text = meter.text(health or Health(), timedelta(seconds=0.25)).decode()
    return {
        " ".join((sample.name, *sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_each_thing_is_counted_under_its_outcome() -> None:
    meter = Meter(version="1.2.3")
    for polled in (Polled.CHANGED, Polled.CHANGED, Polled.FAILED):
        meter.polled(polled)
    meter.late(timedelta(seconds=3))
    meter.told()
    meter.judged("desk-1.0", Judged.REFUSED)
    meter.delivered(Delivered.POSTED)
    meter.limited()
    found = samples(meter)
    assert found["newsvane_polls_total changed"] == 2
    assert found["newsvane_polls_total failed"] == 1
    assert found["newsvane_poll_lag_seconds_bucket 5.0"] == 1
    assert found["newsvane_poll_lag_seconds_bucket 2.0"] == 0
    assert found["newsvane_stories_total"] == 1
    assert found["newsvane_analyses_total desk-1.0 refused"] == 1
    assert found["newsvane_deliveries_total posted"] == 1
    assert found["newsvane_discord_rate_limits_total"] == 1
    assert found["newsvane_build_info 1.2.3"] == 1


def test_a_poll_that_began_early_by_a_clock_set_back_is_not_late() -> None:
    meter = Meter()
    meter.late(timedelta(hours=-1))
    assert samples(meter)["newsvane_poll_lag_seconds_sum"] == 0


def test_the_delays_of_the_loop_are_told_by_length() -> None:
    meter = Meter()
    for seconds in (-0.001, 0.02, 0.7):
        meter.held(seconds)
    found = samples(meter)
    assert found["newsvane_loop_delay_seconds_bucket 0.025"] == 2
    assert found["newsvane_loop_delay_seconds_bucket 1.0"] == 3
    assert found["newsvane_loop_delay_seconds_count"] == 3


def test_how_things_stand_is_told_at_each_look() -> None:
    meter = Meter()
    standing = Health(
        complaints=("Something is wrong.",),
        sources=9,
        sources_read=8,
        waiting=3,
        oldest_wait=timedelta(minutes=2),
        given_up=1,
        paused=4,
        articles=70,
        cards=60,
    )
    found = samples(meter, standing)
    wanted = {
        "complaints": 1, "sources": 9, "sources_answering": 8, "outbox_depth": 3,
        "outbox_oldest_seconds": 120, "dead_letters": 1, "channels_paused": 4,
        "articles": 70, "cards": 60, "loop_lag_seconds": 0.25,
    }  # fmt: skip
    assert {name: found[f"newsvane_{name}"] for name in wanted} == wanted
    assert samples(meter)["newsvane_outbox_depth"] == 0


def test_the_process_own_memory_is_told() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    assert samples(Meter())["process_resident_memory_bytes"] > pages * 1024


def test_two_bots_in_one_process_count_for_themselves() -> None:
    first, second = Meter(), Meter()
    first.told()
    assert samples(second)["newsvane_stories_total"] == 0
