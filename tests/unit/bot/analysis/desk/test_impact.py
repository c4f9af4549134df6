import pytest

from bot.analysis.desk.actors import Rank, actor
from bot.analysis.desk.amounts import amounts, moves
from bot.analysis.desk.impact import Weight, weigh
from bot.models import Level
from tests.unit.bot.analysis.desk.samples import happening, reading, tagged


def weight(title: str, *body: str, coins: tuple[str, ...] = ("BTC",)) -> Weight:
    read = reading(title, *body)
    told = happening(title, *body)
    return weigh(read, told, tagged(*coins), amounts(read), moves(read))


def test_flows_are_large_from_half_a_billion_on() -> None:
    levels = [
        weight(f"Bitcoin funds see outflows of ${sum_}").level
        for sum_ in ("20 million", "140 million", "900 million")
    ]
    assert levels == [Level.LOW, Level.MEDIUM, Level.HIGH]


def test_billions_that_changed_hands_are_high_wherever_the_report_tells_them() -> None:
    told = "Positions worth $9.37 billion were liquidated in 24 hours, Coinglass data show."
    assert weight("Mass liquidations wipe out traders", told).level is Level.HIGH


@pytest.mark.parametrize(
    "told",
    [
        "The holder moved 20 bitcoin on Monday, of a coin whose market value is $2 trillion.",
        "Whales moved 12 bitcoin to Binance, whose reserves are $100 billion.",
    ],
)
def test_a_sum_that_stands_still_is_no_flow(told: str) -> None:
    assert weight("Whale moves bitcoin to a new wallet", told).level is not Level.HIGH


def test_a_miners_output_is_no_move_of_the_price() -> None:
    title, told = "Bitcoin production plummets 42% in January", "The firm mined 692 coins."
    assert weight(title, told).level is not Level.HIGH


def test_where_a_holder_sells_adds_nothing() -> None:
    title, told = "Whale dumps 14,000 ETH on Binance", "It was worth $58 million."
    assert weight(title, told, coins=("ETH",)).level is Level.MEDIUM
    assert actor(reading(title)) is not None


def test_a_dormant_holder_who_moves_billions_is_felt() -> None:
    told = "The holder moved 80,000 BTC worth $8.6 billion to fresh addresses."
    assert weight("Dormant whale moves 80,000 BTC after 14 years", told).level is not Level.LOW


def test_a_state_that_acts_on_a_top_coin_is_high() -> None:
    assert weight("SEC approves spot bitcoin ETF").level is Level.HIGH


def test_a_state_that_is_only_asked_has_not_acted() -> None:
    acted = weight("Treasury department issues rules for crypto brokers", coins=())
    asked = weight("Firm asks treasury department about rules for crypto brokers", coins=())
    assert asked.points < acted.points


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Bitcoin falls 6% in a day", Level.HIGH),
        ("Bitcoin falls 3% in a day", Level.MEDIUM),
        ("Bitcoin falls 0.5% in a day", Level.LOW),
    ],
)
def test_the_stated_move_measures_a_recap(title: str, level: Level) -> None:
    assert weight(title).level is level


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Fed holds interest rates steady", Level.HIGH),
        ("Fed keeps rates unchanged as expected, bitcoin barely moves", Level.MEDIUM),
        ("Bank of England holds rates steady as expected", Level.LOW),
    ],
)
def test_the_fed_acts_on_every_price(title: str, level: Level) -> None:
    assert weight(title, "The bank decided on Wednesday.", coins=()).level is level


@pytest.mark.parametrize(
    "title", ["Powell says tariffs will lift inflation", "Fed's Waller sees rate cuts this year"]
)
def test_a_speech_decides_nothing(title: str) -> None:
    assert weight(title, "The Federal Reserve can wait, he said.").level is Level.MEDIUM


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Metaplanet buys bitcoin for $12 million", Level.LOW),
        ("Exchange Phemex halts withdrawals after $70 million hack", Level.MEDIUM),
        ("Miner Riot sells bitcoin for $60 million", Level.MEDIUM),
    ],
)
def test_the_sum_of_a_trade_measures_it(title: str, level: Level) -> None:
    assert weight(title, "The firm said so on Monday.").level is level


def test_a_law_of_one_state_of_the_union_is_no_act_of_a_nation() -> None:
    nation = weight("Senate passes bitcoin reserve bill", "It goes to the president.")
    local = weight("Texas Senate passes bitcoin reserve bill", "It goes to the governor.")
    assert (nation.level, local.level) == (Level.HIGH, Level.MEDIUM)


def test_other_figures_than_ours_are_no_price_moves() -> None:
    told = weight("Housing starts drop 11.4% as tariffs bite", "Builders are gloomy.", coins=())
    assert told.move is None
    assert told.level is not Level.HIGH


def test_what_tariffs_do_to_shoppers_is_no_trade_policy() -> None:
    told = weight("Tariffs have Americans shop for tires", "The tariffs worry them.", coins=())
    assert told.level is Level.LOW


def test_a_bank_without_a_name_is_nobody() -> None:
    assert actor(reading("A bank in town closes", "The crypto bank was small.")) is None


def test_a_price_told_at_the_end_makes_no_coin_the_subject() -> None:
    body = ("The two are accused of fraud.", "It is the third case.", "A trial will follow.")
    closing = "Bitcoin traded at $84,300 at press time."
    title = "Police charge two men over NFT scheme"
    assert weight(title, *body, closing).points == weight(title, *body, coins=()).points


def test_a_small_fine_for_a_large_house_is_felt() -> None:
    large = weight(
        "India fines crypto exchange Binance $2.25 million", "It broke a rule.", coins=()
    )
    small = weight("India fines crypto exchange Lumex $2.25 million", "It broke a rule.", coins=())
    assert (large.level, small.level) == (Level.MEDIUM, Level.LOW)


def test_a_fund_abroad_is_no_act_of_a_state() -> None:
    body = "It is the first of its kind, and the Canadian government looks on."
    assert weight("First spot XRP ETF starts trading", body, coins=("XRP",)).level is Level.MEDIUM


def test_an_old_case_is_known_whatever_was_lost() -> None:
    title = "Founder pleads guilty to fraud over $40 billion collapse"
    assert weight(title, "The SEC had sued him.").level is not Level.HIGH


def test_smaller_coins_must_move_more() -> None:
    assert weight("NEAR falls 6% in a day", coins=("NEAR",)).level is not Level.HIGH
    assert weight("NEAR falls 16% in a day", coins=("NEAR",)).level is Level.HIGH


@pytest.mark.parametrize(
    "title",
    [
        "Bitcoin could reach $100,000, trader says",
        "What is a bitcoin fund?",
        "Police warn bitcoin users of scams",
        "Sponsored: the next 100x coin",
    ],
)
def test_talk_is_low(title: str) -> None:
    assert weight(title, "It may rise 40%.").level is Level.LOW


def test_the_target_of_a_house_is_medium_at_most() -> None:
    title = "Standard Chartered raises its bitcoin price target"
    assert weight(title, "It could reach $200,000.").level is Level.MEDIUM


def test_small_companies_stay_small() -> None:
    assert weight("Small hotel operator buys 83 bitcoin", "It paid $7 million.").level is Level.LOW


def test_a_sum_of_a_single_coin_is_no_flow() -> None:
    assert weight("Bitcoin funds see outflows", "The price is $70,000.").money is None


def test_a_distance_from_a_record_is_no_move() -> None:
    assert weight("Bitcoin funds see outflows", "It is 27% below its record.").move is None


def test_a_licence_is_a_small_matter() -> None:
    licence = weight("Exchange wins licence of central bank", coins=())
    law = weight("Central bank passes rules for exchanges", coins=())
    assert licence.points < law.points


def test_a_speech_is_no_act() -> None:
    assert weight("Powell says rates can wait").points < weight("Fed lifts rates").points


@pytest.mark.parametrize(
    ("headline", "named"),
    [("South Korea fines exchange", "South Korea"), ("FCA lifts ban", "the FCA")],
)
def test_a_country_or_a_regulator_acts_as_a_state(headline: str, named: str) -> None:
    who = actor(reading(headline))
    assert who is not None
    assert who.rank is Rank.STATE
    assert who.named == named


def test_a_move_of_months_is_not_the_news_own() -> None:
    today = weight("Aptos unlock nears", "The token has lost 14% today.", coins=("APT",))
    older = weight(
        "Aptos unlock nears", "The token has lost 14% in the past month.", coins=("APT",)
    )
    assert today.points > older.points
    assert older.move is None


def test_an_unknown_company_s_large_purchase_is_large_all_the_same() -> None:
    levels = [
        weight(f"Listed firm adds ${sum_} of ether to balance sheet", coins=("ETH",)).level
        for sum_ in ("60 million", "540 million")
    ]
    assert levels == [Level.MEDIUM, Level.HIGH]
