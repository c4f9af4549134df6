import pytest

from bot.articles.layout import own_text
from bot.articles.page import read
from bot.articles.prune import prune

LINE = "The bank will buy bills worth $40 billion until April, it said on Friday."
MORE = "Dealers had expected less, and yields fell by four basis points at once."
FOREIGN = "Dogecoin holders moved $1.1B to exchanges on Monday, data shows."


def left(html: str, title: str = "Bank buys bills") -> str:
    tree = read(html)
    prune(tree, title=title)
    return own_text(tree)


HEAD = "<h1>Bank buys bills</h1> "
BOXES = [
    f"<aside><p>{FOREIGN}</p></aside>",
    f"<nav>{FOREIGN}</nav>",
    f"<div class='related-stories'><p>{FOREIGN}</p></div>",
    f"<div id='NewsletterSignup'><p>{FOREIGN}</p></div>",
    f"<section class='x'><h3>More For You</h3><p>{FOREIGN}</p></section>",
    f"<div><div><span>Trending</span></div><div><p>{FOREIGN}</p></div></div>",
    f"<div><h4>Morning Newsletter</h4><p>{FOREIGN}</p></div>",
    f"<div><h4>Guard report</h4><p>Commissioned by Guard</p><p>{FOREIGN}</p></div>",
    "<ul><li><a>Dogecoin falls 9% again</a></li><li><a>XRP wins a case</a> 3 hours ago</li></ul>",
    "<p><a>Dogecoin falls 9% after an outage</a></p>",
    f"<div><h3><a>Why Dogecoin will fall</a></h3><p>{FOREIGN}</p></div>",
    "<div><b>Related:</b> <a>Dogecoin falls</a></div>",
]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_midway_goes_and_the_story_goes_on(box: str) -> None:
    page = f"{HEAD}<div><p>{LINE}</p> {box} <p>{MORE}</p></div>"
    assert left(page) == f"Bank buys bills {LINE} {MORE}"


@pytest.mark.parametrize(
    "heading", ["<h3>Top Stories</h3>", "<p><b>Read Next</b></p>", "<h2>Related</h2>"]
)
def test_a_closing_heading_in_the_column_takes_all_below_it(heading: str) -> None:
    page = f"{HEAD}<div><p>{LINE}</p> {heading} <div>{FOREIGN}</div><p>{FOREIGN}</p></div>"
    assert left(page) == f"Bank buys bills {LINE}"


def test_a_story_goes_on_behind_a_list_of_links() -> None:
    box = "<h3>Top Stories</h3><ul><li><a>Doge</a></li></ul>"
    page = f"{HEAD}<div><p>{LINE}</p> {box}<p>{MORE}</p></div>"
    assert left(page) == f"Bank buys bills {LINE} {MORE}"


def test_a_heading_above_the_story_takes_its_links_alone() -> None:
    page = f"{HEAD}<h3>Latest News</h3><ul><li><a>Doge falls</a></li></ul><p>{LINE}</p>"
    assert left(page) == f"Bank buys bills {LINE}"


def test_what_stands_above_the_headline_goes() -> None:
    page = f"<p>{FOREIGN}</p><div>DOGE<p>{FOREIGN}</p><div>{HEAD}<p>{LINE}</p></div></div>"
    assert left(page) == f"Bank buys bills {LINE}"


def test_another_headline_than_the_pages_hides_nothing() -> None:
    assert LINE in left(f"<p>{LINE}</p><h1>Paper</h1><p>{MORE}</p>")


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}<div class='has-sidebar related'><p>{LINE}</p><p>{MORE}</p></div>",
        f"{HEAD}<div class='content-sidebar'><p>{LINE}</p></div><div><p>{MORE}</p></div>",
        f"<div class='promo'>{HEAD}<p>{LINE}</p><p>{MORE}</p></div>",
        f"{HEAD}<p>{LINE}</p><section><h2><a>What the bank said</a></h2>{MORE * 9}</section>",
        f"{HEAD}<p>{LINE} <a>{MORE}</a></p>",
        f"{HEAD}<p><span class='ticker share'>{LINE}</span> <a class='social'>{MORE}</a> Yes.</p>",
    ],
)
def test_the_story_stays_whatever_its_elements_are_called(page: str) -> None:
    assert LINE in left(page)
    assert MORE in left(page)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("while bitcoin <a>BTC <b>$ 92,578.40</b></a> , which lags.", "while bitcoin, which lags."),
        ("<b>bitcoin</b> <span>BTC $9.10</span>, up", "bitcoin, up"),
        ("bitcoin <span class='coin-price'>$92,578.40</span> rose", "bitcoin rose"),
        ("worth <b>$40 billion</b>, or <i>3%</i>.", "worth $40 billion, or 3%."),
    ],
)
def test_a_live_price_leaves_the_sentence_without_a_gap(sentence: str, expected: str) -> None:
    assert left(f"<p>{sentence}</p>") == expected


def test_a_live_price_that_opens_a_paragraph_goes_too() -> None:
    assert left("<p> <span>BTC $92,578.40</span> , up</p>") == ", up"
