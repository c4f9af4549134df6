import pytest

from bot.errors import SourceError
from bot.models import Entry
from bot.sources.takeover import check_sites
from tests.factories import make_entry, make_source

SOURCE = make_source(outlet="CoinPost", url="https://feeds.coinpost.example/rss")
BEFORE = ["https://www.coinpost.example/a", "https://coinpost.example/b"]


def items(*hosts: str | None) -> list[Entry]:
    return [
        make_entry(id=str(n), link=host and f"https://{host}/{n}") for n, host in enumerate(hosts)
    ]


def test_a_feed_of_nothing_but_another_sites_items_is_refused_with_both_names() -> None:
    with pytest.raises(SourceError) as refused:
        check_sites(SOURCE, items("casino.example.net", "casino.example.net", "x.net"), BEFORE)
    said = str(refused.value)
    assert said.startswith("CoinPost's feed brings only items of example.net, x.net")
    assert "used to bring those of coinpost.example" in said
    assert "under another id" in said


@pytest.mark.parametrize(
    ("entries", "known"),
    [
        (items("casino.net", "casino.net", "live.coinpost.example"), BEFORE),
        (items("casino.net", "casino.net"), BEFORE),
        (items("casino.net", "casino.net", "casino.net"), []),
        (items(None, None, None), BEFORE),
        (items("a.net", "b.net", "c.net"), [f"https://{n}.com/" for n in "pqrs"]),
        (items("coinpost.example", "coinpost.example", "coinpost.example"), ["https://old.net/"]),
        (items("[broken", "[broken", "[broken"), BEFORE),
    ],
    ids=["one of ours", "too few", "nothing known", "no links", "gathers others", "own", "broken"],
)
def test_what_may_be_the_same_publisher_passes(entries: list[Entry], known: list[str]) -> None:
    check_sites(SOURCE, entries, known)
