import pytest

from bot.analysis.desk.amounts import moves
from bot.analysis.desk.direction import Call, decide
from bot.models import Direction
from tests.unit.bot.analysis.desk.samples import happening, judged, reading


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


def test_what_follows_a_but_carries_the_headline() -> None:
    title = "Fed cuts rates but signals fewer cuts ahead; bitcoin slides"
    assert call(title, "Bitcoin fell 5% to $100,000.").direction is Direction.BEARISH


def test_a_price_that_stood_still_after_the_news_is_neutral() -> None:
    text = ("Ether flat as spot ETFs debut", "The price was unchanged.", "Inflows were $9 million.")
    assert call(*text).direction is Direction.NEUTRAL


def test_where_the_coin_went_answers_an_ambiguous_statistic() -> None:
    text = ("Bitcoin drops 4% as weak jobs report feeds recession fears", "Bitcoin fell.")
    assert call(*text).direction is Direction.BEARISH


def test_how_an_old_case_ends_moves_no_market() -> None:
    text = ("Founder sentenced to nine years over collapse", "The fraud came to light in 2022.")
    assert call(*text, has_coin=False).direction is Direction.NEUTRAL


def test_the_body_does_not_overrule_its_headline() -> None:
    title = "Regulator rejects spot solana fund"
    told = call(title, "The issuer may file again.", "Two filings for other funds are open.")
    assert told.direction is Direction.BEARISH


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Trump pardons founder of crypto exchange", Direction.BULLISH),
        ("Central bank to cap stablecoin holdings at $5,000", Direction.BEARISH),
        ("Regulator tightens crypto rules for banks", Direction.BEARISH),
    ],
)
def test_what_a_state_allows_or_narrows_has_a_sign(title: str, wanted: Direction) -> None:
    assert call(title, "It was announced on Monday.").direction is wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Lender rejects the island's request to make bitcoin legal tender", Direction.BEARISH),
        ("Exchange drops plans for crypto lending", Direction.BEARISH),
        ("Lender told to stop opening new crypto accounts in two states", Direction.BEARISH),
        ("Wallet struggles to reach $20 in value", Direction.BEARISH),
        ("Tax office drops plan to tax bitcoin", Direction.BULLISH),
        ("Bitcoin hits highest level since May", Direction.BULLISH),
        ("Ministry keeps cracking down on crypto trading", Direction.BEARISH),
        ("Committee approves crypto tax provisions", Direction.BEARISH),
    ],
)
def test_what_is_refused_stopped_or_loosened_turns_the_sign(title: str, wanted: Direction) -> None:
    assert call(title).direction is wanted


@pytest.mark.parametrize(
    "title",
    [
        "Should you sell your bitcoin?",
        "Why some people are selling bitcoin",
        "Studio is selling three Ethereum NFTs of its mascot",
        "BlockFlow is shipping out its bitcoin card",
        "Custodian sued over keys to more than $75 million in ether",
        "Court sees two men charged over token scheme",
    ],
)
def test_advice_collectibles_and_sums_of_money_are_no_move_of_a_price(title: str) -> None:
    assert call(title, "It was told on Monday.").direction is not Direction.BULLISH
    assert call(title, "It was told on Monday.").lean > -0.5


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Central bank rejects ban on crypto trading", Direction.BULLISH),
        ("Token buyback halted after a vote of holders", Direction.BEARISH),
        ("Firm scraps plan for bitcoin buyback", Direction.BEARISH),
        ("State delays sale of seized bitcoin", Direction.BULLISH),
        ("Hot inflation figure clouds rate-cut hopes", Direction.BEARISH),
        ("Judge denies a joint bid to settle; court rejects the settlement", Direction.BEARISH),
    ],
)
def test_what_stands_inside_or_behind_a_cue_turns_it_too(title: str, wanted: Direction) -> None:
    assert call(title, "It was told on Monday.").direction is wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Cooling inflation fuels rate-cut hopes", Direction.BULLISH),
        ("Bitcoin rejected at $95,000, falls back", Direction.BEARISH),
        ("Bitcoin reverses course and climbs 3%", Direction.BULLISH),
        ("SEC rescinds rule that delayed crypto custody", Direction.BULLISH),
        ("Senate defeats amendment to stablecoin bill", Direction.NEUTRAL),
        ("Anti-crypto bill fails in Senate", Direction.NEUTRAL),
        ("Regulator turns down plea to halt bitcoin ETF launch", Direction.BULLISH),
        ("Bridge exploit paused trading in ether", Direction.BEARISH),
        ("Hack halted withdrawals at Bybit", Direction.BEARISH),
        ("Investors increasingly hit caps on bitcoin withdrawals", Direction.BEARISH),
        ("Judge rejects objections, approves Binance settlement deal", Direction.NEUTRAL),
        ("Why has bitcoin not fallen after the hack?", Direction.NEUTRAL),
        ("Bitcoin volatility at lowest level since 2020", Direction.NEUTRAL),
        ("Why you missed it: Strategy buys 20,000 BTC", Direction.BULLISH),
        ("Fed rejects crypto bank's request, citing restrictions", Direction.BEARISH),
    ],
)
def test_words_of_turning_leave_alone_what_they_do_not_turn(title: str, wanted: Direction) -> None:
    assert call(title, "It was told on Monday.").direction is wanted


def test_a_miners_output_is_no_price() -> None:
    told = call("Bitcoin production plummets 42% in January", "The firm mined 692 coins.")
    assert told.lean > -0.2


def test_a_new_bankruptcy_is_felt_without_a_coin() -> None:
    told = "A crypto lender filed for Chapter 11 protection, listing $1.1 billion of debts."
    assert call("Crypto lender files for Chapter 11", told, has_coin=False).direction is (
        Direction.BEARISH
    )


def test_a_higher_limit_is_no_limit() -> None:
    assert call("Payment app raises its limit on crypto purchases").lean > 0
    assert call("Payment app sets limits on crypto purchases").lean < 0


def test_private_persons_in_court_move_no_market() -> None:
    told = "Prosecutors charged two men with fraud over collectibles."
    assert call("US charges two men over a $40 million scheme", told).direction is Direction.NEUTRAL
    assert call("US charges exchange over a $40 million scheme", told).direction is not (
        Direction.NEUTRAL
    )


def test_bad_news_without_a_cause_is_believed_less_than_good_news() -> None:
    title = "Something odd happened to us today"
    assert abs(call(title, learned=-0.8).lean) < call(title, learned=0.8).lean


def test_a_held_rate_is_no_price_that_stood_still() -> None:
    text = "Central bank holds rates steady, stocks jump", "Wall Street rose, sure of rate cuts."
    assert call(*text, learned=0.8).direction is Direction.BULLISH


def test_totals_of_private_funding_move_no_market() -> None:
    text = "Crypto startup funding drops 22% in a quarter", "Venture funding fell to $4.5 billion."
    assert call(*text, has_coin=False).direction is Direction.NEUTRAL


def test_a_headline_with_both_fates_of_a_coin_leans_less() -> None:
    good = call("Bitcoin gains 5%", "Bitcoin climbed.")
    both = call("Bitcoin gains 5% as bitcoin funds bleed $200 million", "Bitcoin climbed.")
    assert abs(both.lean) < good.lean


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Shoppers stock up on tyres and furniture amid tariffs", "Shops report long queues."),
        ("Kenya's central bank cuts its lending rate", "It is the sixth cut in a row."),
    ],
)
def test_what_moves_few_markets_moves_no_coin(title: str, body: str) -> None:
    assert call(title, body, has_coin=False).direction is Direction.NEUTRAL


@pytest.mark.parametrize(
    "title",
    ["White House imposes tariffs of 25% on imports", "Crypto traders watch tariffs with fear"],
)
def test_tariffs_that_come_or_that_traders_speak_of_count(title: str) -> None:
    told = call(title, "The duties take effect next week.", has_coin=False)
    assert told.direction is Direction.BEARISH


def test_where_the_coin_went_settles_a_decision_that_cuts_both_ways() -> None:
    title = "Fed cuts rates, signals slower pace"
    lead = "The Fed lowered its rate but sees only two cuts next year."
    fallen = call(title, lead, "Bitcoin fell after the decision.")
    risen = call(title, lead, "Bitcoin rose on the decision.")
    assert fallen.lean < 0 < risen.lean


def test_a_man_s_sentence_is_old_news_and_a_firm_s_penalty_is_not() -> None:
    man = call("Founder of exchange sentenced to four months", "He had pleaded guilty.")
    firm = call("Exchange pleads guilty, will pay $500 million in penalties", "It was charged.")
    assert man.direction is Direction.NEUTRAL
    assert firm.direction is Direction.BEARISH


@pytest.mark.parametrize(
    ("title", "direction"),
    [
        ("Stablecoin bill fails to advance in Senate", Direction.BEARISH),
        ("Crypto bill stalls in House as members object", Direction.BEARISH),
        ("Governor vetoes bitcoin reserve bill", Direction.BEARISH),
        ("Bill to ban bitcoin mining fails in Texas", Direction.BULLISH),
        ("Senate passes stablecoin bill after failed vote", Direction.BULLISH),
    ],
)
def test_a_bill_that_fails_turns_what_it_would_have_done(title: str, direction: Direction) -> None:
    assert judged(title, f"{title}, the records show.").direction.level is direction
