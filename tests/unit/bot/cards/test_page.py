import re

import pytest
from lxml import etree
from lxml import html as parser

from bot.cards.page import css, html
from bot.models import Axis
from tests.factories import make_card, make_price, make_quote
from tests.unit.bot.cards.samples import bearish, cards, hostile, minimal, reference


def words(fragment: str) -> str:
    return " ".join("".join(texts(parser.fromstring(fragment))).split())


def texts(element: etree._Element) -> list[str]:
    return [str(text) for text in element.itertext()]


def test_a_page_tells_what_the_card_tells() -> None:
    seen = words(html(reference()))
    for told in (
        "Ledger Post (ledgerpost.example) +2 · 12 December 2025 10:50 UTC",
        "BTC $92,565 at publication · now $93,110 (+0.6%) · usual 24 h move ±2.1%",
        "Time Effect ● Long (over 3 months) · scored 11 January 2026",
        "Against: Bitcoin is still 27% below its October record",
        "12 December 2025 11:23 UTC also reported by Macro Wire, Coin Courier",
        "id 0a1b2c3d · analyst desk-1.0 · 3 sources · not financial advice",
    ):
        assert told in seen
    assert [seen.index(axis) for axis in Axis] == sorted(seen.index(a) for a in Axis)


def test_the_edge_has_the_directions_colour() -> None:
    assert 'class="nv-card nv-edge-bullish"' in html(reference())
    assert 'class="nv-card nv-edge-bearish"' in html(bearish())


def test_levels_are_lit_bars_beside_a_word() -> None:
    article = parser.fromstring(html(reference()))
    shown = ["".join(texts(h4)).split()[-1] for h4 in article.findall(".//h4")]
    assert shown[:3] == ["High", "Medium", "Bullish"]
    lit = [len(h4.findall(".//i[@class='nv-lit']")) for h4 in article.findall(".//h4")]
    assert lit == [3, 2, 0, 0]


@pytest.mark.parametrize("name", cards())
def test_no_text_becomes_markup(name: str) -> None:
    article = parser.fromstring(html(cards()[name]))
    assert not article.findall(".//script")
    for element in article.iter():
        assert not [name for name in element.attrib if str(name).startswith("on")]
    for link in article.findall(".//a"):
        assert link.get("href", "").startswith("https://")


def test_hidden_characters_are_gone() -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\x1b]", html(hostile()))


def test_a_card_without_link_or_price_says_so() -> None:
    seen = words(html(minimal()))
    assert "No BTC price: no source answered." in seen
    assert "the source names no time zone" in seen
    assert "Article" not in seen


def test_a_fall_and_a_price_at_another_minute_are_told() -> None:
    seen = words(html(bearish()))
    assert "(−2.9%)" in seen
    assert "first reported 4 March 2026 12:00 UTC" in seen
    assert "CoinGecko at 11:55 UTC" in seen


def test_a_price_that_stands_still_has_no_colour() -> None:
    still = make_price(now=make_quote())
    assert 'class="nv-flat">(0.0%)' in html(make_card(price=still))


def test_only_one_price_is_enough() -> None:
    assert "at publication · usual" in words(html(make_card(price=make_price(now=None))))
    late = make_price(at_publication=None, missing="none at publication", usual_move=None)
    assert "BTC now $93,000 · none at publication" in words(html(make_card(price=late)))


def test_a_permalink_is_a_button() -> None:
    assert 'href="https://vane.example/card/1"' in html(
        make_card(), permalink="https://vane.example/card/1"
    )


def test_the_style_sheet_covers_the_cards_classes_and_no_others() -> None:
    drawn = "".join(html(card) for card in cards().values())
    used = {name for names in re.findall(r'class="([^"]+)"', drawn) for name in names.split()}
    styled = set(re.findall(r"\.(nv-[a-z-]+)", css()))
    plain = {"nv-impact", "nv-trust", "nv-direction", "nv-price", "nv-short", "nv-long"}
    assert used - styled <= plain
    assert styled <= used | {"nv-edge-neutral", "nv-flat"}
    assert "url(" not in css()
