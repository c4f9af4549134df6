import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.sentences import paragraphs, sentences

CASES = [
    ["The U.S. Treasury met at 10:50 a.m. Friday.", "It sold $1.1B of bills.", "Yields rose 2.5%."],
    ["Mr. Lind of Acme Inc. spoke.", "The plan by J. P. Moor vs. Brook Co. was signed on Dec. 12."],
    ["“We wait,” she said.", "“Rates stay.”", "Then she left."],
    ["He said no.", "No. 3 was sold.", "$5 was paid."],
    ["It fell to 12.", "The rest... nobody knows.", "And then…", "Silence."],
    ["Is it over?", "Nobody knows!", "[Not yet.]", "40 people left."],
    ["It left the U.S.", "The move hurt Apple Inc.", "It sold at 5 p.m.", "They stayed."],
    ["George W. Bush met her on X.", "They agreed."],
    ["央行维持利率。", "市场上涨！"],
]


@pytest.mark.parametrize("expected", CASES, ids=lambda case: case[0][:20])
def test_a_paragraph_splits_where_its_sentences_end(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_german_ordinals_and_quotation_marks_do_not_end_a_sentence() -> None:
    text = ["Am 12. Dezember fiel der Kurs.", "Dr. Moor sagte z. B.: „Nein.“", "Es blieb dabei."]
    assert sentences(" ".join(text), language="de") == text


@given(st.text(alphabet="ab AB.!?”“’ 1$U.S\n", max_size=80))
def test_no_letter_is_lost_or_changed(text: str) -> None:
    paragraph = " ".join(text.split())
    assert "".join("".join(sentences(paragraph)).split()) == "".join(paragraph.split())
    assert all(sentence in paragraph for sentence in sentences(paragraph))


def test_a_line_is_a_paragraph() -> None:
    assert list(paragraphs("One.\n\nTwo.\r\n  Three. \n")) == ["One.", "Two.", "Three."]


def test_lines_that_a_machine_wrapped_are_one_paragraph_again() -> None:
    release = (
        "The index for all items rose 0.3 percent in May on a seasonally\n"
        "adjusted basis, the agency said, after a rise of 0.2 percent in April\n"
        "this year.\n\nEnergy fell 1.0 percent over the month as gasoline became a good deal\n"
        "cheaper again."
    )
    assert [len(text.split()) for text in paragraphs(release)] == [28, 15]


def test_lines_of_prose_stay_paragraphs_whatever_their_length() -> None:
    lines = "It was a quiet day for every market that we know of, said nobody.\n" * 3
    assert len(list(paragraphs(f"{lines}\nIt was over."))) == 4
