from bot.articles.column import mark
from bot.articles.layout import own_text
from bot.articles.page import read

LINE = "The bank will buy bills worth $40 billion until April, it said on Friday."


def test_the_innermost_element_with_the_prose_is_the_column() -> None:
    tree = read(
        f"<div><p>Home</p></div><div><div class='bar' id='x'><p>{LINE}</p><p>{LINE}</p></div></div>"
    )
    column = mark(tree)
    assert dict(column.attrib) == {"itemprop": "articleBody"}
    assert own_text(column) == f"{LINE}{LINE}"


def test_a_story_right_in_the_body_gets_a_column_of_its_own() -> None:
    column = mark(read(f"<body>{LINE}<p>{LINE}</p><p>{LINE}</p></body>"))
    assert (column.tag, own_text(column)) == ("div", f"{LINE}{LINE}{LINE}")


def test_a_table_that_lays_the_page_out_is_none() -> None:
    tree = read(f"<table><tr><td>Home</td><td><p>{LINE}</p><p>{LINE}</p></td></tr></table>")
    assert mark(tree).tag == "div"
    assert tree.find(".//table") is None


def test_blocks_without_a_name_become_paragraphs() -> None:
    tree = read(
        f"<section><div>{LINE}</div><div>{LINE}</div><div><ul><li>x</li></ul></div></section>"
    )
    assert [child.tag for child in mark(tree)] == ["p", "p", "div"]


def test_a_preformatted_release_becomes_paragraphs() -> None:
    release = "The index for all items rose 0.3 percent in May on a\nyearly basis.\n\nOil fell."
    tree = read(f"<div><pre>{release}</pre>tail</div>")
    mark(tree)
    assert [p.text for p in tree.iter("p")] == [
        release.split("\n\n", maxsplit=1)[0].replace("\n", " "),
        "Oil fell.",
    ]
    assert "tail" in tree.text_content()


def test_a_page_without_prose_is_its_own_column() -> None:
    assert own_text(mark(read("<p>Home</p>"))) == "Home"
