from datetime import timedelta

from bot.models import Health, Polling, SourceId
from bot.services.watch import FAILURES, LASTING, SILENT, Told, review
from tests.factories import NOON

ILL = Health(complaints=("No source answers; is there a network?",))
WELL = Health()


def failing(name: str = "a", *, times: int = FAILURES, silent: timedelta | None = None) -> Polling:
    return Polling(
        source=SourceId(name),
        next_check_at=NOON,
        interval=timedelta(minutes=5),
        last_ok_at=None if silent is None else NOON - silent,
        failures=times,
    )


def test_a_complaint_is_told_once_when_it_has_lasted_and_once_when_it_is_over() -> None:
    said = []
    told = Told()
    for minutes in range(0, 180, 10):
        now = NOON + timedelta(minutes=minutes)
        found = review(told, ILL if minutes < 120 else WELL, now)
        told = found.told
        if found.bulletin.complaints:
            said.append(("told", minutes))
        if found.bulletin.is_over:
            said.append(("over", minutes))
    assert said == [("told", 60), ("over", 120)]


def test_a_complaint_that_is_over_soon_is_never_told() -> None:
    first = review(Told(), ILL, NOON)
    second = review(first.told, WELL, NOON + LASTING)
    third = review(second.told, ILL, NOON + 2 * LASTING)
    assert [r.bulletin.complaints for r in (first, second, third)] == [(), (), ()]
    assert not second.bulletin.is_over


def test_a_source_is_told_once_when_it_failed_often_and_once_when_it_answers_again() -> None:
    ill = Health(failing=(failing(), failing("b", times=FAILURES - 1)))
    first = review(Told(), ill, NOON)
    assert [poll.source for poll in first.bulletin.failing] == ["a"]
    second = review(first.told, ill, NOON)
    assert second.bulletin.failing == ()
    third = review(second.told, WELL, NOON)
    assert third.bulletin.answering == ("a",)
    assert review(third.told, WELL, NOON).bulletin.answering == ()


def test_a_source_that_is_silent_for_long_is_told_however_rarely_it_was_asked() -> None:
    recent = Health(failing=(failing(times=2, silent=SILENT),))
    long = Health(failing=(failing(times=2, silent=SILENT + timedelta(minutes=1)),))
    assert review(Told(), recent, NOON).bulletin.failing == ()
    assert len(review(Told(), long, NOON).bulletin.failing) == 1


def test_a_source_that_still_fails_a_little_is_not_told_to_answer() -> None:
    told = Told(sources=(SourceId("a"),))
    found = review(told, Health(failing=(failing(times=1, silent=timedelta()),)), NOON)
    assert found.bulletin.answering == ()
    assert found.told.sources == ("a",)
