import asyncio
from dataclasses import replace
from pathlib import Path

from tests.soak.plan import SHORT, Blow, Plan
from tests.soak.rows import Kept
from tests.soak.run import posts, soak
from tests.soak.tales import tale
from tests.soak.verdict import Measured, curve, delay_p99, growth, judge, slope

ROOM, OTHER = 7, 8
PLAN = Plan(seconds=100, stories=2)


def kept(**changes: object) -> Kept:
    fields: dict[str, object] = {
        "items": {0, 1},
        "stories": 2,
        "cards": 2,
        "unjudged": 0,
        "promised": {(ROOM, "aa"), (OTHER, "aa")},
        "journeys": [1.0, 2.0],
        "waits": [0.1, 0.2],
    }
    return Kept(**{**fields, **changes})  # type: ignore[arg-type]  # the fields' own types


def steady(megabytes: float) -> list[tuple[float, float]]:
    return [(float(second), megabytes) for second in range(100)]


async def test_a_bot_under_load_and_faults_loses_no_card_and_doubles_none(tmp_path: Path) -> None:
    verdict = await soak(SHORT, tmp_path)
    assert verdict.broken == []
    assert "lost = 0, doubled = 0" in "\n".join(verdict.lines)


async def test_a_bot_whose_work_had_arrived_before_the_kill_is_not_waited_for() -> None:
    async def messages() -> int:
        return 3

    async with asyncio.timeout(5):
        assert not await posts(messages, before=3, is_left=lambda: False)
        assert await posts(messages, before=2, is_left=lambda: True)


def test_a_seed_draws_the_same_blows_each_time_and_another_one_others() -> None:
    assert PLAN.blows() == PLAN.blows()
    assert PLAN.blows() != replace(PLAN, seed=2).blows()


def test_the_standard_run_has_every_blow_and_an_undisturbed_process_to_watch() -> None:
    blows = Plan().blows()
    assert {struck.blow for struck in blows} == set(Blow)
    ends = [struck.at for struck in blows if struck.blow in {Blow.KILL, Blow.RESTART}]
    assert max(ends) < Plan().reference
    assert Plan(seconds=1800).reference == 300


def test_nothing_is_broken_when_each_card_stands_once_where_it_was_promised() -> None:
    verdict = judge(PLAN, Measured(memory=steady(100)), kept(), {ROOM: ["aa"], OTHER: ["aa"]})
    assert verdict.broken == []


def test_each_broken_promise_is_named() -> None:
    measured = Measured(
        memory=[*steady(100)[:90], *((float(t), 150.0) for t in range(90, 100))],
        recoveries=[1.0, 6.0],
        metrics={
            "newsvane_loop_delay_seconds_bucket 1.0": 90,
            "newsvane_loop_delay_seconds_bucket 5.0": 100,
        },
        died=1,
        drained=False,
    )
    found = kept(items={0}, unjudged=3)
    verdict = judge(PLAN, measured, found, {ROOM: ["aa", "aa"], OTHER: []})
    assert verdict.broken == [
        "items lost: [1]",
        "stories never judged: 3",
        "cards lost (channel, card): [(8, 'aa')]",
        "cards doubled (channel, card): [(7, 'aa')]",
        "deliveries or feeds did not come to rest",
        "the bot ended by itself 1 times",
        "memory grew by 50.0%",
        "the loop's p99 delay is 5.0 s",
        "posting again took 6.0 s after a kill",
    ]


def test_figures_are_computed_as_they_are_named() -> None:
    rising = [(0.0, 100.0), (1800.0, 101.0), (3600.0, 102.0)]
    assert round(slope(rising), 6) == 2
    assert curve(rising) == "100, 100, 100, 101, 101, 101, 102"
    assert curve([]) == ""
    assert slope([]) == growth([]) == delay_p99({}) == 0
    buckets = {"newsvane_loop_delay_seconds_bucket 0.1": 99.0}
    buckets["newsvane_loop_delay_seconds_bucket inf"] = 100.0
    assert delay_p99(buckets) == 0.1


def test_a_tenth_of_the_tales_is_told_twice_and_the_others_differ() -> None:
    tales = {tale(number) for number in range(1000)}
    assert tale(19) == tale(14)
    assert len(tales) == 900
