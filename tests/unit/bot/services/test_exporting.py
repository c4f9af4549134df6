"""Files of a server's data."""

import csv
from io import StringIO

import pytest

from bot.services.exporting import as_csv, as_json, calls, stories
from tests.factories import make_card


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(start: str) -> None:
    card = make_card(title=f"{start}HYPERLINK(evil)")
    (row,) = csv.DictReader(StringIO(as_csv(stories([card])).decode(), newline=""))
    assert row["title"] == f"'{start}HYPERLINK(evil)"


def test_the_price_keeps_every_digit() -> None:
    card = make_card()
    (row,) = calls([card])
    assert card.price.at_publication is not None
    assert row["price"] == str(card.price.at_publication.price)


def test_nothing_is_a_valid_file() -> None:
    assert as_json([]) == b"[]"
    assert as_csv([]).strip() == b""
