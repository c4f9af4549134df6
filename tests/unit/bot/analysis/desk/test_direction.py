import pytest

from bot.analysis.desk.amounts import moves
from bot.analysis.desk.direction import Call, decide
from bot.models import Direction
from tests.unit.bot.analysis.desk.samples import happening, reading


def call(title: str, *body: str, learned: float = 0.0, has_coin: bool = True) -> Call:
    read = reading(title, *body)
    return decide(read, happening(title, *body), moves(read), learned, has_coin=has_coin)


def test_a_clear_event_decides() -> None:
    assert call("SEC approves spot ether ETF", "It starts soon.").direction is Direction.BULLISH
    assert call("Hackers drain exchange", "It is gone.").direction is Direction.BEARISH


def test_silent_rules_leave_the_word_to_the_learned_score() -> None:
    assert call("Something odd happened to us today", learned=0.9).direction is Direction.BULLISH


def test_words_of_calm_outweigh_the_learned_score() -> None:
    text = ("Bank keeps its rate unchanged", "The market was little changed.")
    assert call(*text, learned=-0.6).direction is Direction.NEUTRAL


def test_a_private_funding_round_moves_no_listed_asset() -> None:
    text = ("Startup raises $20 million", "The seed round was led by a fund.")
    assert call(*text, has_coin=False).direction is Direction.NEUTRAL


def test_a_headline_alone_is_taken_at_its_word() -> None:
    headline = "Startup raises $20 million in seed round"
    assert call(headline, learned=0.8).direction is Direction.BULLISH


def test_a_stated_move_adds_to_the_lean() -> None:
    flat = call("Token airdrop opens", "Users claim the token.")
    fallen = call("Token airdrop opens", "The token fell 20% in a day.")
    assert fallen.lean < flat.lean


def test_two_strong_cases_are_mixed_and_neutral() -> None:
    mixed = call(
        "Bitcoin funds see inflows while miners sell bitcoin",
        "Net inflows reached $90 million.",
        "Miners sold 900 bitcoin and holders dump coins.",
        "Net inflows may go on.",
    )
    assert mixed.direction is Direction.NEUTRAL
    assert mixed.is_mixed


def test_a_delisting_within_a_swap_says_nothing() -> None:
    text = ("Tokens merge: token swap starts", "The old token will be delisted after the swap.")
    assert call(*text).direction is Direction.NEUTRAL


@pytest.mark.parametrize("learned", [-1.0, 1.0])
def test_the_lean_stays_within_its_bounds(learned: float) -> None:
    lean = call("Bitcoin soars 90% to a record", "Bitcoin soars 90%.", learned=learned).lean
    assert -1 <= lean <= 1


def test_the_margin_grows_with_the_lean() -> None:
    assert Call(Direction.BULLISH, 0.9).margin > Call(Direction.BULLISH, 0.3).margin
    assert Call(Direction.NEUTRAL, 0.0).margin == 1
