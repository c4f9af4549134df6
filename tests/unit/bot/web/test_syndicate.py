import json

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bot.models import Tag, TagKind
from bot.sources.feed import parse
from bot.web.syndicate import headline, json_feed, rss
from tests.factories import NOON, make_analysis, make_card

BASE = "https://vane.example"


def test_readers_find_the_cards_in_the_rss_feed() -> None:
    feed = parse(rss([make_card()], base=BASE).encode(), url=f"{BASE}/feed.xml")
    (entry,) = feed.entries
    assert entry.title == "▲ Bullish: Bitcoin funds draw $512 million in a day"
    assert entry.id == entry.link == f"{BASE}/card/0a1b2c3d"
    assert entry.published == NOON


def test_readers_find_the_cards_in_the_json_feed() -> None:
    body = json.dumps(json_feed([make_card()], base=BASE)).encode()
    (entry,) = parse(body, url=f"{BASE}/feed.json", content_type="application/feed+json").entries
    assert entry.id == f"{BASE}/card/0a1b2c3d"
    assert entry.published == NOON


def test_the_levels_are_data_in_the_json_feed() -> None:
    text = json.dumps(json_feed([make_card()], base=BASE))
    (item,) = json.loads(text)["items"]
    assert item["_newsvane"] == {
        "impact": "high",
        "trust": "high",
        "direction": "bullish",
        "horizon": "short",
    }


def test_a_revised_card_stays_the_same_item() -> None:
    first, second = (rss([make_card(revision=r, title=f"v{r}")], base=BASE) for r in (0, 1))
    guids = [etree.fromstring(feed.encode()).findtext(".//guid") for feed in (first, second)]
    assert guids[0] == guids[1]


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    feed = json_feed([make_card(url="javascript:alert(1)")], base=BASE)
    assert "javascript" not in str(feed["items"])


def test_a_sample_says_so_in_its_headline() -> None:
    assert headline(make_card(sample=True)).startswith("[SAMPLE] ")


@given(st.text(min_size=1))
def test_any_title_makes_well_formed_xml(title: str) -> None:
    analysis = make_analysis(topics=(Tag(kind=TagKind.TOPIC, name=title, reason=title),))
    card = make_card(title=title, outlet=title, url=title, analysis=analysis)
    etree.fromstring(rss([card], base=BASE).encode("utf-8"))
