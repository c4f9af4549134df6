from bot.stories.tagging import MOST_COINS, MOST_TOPICS
from tests.unit.bot.stories.seeded import coins_of, tags, topics_of


def test_the_coin_of_the_title_comes_first() -> None:
    assert coins_of(
        "Solana fund files", "Bitcoin and bitcoin funds exist.", "A Bitcoin aside."
    ) == [
        "SOL",
        "BTC",
    ]


def test_a_coin_named_in_passing_is_not_tagged() -> None:
    filler = [f"The exchange opened office number {n} in town." for n in "abcdef"]
    assert coins_of("Exchange opens offices", *filler, "It was founded by a Bitcoin fan.") == []


def test_the_setting_of_a_story_is_not_its_subject() -> None:
    assert coins_of("Ethereum layer 2 network Arbitrum earns $3 million") == ["ARB"]


def test_a_market_report_names_each_coin_with_a_figure() -> None:
    told = coins_of(
        "Crypto ETPs lose $800 million in a week",
        "The products bled for a fourth week.",
        "Redemptions slowed.",
        "Managers stayed gloomy.",
        "Bitcoin products lost $700 million.",
        "Ether lost $80 million while Solana took $5 million.",
        "The provider was founded by Cardano fans.",
    )
    assert told == ["BTC", "ETH", "SOL"]


def test_no_story_has_more_than_a_handful_of_coins() -> None:
    crowd = "Bitcoin, Ether, XRP, Solana, Dogecoin, Cardano, Litecoin and Monero fall 5%"
    assert len(coins_of(crowd)) == MOST_COINS


def test_topics_come_strongest_first() -> None:
    assert topics_of(
        "Fed cuts interest rates", "Inflation has eased.", "The Fed and its Fed funds rate."
    ) == ["Fed", "Rates"]


def test_supporting_words_alone_make_no_topic() -> None:
    assert "Hack" not in topics_of("Security attack", "Theft, attack and security.", "Attacks.")


def test_the_telling_word_of_a_sentence_counts_in_full_wherever_it_stands() -> None:
    assert topics_of("Bank weighs new custody services") == ["Adoption"]


def test_a_phrase_that_means_something_else_makes_no_topic() -> None:
    assert (
        topics_of("Growth hacks from a hackathon", "It was a game changer for key players.") == []
    )


def test_what_only_the_tail_of_a_text_tells_is_no_topic() -> None:
    filler = ["The office has a garden."] * 4
    assert topics_of("A new office", *filler, "The airdrop is over.", "An airdrop ended.") == []


def test_a_body_that_keeps_to_a_topic_has_it() -> None:
    filler = ["The office has a garden."] * 4
    tail = [f"The airdrop for group {n} is over." for n in "abcdef"]
    assert topics_of("A new office", *filler, *tail) == ["Airdrop"]


def test_there_are_at_most_four_topics() -> None:
    title = "SEC sues miner over NFT airdrop hack and memecoin tax in stablecoin lawsuit"
    assert len(topics_of(title)) == MOST_TOPICS


def test_the_topics_of_the_title_come_before_the_rest_is_cut() -> None:
    told = topics_of(
        "Airdrop draws regulators",
        "The NFT hack and the NFT hacker and NFT memecoins were in court.",
        "The hack of NFT memecoins went to court.",
        "A judge saw the hacked NFT memecoins.",
    )
    assert len(told) == MOST_TOPICS
    assert {"Airdrop", "Regulation"} < set(told)


def test_reasons_say_where_and_how_often() -> None:
    both = tags("Bitcoin waits for the Fed", "Bitcoin was flat.", "Miners sold.")
    assert both.coins[0].reason == "named 2 times, in the title"
    assert both.topics[0].reason == "in the title: “Fed”"
    later = tags("Crypto fund opens", "A fund for Litecoin drew $3 million.", "Litecoin rose 2%.")
    assert later.coins[0].reason == "named 2 times, first in sentence 2"
    assert tags("Litecoin waits").coins[0].reason == "named in the title"
    lead = tags("A quiet day", "A lawsuit was filed.", "A judge was named.")
    assert lead.topics[0].reason == "first in sentence 2: “lawsuit”, “judge”"


def test_the_dek_counts_as_lead() -> None:
    told = tags("A quiet day", "It rained.", dek="Bitcoin rose 3% and Bitcoin miners cheered")
    assert [tag.name for tag in told.coins] == ["BTC"]


def test_nothing_to_say_gives_no_tags() -> None:
    assert tags("How to plan a garden") == tags("A")


def test_furniture_shaped_words_do_not_count_as_securities_news() -> None:
    assert "SEC" not in topics_of("Securities firm opens in sector", "The sector has securities.")


def test_a_price_told_in_passing_is_no_topic() -> None:
    passing = "Bitcoin fell 4% after the news."
    assert topics_of("Police arrest a banker", passing) == ["Crime"]
    assert "PriceAction" in topics_of(
        "Police arrest a banker", passing, "Ether slid 5%.", "XRP fell 2%."
    )


def test_a_round_of_funding_is_no_fund() -> None:
    assert topics_of("Crypto funding surges past $19 billion") == ["Funding"]


def test_of_many_coins_in_a_market_report_the_larger_ones_are_told() -> None:
    filler = ["The products bled again.", "Redemptions slowed.", "Managers stayed gloomy."]
    told = coins_of(
        "Crypto ETPs lose $800 million in a week",
        *filler,
        "Aave, Cosmos Hub, Litecoin, Monero and Uniswap products lost $2 million each.",
        "Bitcoin and XRP products lost $9 million.",
    )
    assert told[:2] == ["BTC", "XRP"]
    assert len(told) == MOST_COINS
