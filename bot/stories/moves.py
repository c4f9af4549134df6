"""Whether a phrase of rising or falling tells of a price.

Much else goes up and down in the news: revenue, hash rates, claims, fines. A phrase tells of a
price when what moves is a coin or the market, and a figure behind it is a percentage or a price.
"""

import re
from collections.abc import Collection, Sequence

from bot.stories.words import Word, word_set

REACH = 5
"""Words between what moves and the phrase that says so ("Bitcoin (BTC) price has sharply ...")."""

_MARKET = word_set(
    "price prices token tokens coin coins crypto cryptos cryptocurrency cryptocurrencies altcoin",
    "altcoins memecoin memecoins market markets asset assets bulls bears it",
)
_OTHERS = word_set(
    "rate rates activity volume volumes revenue revenues income profit profits earnings fees",
    "difficulty hashrate inflow inflows outflow outflows reserves holdings usage transactions",
    "addresses claims deposits withdrawals losses sales costs yields tvl exploit hack hacker",
    "hackers supply users demand adoption spending dominance presale raise debt stake scams thefts",
    "funding fund funds etf etfs etp etps miner miners exchange exchanges treasury company firm",
    "startup startups protocol bank investors founder ceo payrolls cpi inflation unemployment",
    "network interest fraud crime crimes cases attacks arrests searches wallets holders listings",
    "launches deals jobs tariffs imports exports premiums premium sentiment",
)
"""What moves instead, when it stands between the coin and the phrase ("Bitcoin miners' fees")."""

_LINKS = word_set("in of for on")
_STOP = re.compile(r"[,;:—–|?!]|\s-\s")
_PERCENT = re.compile(r"\s?%|[\s-]?(?:percent|per cent|pct)\b")
_AMOUNT = re.compile(r"\s?(?:[mbt]n?\b|million|billion|trillion)", re.IGNORECASE)
_MONEY = ("$", "€", "£")


def tells_price(sentence: str, text: Sequence[Word], span: range, coins: Collection[int]) -> bool:
    """Say whether the phrase at text[span] tells of a price.

    `coins` are the positions of words that name a coin.
    """
    if not _is_price_or_percent(sentence, text[span.stop - 1]):
        return False
    if any(_is_priced(text, at, coins) for at in span):
        return True
    return _has_subject(sentence, text, span.start, coins) or _has_object(text, span.stop, coins)


def _is_price_or_percent(sentence: str, word: Word) -> bool:
    """Say whether a figure is one of prices; a word that is no figure says nothing against it."""
    if not word.text[0].isdigit() or _PERCENT.match(sentence, word.end):
        return True
    is_money = sentence[word.start - 1 : word.start] in _MONEY
    return is_money and not _AMOUNT.match(sentence, word.end)


def _has_subject(sentence: str, text: Sequence[Word], first: int, coins: Collection[int]) -> bool:
    """Look back through the clause for what moves: the nearest word decides."""
    for at in range(first - 1, max(first - 1 - REACH, -1), -1):
        if _STOP.search(sentence[text[at].end : text[at + 1].start]):
            return False
        if text[at].folded in _OTHERS:
            return False
        if _is_priced(text, at, coins):
            return True
    return False


def _has_object(text: Sequence[Word], last: int, coins: Collection[int]) -> bool:
    """Look ahead for "rally in bitcoin", "record high for the token"."""
    if last >= len(text) or text[last].folded not in _LINKS:
        return False
    ahead = range(last + 1, min(last + 1 + REACH, len(text)))
    telling = (at for at in ahead if text[at].folded in _OTHERS or _is_priced(text, at, coins))
    nearest = next(telling, None)
    return nearest is not None and text[nearest].folded not in _OTHERS


def _is_priced(text: Sequence[Word], at: int, coins: Collection[int]) -> bool:
    return at in coins or text[at].folded in _MARKET
