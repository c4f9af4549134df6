"""The learned score: what a headline's words say of direction, beside the rules.

A logistic regression over words, cues and the tone, trained on headlines of our own
(seeds/training), its weights whole numbers in seeds/direction.json. `make train` rebuilds that
file bit for bit.
"""

import re
from collections.abc import Iterator, Mapping
from math import exp

from bot.analysis.desk.events import Hit
from bot.analysis.desk.tone import tone
from bot.models import Model

SCALE = 32
"""Weights are stored as whole multiples of 1/SCALE."""

_NUMBER = re.compile(
    r"(?P<money>[$€£¥]\s?)?\d[\d.,]*(?P<percent>%| percent)?(?:st|nd|rd|th|k|m|b|bn)?\b"
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|<\w+>|\?")
_COIN = re.compile(
    r"\b(?:bitcoins?|btc|ethers?|ethereum|eth|solana|sol|xrp|dogecoin|doge|cardano|ada|litecoin|"
    r"shiba inu|shib|toncoin|chainlink|link|avalanche|polkadot|tron|bnb|altcoins?|memecoins?)\b"
)
_ENDING = re.compile(r"(?:ings?|ed|es|s|ly|'s)$")
_SHORTEST_STEM = 3
_FEWEST = 7
"""Features (words, pairs, cues, tone) below which a headline says nothing."""


class Weights(Model):
    """The shipped file: for each feature its weight for Bullish and for Bearish."""

    bias: tuple[int, int]
    words: Mapping[str, tuple[int, int]]


class Learned:
    """Scores headlines."""

    def __init__(self, seed: bytes) -> None:
        self._weights = Weights.model_validate_json(seed)

    def score(self, headline: str, hits: tuple[Hit, ...]) -> float:
        """Return the probability of Bullish less that of Bearish, for a plain lower-case text.

        Less than a phrase says nothing.
        """
        found = features(headline, hits)
        if len(found) < _FEWEST:
            return 0.0
        up, down = self._weights.bias
        for feature in found:
            weight = self._weights.words.get(feature)
            if weight is not None:
                up, down = up + weight[0], down + weight[1]
        bull, bear = exp(min(up / SCALE, 30)), exp(min(down / SCALE, 30))
        return (bull - bear) / (1 + bull + bear)


def features(headline: str, hits: tuple[Hit, ...]) -> list[str]:
    """Return the features of a plain headline, each once: stems, pairs of stems, cues, tone."""
    return list(dict.fromkeys(_features(headline, hits)))


def _features(headline: str, hits: tuple[Hit, ...]) -> Iterator[str]:
    text = _COIN.sub("<coin>", _NUMBER.sub(_number, headline))
    stems = [_stem(match[0]) for match in _WORD.finditer(text)]
    yield from stems
    for first, second in zip(["^", *stems], [*stems, "$"], strict=True):
        yield f"{first} {second}"
    for hit in hits:
        yield f"cue:{hit.event}:{hit.sign:+.0f}"
    yield f"tone:{tone(headline)}"


def _number(match: re.Match[str]) -> str:
    return "<money>" if match["money"] else "<percent>" if match["percent"] else "<number>"


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word
