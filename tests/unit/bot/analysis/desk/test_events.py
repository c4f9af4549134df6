import pytest

from tests.unit.bot.analysis.desk.samples import happening

HEADLINES = {
    "regulation_action": "Senate passes stablecoin bill",
    "enforcement": "SEC sues exchange over token sales",
    "court_ruling": "Judge lets class action against founder proceed",
    "etf_filing": "Asset manager files for spot solana ETF",
    "etf_approval": "SEC approves first ether ETF",
    "fund_flows": "Bitcoin funds see outflows of $400 million",
    "hack": "Hackers drain lending protocol",
    "scam_warning": "Police warn users of phishing mails",
    "exchange_listing": "Binance lists governance token",
    "derivatives_launch": "CME to launch solana futures",
    "delisting": "Exchange delists privacy coin",
    "token_swap": "Three projects agree on token merger",
    "macro_data": "US inflation cools to 3%",
    "rate_decision": "Fed cuts rates by a quarter point",
    "tariff_policy": "China answers with tariffs of its own",
    "corporate_purchase": "Retailer buys 500 bitcoin for its treasury",
    "corporate_sale": "Miner sells 1,200 bitcoin to repay debt",
    "seized_coin_move": "German government moves seized bitcoin",
    "adoption_partnership": "Bank partners with custody firm to hold bitcoin",
    "funding": "Startup raises $20 million in seed round",
    "bankruptcy": "Lender files for Chapter 11",
    "network_upgrade": "Hard fork upgrade goes live on mainnet",
    "outage": "Network suffers an outage of five hours",
    "token_launch": "Studio to mint NFT collection",
    "airdrop_unlock": "Airdrop claims open today",
    "liquidation": "Longs liquidated as leverage unwinds",
    "onchain_activity": "Active addresses hit record",
    "price_recap": "Bitcoin climbs above $67,000",
    "price_prediction": "XRP price prediction for June",
    "opinion": "Opinion: why banks should wait",
    "education": "What is liquid staking?",
    "sponsored": "Sponsored: join the presale before the next stage",
    "other": "Museum shows paintings",
}


@pytest.mark.parametrize(("event", "headline"), HEADLINES.items(), ids=HEADLINES)
def test_every_class_is_recognised(event: str, headline: str) -> None:
    assert happening(headline).name == event


def test_every_class_has_a_headline_here() -> None:
    from bot.analysis.desk.classes import CLASSES  # noqa: PLC0415 - only this test needs it

    assert set(HEADLINES) == set(CLASSES)


FLIPS = {
    "a dropped probe": ("SEC drops investigation of wallet maker", 1),
    "a dismissed suit": ("Judge dismisses lawsuit against exchange", 1),
    "a refused dismissal": ("Judge denies motion to dismiss SEC suit", -1),
    "slowing outflows": ("Fund outflows slow to a trickle", 1),
    "drying inflows": ("Inflows to bitcoin funds dry up", -1),
    "no rate cuts": ("Fed sees no rate cuts this year", -1),
    "a tariff pause": ("White House pauses tariffs", 1),
    "sell the news": ("Sell the news: ether slips", -1),
    "short sellers caught": ("Shorts liquidated as bitcoin jumps", 1),
    "coins leaving exchanges": ("Whales withdraw ether from exchanges", 1),
    "coins reaching exchanges": ("Whale deposits ether to Binance", -1),
    "a lifted ban": ("Central bank lifts ban on crypto accounts", 1),
    "barred from buying": ("Firm barred from buying bitcoin", -1),
    "a pause in cuts": ("Central bank pauses rate cuts", -1),
    "a pause in hikes": ("Central bank pauses rate hikes", 1),
    "an end of bleeding": ("Bitcoin funds stop bleeding", 1),
    "inflows that reverse": ("Inflows reverse course", -1),
    "more of what is bad": ("Crypto lawsuits surge", -1),
    "a plan given up": ("Carmaker scraps its plans to buy bitcoin", -1),
    "a coin dropped from a fund": ("Manager drops Cardano from its index fund", -1),
    "attempts that failed": ("Attempts to push bitcoin above $95,000 have stalled", -1),
    "a level reached on the way down": ("Bitcoin in downward spiral, hits $76,000", -1),
    "a gain before the loss": ("Bitcoin, which had surpassed $88,000, fell 6%", -1),
    "a weak debut": ("Spot ether funds see weak debut", -1),
    "coins for creditors": ("Mt. Gox creditors start to receive bitcoin", -1),
    "a hype that fades": ("Surge in memecoin fades after weekend", -1),
    "a target beyond today": ("Bank sees bitcoin at $200,000", 1),
    "a target below today's": ("Bank sees bitcoin at $4,000, down from $10,000", -1),
    "another subject's rise": ("Trade fears rise; bitcoin slid 3%", -1),
    "a policy scaled back": ("Country scales back bitcoin policy", -1),
    "a smaller fine": ("SEC cuts its fine for payments firm", 1),
    "a high of the past": ("Bitcoin slips, far from its all-time high", -1),
    "a question with its answer": ("Why is the bitcoin price falling today?", -1),
    "a settlement in sight": ("Exchange and SEC ask for time: settlement may be near", 1),
}


@pytest.mark.parametrize(("headline", "sign"), FLIPS.values(), ids=FLIPS)
def test_a_turn_of_phrase_turns_the_sign(headline: str, sign: int) -> None:
    assert sum(hit.sign * hit.weight for hit in happening(headline).hits) * sign > 0


def test_despite_turns_what_follows_it() -> None:
    assert sum(hit.sign for hit in happening("Bitcoin climbs despite hack of exchange").hits) > 0


def test_what_a_turn_has_overtaken_counts_little() -> None:
    hits = happening("Bitcoin climbs above $60,000 after hack of exchange").hits
    assert sum(hit.sign for hit in hits) > 0


def test_a_headline_that_ends_with_its_speaker_is_talk() -> None:
    assert happening("Fed may not cut this year, economist warns").is_talk
    assert not happening("Fed does not cut rates").is_talk


def test_what_only_the_body_touches_on_is_no_event() -> None:
    body = ("It thanked its users.", "The team is small.", "It is proud of them.")
    assert happening("Lumen marks its birthday", *body, "Tariffs weigh on shares.").name == "other"


def test_lessons_are_told_apart() -> None:
    assert happening("What is liquid staking?").is_lesson


def test_what_is_told_as_history_does_not_name_the_event() -> None:
    assert happening("Ether stumbles following ETF approval").name == "price_recap"
