import pytest

from bot.stories.headline import dates, is_ahead, is_comment, is_speech, main_clause, speakers


@pytest.mark.parametrize(
    "title",
    [
        "Opinion | Leave the Central Bank Alone",
        "Why gold is rising",
        "Is the bull market over?",
        "What to Watch in the Jobs Report",
        "The tariff ruling, explained",
        "He has been planning for this job",
        "The budget in four charts",
        "Trade war exposes weak supply chains",
    ],
)
def test_comments_are_told_from_reports(title: str) -> None:
    assert is_comment(title, "Daily")
    assert not is_comment("Gold rises to a record", "Daily")


def test_a_weekly_always_comments() -> None:
    assert is_comment("Gold rises to a record", "The Economist")


def test_previews_are_told_from_reports() -> None:
    assert is_ahead("Fed expected to cut rates")
    assert not is_ahead("Fed cuts rates")


def test_speech_is_told_from_deeds() -> None:
    assert is_speech("Lagarde Says Rates Are Right")
    assert not is_speech("ECB Holds Rates")


def test_speakers_are_the_names_before_the_verb() -> None:
    assert speakers("Rates are right, Christine Lagarde says") == "Christine Lagarde"
    assert speakers("ECB holds rates") == ""


def test_days_of_the_year_are_read() -> None:
    assert dates("Bitcoin forecast for June 20 and Sept. 3") == ("jun 20", "sep 3")


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("Yen falls after Fed decision", "Yen falls"),
        ("After Fed decision, yen falls", "yen falls"),
        ("Yen falls, as feared", "Yen falls, as feared".partition(", as")[0]),
        ("Fed cuts rates, ends runoff", "Fed cuts rates, ends runoff"),
        ("Trading as usual", "Trading as usual"),
    ],
)
def test_circumstances_are_not_the_event(title: str, clause: str) -> None:
    assert main_clause(title) == clause
