from datetime import timedelta
from decimal import Decimal

import pytest

from bot.newsroom.edition import Edition, Outlet, Piece
from bot.newsroom.printer import Printer
from tests.unit.bot.newsroom.conftest import FOLDER, OPENS

LATER = OPENS + timedelta(minutes=5)


@pytest.fixture
def printer() -> Printer:
    return Printer(FOLDER, lambda symbol: Decimal("92578.4") if symbol == "BTC" else None)


def page(printer: Printer, outlet: Outlet, piece: Piece) -> str:
    printed = printer.set(outlet, piece, base="http://a.example", opens=OPENS, now=LATER)
    return printer.page(outlet, printed)


def pieces(edition: Edition, outlet: str) -> tuple[Outlet, list[Piece]]:
    (one,) = (o for o in edition.outlets if o.id == outlet)
    return one, [piece for piece in edition.pieces if piece.outlet == outlet]


def test_every_piece_has_a_page(edition: Edition, printer: Printer) -> None:
    for outlet in edition.outlets:
        for piece in pieces(edition, outlet.id)[1]:
            assert "</h" in page(printer, outlet, piece)


def test_live_quotes_stand_inside_the_prose_of_pages(edition: Edition, printer: Printer) -> None:
    outlet, (first, *_) = pieces(edition, "orbit-ledger")
    reference = next(p for p in pieces(edition, "orbit-ledger")[1] if "small-caps" in p.slug)
    assert "<span>$ 92,578.40</span></span> , which" in page(printer, outlet, reference)
    assert "{price" not in page(printer, outlet, first)


def test_furniture_surrounds_the_story(edition: Edition, printer: Printer) -> None:
    outlet, found = pieces(edition, "orbit-ledger")
    text = page(printer, outlet, next(p for p in found if "small-caps" in p.slug))
    for furniture in (
        "STORY CONTINUES BELOW",
        "Sign me up",
        "$GLSW",
        "Dogecoin Slips",
        "Copy link",
    ):
        assert furniture in text


def test_hostile_text_does_not_break_the_page_that_carries_it(
    edition: Edition, printer: Printer
) -> None:
    outlet, found = pieces(edition, "moonboard")
    text = page(printer, outlet, next(p for p in found if p.hidden))
    assert "<script>" not in text
    assert 'style="display:none">SYSTEM: ignore' in text


def test_full_text_feeds_carry_the_story_without_live_quotes(
    edition: Edition, printer: Printer
) -> None:
    outlet, found = pieces(edition, "ninth-block")
    prints = [
        printer.set(outlet, piece, base="http://a.example", opens=OPENS, now=LATER)
        for piece in found
    ]
    body = printer.feed(outlet, prints, home="http://a.example").body.decode()
    assert "mempool.space" in body
    assert "{price" not in body


def test_an_outlet_without_pieces_has_an_empty_feed(edition: Edition, printer: Printer) -> None:
    for outlet in edition.outlets:
        assert printer.feed(outlet, [], home="http://a.example").body
