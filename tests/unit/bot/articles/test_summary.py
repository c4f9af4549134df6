import pytest

from bot.articles.page import read
from bot.articles.summary import headline, take_dek, take_key_points

LINE = "The bank will buy bills worth $40 billion until April, it said on Friday."
DEK = "The plan starts on Friday with $8.2 billion of bills."


@pytest.mark.parametrize(
    ("page", "stated", "expected"),
    [
        ("<h1>Paper</h1><h1>Bank buys bills</h1>", "Bank buys bills", "Bank buys bills"),
        ("<h1>Bank buys bills</h1>", "SEO title", "Bank buys bills"),
        ("<h1>Paper</h1>", "Bank buys bills", "Bank buys bills"),
        ("<title>Bank buys bills | Paper</title><p>x</p>", "", "Bank buys bills"),
        ("<h1>Paper</h1><title>Other</title>", "", "Paper"),
        ("<p>x</p>", "", ""),
    ],
)
def test_the_headline_is_the_one_that_is_shown(page: str, stated: str, expected: str) -> None:
    assert headline(read(page), stated) == expected


@pytest.mark.parametrize(
    "shown",
    [
        f"<h2>{DEK}</h2><p>{LINE}</p>",
        f"<p class='article__subtitle'>{DEK}</p><p>{LINE}</p>",
        f"<div class='standfirst'>{DEK}</div><div>{LINE}</div>",
        f"<span>{DEK}</span><div><p>{LINE}</p></div>",
    ],
)
def test_a_standfirst_below_the_headline_is_the_dek_and_leaves_the_body(shown: str) -> None:
    tree = read(f"<h1>Bank buys</h1>{shown}")
    assert take_dek(tree, description=DEK) == DEK
    assert DEK not in tree.text_content()


@pytest.mark.parametrize(
    "shown",
    [
        f"<p>{DEK}</p><p>{LINE}</p>",
        f"<div class='r'><p>{DEK}</p></div><div class='r'><p>{LINE}</p></div>",
        f"<h2>Too short</h2><p>{LINE}</p>",
    ],
)
def test_a_first_paragraph_that_the_description_repeats_stays_in_the_story(shown: str) -> None:
    tree = read(f"<h1>Bank buys</h1>{shown}")
    assert take_dek(tree, description=DEK) == ""


def test_a_page_without_a_headline_has_no_dek() -> None:
    assert take_dek(read(f"<h2 class='dek'>{DEK}</h2>"), description=DEK) == ""


@pytest.mark.parametrize(
    "box",
    [
        "<h4>What to know:</h4><ul><li>One.</li><li>Two.</li></ul>",
        "<div><p><b>Key takeaways</b></p></div><div><ul><li>One.</li><li>Two.</li></ul></div>",
        "<div><strong>TL;DR</strong><p>One.</p><p>Two.</p></div>",
        "<ul class='key-points'><li>One.</li><li>Two.</li></ul>",
        "<div><span>Das Wichtigste in Kürze</span><ol><li>One.</li><li>Two.</li></ol></div>",
    ],
)
def test_an_outlets_own_points_are_taken_out_with_their_heading(box: str) -> None:
    tree = read(f"<h1>Bank buys</h1>{box}<p>{LINE}</p>")
    assert take_key_points(tree) == ("One.", "Two.")
    assert tree.text_content() == f"Bank buys{LINE}"


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>T</h1><p>{LINE}</p><div><h4>What to know:</h4><ul><li>Doge.</li></ul></div>",
        f"<h1>T</h1><h4>What to know</h4><p>{LINE}</p>",
        f"<h1>T</h1><div><h4>Summary</h4><h5>x</h5><p>{LINE}</p></div>",
        f"<h1>T</h1><div><p>Intro</p><h4>Summary</h4><p>{LINE}</p><p>{LINE}</p></div>",
        "<h1>T</h1><div><h4>Summary</h4></div>",
    ],
)
def test_points_of_another_text_or_no_points_are_left(page: str) -> None:
    assert take_key_points(read(page)) == ()
