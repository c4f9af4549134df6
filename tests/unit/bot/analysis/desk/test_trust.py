from bot.analysis.desk.origins import Voice, origins
from bot.analysis.desk.outlets import Kind, Outlet, Outlets
from bot.analysis.desk.trust import Standing, stand
from bot.models import Level
from tests.factories import make_article
from tests.unit.bot.analysis.desk.samples import happening, reading, seed

FIRST = Outlet(name="CoinDesk", tier=1)
SECOND = Outlet(name="BeInCrypto", tier=2)


def standing(title: str, *body: str, outlet: Outlet = FIRST, outlets: int = 1) -> Standing:
    return stand(reading(title, *body), happening(title, *body), outlet, outlets)


def named(*body: str) -> list[str]:
    found = origins(reading("A title", *body), frozenset(["coindesk", "cointelegraph"]))
    return [origin.name for origin in found]


FILING = (
    "Miner sells its coins",
    "The miner sold 900 BTC, a regulatory filing shows.",
    "“We had to pay our debts at once,” said Dana Wirth, chief financial officer.",
)


def test_sources_are_found_however_they_are_named() -> None:
    assert named("Lind analysts wrote of a rebound.") == ["Lind"]
    assert named("A view from Ada Lind, who said it is over.") == ["Ada Lind"]
    assert named("It is so, per data from Northbank ETF analyst Ada Lind.") == ["Ada Lind"]
    assert named("Charts from TradingView show it, according to TradingView.") == []
    assert named("Analysts such as Ada Lind doubt it.") == ["Ada Lind"]


def test_papers_in_an_established_outlet_are_high() -> None:
    assert standing(*FILING).level is Level.HIGH


def test_the_same_papers_in_a_lesser_outlet_are_medium() -> None:
    assert standing(*FILING, outlet=SECOND).level is Level.MEDIUM


def test_other_outlets_raise_it() -> None:
    points = [standing("Miner sells", "It sold.", outlets=n).points for n in (1, 2, 4)]
    assert points == sorted(set(points))


def test_another_papers_report_is_second_hand() -> None:
    told = standing("Bank to hold bitcoin: report", "It plans so, Bloomberg reported.")
    assert told.is_second_hand
    assert told.level is Level.MEDIUM


def test_what_only_the_nameless_say_is_never_high() -> None:
    body = ("It is in talks, people familiar with the matter say.", "“It fits us both,” one said.")
    trackers = "The bank holds $4 billion, Arkham data shows, and CryptoQuant data shows the same."
    assert standing("Bank in talks to buy exchange", *body, trackers).level is Level.MEDIUM


def test_a_headline_that_ends_with_a_newsroom_is_second_hand() -> None:
    assert standing("Bank to buy exchange: WSJ", "It will pay in cash.").is_second_hand
    assert standing("Bank to buy exchange, NYT reports", "It will pay in cash.").is_second_hand


def test_a_newsroom_that_had_it_first_answers_for_it_in_the_least_outlet_too() -> None:
    third = Outlet(name="U.Today", tier=3)
    body = ("It is in talks, people familiar with the matter say, Reuters reported.",)
    assert standing("Bank in talks to buy exchange", *body, outlet=third).level is Level.MEDIUM
    rumour = ("The unverified claim goes round, and Reuters reported on it.",)
    assert standing("Bank to buy exchange?", *rumour, outlet=third).level is Level.LOW


def test_a_price_told_with_its_move_is_market_data() -> None:
    told = standing("Bitcoin drops below $80,000", "Bitcoin fell 4% to $79,500 on Monday.")
    assert told.level is Level.HIGH
    guess = standing("Bitcoin drops below $80,000", "Bitcoin fell 4% to $79,500 and may fall on.")
    assert guess.level is Level.MEDIUM


def test_a_forecast_by_a_desk_outweighs_one_by_a_handle() -> None:
    third = Outlet(name="U.Today", tier=3)
    desk = ("Bitcoin could reach $90,000, Ada Lind, head of research at Northbank, wrote.",)
    handle = ("Bitcoin could reach $90,000, ChartWolf wrote on X.",)
    title = "Bitcoin price prediction: analyst sees $90,000"
    assert standing(title, *desk, outlet=third).level is Level.MEDIUM
    assert standing(title, *handle, outlet=third).level is Level.LOW
    known = standing("Ada Lind predicts bitcoin at $90,000", "Ada Lind said so.", outlet=third)
    assert known.level is Level.MEDIUM


def test_rumours_are_low() -> None:
    told = standing("Rumor: retailer may buy bitcoin", "The unverified claim spread.")
    assert told.is_rumour
    assert told.level is Level.LOW


def test_a_forecast_that_nobody_signs_is_low() -> None:
    assert standing("Bitcoin price prediction for May", "It may rise.").level is Level.LOW


def test_a_wire_is_capped() -> None:
    wire = Outlet(name="PR Newswire", tier=3, kind=Kind.WIRE)
    told = standing(*FILING, outlet=wire)
    assert told.is_paid
    assert told.level is Level.LOW


def test_an_official_outlet_is_its_own_paper() -> None:
    official = Outlet(name="SEC", tier=1, kind=Kind.OFFICIAL)
    plain = standing("Agency takes step", "It took a step.")
    assert standing("Agency takes step", "It took a step.", outlet=official).points > plain.points


def test_an_opinion_with_a_stake_is_capped() -> None:
    told = standing("Why banks matter", "Opinion by Jo Low, founder of Banky.")
    assert told.is_interested
    assert told.level is Level.LOW


def test_a_headline_alone_is_not_high() -> None:
    assert standing("SEC filing shows purchase, company said in statement").level is not Level.HIGH


def test_one_side_of_a_quarrel_is_not_high() -> None:
    told = standing("Creditors accuse exchange of theft", "A court filing says so.", *FILING[1:])
    assert told.is_one_sided
    assert told.level is not Level.HIGH


def test_silence_of_the_other_side_is_noted() -> None:
    quiet = standing("Miner sells", "It sold. The miner declined to comment.")
    assert quiet.points == standing("Miner sells", "It sold.").points + 2


def test_people_houses_and_trackers_are_found() -> None:
    assert named("Flows fell, according to SoSoValue.") == ["SoSoValue"]
    assert named("“It is over,” said Mara Lind.") == ["Mara Lind"]
    assert named("Temujin Bo, CEO of Chainly, a small firm, told Cointelegraph so.") == [
        "Temujin Bo"
    ]
    assert named("Source: Farside Investors") == ["Farside Investors"]


def test_titles_and_possessives_are_no_part_of_a_name() -> None:
    assert named("Chainly’s Chief Legal Officer Stu Ald said so.") == ["Stu Ald"]
    assert named("Judge Ann Torr ruled it.") == ["Ann Torr"]


def test_pronouns_months_coins_and_the_outlet_are_no_origins() -> None:
    assert named("He said so.", "Bitcoin showed it.", "CoinDesk reported it.") == []
    assert named("According to Lind's Feb 6 article, it is so.") == ["Lind"]


def test_a_surname_is_the_same_as_its_full_name() -> None:
    assert named("Lind said so.", "Mara Lind said it again.") == ["Mara Lind"]
    assert named("Mara Lind said so.", "Lind said it again.") == ["Mara Lind"]


def test_trackers_are_told_from_people() -> None:
    found = origins(reading("A title", "Dune shows it."), frozenset())
    assert [origin.voice for origin in found] == [Voice.TRACKER]


def test_outlets_go_by_any_of_their_names() -> None:
    outlets = Outlets(seed("outlets.toml"))
    known = {
        outlets.of(make_article(outlet=name)).name for name in ("WSJ", "the wall street journal")
    }
    assert known == {"The Wall Street Journal"}


def test_an_unknown_outlet_has_the_standing_of_its_source() -> None:
    outlets = Outlets(seed("outlets.toml"))
    assert outlets.of(make_article(outlet="Village Gazette", tier=3)).tier == 3
