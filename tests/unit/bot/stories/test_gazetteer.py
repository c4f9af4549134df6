import pytest

from bot.errors import ConfigurationError
from bot.models import Coin, Topic
from bot.stories.gazetteer import Lexicon, read_coins, read_topics, tag_of
from bot.stories.words import word_set
from tests.unit.bot.stories.seeded import coins, topics

CLOSED_LIST = word_set(
    "Fed Rates Inflation Tariffs Stocks Dollar Macro Regulation SEC Lawsuit ETF Stablecoin DeFi",
    "NFT Memecoin AI RWA Mining Exchange Hack Scam Crime Treasury Adoption Politics Onchain",
    "Derivatives Airdrop Funding Tax L2 Gaming Bankruptcy PriceAction Forecast",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(coins(), topics())


def test_the_seed_has_the_largest_coins_in_order() -> None:
    assert len(coins()) >= 300
    assert [coin.symbol for coin in coins()[:3]] == ["BTC", "ETH", "XRP"]
    assert [coin.rank for coin in coins()] == list(range(1, len(coins()) + 1))


def test_the_seed_has_exactly_the_closed_list_of_topics() -> None:
    assert {topic.name for topic in topics()} == CLOSED_LIST


def test_no_two_coins_share_a_price_source() -> None:
    ids = [coin.coingecko for coin in coins()]
    assert len(set(ids)) == len(ids)


def test_words_that_need_proof_are_among_the_names() -> None:
    for coin in coins():
        assert set(coin.words) <= {*coin.names, *coin.aliases}, coin.symbol


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("BTC", "BTC"),
        ("#btc", "BTC"),
        ("$btc", "BTC"),
        (" bitcoin ", "BTC"),
        ("Bitcoin  Cash", "BCH"),
        ("fomc", "Fed"),
        ("federal reserve", "Fed"),
        ("interest rates", "Rates"),
        ("cpi", "Inflation"),
        ("equities", "Stocks"),
        ("layer-2", "L2"),
        ("sec", "SEC"),
        ("dogwifhat", "WIF"),
    ],
)
def test_people_find_what_they_mean(lexicon: Lexicon, typed: str, tag: str) -> None:
    found = lexicon.resolve(typed)
    assert found is not None
    assert tag_of(found) == tag


@pytest.mark.parametrize("typed", ["", "  ", "#", "xyzzy", "bit coin cash flow"])
def test_what_nobody_means_is_not_found(lexicon: Lexicon, typed: str) -> None:
    assert lexicon.resolve(typed) is None


def test_an_alias_never_hides_a_symbol() -> None:
    thief = Coin(symbol="AAA", names=("Alpha",), aliases=("BBB",), coingecko="alpha", rank=1)
    owner = Coin(symbol="BBB", names=("Beta",), coingecko="beta", rank=2)
    assert Lexicon([thief, owner], []).resolve("bbb") is owner


def test_completions_begin_with_what_fits_best(lexicon: Lexicon) -> None:
    labels = [suggestion.label for suggestion in lexicon.suggest("bit")]
    assert labels[:2] == ["BIT - BitDAO", "BTC - Bitcoin"]
    assert lexicon.suggest("inflation")[0].value == "Inflation"
    assert "TRUMP - Official Trump" in [s.label for s in lexicon.suggest("trump")]


def test_a_later_word_of_a_name_completes_too(lexicon: Lexicon) -> None:
    assert "SHIB" in [suggestion.value for suggestion in lexicon.suggest("inu")]


def test_a_tag_that_is_its_own_name_is_shown_once(lexicon: Lexicon) -> None:
    assert lexicon.suggest("xrp")[0].label == "XRP"


def test_nothing_typed_offers_the_largest_coins_and_topics(lexicon: Lexicon) -> None:
    values = [suggestion.value for suggestion in lexicon.suggest("", 25)]
    assert len(values) == 25
    assert {"BTC", "ETH", "Fed", "Rates"} <= set(values)


def test_completions_keep_to_the_limit(lexicon: Lexicon) -> None:
    assert len(lexicon.suggest("a", 7)) == 7


def test_a_misspelling_is_asked_about(lexicon: Lexicon) -> None:
    assert "BTC" in lexicon.nearest("bitcion")
    assert lexicon.nearest("inflaton", 1) == ("Inflation",)
    assert lexicon.nearest("qqqqqqqq") == ()
    assert lexicon.nearest("asdkjh") == ()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"\xff", "coins.toml is not TOML"),
        (b"coins =", "coins.toml is not TOML"),
        (b"[topics]", r"the table \[coins\] has no SYMBOL"),
        (b"[coins]\nBTC = 5", r"the table \[coins\] has no SYMBOL"),
        (b'[coins]\nBTC = {names = ["Bitcoin"]}', "coins.toml: BTC: coingecko: Field required"),
        (b'[coins]\nBTC = {names = [], coingecko = "b"}', "coins.toml: BTC: names: "),
        (b'[coins]\nBTC = {names = ["B"], coingecko = "b", nmaes = 1}', "BTC: nmaes: "),
    ],
)
def test_a_wrong_coin_list_says_what_is_wrong(data: bytes, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        read_coins(data)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"[[topics", "topics.toml is not TOML"),
        (b"", r"there is no \[\[topics\]\]"),
        (b'[[topics]]\ntitle = "T"\nstrong = ["t"]', "topics.toml: a topic: name: Field required"),
        (b'[[topics]]\nname = "T"\ntitle = "T"\nstrong = []', "topics.toml: T: strong: "),
        (
            b'[[topics]]\nname = "T"\ntitle = "T"\nstrong = ["t"]\n' * 2,
            "topics.toml: T is listed twice",
        ),
    ],
)
def test_a_wrong_topic_list_says_what_is_wrong(data: bytes, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        read_topics(data)


def test_a_topic_list_is_read_in_order() -> None:
    data = b'[[topics]]\nname = "T"\ntitle = "The T"\nstrong = ["t*"]\naliases = ["tee"]'
    assert read_topics(data) == (Topic(name="T", title="The T", strong=("t*",), aliases=("tee",)),)
