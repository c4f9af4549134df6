from bot.articles.blocks import blocks
from bot.articles.page import read


def lines(html: str) -> list[str]:
    return [block.text for block in blocks(read(html))]


def test_each_block_is_a_line_and_inline_markup_is_none() -> None:
    page = "<div>One <b>bold</b> <a>link</a>.<p>Two\n wrapped</p>Three<ul><li>Four</li></ul></div>"
    assert lines(page) == ["One bold link.", "Two wrapped", "Three", "Four"]


def test_headings_are_known() -> None:
    found = list(blocks(read("<h2>A <i>b</i></h2><p>c</p>")))
    assert [(block.text, block.is_heading) for block in found] == [("A b", True), ("c", False)]


def test_a_row_of_data_is_one_line_and_a_layout_cell_is_many() -> None:
    page = (
        "<table><tr><th>Fund</th><th>Flow</th></tr><tr><td>ARKX</td><td></td><td>$19.8 million</td>"
        "</tr><tr><td></td></tr><tr><td><p>Prose one.</p><p>Prose two.</p></td></tr></table>"
    )
    assert lines(page) == ["Fund | Flow", "ARKX | $19.8 million", "Prose one.", "Prose two."]


def test_a_break_ends_a_line_unless_it_stands_within_a_sentence() -> None:
    page = (
        "<p>Short title<br>The bank will buy bills worth $40 billion<br>until April."
        "<br>It said so.<br><br>Nobody asked<br><br>End</p>"
    )
    assert lines(page) == [
        "Short title",
        "The bank will buy bills worth $40 billion until April.",
        "It said so.",
        "Nobody asked",
        "End",
    ]


def test_a_table_in_a_figure_is_read_and_its_caption_is_not() -> None:
    page = (
        "<figure><img><figcaption>Caption</figcaption><table><tr><td>A</td></tr></table></figure>"
    )
    assert lines(page) == ["A"]


def test_an_inline_element_around_blocks_does_not_glue_them() -> None:
    assert lines("<span><p>One.</p><p>Two.</p></span>") == ["One.", "Two."]
