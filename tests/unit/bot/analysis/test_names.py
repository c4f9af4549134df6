import pytest

from bot.analysis.names import Vocabulary, names, strangers

ARTICLE = Vocabulary(
    "Goldman Sachs expects growth, Mara Lind of Northbank said. The Federal Reserve's board met."
    " Stronger demand | McKinsey & Co. and U.S. funds follow in Sept."
)


def unknown(text: str) -> list[str]:
    return list(strangers(text, ARTICLE, frozenset(["CoinPost", "The Block"])))


@pytest.mark.parametrize(
    "text",
    [
        "Goldman Sachs is right.",
        "The view of Mara Lind, of Northbank.",
        "Goldman Sachs's view is the Federal Reserve's.",
        "CoinPost passes it on, and The Block as well.",
        "The call is Bullish with High impact.",
        "Investors wait. Growth follows.",
        "It ends in September.",
        "U.S. funds are buyers.",
    ],
)
def test_names_of_the_article_and_words_of_our_own_pass(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Morgan Sachs is right.", "Morgan Sachs"),
        ("The view of Goldman Stanley.", "Goldman Stanley"),
        ("Goldman Lind said so.", "Goldman Lind"),
        ("Nakamoto agrees.", "Nakamoto"),
        ("The chief of BlackRock agrees.", "BlackRock"),
        ("GOLDMAN SACHS agrees.", "GOLDMAN SACHS"),
        ("It ends in October.", "October"),
        ("The Gоldman view.", "Gоldman"),
        ("Growth of demand. Zuckerberg agrees.", "Zuckerberg"),
    ],
)
def test_a_name_that_the_article_lacks_is_found(text: str, stranger: str) -> None:
    assert stranger in unknown(text)


def test_a_name_written_small_is_found() -> None:
    assert ARTICLE.lowered_name("analysts of goldman sachs agree") == "goldman sachs"


def test_words_that_the_article_writes_small_are_no_names() -> None:
    assert ARTICLE.lowered_name("growth said board met") is None


def test_abbreviations_do_not_end_a_sentence() -> None:
    runs = [name.words for name in names("Sen. Cruz and J. Doe met.")]
    assert ("Sen", "Cruz") in runs
    assert ("J.", "Doe") in runs
