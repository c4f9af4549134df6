import pytest

from bot.stories.words import Match, PhraseBook, longest, word_set, words


def found(book: PhraseBook[str], text: str) -> list[str]:
    read = words(text)
    return [match.value for match in longest(book.find(read))]


def make_book(*phrases: str) -> PhraseBook[str]:
    book: PhraseBook[str] = PhraseBook()
    for phrase in phrases:
        book.add(phrase, phrase)
    return book


def test_words_are_split_where_they_stand() -> None:
    first, second = words("Fed’s cut")
    assert (first.text, first.start, first.end) == ("Fed", 0, 3)
    assert (second.text, second.start, second.joined) == ("cut", 6, True)


def test_a_number_is_one_word() -> None:
    assert [word.text for word in words("raises $1,250.50 today")] == [
        "raises",
        "1,250.50",
        "today",
    ]


def test_letters_of_other_alphabets_are_read_as_they_look() -> None:
    assert [word.folded for word in words("ＢＴＣ Вitсоіn 𝐄𝐓𝐇")] == ["btc", "bitcoin", "eth"]


def test_a_text_in_another_alphabet_stays_in_it() -> None:
    assert [word.text for word in words("СОР шлёт")] == ["СОР", "шлёт"]


def test_places_are_those_of_the_text_as_written() -> None:
    text = "… ＢＴＣ™ ﬁt"
    assert next(text[word.start : word.end] for word in words(text)) == "ＢＴＣ"


def test_a_lone_s_is_a_word() -> None:
    assert [word.text for word in words("series s funds")] == ["series", "s", "funds"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("rate cut*", "two Rate Cuts ahead"),
        ("exchange traded fund*", "Exchange-traded funds"),
        ("U.S. Treasury", "the U.S. Treasury said"),
        ("Mt. Gox", "repaid by Mt. Gox"),
        ("Fed", "the Fed’s move"),
        ("Fed", "FED MOVES"),
        ("raised # million", "raised $12.5 million"),
        ("26/7", "on 26/7 it fell"),
        ("USDT", "minted USD₮"),
    ],
)
def test_phrases_match(phrase: str, text: str) -> None:
    assert found(make_book(phrase), text) == [phrase]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Fed", "they fed the birds"),
        ("SEC", "securities"),
        ("rate cut*", "rate, cut"),
        ("hack*", "a shack"),
        ("AI", "Ai Weiwei"),
        ("raised # million", "raised a million"),
        ("bitcoin cash", "bitcoin"),
        ("Near*", "nearly there"),
    ],
)
def test_phrases_do_not_match(phrase: str, text: str) -> None:
    assert found(make_book(phrase), text) == []


def test_of_overlapping_phrases_the_longest_counts() -> None:
    assert found(make_book("bitcoin", "bitcoin cash", "cash flow"), "Bitcoin cash flow") == [
        "bitcoin cash"
    ]


def test_longest_keeps_phrases_that_only_touch() -> None:
    touching = [Match(0, 2, "a"), Match(2, 3, "b"), Match(1, 3, "c")]
    assert [match.value for match in longest(touching)] == ["a", "b"]


def test_word_set_reads_lines() -> None:
    assert word_set("a b", "b c") == {"a", "b", "c"}
