"""As many events as a soak needs, no two alike but those that are told twice.

The bot holds reports apart by what they say, so a form with gaps would make one story of many:
most words are made up.
"""

from functools import lru_cache
from random import Random

from tests.fakes.headlines import COINS

SYLLABLES = (
    *("ar", "bel", "cor", "dan", "el", "fen", "gar", "hol", "ist", "jun", "kel", "lor", "mar"),
    *("nov", "or", "pel", "quin", "ros", "sel", "tam", "ul", "ven", "wex", "yar", "zol"),
)
VERBS = (
    *("unveils", "withdraws", "audits", "halts", "acquires", "patents", "insures", "delays"),
    *("renames", "bans", "licenses", "fines", "closes", "doubles", "halves", "sells", "funds"),
    *("rescues", "taxes", "copies", "loses", "repairs", "moves"),
)
OBJECTS = (
    *("custody desk", "savings product", "mining site", "payment card", "lending pool", "bridge"),
    *("validator", "index", "node network", "gift shop", "pension plan", "charity drive", "oracle"),
    *("futures contract", "wallet", "sidechain", "treasury", "research lab", "loyalty scheme"),
    *("data feed", "court case", "stadium", "cable", "power plant", "newspaper", "bond", "vault"),
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

RETOLD, ECHO = 10, 5
"""Each tenth item tells again, at another outlet, what the fifth before it told."""


@lru_cache(maxsize=256)
def tale(number: int) -> tuple[str, ...]:
    """Return an event's headline and the paragraphs of its report."""
    event = number - ECHO if number % RETOLD == RETOLD - 1 else number
    random = Random(event)
    coin = COINS[event % len(COINS)].names[0]
    firm, verb, thing = _name(random), random.choice(VERBS), random.choice(OBJECTS)
    deed = f"{firm} {verb} {coin} {thing} {_name(random)}"
    what = f"{deed} {_words(random)} {random.choice(THINGS)} {_words(random)}."
    view = f"{random.choice(MOODS).capitalize()}, {_name(random)} {_words(random)}."
    return deed, what, view, f"{_name(random)} {_words(random)} ${random.randint(11, 989)} million."


def _words(random: Random) -> str:
    return " ".join(_name(random).lower() for _ in range(8))


def _name(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=3)).capitalize()
