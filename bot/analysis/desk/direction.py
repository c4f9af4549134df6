"""Which way: the signed cues, the stated move and the learned score, weighed against each other.

The rubric is that of docs/judging.md: the sign of the event on its target first, flips applied, a
past move of a recap at half, the balance of both cases, a learned score beside them; below TAU it
is Neutral.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from bot.analysis.desk.amounts import Move
from bot.analysis.desk.events import WORLDWIDE, Happening, Hit
from bot.analysis.desk.reading import LEAD, Reading
from bot.analysis.lists import words
from bot.models import Direction

TAU = 0.22
"""Leans smaller than this are no call."""

ALONE, ALONE_DOWN = 0.33, 0.25
"""A headline without its text tells less, so it has to lean further.

Down it has to less: a bearish score has been discounted already (_UNNAMED).
"""

LEARNED = 0.4
"""Share of the learned score; of a headline alone, where the rules are silent, it decides."""

_UNNAMED = 0.6
"""What a bearish learned score counts where no cue speaks of anything bad."""

_CERTAIN = 0.8
"""How far clear rules push the learned score aside."""

_DOUBT = 5.0
"""Weight of the unsaid: a single weak cue makes no full lean."""

_CALM = 3.0
"""What words of standstill weigh beside words of movement."""

_MOST_CALM = 2
"""Sentences that count of those that say of one event that nothing moved."""

_BALANCED = 0.6
"""From this share of the weaker case on, the lean is halved: both sides are made."""

_UNTOUCHED = 0.45
"""What is left of a lean when no listed asset is named."""

_BY_THE_WAY = 0.3
"""What is left of a lean that an author's view of another matter implies."""

_IN_PASSING = 0.2
"""What is left of a lean where a matter of the whole economy is but touched on."""

_OLD = 0.3
"""What is left of a lean that a minor case implies: an old one's end, a private person's."""

_OVERRULED = 0.6
"""What a sentence below counts that speaks against the headline: the report chose its news."""

_OWN = 2.0
"""What cues of the main event count beside the others."""

_LARGE_MOVE = 10.0
"""Percent from which a stated move speaks as loud as it can."""

_MOVE, _PAST_MOVE = 0.25, 0.15
"""Share of the stated move, and of one that a recap looks back on."""

_MIXED_LEAST, _MIXED_SHARE, _MIXED_MARKET = 5.0, 0.45, 0.6

_MARKETWIDE = words(
    "rate_decision tariff_policy macro_data regulation_action enforcement court_ruling fund_flows",
    "liquidation price_recap price_prediction seized_coin_move etf_approval etf_filing bankruptcy",
)
"""Events that move the whole market even when no coin is named."""

_BUT = re.compile(r"\bbut\b")
_AFTER_BUT, _BEFORE_BUT = 1.5, 0.5
_ANSWER = 2.5
"""What the coin's own move counts beside a figure that can be read both ways."""

_SETTLED = 0.3
"""What the coin's own move adds to news of the economy whose two sides weigh the same."""

_FLAT = 0.5
"""What is left of a lean when the headline says that the price stood still."""

_TWOFOLD = 0.75
"""What is left of a lean when the headline tells good and bad news side by side."""

_PASSING = 0.4
"""Up to this sign a cue is no news of its own: an old fate, a hint."""

_TURN = re.compile(r"\b(?:but|although|though|yet|despite|while)\b")

_PRICED = words(
    "price_recap price_prediction airdrop_unlock liquidation hack exchange_listing token_launch",
    "other",
)
"""Events whose stated move is part of the news."""


@dataclass(frozen=True, slots=True)
class Call:
    """A direction and the `lean` in [-1, 1] that made it; mixed when both cases are strong."""

    direction: Direction
    lean: float
    is_mixed: bool = False

    @property
    def margin(self) -> float:
        """How far the lean is from the nearest other answer, 0 to 1."""
        if self.direction is Direction.NEUTRAL:
            return max(0.0, 1 - abs(self.lean) / TAU)
        return (abs(self.lean) - TAU) / (1 - TAU)


def decide(
    reading: Reading,
    happening: Happening,
    moves: tuple[Move, ...],
    learned: float,
    *,
    has_coin: bool,
) -> Call:
    """Weigh everything that speaks of a direction."""
    bull, bear = _cases(happening)
    calm = _CALM * _calm(happening)
    silence = _DOUBT / (bull + bear + calm + _DOUBT)
    ruled = _balance(bull, bear, calm) + _answer(happening, bull, bear)
    share = LEARNED * (1 - _CERTAIN * abs(ruled))
    if reading.is_headline_only:
        share += (1 - LEARNED) * silence * silence
    lean = (1 - share) * ruled
    lean += share * _heard(learned, bear) * _DOUBT / (_DOUBT + calm)
    lean += _moved(happening, moves)
    lean *= _TWOFOLD if _is_twofold(happening) else 1.0
    lean *= _FLAT if any(_stood_still(hit) for hit in happening.hits) else 1.0
    lean *= _mechanism(reading, happening, has_coin=has_coin)
    lean = max(-1.0, min(1.0, lean))
    alone = ALONE if lean > 0 else ALONE_DOWN
    if abs(lean) < (alone if reading.is_headline_only else TAU):
        return Call(Direction.NEUTRAL, lean, _is_mixed(happening))
    return Call(Direction.BULLISH if lean > 0 else Direction.BEARISH, lean)


def _heard(learned: float, bear: float) -> float:
    """Return what is left of the learned score: bad news names what is bad about it."""
    return learned * (_UNNAMED if learned < 0 and not bear else 1.0)


def _cases(happening: Happening, *, at_least: float = 0.0) -> tuple[float, float]:
    """Return the weight of the bull case and of the bear case, of cues in lines that heavy.

    In a swap the old token's delisting says nothing: its holders get the new one.
    """
    is_swap = happening.name == "token_swap"
    led = _headline(happening)
    bull = bear = 0.0
    for hit in happening.hits:
        if hit.line.weight < at_least or (is_swap and hit.event == "delisting"):
            continue
        force = hit.sign * hit.weight * (_OWN if hit.event == happening.name else 1.0)
        force *= _OVERRULED if led * force < 0 and not hit.line.is_title else 1.0
        force *= _stress(hit, happening)
        bull, bear = (bull + force, bear) if force > 0 else (bull, bear - force)
    return bull, bear


def _stress(hit: Hit, happening: Happening) -> float:
    """Return what a cue gains: where the coin went, and what a headline says after its "but"."""
    is_answer = happening.is_worldwide and hit.event == "price_recap" and hit.line.weight >= LEAD
    stress = _ANSWER if is_answer else 1.0
    turn = _BUT.search(hit.line.plain) if hit.line.is_title else None
    if turn is None or not _is_answered(happening, turn.start()):
        return stress
    return stress * (_AFTER_BUT if hit.start > turn.start() else _BEFORE_BUT)


def _is_answered(happening: Happening, turn: int) -> bool:
    """Say whether a headline goes on about our coin after its "but"."""
    return any(h.line.is_title and h.start > turn and not h.is_foreign for h in happening.hits)


def _headline(happening: Happening) -> float:
    """Return which side the headline takes, 0 when it names both sides or turns on a "but"."""
    led = (hit for hit in happening.hits if hit.line.is_title)
    signs = [hit.sign for hit in led if hit.sign and not hit.is_faded]
    title = next((hit.line.plain for hit in happening.hits if hit.line.is_title), "")
    if not signs or min(signs) * max(signs) < 0 or _TURN.search(title):
        return 0.0
    return signs[0]


def _stood_still(hit: Hit) -> bool:
    """Say whether a cue tells in the headline that no price moved; a rate that is held is none."""
    return hit.cue.is_calm and hit.line.is_title and hit.event not in WORLDWIDE


def _is_twofold(happening: Happening) -> bool:
    """Say whether the headline tells good and bad news of our coin side by side.

    What the coin did upon a figure of the economy is the answer to it, not a second story.
    """
    if happening.is_worldwide:
        return False
    led = [hit for hit in happening.hits if hit.line.is_title and not hit.is_foreign]
    signs = [hit.sign for hit in led if abs(hit.sign) > _PASSING]
    return bool(signs) and min(signs) < 0 < max(signs) and not _TURN.search(led[0].line.plain)


def _calm(happening: Happening) -> float:
    """Return the weight of standstill; what is told again of the same event is no second one."""
    told: dict[str, list[float]] = defaultdict(list)
    for hit in happening.hits:
        if hit.cue.is_calm:
            told[hit.event].append(hit.weight)
    return sum(sum(sorted(weights)[-_MOST_CALM:]) for weights in told.values())


def _balance(bull: float, bear: float, calm: float) -> float:
    if not bull + bear:
        return 0.0
    lean = (bull - bear) / (bull + bear + calm + _DOUBT)
    share = min(bull, bear) / max(bull, bear)
    return lean * (0.5 if share > _BALANCED else 1.0)


def _answer(happening: Happening, bull: float, bear: float) -> float:
    """Return what the coin's own move adds where a matter of the economy can be read both ways."""
    if not happening.is_worldwide or min(bull, bear) <= _BALANCED * max(bull, bear):
        return 0.0
    led = (hit for hit in happening.hits if hit.line.weight >= LEAD and not hit.is_foreign)
    moved = sum(hit.sign for hit in led if hit.event == "price_recap")
    return max(-_SETTLED, min(_SETTLED, moved))


def _moved(happening: Happening, moves: tuple[Move, ...]) -> float:
    """Return what the largest price move of the lead adds."""
    led = [move for move in moves if move.line.weight >= LEAD and move.is_price]
    if not led or not (happening.name in _PRICED or happening.is_worldwide):
        return 0.0
    size = max(led, key=lambda move: (move.line.weight, abs(move.percent)))
    share = _PAST_MOVE if happening.name == "price_recap" else _MOVE
    return share * max(-1.0, min(1.0, size.percent / _LARGE_MOVE))


def _mechanism(reading: Reading, happening: Happening, *, has_coin: bool) -> float:
    """Return what is left of the lean where little can move a price.

    A headline alone does not tell whether a listed asset is touched, so its stance is taken.
    """
    is_ours = has_coin or happening.is_near
    if happening.is_debunked or not is_ours:
        return 0.0
    if reading.is_headline_only and happening.name in ("other", "funding"):
        return 1.0
    if happening.is_passing and not has_coin:
        return _IN_PASSING
    left = happening.kind.market * (_OLD if happening.is_minor_case else 1.0)
    if happening.is_opinion and not _argues_price(happening):
        left *= _BY_THE_WAY
    if has_coin or reading.is_headline_only or happening.name in _MARKETWIDE:
        return left
    return left * _UNTOUCHED


def _argues_price(happening: Happening) -> bool:
    """Say whether a view is one of the price: its headline or lead speaks of nothing else."""
    led = (hit for hit in happening.hits if hit.line.weight >= LEAD and hit.sign)
    return any(hit.event in ("price_prediction", "price_recap") for hit in led)


def _is_mixed(happening: Happening) -> bool:
    """Say whether the headline and the lead make both cases, each with force."""
    if happening.kind.market < _MIXED_MARKET or _calm(happening):
        return False
    weaker, stronger = sorted(_cases(happening, at_least=LEAD))
    return weaker >= _MIXED_LEAST and weaker / stronger > _MIXED_SHARE
