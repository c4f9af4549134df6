"""How much: a scored rubric over the event, who acts, how much money, and the stated move."""

import re
from dataclasses import dataclass

from bot.analysis.desk.actors import Actor, Rank, actor, is_house_led, is_venue
from bot.analysis.desk.amounts import Amount, Move
from bot.analysis.desk.events import WORLDWIDE, Happening
from bot.analysis.desk.reading import Reading
from bot.analysis.desk.targets import is_named
from bot.analysis.lists import words
from bot.models import Level, Tags

HIGH, MEDIUM = 60, 35
"""Points from which a level is earned (docs/judging.md)."""

SMALLEST = 250e3
"""Smaller figures in dollars are prices, fees or salaries."""

LARGE, SIZEABLE = 500e6, 50e6
"""Sums that make flows and holdings High or Medium by themselves (docs/judging.md)."""

_LEADERS = frozenset(["BTC", "ETH"])
_TOP = _LEADERS | words("XRP BNB SOL DOGE ADA TRX USDT USDC")
_MAJORS = _TOP | words(
    "AVAX LINK DOT LTC BCH TON SHIB SUI HBAR XLM UNI NEAR APT ARB OP ATOM ETC FIL ICP XMR POL",
    "AAVE MKR INJ PEPE",
)
_SURPRISE = re.compile(
    r"\b(?:unexpected\w*|surpris\w+|shock\w*|first[- ]ever|for the first time|largest|biggest|"
    r"record|worst|unprecedented|historic|landmark|emergency)\b"
)
_MARKET = re.compile(r"\b(?:bitcoin|btc|ether|ethereum|market|crypto)\b")
_SMALL = re.compile(
    r"\b(?:startup|small[- ]cap|penny stock|micro-?cap|small|little-known|newly launched|community|"
    r"memecoins?|meme coins?|nft collection|members|minting)\b"
)
_HOLDERS = frozenset(["corporate_sale", "corporate_purchase", "onchain_activity", "liquidation"])
"""What holders of coins do: where they do it adds nothing."""

_ASKS = re.compile(r"\b(?:asks?|urges?|push(?:es)? for|proposes?|calls for|wants)\b")
_MAY = re.compile(r"\b(?:could|may|might|reportedly|rumou?r\w*|speculat\w+)\b")
_TARGET = re.compile(r"\b(?:target|forecast|outlook|expects|sees|predicts)\b")
_SPEECH = re.compile(
    r"\b(?:powell|trump|biden|yellen|lagarde|bessent|gensler) (?:says|said|tells|repeats)\b|"
    r"\bfed(?:'s| governor| president| official| chair(?:man)?) (?:\w+ ){0,2}?"
    r"(?:says?|said|sees|warns|expects|thinks|favou?rs)\b"
)
_LICENCE = re.compile(r"\b(?:nod|licen[cs]es?|licen[cs]ed|registration|charter)\b")
_ENACTS = re.compile(
    r"\b(?:pass(?:es|ed)|sign(?:s|ed)|enact(?:s|ed)|adopt(?:s|ed)|approv(?:es|ed)|bans?|banned|"
    r"veto(?:es|ed)|drops?|dropped|walks? away|scraps?|scrapped|"
    r"rescinds?|rescinded|repeals?|repealed|lifts?|lifted|ends|clears|cleared|abandons?|into law|"
    r"publish(?:es|ed)|issues|issued|finali[sz]\w+|guidance|not securities|outside securities)\b"
)
_DRAFT = re.compile(
    r"\b(?:drafts?|consult\w*|proposals?|proposes|proposed|comments?|considers?|weighs|mulls?|"
    r"discuss\w*|stud(?:y|ies)|explor\w+)\b"
)
"""A state that acts, and one that only prepares to."""

_DECIDES = re.compile(
    r"\b(?:holds?|held|keeps?|kept|leaves?|left|cuts?|lowers?|trims?|raises?|hikes?|pauses?|slashes|"
    r"skips?|maintains?|stands? pat|lifts?|slows?|decides?|decision)\b"
)
_FED = re.compile(r"\b(?:fed|fomc|powell|federal reserve)\b")
"""The central bank whose rates the dollar market in coins depends on."""

_SHRUGGED = re.compile(
    r"\b(?:as (?:\w+ )?(?:expected|forecast|predicted|anticipated)|in line with|no surprises?|"
    r"widely expected|shrug\w*|barely|hardly|little reaction|muted)\b"
)
"""Headlines of a decision that moved nothing; that rates are held "steady" is the decision."""

_LOCAL = re.compile(
    r"\b(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|"
    r"idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|"
    r"michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new (?:hampshire|jersey|"
    r"mexico)|north (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|"
    r"south (?:carolina|dakota)|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|"
    r"(?<!united )(?<!nation )state (?:senate|house|lawmakers?|legislat\w+))\b"
)
"""A state of the Union: its laws bind a part of the country and no top asset."""

_TRADE_ACT = re.compile(
    r"\b(?:impos\w+|announc\w+|unveil\w*|rais\w+|hik\w+|doubl\w+|cuts?|slash\w*|paus\w+|"
    r"suspend\w*|delay\w*|exempt\w*|retaliat\w*|slaps?|lifts?|removes?|deals?|truce|agree\w*|"
    r"takes? effect|kicks? in|begins?|starts?|signs?|signed|threat\w*|levies|escalat\w+|enacts?|"
    r"orders?|scraps?|blocks?|strikes? down|sets?|new|reciprocal|liberation day)\b"
)
"""Words of a tariff that comes, goes or is threatened; colour stories have none of them."""

_LED_BY_STATES = frozenset(["etf_approval", "fund_flows"])
"""Events of the market's own houses, in which a state has a hand only at times."""

_LARGE_SIZE = 24
"""Points of a sum or a move that is large by itself."""

_ABROAD_COST = 16
_SURPRISE_POINTS, _ENACTED_POINTS, _DRAFT_COST, _DEBUNKED_COST = 14, 12, 8, 30
_CALM = 6.0
"""Weight of the words of calm from which a figure counts as expected."""

_MATTERS = 0.5
"""From this market share of a class on, the asset named is the one concerned."""

_BOTH = 4
"""What the smaller of money and move adds: they often measure the same thing."""

_UNKNOWN_COST = 10
"""What a company's deal or case loses when nobody large is in it and the sum is not large."""

_SILENT = frozenset(["sponsored", "education", "scam_warning"])
_COMPANY_DEALS = frozenset(["corporate_purchase", "corporate_sale"])
"""Deals in which a state is named only as the reader of a filing."""

_TRADES = _COMPANY_DEALS | {"fund_flows", "hack", "liquidation", "seized_coin_move"}
"""Events that a sum of money measures: coins or shares that change hands."""

_FLOWS = frozenset(["fund_flows", "liquidation", "onchain_activity"])
"""Coins that changed hands: their sum is the news, wherever it is told."""

_STOCK = re.compile(
    r"\b(?:market (?:value|cap)|capitali[sz]ation|valued|reserves?|holds?|holdings|volume|assets "
    r"under|since|last (?:week|month|year)|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december))\b"
)
"""Sums that stand still, or flowed at another time."""

_COMPANY_EVENTS = frozenset(["corporate_purchase", "corporate_sale", "court_ruling", "enforcement"])


@dataclass(frozen=True, slots=True)
class Weight:
    """An impact: its level, its points of 100, and the facts that made them."""

    level: Level
    points: int
    money: Amount | None
    move: Move | None
    actor: Actor | None


def weigh(
    reading: Reading,
    happening: Happening,
    tags: Tags,
    sums: tuple[Amount, ...],
    moves: tuple[Move, ...],
) -> Weight:
    """Score the impact on the primary asset, of the coins that the headline or the lead names.

    A price told below them, as reports close with, makes no coin their subject.
    """
    kind = happening.kind
    coins = tuple(tag for tag in tags.coins if is_named(tag.name, reading.lead))
    tags = Tags(coins=coins, topics=tags.topics)
    money = _leading(sums, happening) if kind.has_sums else None
    is_ours = bool(tags.coins) or happening.is_on_beat  # housing starts fall too
    move = _largest(moves) if is_ours and not happening.is_talk else None
    who = actor(reading)
    if who is not None and happening.name in _HOLDERS and is_venue(who):
        who = None
    size = sorted((_money_points(money, tags), _move_points(move, tags)))
    points = kind.impact + size[1] + min(size[0], _BOTH)
    points += _standing(tags, kind.name) if kind.market >= _MATTERS else _standing(tags) // 3
    if who is None and happening.name in _COMPANY_EVENTS:
        points -= 0 if money is not None and money.value >= LARGE else _UNKNOWN_COST
    points += _actor_points(who, happening, tags, is_asked=_ASKS.search(reading.title) is not None)
    points += max(0, _surprise_points(happening) - size[1]) + _wording(reading, happening, tags)
    points = max(0, min(_cap(reading, happening, tags), points))
    if _is_lesser(reading, happening, who, is_large=size[1] >= _LARGE_SIZE):
        points = min(points, HIGH - 1)
    if money is not None and not happening.is_debunked:
        points = _of_money(money, happening, points)
    if happening.name == "enforcement" and who is not None and is_house_led(reading):
        points = max(points, MEDIUM)  # a large house in trouble, however small the fine
    points = MEDIUM if _is_house_view(reading, happening, who) else points
    points = _of_the_fed(reading, points) if _is_fed(reading, happening) else points
    level = Level.HIGH if points >= HIGH else Level.MEDIUM if points >= MEDIUM else Level.LOW
    return Weight(level, points, money, move, who)


def _is_fed(reading: Reading, happening: Happening) -> bool:
    """Say whether the Fed itself has decided on its rates."""
    is_told = not (happening.is_talk or _MAY.search(reading.title) or _SPEECH.search(reading.title))
    decides = happening.name == "rate_decision" and _DECIDES.search(reading.title) is not None
    return decides and is_told and _FED.search(reading.title) is not None


def _of_the_fed(reading: Reading, points: int) -> int:
    """Rate a decision of the Fed: a central bank's act on every price (docs/judging.md).

    One that all had seen coming, and that moved nothing, is still that of a major institution.
    """
    if _SHRUGGED.search(reading.title):
        return max(MEDIUM, min(points, HIGH - 1))
    return max(HIGH, points)


def _leading(sums: tuple[Amount, ...], happening: Happening) -> Amount | None:
    """Return the largest sum of the headline, else beside the event, else of the lead."""
    led = [amount for amount in sums if amount.line.weight > 1 and amount.value >= SMALLEST]
    own = {hit.line.id for hit in happening.hits if hit.event == happening.name}
    first = min((a.line.id for a in led if a.line.id in own), default=0)
    return max(led, key=lambda a: (a.line.is_title, a.line.id == first, a.value), default=None)


def _largest(moves: tuple[Move, ...]) -> Move | None:
    """Return the largest price move of the headline, else of the lead."""
    led = [move for move in moves if move.line.weight > 1 and move.is_price]
    return max(led, key=lambda m: (m.line.weight, abs(m.percent)), default=None)


def _money_points(money: Amount | None, tags: Tags) -> int:
    if money is None:
        return 0
    if money.value < SIZEABLE:
        return -8
    points = 24 if money.value >= LARGE else 12
    return points if not tags.coins or tags.coins[0].name in _LEADERS else points + 6


def _of_money(money: Amount, happening: Happening, points: int) -> int:
    """Hold the points to what a sum says: $50 million is Medium, $500 million of flows High."""
    if happening.name in _COMPANY_DEALS and money.value < SIZEABLE:
        return min(points, MEDIUM - 1)
    own = {hit.line.id for hit in happening.hits if hit.event == happening.name}
    is_flow_told = happening.name in _FLOWS and money.line.id in own
    is_told = money.line.is_title or (is_flow_told and not _STOCK.search(money.line.plain))
    if happening.name not in _TRADES | _FLOWS or not is_told or money.value < SIZEABLE:
        return points
    is_flow = happening.name in _FLOWS and not happening.is_talk
    is_large = is_flow and money.value >= LARGE
    return max(points, HIGH if is_large else MEDIUM)


def _move_points(move: Move | None, tags: Tags) -> int:
    """Score the stated move: 5 % is large for the leaders and the market, 10 % for other coins."""
    if move is None:
        return 0
    is_market = not tags.coins and _MARKET.search(move.line.plain) is not None
    is_leader = is_market or (bool(tags.coins) and tags.coins[0].name in _LEADERS)
    large, fair = (5, 2) if is_leader else (10, 4)
    size = abs(move.percent)
    return 40 if size >= large else 14 if size >= fair else 0


def _surprise_points(happening: Happening) -> int:
    """Score a statistic off its forecast; a stated move tells what the market made of it."""
    is_off = happening.name == "macro_data" and any(gap.sign for gap in happening.gaps)
    return _SURPRISE_POINTS if is_off else 0


def _standing(tags: Tags, event: str = "") -> int:
    names = {tag.name for tag in tags.coins[:2]}
    if not names and event in WORLDWIDE:
        return 12
    return 12 if names & _TOP else 8 if names & _MAJORS else 2 if names else 0


def _actor_points(who: Actor | None, happening: Happening, tags: Tags, *, is_asked: bool) -> int:
    """Score who acts; a state that is only asked has not acted."""
    if happening.name == "onchain_activity":
        return 0
    if happening.name == "fund_flows" and (who is None or who.rank is Rank.HOUSE):
        return 0
    if who is None:
        return 0
    if who.rank is Rank.STATE and happening.name in _COMPANY_DEALS:
        return 0
    if who.rank is Rank.HOUSE or is_asked or not happening.kind.is_public:
        return 10
    is_single = happening.name in ("enforcement", "court_ruling")
    touches_top = {tag.name for tag in tags.coins[:2]} & _TOP or not (tags.coins or is_single)
    return 16 if touches_top else 10


def _wording(reading: Reading, happening: Happening, tags: Tags) -> int:
    points = 0
    if happening.is_talk:
        points -= 20 if happening.is_voiced or happening.name == "opinion" else 0
    elif _SURPRISE.search(reading.lead):
        points += 8
    if _SMALL.search(reading.lead) and not {tag.name for tag in tags.coins} & _TOP:
        points -= 12
    if not happening.is_talk and (_ASKS.search(reading.title) or _MAY.search(reading.title)):
        points -= 10
    if _SPEECH.search(reading.title):
        points -= 10
    if _LICENCE.search(reading.title):
        points -= 16
    if any(hit.cue.is_calm and hit.line.is_title for hit in happening.hits):
        points -= 12
    if happening.name == "regulation_action":
        points += _lawmaking(reading)
    if happening.name == "rate_decision" and not tags.coins and not _FED.search(reading.title):
        points -= _ABROAD_COST
    return points - (_DEBUNKED_COST if happening.is_debunked else 0)


def _lawmaking(reading: Reading) -> int:
    """Score how far a rule has come: a draft binds nobody yet."""
    if _DRAFT.search(reading.title):
        return -_DRAFT_COST
    return _ENACTED_POINTS if _ENACTS.search(reading.title) else 0


def _is_house_view(reading: Reading, happening: Happening, who: Actor | None) -> bool:
    """Say whether a large house gives a target: such calls are repeated everywhere."""
    is_house = who is not None and who.rank is Rank.HOUSE
    is_target = _TARGET.search(reading.title) is not None
    return happening.name == "price_prediction" and is_house and is_target


def _cap(reading: Reading, happening: Happening, tags: Tags) -> int:
    """Return the most that a kind of text can earn: talk is never High, teaching is Low.

    What everybody had expected, and what is not about our markets at all, is Low too: what
    tariffs do to the price of apartments.
    """
    if happening.name in _SILENT or happening.name == "price_prediction":
        return MEDIUM - 1
    is_colour = happening.name == "tariff_policy" and not _is_trade_act(reading, happening)
    if is_colour and not tags.coins:
        return MEDIUM - 1
    if not tags.coins and (_is_expected(happening) or not happening.is_on_beat):
        return MEDIUM - 1 if not happening.is_worldwide or _is_expected(happening) else 100
    return HIGH - 1 if happening.is_talk else 100


def _is_lesser(
    reading: Reading, happening: Happening, who: Actor | None, *, is_large: bool
) -> bool:
    """Say whether what makes an event High is missing: its size, or that a state acts.

    A fund's first day and a flow are a state's doing only where the headline says so; a speech
    decides nothing, and a law of Texas little. An old case is known, whatever was lost in it.
    """
    is_by_state = who is not None and who.rank is Rank.STATE and who.line.is_title
    is_unled = happening.name in _LED_BY_STATES and not is_by_state
    is_small = any(pattern.search(reading.title) for pattern in (_SPEECH, _LOCAL))
    return happening.is_minor_case or (not is_large and (is_unled or is_small))


def _is_trade_act(reading: Reading, happening: Happening) -> bool:
    """Say whether a headline reports an act of trade policy, or the markets' answer to one."""
    answers = any(hit.event == "price_recap" and hit.line.is_title for hit in happening.hits)
    return answers or _TRADE_ACT.search(reading.title) is not None


def _is_expected(happening: Happening) -> bool:
    """Say whether a statistic or a rate came out as the market had priced it."""
    calm = sum(hit.weight for hit in happening.hits if hit.cue.is_calm and hit.line.weight > 1)
    is_off = any(gap.sign for gap in happening.gaps)
    return happening.is_worldwide and calm >= _CALM and not is_off
