from pathlib import Path

import pytest

from bot.app import default_sources, live_world, public_url
from bot.config import Settings
from bot.errors import ConfigurationError
from bot.models import SourceId


def settings(**values: object) -> Settings:
    return Settings.model_validate({"_env_file": None, **values})


def test_every_price_setting_reaches_the_price_chain() -> None:
    urls = live_world(
        settings(
            binance_url="https://b.example",
            coinbase_url="https://c.example",
            kraken_url="https://k.example",
            coingecko_url="https://g.example",
            coingecko_key="demo-key",
        )
    ).price_urls
    assert [urls.binance, urls.coinbase, urls.kraken, urls.coingecko] == [
        f"https://{name}.example/" for name in "bckg"
    ]
    assert urls.coingecko_key == "demo-key"


def test_without_a_key_none_is_sent() -> None:
    assert live_world(settings()).price_urls.coingecko_key is None


def test_the_public_address_has_no_slash_at_its_end() -> None:
    assert public_url(settings(public_url="https://news.example/desk/")) == (
        "https://news.example/desk"
    )
    assert public_url(settings()) is None


def test_an_operators_own_source_list_replaces_ours(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[source]]\nid = "coin-post"\noutlet = "CoinPost"\n'
        'url = "https://coinpost.example/rss"\ntier = 2\ncategory = "crypto"\n'
    )
    (source,) = default_sources(settings(sources=own))
    assert source.id == SourceId("coin-post")
    assert len(default_sources(settings())) > 30


def test_a_source_list_that_cannot_be_read_names_the_setting_and_the_file(tmp_path: Path) -> None:
    missing = tmp_path / "none.toml"
    with pytest.raises(ConfigurationError, match=r"NEWSVANE_SOURCES names .*none.toml"):
        default_sources(settings(sources=missing))
