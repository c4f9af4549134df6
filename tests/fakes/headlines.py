"""As many events as a test needs, no two of them the same."""

from bot.app import seed
from bot.stories.gazetteer import read_coins

COINS = [c for c in read_coins(seed("coins.toml")) if not (c.words or c.ambiguous)]
DEEDS = (
    "{coin} developers ship the upgrade that cuts fees by {figure} percent",
    "Exchange Harbor delists {coin} after {figure} complaints",
    "Thieves take ${figure} million from a {coin} bridge",
    "Treasury firm Ostrum buys {figure} million {coin}",
    "A court in Zug clears {coin} of {figure} charges",
    "{coin} validators vote to burn {figure} million coins",
    "Funds for {coin} draw ${figure} million",
)


def headline(number: int) -> str:
    """Return an event of its own: another coin, another deed, other figures."""
    coin = COINS[number % len(COINS)].names[0]
    return DEEDS[number % len(DEEDS)].format(coin=coin, figure=11 + number * 7 % 985)


def paragraphs(number: int) -> tuple[str, ...]:
    """Return the report of that event, in the form an outlet fills in each time."""
    return (
        f"{headline(number)}, people close to the matter said on Tuesday evening.",
        f"The step follows {number % 40 + 3} weeks of talks, according to a filing.",
        "Analyst Mara Lind of Northbank said demand could fade if yields rise.",
    )
