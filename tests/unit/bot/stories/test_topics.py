from bot.models import Topic
from bot.stories.mentions import CoinReader
from bot.stories.topics import Sign, TopicReader
from tests.unit.bot.stories.seeded import coins, document

MINING = Topic(
    name="Mining", title="Mining", strong=("miner*",), weak=("rig",), never=("coal miner",)
)
MOVES = Topic(name="Moves", title="Moves", strong=("slides",), of_prices=True)

YARDS = Topic(name="Yards", title="Yards", strong=("yard",), of_actors=True)


def signs(*lines: str) -> list[Sign]:
    title, *body = lines
    text = document(title, *body)
    mentions = CoinReader(coins()).mentions(text)
    return list(TopicReader([MINING, MOVES, YARDS]).signs(text, mentions))


def test_a_telling_phrase_comes_before_a_supporting_one() -> None:
    told = signs("A rig of the Miners")
    assert [(sign.phrase, sign.weight) for sign in told] == [("Miners", 1.0), ("", 0.4)]


def test_a_phrase_that_means_something_else_is_no_sign() -> None:
    assert signs("A coal miner speaks") == []


def test_each_sentence_tells_for_itself() -> None:
    assert [sign.sentence.id for sign in signs("A miner", "It rained.", "A miner")] == [1, 3]


def test_a_topic_of_prices_needs_a_coin_that_moves() -> None:
    assert [sign.topic for sign in signs("Litecoin slides")] == ["Moves"]
    assert signs("Demand slides") == []


def test_a_chain_that_only_sets_the_scene_does_not_move() -> None:
    assert signs("Solana-based lender slides") == []


def test_a_place_where_something_happens_supports_only() -> None:
    assert [sign.weight for sign in signs("Yard fires its staff")] == [1.0]
    assert [(sign.weight, sign.phrase) for sign in signs("Ships wait at Yard")] == [(0.4, "")]


def test_whose_something_is_supports_only() -> None:
    assert [sign.weight for sign in signs("The Yard’s owner waits")] == [0.4]
