"""Which coin's price a card shows."""

from collections.abc import Mapping

from bot.models import Coin, Tags

BENCHMARK = "BTC"
"""Stories about no coin (macro) show bitcoin, as the reference card does."""


def priced_coin(tags: Tags, coins: Mapping[str, Coin]) -> Coin:
    """Return the first tagged coin whose price can move; the benchmark when there is none."""
    for tag in tags.coins:
        coin = coins.get(tag.name)
        if coin is not None and not coin.stable:
            return coin
    return coins[BENCHMARK]
