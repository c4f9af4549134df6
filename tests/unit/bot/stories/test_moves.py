import pytest

from bot.stories.moves import tells_price
from bot.stories.words import words


def told(sentence: str, phrase: str, coin: str = "Bitcoin") -> bool:
    """Ask of a phrase in a sentence in which one word names a coin."""
    text = words(sentence)
    written = [word.text for word in text]
    wanted = [word.text for word in words(phrase)]
    first = next(i for i in range(len(text)) if written[i : i + len(wanted)] == wanted)
    coins = {i for i, word in enumerate(written) if word == coin}
    return tells_price(sentence, text, range(first, first + len(wanted)), coins)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Bitcoin slides", "slides"),
        ("Bitcoin (BTC) price quickly slides", "slides"),
        ("The token slides", "slides"),
        ("A slump in the price of Bitcoin", "slump"),
        ("A record high for Bitcoin", "record high"),
        ("Bitcoin falls 4%", "falls 4"),
        ("Bitcoin falls 4 percent", "falls 4"),
        ("Bitcoin tops $90,000", "tops $90,000"),
        ("Revenue grew, Bitcoin slides", "slides"),
        ("The market crash spreads", "market crash"),
    ],
)
def test_a_coin_or_the_market_moves(sentence: str, phrase: str) -> None:
    assert told(sentence, phrase)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Claims jumped", "jumped"),
        ("Bitcoin miner Corvid slides", "slides"),
        ("Bitcoin waits, revenue slides", "slides"),
        ("Bitcoin waits: slides for the talk", "slides"),
        ("Farm adds 83 Bitcoin", "adds 83"),
        ("Bitcoin fund tops $40 million", "tops $40"),
        ("Bitcoin tops $40 million", "tops $40"),
        ("Bitcoin gained 12 users", "gained 12"),
        ("A slump in demand for Bitcoin", "slump"),
        ("The losses in two towns", "losses"),
        ("Heavy losses", "losses"),
        ("Bitcoin once bought by a baker from a far town slides", "slides"),
    ],
)
def test_what_else_goes_up_and_down_is_no_price(sentence: str, phrase: str) -> None:
    assert not told(sentence, phrase)
