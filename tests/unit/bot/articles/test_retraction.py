import pytest

from bot.articles.retraction import retraction
from tests.factories import make_document


@pytest.mark.parametrize(
    "sentence",
    [
        "This article has been retracted because its source was mistaken.",
        "CoinPost has withdrawn this story after the firm denied it.",
        "We have retracted our earlier report on the matter.",
        "This post was formally withdrawn on Tuesday.",
    ],
)
def test_an_outlets_word_about_its_own_text_takes_it_back(sentence: str) -> None:
    document = make_document("Larkspur buys a bank", "Larkspur bought it.", "It is big.", sentence)
    assert retraction(document) == sentence


@pytest.mark.parametrize("title", ["RETRACTED: Larkspur buys a bank", "[Retracted] Larkspur buys"])
def test_a_headline_takes_it_back(title: str) -> None:
    assert retraction(make_document(title, "Larkspur bought a bank.")) == title


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency said that the report was withdrawn.",
        "Larkspur has withdrawn its application for this licence.",
        "The senator retracted his remarks.",
        "This story is developing and will be updated.",
        "Investors withdrew $40 million from this fund.",
    ],
)
def test_news_of_a_withdrawal_is_news(sentence: str) -> None:
    assert retraction(make_document("Larkspur waits for its licence", sentence)) is None


def test_a_note_within_the_text_is_none_of_ours() -> None:
    body = [f"Sentence {number} tells something." for number in range(12)]
    body[6] = "This article has been retracted, the old page said."
    assert retraction(make_document("A page and its history", *body)) is None
