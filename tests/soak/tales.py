"""As many events as a soak needs: other names, deeds, places and figures each time.

The bot holds reports apart by what they say, so a form with gaps would make one story of many.
"""

from functools import lru_cache
from random import Random

from tests.fakes.headlines import COINS

SYLLABLES = (
    *("ar", "bel", "cor", "dan", "el", "fen", "gar", "hol", "ist", "jun", "kel", "lor", "mar"),
    *("nov", "or", "pel", "quin", "ros", "sel", "tam", "ul", "ven", "wex", "yar", "zol"),
)
KINDS = ("Labs", "Capital", "Bank", "Exchange", "Foundation", "Mining", "Ventures", "Pay", "Trust")
DEEDS = (
    "buys {figure} million {coin} for its treasury",
    "halts withdrawals of {coin} after losing ${figure} million",
    "opens a {coin} fund with ${figure} million",
    "sues a {coin} issuer over ${figure} million",
    "delists {coin} in {figure} countries",
    "finds a flaw in {coin} wallets of {figure},000 users",
    "moves payroll of {figure} staff to {coin}",
    "burns {figure} million {coin} ahead of its upgrade",
    "wins a licence to sell {coin} to {figure},000 clients",
    "cuts {coin} fees by {figure} percent",
)
THINGS = (
    *("a filing", "its quarterly letter", "court papers", "a notice to clients", "a recorded call"),
    *("an audit", "a vote of its members", "its risk report", "a press conference", "a blog post"),
)
MOODS = (
    *("demand could fade if yields rise", "rivals will have to answer within weeks"),
    *("the price had it in already", "smaller holders carry the risk", "regulators were told late"),
    *("liquidity is thinner than it looks", "the timing surprised even insiders"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

RETOLD, ECHO = 10, 5
"""Each tenth item tells again, at another outlet, what the fifth before it told."""


@lru_cache(maxsize=256)
def tale(number: int) -> tuple[str, ...]:
    """Return an event's headline and the paragraphs of its report."""
    event = number - ECHO if number % RETOLD == RETOLD - 1 else number
    random = Random(event)
    firm = f"{_name(random)} {random.choice(KINDS)}"
    coin = COINS[event % len(COINS)].names[0]
    deed = random.choice(DEEDS).format(coin=coin, figure=random.randint(11, 989))
    weeks, day, mood = random.randint(3, 90), random.choice(WEEKDAYS), random.choice(MOODS)
    said, told = random.choice(THINGS), random.choice(THINGS)
    place, person, analyst, house = (_name(random) for _ in range(4))
    what = f"{firm} of {place} {deed}, it said in {said} on {day}."
    before = f"{person}, who leads the firm, had told {told} {weeks} weeks ago that it was near."
    view = f"{mood.capitalize()}, said {analyst} of {house}, who covers {coin} from {place}."
    return f"{firm} {deed}", what, before, view


def _name(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=3)).capitalize()
