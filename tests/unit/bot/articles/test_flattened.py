from bot.articles.flattened import unflattened

PROSE = "The bank will buy bills worth $40 billion until April, it said. " * 12


def test_a_page_on_one_line_is_broken_at_its_labels() -> None:
    page = (
        f"Markets Share Copy link Big news on bills By Pat Reyes | Edited by Jo Lind"
        f" Dec 12, 2025, 10:50 a.m. {PROSE}STORY CONTINUES BELOW Sign me up By signing up, you"
        f" agree to all of it . {PROSE}Bitcoin News Markets More For You Doge falls"
    )
    assert list(unflattened([page], title="Big news on bills")) == [
        "By Pat Reyes | Edited by Jo Lind Dec 12, 2025, 10:50 a.m.",
        PROSE.strip(),
        "STORY CONTINUES BELOW",
        "Sign me up",
        "By signing up, you agree to all of it .",
        PROSE.strip(),
        "Bitcoin News Markets",
        "More For You",
        "Doge falls",
    ]


def test_a_paragraph_of_usual_length_is_not_touched() -> None:
    line = "He said Top Stories is the name of the show."
    assert list(unflattened([line], title="")) == [line]


def test_a_long_paragraph_without_labels_stays_whole() -> None:
    assert list(unflattened([PROSE.strip()], title="Another title")) == [PROSE.strip()]
