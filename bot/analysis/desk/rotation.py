"""Who gains where one asset is given up for another: sold for it, left for it, beaten by it.

"Whale sells bitcoin to buy ether" holds a sale and a purchase; which of them is the news hangs on
the coin that the story is about.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WORD = r"(?!(?:while|whereas|but|although|when|if)\b)[\w$€£%.,'-]*[\w%']"
_SOME = rf"[ -](?:{_WORD}[ -]){{0,4}}?"
"""A space, and at most four words that open no new clause."""

_OUT, _IN = r"◆(?P<out>\d+)", r"◆(?P<into>\d+)"
"""The asset that is given up and the one that is taken; an asset stands as its number."""

_SELL = (
    r"(?:s(?:ell|old)|dump|offload|unload|ditch|exit|leav|left|flee|fled|abandon|trad(?:e|ing)|quit|"
    r"swap|exchang|switch|rotat)\w*"
)
_BUY = r"(?:buy|bought|add|acquir|accumulat|scoop|purchas)\w*"
_SHIFT = (
    r"(?:rotat|shift|switch|mov(?:e|ing)|flow|flee|fled|pivot|capital|money|cash|diversif|exodus|"
    r"defect|jump)\w*"
)
_CHOOSE = r"(?:pick|choos|chose|select|prefer|favou?r|back|opt|want|recommend)\w*"
_BEAT = (
    r"(?:outperform|overt(?:ak|ook)|beat|flip|surpass|outpac|outshin|pass(?:es|ed)|dethron|"
    r"outstrip|outr[au]n|eclips|leapfrog|overhaul)\w*"
)
_LAG = r"(?:underperform\w*|lag(?:s|ged|ging)?|trail(?:s|ed|ing)|f[ae]ll(?:s|ing)? behind)"

_FOR = r"(?:for|into|to (?:buy|fund|add|hold|build)|in favou?r of)"
_TOWARDS = rf"(?:to|towards?|into|for|loads up on|{_BUY})"
_SALE = r"(?:sell|dump|offload|exit|swap|sale)\w*"

_TRADED = (
    rf"\b{_SELL}{_SOME}{_OUT}{_SOME}{_FOR}{_SOME}{_IN}",
    rf"\bs(?:ell|old)\w*{_SOME}{_OUT}(?: {_WORD}){{0,3}}?,? and (?:then )?{_BUY}{_SOME}{_IN}",
    rf"\b(?:swap|exchang|switch|rotat|turn)\w*{_SOME}{_OUT} (?:in)?to {_IN}",
    rf"\b{_SHIFT}{_SOME}(?:from|out of){_SOME}{_OUT},?(?: and)?{_SOME}{_TOWARDS}{_SOME}{_IN}",
    rf"\b{_SHIFT}{_SOME}(?:to|towards?|into){_SOME}{_IN}{_SOME}(?:from|out of){_SOME}{_OUT}",
    rf"\b{_BUY}{_SOME}{_IN}{_SOME}(?:after|by|from|with){_SOME}{_SALE}{_SOME}{_OUT}",
    rf"{_IN}{_SOME}bought{_SOME}(?:proceeds|money|cash){_SOME}{_OUT} sales?",
)
_CHOSEN = (rf"\b{_CHOOSE}{_SOME}{_IN}{_SOME}(?:over|instead of|rather than|ahead of){_SOME}{_OUT}",)
_BET = (
    rf"\blong{_SOME}{_IN},?{_SOME}short{_SOME}{_OUT}",
    rf"\bshort{_SOME}{_OUT},?{_SOME}long{_SOME}{_IN}",
)
_CONTEST = (
    rf"{_IN}{_SOME}{_BEAT}{_SOME}{_OUT}",
    rf"{_OUT}{_SOME}{_LAG}{_SOME}{_IN}",
    rf"{_OUT}{_SOME}(?:loses|losing|lost|cedes|ceding){_SOME}to {_IN}",
)
_PATTERNS = tuple(
    (event, re.compile(pattern))
    for event, patterns in (
        ("onchain_activity", _TRADED),
        ("adoption_partnership", _CHOSEN),
        ("price_prediction", _BET),
        ("price_recap", _CONTEST),
    )
    for pattern in patterns
)
"""How a sentence tells it, with the event that each way speaks for; the first that fits counts."""

_SERVICE = re.compile(
    r"\b(?:lets?|allows?|enables?|bridg\w+|cross-chain|wrap\w*|how to|users to|liquidat\w*)\b"
)
"""Words of an offer to swap coins: nobody has done so yet."""

BEATEN = 0.5
"""What a coin loses of a sign when another merely did better."""


class Asset(NamedTuple):
    """Coins that are one subject of a sentence, or money and the like under no symbol."""

    coins: frozenset[str]
    start: int
    end: int


class Rotation(NamedTuple):
    """What was given up for what, and where the sentence says so."""

    event: str
    gains: frozenset[str]
    loses: frozenset[str]
    start: int
    end: int

    @property
    def is_of_coins(self) -> bool:
        """Whether both are coins, and not one of them money."""
        return bool(self.gains and self.loses)

    def sign(self, coin: str) -> float:
        """Return what it means for a coin: 1, -1, or less when another only did better."""
        if coin in self.gains:
            return 1.0
        if coin in self.loses:
            return -BEATEN if self.event == "price_recap" else -1.0
        return 0.0


def rotations(text: str, assets: Sequence[Asset]) -> Iterator[Rotation]:
    """Yield where one asset of a plain sentence is given up for another."""
    if len(assets) < len(("one", "another")) or _SERVICE.search(text):
        return
    marked = _marked(text, assets)
    for event, pattern in _PATTERNS:
        if match := pattern.search(marked):
            gains, loses = assets[int(match["into"])], assets[int(match["out"])]
            yield Rotation(
                event,
                gains.coins - loses.coins,
                loses.coins - gains.coins,
                min(gains.start, loses.start),
                max(gains.end, loses.end),
            )
            return


def _marked(text: str, assets: Sequence[Asset]) -> str:
    """Return the sentence with its assets as numbers."""
    parts, at = [], 0
    for number, asset in enumerate(assets):
        parts += [text[at : asset.start], f"◆{number}"]
        at = asset.end
    return "".join([*parts, text[at:]])
