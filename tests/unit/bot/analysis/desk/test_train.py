from bot.analysis.desk.learned import Learned
from bot.analysis.desk.train import Example, headline, read_examples, train
from bot.models import Direction
from tests.unit.bot.analysis.desk.samples import SEEDS, happening, seed


def shipped() -> list[Example]:
    files = sorted((SEEDS / "training").glob("*.jsonl"))
    return read_examples(path.read_bytes() for path in files)


def score(learned: Learned, text: str) -> float:
    return learned.score(headline(text).title, happening(text).hits)


def test_the_shipped_file_is_what_training_gives() -> None:
    assert train(shipped(), seed("cues.toml")) == seed("direction.json")


def test_no_headline_is_taught_twice() -> None:
    texts = [example.text for example in shipped()]
    assert len(texts) == len(set(texts)) >= 900


def test_good_news_scores_above_bad() -> None:
    learned = Learned(seed("direction.json"))
    good, bad = (
        score(learned, text)
        for text in ("Bank opens custody of bitcoin to clients", "Hackers steal coins of exchange")
    )
    assert good > 0 > bad


def test_numbers_and_coins_do_not_change_the_score() -> None:
    learned = Learned(seed("direction.json"))
    one = score(learned, "Solana falls 12% to $140 in a day")
    assert one == score(learned, "Litecoin falls 9% to $80 in a day")


def test_a_lone_word_scores_nothing() -> None:
    assert score(Learned(seed("direction.json")), "Bitcoin") == 0


def test_training_learns_what_it_is_shown() -> None:
    examples = [
        Example(text=f"{word} green {n}", direction=direction)
        for n in "abcdefgh"
        for word, direction in (("apples", Direction.BULLISH), ("pears", Direction.BEARISH))
    ]
    learned = Learned(train(examples, seed("cues.toml")))
    assert score(learned, "apples green today") > 0 > score(learned, "pears green today")
