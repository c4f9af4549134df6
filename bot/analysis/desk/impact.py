"""How much: a scored rubric over the event, who acts, how much money, and the stated move."""

import re
from dataclasses import dataclass

from bot.analysis.desk.amounts import Amount, Move
from bot.analysis.desk.events import Happening
from bot.analysis.desk.reading import Reading
from bot.models import Level, Tags

HIGH, MEDIUM = 60, 35
"""Points from which a level is earned (ANALYST.md)."""

_TOP = frozenset(["BTC", "ETH"])
_MAJORS = _TOP | frozenset(
    "XRP SOL BNB DOGE ADA TRX AVAX LINK DOT LTC BCH TON SHIB USDT USDC SUI HBAR XLM UNI NEAR "
    "APT ARB OP ATOM ETC FIL ICP XMR MATIC POL AAVE MKR INJ PEPE".split()
)
_STATE = re.compile(
    r"\b(?:sec|cftc|federal reserve|the fed|fed|fomc|powell|white house|congress|senate|us treasury|"
    r"treasury department|trump|biden|president|executive order|european union|eu|ecb|china|beijing|"
    r"(?:german|us|u\.s\.|uk|british|japanese|south korean|indian|chinese|salvadoran|russian|"
    r"bhutan(?:ese)?|hong kong|brazilian|australian|canadian|nigerian|turkish) ?(?:government|regulators?|"
    r"parliament|central bank|authorities|financial regulator)|central bank|government|"
    r"securities and exchange commission|justice department|department of justice|doj|supreme court)\b"
)
_MAJOR_FIRM = re.compile(
    r"\b(?:blackrock|fidelity|grayscale|vaneck|ark invest|franklin templeton|invesco|vanguard|"
    r"jpmorgan|goldman sachs|morgan stanley|citi(?:group|bank)?|bank of america|wells fargo|ubs|"
    r"standard chartered|hsbc|deutsche (?:bank|boerse|börse)|bnp paribas|societe generale|santander|"
    r"visa|mastercard|paypal|stripe|nasdaq|nyse|cme|cboe|sgx|singapore exchange|clearstream|swift|dtcc|"
    r"binance|coinbase|kraken|okx|bybit|upbit|robinhood|tether|circle|ripple|consensys|microstrategy|"
    r"strategy|tesla|metaplanet|marathon digital|jump (?:crypto|trading)|jump|galaxy digital|genesis|"
    r"ftx|mt\.? ?gox|cftc|sec|google|amazon|microsoft|apple|meta|sony|samsung|walmart|telegram|"
    r"revolut|gamestop|3iq|toronto stock exchange|hong kong|nvidia)\b"
)
_SURPRISE = re.compile(
    r"\b(?:unexpected\w*|surpris\w+|shock\w*|first[- ]ever|for the first time|largest|biggest|"
    r"record|worst|unprecedented|historic|landmark|emergency)\b"
)
_SMALL = re.compile(
    r"\b(?:startup|small[- ]cap|penny stock|micro-?cap|little-known|newly launched|community|"
    r"memecoins?|meme coins?|nft collection|members|minting)\b"
)
_STATE_EVENTS = frozenset(
    [
        "regulation_action",
        "enforcement",
        "court_ruling",
        "etf_approval",
        "rate_decision",
        "tariff_policy",
        "macro_data",
        "seized_coin_move",
        "fund_flows",
    ]
)
_PRICE_EVENTS = frozenset(
    [
        "price_recap",
        "airdrop_unlock",
        "liquidation",
        "hack",
        "exchange_listing",
        "delisting",
        "tariff_policy",
        "rate_decision",
        "macro_data",
        "token_launch",
    ]
)
_TALK = frozenset(["price_prediction", "opinion", "education", "sponsored", "scam_warning"])
_MONEY_EVENTS = frozenset(
    [
        "fund_flows",
        "corporate_purchase",
        "corporate_sale",
        "seized_coin_move",
        "hack",
        "liquidation",
        "airdrop_unlock",
        "etf_approval",
        "rate_decision",
        "onchain_activity",
        "funding",
        "bankruptcy",
        "enforcement",
    ]
)
LARGE, SIZEABLE = 500e6, 50e6
"""Flows and holdings that make a story High or Medium by themselves (GUIDELINES)."""


@dataclass(frozen=True, slots=True)
class Weight:
    """An impact: its level, its points of 100, and the facts that made them."""

    level: Level
    points: int
    money: Amount | None
    move: Move | None
    actor: str | None
    is_talk: bool


def weigh(
    reading: Reading,
    happening: Happening,
    tags: Tags,
    sums: tuple[Amount, ...],
    moves: tuple[Move, ...],
) -> Weight:
    """Score the impact on the primary asset."""
    name = happening.kind.name
    is_talk = name in _TALK
    money = _leading(sums) if name in _MONEY_EVENTS else None
    move = _largest(moves) if name in _PRICE_EVENTS else None
    state, firm = _STATE.search(reading.lead), _MAJOR_FIRM.search(reading.lead)
    points = happening.kind.impact + _money_points(money) + _move_points(move, tags)
    points += _standing(tags, has_state=bool(state) and name in _STATE_EVENTS, has_firm=bool(firm))
    points += 8 if _SURPRISE.search(reading.lead) and not is_talk else 0
    points -= 12 if _SMALL.search(reading.lead) else 0
    points -= 10 if _is_speculative(reading) and not is_talk else 0
    points = max(0, min(100, points if not is_talk else min(points, _cap(name))))
    level = Level.HIGH if points >= HIGH else Level.MEDIUM if points >= MEDIUM else Level.LOW
    actor = state or firm
    return Weight(level, points, money, move, actor[0] if actor else None, is_talk)


def _cap(name: str) -> int:
    return 34 if name in ("sponsored", "education", "scam_warning", "price_prediction") else 45


def _leading(sums: tuple[Amount, ...]) -> Amount | None:
    """Return the largest sum of the heaviest sentences: the title's, else the lead's."""
    led = [amount for amount in sums if amount.line.weight > 1]
    return max(led, key=lambda a: (a.line.is_title, a.value), default=None)


def _largest(moves: tuple[Move, ...]) -> Move | None:
    led = [move for move in moves if move.line.weight > 1]
    return max(led, key=lambda m: (m.line.weight, abs(m.percent)), default=None)


def _money_points(money: Amount | None) -> int:
    if money is None or money.value < SIZEABLE:
        return 0
    return 24 if money.value >= LARGE else 12


def _move_points(move: Move | None, tags: Tags) -> int:
    if move is None:
        return 0
    large, fair = (5, 2) if not tags.coins or tags.coins[0].name in _TOP else (10, 4)
    size = abs(move.percent)
    return 40 if size >= large else 14 if size >= fair else 0


def _standing(tags: Tags, *, has_state: bool, has_firm: bool) -> int:
    names = {tag.name for tag in tags.coins[:2]}
    points = 12 if names & _TOP else 8 if names & _MAJORS else 2 if names else 0
    if has_state:
        points += 16 if names & _TOP or not names else 10
    elif has_firm:
        points += 8
    return points


_MAY = re.compile(
    r"\b(?:could|may|might|reportedly|rumou?r\w*|speculat\w+|asks?|urges?|proposes?|calls for)\b"
)


def _is_speculative(reading: Reading) -> bool:
    return _MAY.search(reading.title) is not None
