from datetime import timedelta
from importlib.resources import files

import pytest

from bot.errors import ConfigurationError
from bot.models import Category, Source, SourceId
from bot.sources.catalog import read_sources

TABLE = """
[[source]]
id = "coin-post"
outlet = "CoinPost"
url = "https://coinpost.example/rss"
tier = 2
category = "crypto"
"""


def complaint(toml: str) -> str:
    with pytest.raises(ConfigurationError) as refused:
        read_sources(toml.encode())
    return str(refused.value)


def test_a_table_is_a_source() -> None:
    (source,) = read_sources(TABLE.encode())
    assert source == Source(
        id=SourceId("coin-post"),
        outlet="CoinPost",
        url="https://coinpost.example/rss",
        tier=2,
        category=Category.CRYPTO,
    )
    assert type(source) is Source


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("90", timedelta(seconds=90)),
        ('"90"', timedelta(seconds=90)),
        ('"90s"', timedelta(seconds=90)),
        ('"5m"', timedelta(minutes=5)),
        ('"24 h"', timedelta(hours=24)),
        ("1", timedelta(seconds=1)),
    ],
)
def test_an_interval_is_seconds_or_has_its_unit(written: str, span: timedelta) -> None:
    (source,) = read_sources(f"{TABLE}interval = {written}".encode())
    assert source.interval == span


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", '"Coin Post"'),
        ("id", "7"),
        ("outlet", '""'),
        ("outlet", "[]"),
        ("url", '"coinpost.example/rss"'),
        ("url", '"file:///etc/passwd"'),
        ("url", '"http://["'),
        ("tier", "4"),
        ("tier", '"best"'),
        ("category", '"gossip"'),
        ("language", "true"),
        ("interval", "0"),
        ("interval", '"2 days"'),
        ("interval", '"25h"'),
        ("interval", "true"),
        ("interval", "-5"),
    ],
)
def test_a_wrong_value_names_table_field_and_what_it_should_be(field: str, value: str) -> None:
    lines = [line for line in TABLE.strip().splitlines() if not line.startswith(f"{field} ")]
    said = complaint("\n".join([*lines, f"{field} = {value}"]))
    assert said.startswith("[[source]] 1")
    assert f": {field} is " in said
    assert ", but should be " in said


def test_a_missing_field_is_named_with_what_it_should_be() -> None:
    said = complaint(TABLE.replace('outlet = "CoinPost"', ""))
    assert said.startswith(
        "[[source]] 1 (coin-post): outlet is missing; it should be the publisher"
    )


def test_an_unknown_field_is_named_with_those_there_are() -> None:
    said = complaint(f'{TABLE}colour = "red"')
    assert "colour is not a field; the fields are id, outlet, url" in said


def test_all_that_is_wrong_is_said_at_once() -> None:
    said = complaint(TABLE.replace("tier = 2", "tier = 9") + TABLE.replace('"crypto"', '"x"'))
    assert [line.split(":")[0] for line in said.splitlines()] == [
        "[[source]] 1 (coin-post)",
        "[[source]] 2 (coin-post)",
    ]


def test_an_id_or_address_used_twice_is_refused() -> None:
    said = complaint(TABLE + TABLE)
    assert "[[source]] 2 (coin-post): id 'coin-post' is used by an earlier table" in said
    assert "url 'https://coinpost.example/rss' is in an earlier table" in said


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[[source]", "not TOML"),
        ("", "needs at least one"),
        ("source = 5", "needs at least one"),
        ("source = [5]", "[[source]] 1: is no table"),
        (f"[feed]\n{TABLE}", "has 'feed'"),
    ],
)
def test_a_list_of_another_shape_is_refused(toml: str, said: str) -> None:
    assert said in complaint(toml)


def test_a_list_in_another_encoding_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="not TOML"):
        read_sources("outlet = 'Börse'".encode("latin-1"))


def test_the_default_list_covers_crypto_markets_and_the_official_bodies() -> None:
    sources = read_sources(files("seeds").joinpath("sources.toml").read_bytes())
    assert len(sources) >= 40
    outlets = {source.outlet for source in sources}
    assert {"Federal Reserve", "Bureau of Labor Statistics", "SEC", "CFTC"} <= outlets
    assert {"European Central Bank", "Bank of England", "Bank of Japan"} <= outlets
    assert {"Bureau of Economic Analysis", "US Treasury"} <= outlets
    assert {source.category for source in sources} == set(Category)
    assert all(source.url.startswith("https://") for source in sources)
    assert all(source.tier == 1 for source in sources if source.category is Category.OFFICIAL)
