"""Whether a word that is also an ordinary one names a coin where it stands.

Symbols like LINK or GAS and names like Near or Maker need proof beside them. One proof is enough
for the whole text.
"""

import re
from collections.abc import Iterable, Sequence

from bot.stories.words import Word, word_set

_AFTER_SYMBOL = word_set(
    "token tokens coin coins holder holders memecoin staking airdrop stakers whales jumped jumps",
    "fell falls rose rises surged surges dropped drops gained gains slid slides plunged plunges",
    "rallied rallies soared soars tumbled tumbles climbed climbs trades traded",
)
_AFTER_NAME = (
    _AFTER_SYMBOL
    | word_set("etf etfs etp etps")
    | word_set(
        "network protocol foundation labs finance dao blockchain chain mainnet ecosystem dex"
    )
)
_FUNDS = word_set("etf etfs etp etps")
_BEFORE_NAME = word_set(
    "list lists listed relists delist delists delisted delisting stake stakes staked unstakes",
    "mint mints minted burns burned burnt bridged",
)
"""What is done to a coin ("exchange delists Tron")."""

_PRICED = re.compile(
    r"\s*(?:\([A-Z]{2,6}\))?,?\s(?:is |was )?(?:at|below|above|near|to)\s[$€£]\s?\d"
)
_CRYPTO = word_set(
    "crypto cryptocurrency cryptocurrencies blockchain blockchains token tokens coin coins defi",
    "memecoin memecoins altcoin altcoins stablecoin stablecoins web3 nft nfts airdrop staking",
)
_JOINS = frozenset([", ", " and ", ", and ", " or ", " & ", "/", " vs ", " versus "])


def is_about_coins(texts: Iterable[Sequence[Word]]) -> bool:
    """Say whether an article is of our world, where Polygon is hardly a shape."""
    return any(word.folded in _CRYPTO for text in texts for word in text)


def is_proven(sentence: str, text: Sequence[Word], span: range, *, is_symbol: bool) -> bool:
    """Say whether the words beside text[span] tell that a coin is meant.

    A shouted word tells nothing, and a lone letter is no symbol.
    """
    if is_symbol and text[span.start].end - text[span.start].start == 1:
        return False
    if _PRICED.match(sentence, text[span.stop - 1].end):
        return True
    if not is_symbol and span.start and text[span.start - 1].folded in _BEFORE_NAME:
        return True
    if span.stop >= len(text):
        return False
    after = text[span.stop]
    if after.text.isupper() and after.folded not in _FUNDS:
        return False
    return after.folded in (_AFTER_SYMBOL if is_symbol else _AFTER_NAME)


def is_capitalised_alone(text: Sequence[Word], span: range) -> bool:
    """Say whether a word has its capital for being a name, and the whole of it.

    So it is amid words in lower case; at the start of a sentence, in a headline in title case or
    beside another capitalised word it may be anything.
    """
    neighbours = [text[at] for at in (span.start - 1, span.stop) if 0 <= at < len(text)]
    is_first = span.start == 0
    return not is_first and all(word.text.islower() for word in neighbours)


def are_listed(sentence: str, one: Word, other: Word) -> bool:
    """Say whether a word follows another in a list: coins are told in lists of coins."""
    return sentence[one.end : other.start] in _JOINS
