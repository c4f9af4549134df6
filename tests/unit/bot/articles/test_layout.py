from lxml.html import HtmlElement

from bot.articles.layout import Layout, own_text
from bot.articles.page import read

LINE = "The bank will buy bills worth $40 billion until April, it said on Friday."


def one(tree: HtmlElement, name: str) -> HtmlElement:
    return next(element for element in tree.iter("*") if element.get("id") == name)


def test_prose_is_counted_where_it_stands() -> None:
    tree = read(
        f"<h1>T</h1><div id='a'><p>{LINE}</p></div>"
        f"<div id='b'>{LINE}<a>{LINE}</a><p>Short</p></div>"
    )
    layout = Layout(tree)
    assert layout.prose_in(one(tree, "a")) == len(LINE)
    assert layout.prose_in(one(tree, "b")) == len(LINE)
    assert layout.prose_before(one(tree, "a")) == 0
    assert layout.prose_before(one(tree, "b")) == len(LINE)


def test_a_column_is_the_story_whatever_its_name_and_a_longer_box_below_is_not() -> None:
    tree = read(
        f"<div id='side'><p>{LINE}</p></div><h1>T t</h1><div id='col'><p>{LINE}</p></div>"
        f"<div id='comments'>{f'<p>{LINE}</p>' * 2}</div>"
    )
    layout = Layout(tree)
    assert [layout.is_story(one(tree, n)) for n in ("side", "col", "comments")] == [
        False,
        True,
        False,
    ]


def test_what_holds_the_headline_is_the_story() -> None:
    tree = read("<div id='a'><header><h1>T</h1></header></div>")
    assert Layout(tree).is_story(one(tree, "a"))


def test_a_headline_below_its_story_hides_nothing() -> None:
    tree = read(f"<div id='a'>{f'<p>{LINE}</p>' * 3}</div><h1>Paper</h1>")
    layout = Layout(tree)
    assert not layout.heads_story()
    assert layout.is_story(one(tree, "a"))


def test_a_page_without_a_headline_has_no_story_below_it() -> None:
    assert not Layout(read(f"<p>{LINE}</p>")).heads_story()


def test_text_is_told_on_one_line() -> None:
    assert own_text(read("<p>a\n <b>b</b>\u00a0 c</p>")) == "a b c"
