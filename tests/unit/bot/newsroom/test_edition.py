from collections import Counter
from datetime import timedelta

import pytest

from bot.models import Category
from bot.newsroom.edition import SAMPLE, Edition, Piece, Syndication
from bot.services.reporter import SAMPLE as MARKED
from tests.unit.bot.newsroom.conftest import FOLDER, OPENS


def make_piece(**changes: object) -> Piece:
    fields: dict[str, object] = {
        "outlet": "orbit-ledger",
        "slug": "a",
        "appears": -60,
        "title": "First title",
        "dek": "First dek",
        "paragraphs": ("First text.",),
    }
    return Piece.model_validate({**fields, **changes})


def test_there_is_enough_to_read(edition: Edition) -> None:
    assert len(edition.stories) >= 24
    assert len(edition.outlets) >= 8


def test_every_way_to_syndicate_is_used(edition: Edition) -> None:
    assert {outlet.feed for outlet in edition.outlets} == set(Syndication)


def test_every_piece_has_its_outlet_and_every_outlet_a_piece(edition: Edition) -> None:
    outlets = {outlet.id for outlet in edition.outlets}
    assert {piece.outlet for piece in edition.pieces} == outlets


def test_every_piece_has_an_address_of_its_own(edition: Edition) -> None:
    addresses = Counter((piece.outlet, piece.slug) for piece in edition.pieces)
    assert addresses.most_common(1)[0][1] == 1


def test_every_outlet_has_its_page_style(edition: Edition) -> None:
    for outlet in edition.outlets:
        assert FOLDER.joinpath("templates", f"{outlet.style}.html").is_file()


def test_every_coin_that_a_story_moves_has_a_price(edition: Edition) -> None:
    priced = {coin.symbol for coin in edition.coins}
    assert {coin for story in edition.stories for coin in story.moves} <= priced


def test_feeds_never_name_a_day(edition: Edition) -> None:
    """A restart on another day must not look as if every title had been edited."""
    for piece in edition.pieces:
        for text in (piece.title, piece.dek, *(edit.title or "" for edit in piece.edit)):
            assert "{" not in text


def test_something_is_there_at_once_and_something_comes_later(edition: Edition) -> None:
    early = [story for story in edition.stories if -7200 < story.appears <= 0]
    late = [story for story in edition.stories if 0 < story.appears <= 150]
    assert len(early) >= 8
    assert len(late) >= 8


def test_every_edit_can_be_watched(edition: Edition) -> None:
    """An edit made before the opening would be no edit to anybody."""
    made = [piece.appears + edit.after for piece in edition.pieces for edit in piece.edit]
    assert made
    assert all(0 < seconds <= 150 for seconds in made)


def test_sample_sources_are_marked_as_the_reporter_expects(edition: Edition) -> None:
    source = edition.outlets[0].source("http://127.0.0.1/feed", timedelta(seconds=2))
    assert source.id.startswith(SAMPLE)
    assert SAMPLE == MARKED
    assert source.category is Category.CRYPTO


@pytest.mark.parametrize(
    ("seconds", "title", "dek"),
    [
        (-61, "First title", "First dek"),
        (9, "First title", "First dek"),
        (10, "Second title", "First dek"),
        (30, "Second title", "Third dek"),
    ],
)
def test_edits_come_in_their_time_and_add_up(seconds: int, title: str, dek: str) -> None:
    edits = [{"after": 70, "title": "Second title"}, {"after": 90, "dek": "Third dek"}]
    piece = make_piece(edit=edits).edited(OPENS, OPENS + timedelta(seconds=seconds))
    assert (piece.title, piece.dek) == (title, dek)


def test_a_piece_is_as_old_as_its_last_edit() -> None:
    piece = make_piece(edit=[{"after": 70, "title": "Second title"}])
    assert piece.updated(OPENS, OPENS) == OPENS - timedelta(seconds=60)
    assert piece.updated(OPENS, OPENS + timedelta(hours=1)) == OPENS + timedelta(seconds=10)
