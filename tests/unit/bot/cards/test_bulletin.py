from datetime import timedelta

from bot.cards.bulletin import bulletin_text
from bot.models import Bulletin, Polling, SourceId
from tests.factories import NOON


def failing(name: str, *, times: int = 7, error: str = "is down.") -> Polling:
    return Polling(
        source=SourceId(name),
        next_check_at=NOON,
        interval=timedelta(minutes=5),
        last_ok_at=NOON if times == 1 else None,
        failures=times,
        last_error=error,
    )


def test_nothing_new_is_no_message() -> None:
    assert bulletin_text(Bulletin()) == ""


def test_complaints_and_their_end_are_told() -> None:
    told = bulletin_text(Bulletin(complaints=("No source answers.",)))
    assert told.startswith("⚠ No source answers.\nThis lasts for an hour now")
    assert bulletin_text(Bulletin(is_over=True)) == "✅ All that I complained of is over."


def test_sources_are_named_with_what_is_wrong_and_since_when() -> None:
    told = bulletin_text(Bulletin(failing=(failing("coin-post"), failing("day", times=1))))
    assert "• `coin-post` failed 7 times in a row, never read: is down." in told
    assert f"• `day` failed once, last read <t:{int(NOON.timestamp())}:R>: is down." in told
    answering = Bulletin(answering=(SourceId("coin-post"),))
    assert bulletin_text(answering) == "✅ Answering again: `coin-post`"


def test_however_many_sources_fail_with_whatever_words_the_message_fits_and_pings_nobody() -> None:
    loud = "@everyone **now** <@1> " * 40
    many = tuple(failing(f"source-{number}", error=loud) for number in range(70))
    names = tuple(SourceId(f"source-{number}") for number in range(70))
    told = bulletin_text(Bulletin(complaints=("It is bad.",), failing=many, answering=names))
    assert len(told) <= 4000
    assert told.count("… and 60 more.") == 2
    assert "<@1>" not in told
