import pytest

from bot.articles.credits import is_credit, signatures, unsigned

CREDITS = [
    "By Pat Reyes", "By Pat Reyes and Jo Lind", "By Pat Reyes | Edited by Jo Lind",
    "Von Lena Moor", "Reporting by Pat Reyes; Editing by Jo Lind", "Edited by Jo Lind",
    "Source: ChainEye", "Image credit: Paper", "Photo by Pat Reyes", "Quelle: dpa",
    "Flows by asset, in millions. Source: ChainEye", "A trader in New York. Photo: Paper",
    "The governor on Tuesday Getty Images", "Russell 2000 (ChartRoom)",
    "Dec 12, 2025, 10:50 a.m.", "12 December 2025", "12. Dezember 2025, 10:50 Uhr", "2025-12-12",
    "Published: March 4, 2026 at 9:30 am EST", "Updated 12/12/2025", "3 hours ago",
    "an hour ago", "4 min read", "05:28 Uhr", "segunda-feira, 22 de janeiro de 2018 às 0:13",
]  # fmt: skip

STORY = [
    "By the end of May the fund had sold all of it.",
    "The bank raised its target on Dec. 12, 2025, and the shares rose.",
    "Tether (USDT)",
    "The photo shows the vault that was robbed in 2014, police said on Monday in a statement.",
    "Three hours ago the exchange stopped withdrawals.",
]


@pytest.mark.parametrize("line", CREDITS)
def test_bylines_datelines_and_captions_are_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_about_them_is_none(line: str) -> None:
    assert not is_credit(line)


def test_a_name_glued_to_paragraphs_again_and_again_is_a_credit() -> None:
    lines = [
        "Bulls lost.CoinPost",
        "CoinPost",
        "Bears won. CoinPost",
        "It ended in the U.S. Senate",
    ]
    names = signatures(lines)
    assert [unsigned(line, names) for line in lines] == [
        "Bulls lost.", "", "Bears won.", "It ended in the U.S. Senate",
    ]  # fmt: skip


def test_a_name_that_stands_once_is_left() -> None:
    assert signatures(["He said it. Nothing", "Bitcoin"]) == frozenset()
