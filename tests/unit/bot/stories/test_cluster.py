import random
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.models import StoryId
from bot.stories.cluster import (
    SAME_EVENT,
    WEIGHTS,
    WINDOW,
    Clusterer,
    best_match,
    features,
    is_copy,
    same_event,
)
from bot.stories.fingerprint import Fingerprint, from_texts
from tests.factories import NOON
from tests.unit.bot.stories.seeded import document, tagger


def mark(
    title: str, summary: str = "", *, outlet: str = "", hours: float = 0, body: str = ""
) -> Fingerprint:
    return from_texts(
        outlet=outlet,
        title=title,
        summary=summary,
        published=NOON + timedelta(hours=hours),
        tags=tagger().tags(document(title, summary)),
        body=body,
    )


def is_same(one: Fingerprint, other: Fingerprint) -> bool:
    return same_event(one, other) >= SAME_EVENT


CUT = mark("Fed cuts rates by a quarter point", "Officials lowered borrowing costs to 4%.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fed cuts rates by 25 basis points", "Federal Reserve lowers interest rates by 25bps"),
        ("Bybit loses $1.46B to hackers", "Hackers steal $1.5 billion from exchange Bybit"),
        ("Lagarde says growth will pick up", "Growth to pick up, ECB's Lagarde says"),
        ("Larkspur agrees to buy Helvion for $3bn", "Larkspur to acquire Helvion for $3 billion"),
    ],
)
def test_one_event_in_two_outlets_words_is_one_event(one: str, other: str) -> None:
    assert is_same(mark(one), mark(other, hours=1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fed cuts rates by 25 basis points", "Stocks rise after Fed cuts rates"),
        ("Fed cuts rates by 25 basis points", "Why the Fed cut rates when prices rise"),
        ("Fed cuts rates by 25 basis points", "Fed raises rates by 25 basis points"),
        ("Bitcoin Price Prediction for June 20", "Bitcoin Price Prediction for June 21"),
        ("Bitcoin Price Prediction for June 20", "XRP Price Prediction for June 20"),
        ("Larkspur buys 21,550 bitcoin", "Larkspur buys 15,350 bitcoin"),
        ("US inflation rises to 3%", "UK inflation rises to 2.4%"),
        ("Trump picks Warsh to lead Fed", "Warsh will be heard, Miran says"),
        ("Gold tops $4,000", "Silver tops $50"),
    ],
)
def test_a_storyline_has_many_events(one: str, other: str) -> None:
    assert not is_same(mark(one), mark(other, hours=2))


def test_two_reports_of_a_price_need_more_in_common_than_the_move() -> None:
    assert not is_same(mark("Bitcoin rises"), mark("Bitcoin rises", "It rained.", hours=3))


def test_reports_of_no_price_need_not_share_a_name() -> None:
    one = mark("Police Arrest Two Over Museum Theft", "Two men were held over the theft.")
    assert is_same(one, mark("Two held after a museum raid", "Officers detained two men."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US inflation cools to 2.4%", "Northquay loses its licence"),
        ("Unemployment rises to 4.7%", "Glimmer presale passes $9 million"),
        ("Senate passes market bill, 64 to 34", "Spot bitcoin funds rise on $742 million"),
        ("Inflows are BACK at bitcoin funds", "Senators back the market bill"),
    ],
)
def test_one_act_in_common_makes_no_event(one: str, other: str) -> None:
    assert not is_same(mark(one), mark(other))


def test_a_bill_that_passes_is_approved() -> None:
    assert is_same(mark("Senate passes stablecoin bill"), mark("Senate approves stablecoin act"))


def test_the_later_the_less_likely() -> None:
    early, late = mark("Fed lowers rates", hours=1), mark("Fed lowers rates again", hours=40)
    assert same_event(CUT, early) > same_event(CUT, late)


def test_beyond_two_days_nothing_is_the_same_event() -> None:
    assert same_event(CUT, CUT.model_copy(update={"published": CUT.published + WINDOW})) > 0.9
    later = CUT.model_copy(update={"published": CUT.published + WINDOW + timedelta(seconds=1)})
    assert same_event(CUT, later) == 0


def test_the_order_of_two_reports_does_not_matter() -> None:
    other = mark("Stocks rise 2% after Fed cuts rates, Powell says", outlet="Daily", hours=3)
    assert same_event(CUT, other) == same_event(other, CUT)


def test_every_feature_has_a_weight_and_stays_within_its_bounds() -> None:
    found = features(CUT, mark("SEC sues exchange Helvion over $3 billion on June 3", hours=30))
    assert found.keys() == WEIGHTS.keys()
    assert all(0 <= value <= 1 for value in found.values())


BODY = " ".join(f"Sentence {n} of the wire's report says thing {n * 7}." for n in range(40))


def test_a_syndicated_copy_is_the_same_event_under_any_title() -> None:
    one = mark("Larkspur closes plant", outlet="Daily", body=BODY)
    other = mark("Jobs lost in Ohio", outlet="Herald", body=BODY + " The Herald added a line.")
    assert is_copy(one, other)
    assert is_same(one, other)


def test_forms_that_one_outlet_fills_in_are_no_copies() -> None:
    one = mark("Exchange lists AAA", outlet="Daily", body=BODY + " AAA opens at noon on Monday.")
    other = mark("Pair of BBB added", outlet="Daily", body=BODY + " BBB opens at ten on Friday.")
    assert not is_copy(one, other)


def test_a_form_filled_in_for_another_coin_is_no_copy() -> None:
    one = mark("Bitcoin price report: fees rise", outlet="Daily", body=BODY + " Bitcoin waits.")
    other = mark("Dogecoin price report: fees rise", outlet="Daily", body=BODY + " Dogecoin waits.")
    assert not is_copy(one, other)
    assert not is_same(one, other)


def test_a_form_filled_in_with_other_figures_is_no_copy() -> None:
    one = mark("Larkspur cuts 300 jobs in Ohio", outlet="Daily", body=BODY + " 300 people leave.")
    other = mark("Larkspur cuts 80 jobs in Ohio", outlet="Daily", body=BODY + " 80 people leave.")
    assert not is_copy(one, other)


def test_an_unchanged_text_under_a_new_title_is_a_copy() -> None:
    one = mark("Larkspur closes plant", outlet="Daily", body=BODY)
    assert is_copy(one, mark("Ohio loses jobs", outlet="Daily", body=BODY))


def test_an_edited_text_under_a_like_title_is_a_copy() -> None:
    one = mark("Larkspur closes Ohio plant", outlet="Daily", body=BODY)
    edited = BODY + " Corrected at noon: the plant is in Dayton."
    assert is_copy(one, mark("Larkspur closes its Ohio plant", outlet="Daily", body=edited))


def test_the_likeliest_story_wins() -> None:
    news = mark("Federal Reserve lowers rates a quarter point", hours=1)
    candidates = [
        (StoryId(1), mark("Fed may cut rates next year", hours=-30)),
        (StoryId(2), CUT),
        (StoryId(3), mark("Louvre jewels stolen")),
    ]
    match = best_match(news, candidates)
    assert match is not None
    assert match == (StoryId(2), same_event(news, CUT))


def test_without_a_likely_story_there_is_no_match() -> None:
    assert best_match(CUT, []) is None
    assert best_match(CUT, [(StoryId(1), mark("Louvre jewels stolen"))]) is None


def test_reports_of_one_event_come_together_in_memory() -> None:
    clusterer = Clusterer()
    first = clusterer.place(["a"], CUT)
    second = clusterer.place(["b"], mark("Federal Reserve lowers rates a quarter point", hours=1))
    third = clusterer.place(["c"], mark("Louvre jewels stolen"))
    assert first == second != third


def test_a_known_key_decides_whatever_the_text() -> None:
    clusterer = Clusterer()
    first = clusterer.place(["guid:a", "url:x"], CUT)
    assert clusterer.place(["url:x"], mark("Louvre jewels stolen", hours=90)) == first


def test_no_two_stories_share_a_number_after_merges() -> None:
    clusterer = Clusterer()
    titles = ["Louvre jewels stolen", "Louvre jewels stolen", "Quake hits Peru", "Opel shuts plant"]
    placed = [clusterer.place([str(n)], mark(title)) for n, title in enumerate(titles)]
    assert placed == [1, 1, 2, 3]


PLACES = ["Lima", "Quito", "Oslo", "Riga", "Bern", "Graz", "Turin", "Lyon", "Porto", "Cadiz"]
FIRMS = ["Opel", "Helvion", "Larkspur", "Ridgeline", "Coinrise", "Ardleigh", "Novacoin", "Calloway"]
DEEDS = (
    "{firm} closes its plant in {place}",
    "{firm} sues the city of {place}",
    "{firm} hires {n} people in {place}",
    "Fire destroys a depot of {firm} near {place}",
    "{firm} raises ${n} million for a port in {place}",
)


def polls(chance: random.Random, count: int) -> Iterator[list[tuple[str, str, datetime]]]:
    """Yield a feed's items, poll by poll: new ones come, 18 % are edited, guids flip https."""
    kinds = [(deed, firm) for deed in DEEDS for firm in FIRMS]
    chance.shuffle(kinds)
    items: list[tuple[str, str, datetime]] = []
    for number in range(count):
        deed, firm = kinds[number]
        title = deed.format(firm=firm, place=PLACES[number % len(PLACES)], n=20 + number * 7)
        published = NOON + timedelta(minutes=30 * number)
        items.append((f"http://daily.example/{number}", title, published))
        yield [_edited(chance, *item) for item in items[-12:]]


def _edited(
    chance: random.Random, guid: str, title: str, published: datetime
) -> tuple[str, str, datetime]:
    if chance.random() < 0.18:
        title = f"Update: {title}, officials say"
        published += timedelta(minutes=chance.randrange(90))
    return guid.replace("http:", chance.choice(["http:", "https:"])), title, published


def test_forty_polls_of_one_feed_make_each_item_one_story() -> None:
    clusterer = Clusterer()
    stories: dict[str, set[StoryId]] = {}
    for poll in polls(random.Random(7), 40):
        for guid, title, published in poll:
            item = guid.partition(":")[2]
            taken = mark(title, outlet="Daily").model_copy(update={"published": published})
            stories.setdefault(item, set()).add(clusterer.place([f"guid:{item}"], taken))
    assert len(stories) == 40
    assert all(len(placed) == 1 for placed in stories.values())
    assert len(set().union(*stories.values())) == 40


def test_an_item_whose_guid_was_rebuilt_stays_one_story() -> None:
    clusterer = Clusterer()
    title, summary = "Helvion closes its plant in Riga", "The firm will move 300 jobs to Lyon."
    first = clusterer.place(["guid:1"], mark(title, summary, outlet="Daily"))
    edited = mark("Helvion closes plant in Riga", summary, outlet="Daily", hours=1)
    assert clusterer.place(["guid:new/1"], edited) == first
