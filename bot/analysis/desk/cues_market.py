"""Cues of prices and of the kind of text: moves, forecasts, opinion, teaching, promotion.

They come after `cues.CUES`: what a price does says less than what made it.
"""

import re

from bot.analysis.desk.cues import Cue
from bot.analysis.desk.words import COINS, DOWN, UP, near

_PRICED = rf"(?:{COINS}|price|market|markets|bulls|rally|shares?|stocks?|futures|trading)"


def _cue(event: str, sign: float, weight: float, *patterns: str) -> Cue:
    return Cue(event, sign, weight, re.compile("|".join(f"(?:{p})" for p in patterns)))


MARKET_CUES: tuple[Cue, ...] = (
    _cue(
        "price_recap",
        -0.8,
        1.5,
        r"\bsell(?:s|ing)?[- ]the[- ](?:news|fact|event)\b",
        r"\b(?:already )?priced[- ]in\b",
        r"\bfail(?:s|ed)? to (?:impress|lift|move|rally|spark|hold|break|boost|excite)\b",
        r"\bdisappoint\w*",
        r"\bdead[- ]cat bounce\b|\bbull trap\b",
        r"\brally (?:fades?|stalls?|fizzles?|loses steam|cools?)\b",
        r"\b(?:fell|falls?) short\b|\bunderwhelm\w*",
    ),
    _cue(
        "price_prediction",
        -0.9,
        1.6,
        near(
            "could|may|might|would|will|to|set to|likely to|risks?|about to|ready to",
            "fall(?:ing)?|drop(?:ping)?|crash(?:ing)?|plunge|plummet|slide|sink|decline|tumble|lose|retest|correct|dip|dump|bottom at|revisit",
            3,
        ),
        near(
            "risk|risks|danger|fears? of|threat|warns? of|odds of|verge of|brink of",
            "fall\\w*|drop\\w*|crash\\w*|correction|collaps\\w*|declin\\w*|pullback|sell-?off|breakdown|dump\\w*|downside|bear\\w*",
            4,
        ),
        r"\b(?:death cross|head[- ]and[- ]shoulders|double top|bearish (?:divergence|engulfing|pattern|flag|signal)|sell signal|overbought|overvalued|breakdown|downside|bear (?:market|trap|flag)|downtrend|lower lows?|below (?:the )?\d+-day)\b",
        r"\bbearish\w*|\bbears\b|\bpessimis\w+|\bfud\b|\bcautious\b|\bextreme fear\b",
    ),
    _cue(
        "price_prediction",
        0.9,
        1.6,
        near(
            "could|may|might|would|will|to|set to|likely to|poised to|about to|ready to|expected to|primed to",
            "ris(?:e|ing)|reach|hit|surge|rally|climb|soar|jump|recover|rebound|double|triple|bounce|top|break (?:out|above)|outperform|explode|breach|surpass|exceed|skyrocket|moon|gain|reclaim|reverse higher|catch up",
            3,
        ),
        r"\b(?:poised|primed|gearing up|on track|set) for (?:\w+ ){0,4}?(?:rall\w+|gains?|breakout|rebound|recovery|surge|upside|move (?:up|higher)|bounce|run)\b",
        r"\b(?:golden cross|double bottom|bullish (?:divergence|engulfing|pattern|flag|signal|reversal)|buy signal|oversold|undervalued|breakout|upside|bull (?:run|market|flag)|uptrend|higher lows?|inverse head|ascending|buy(?:ing)? opportunity|buy(?:ing)? the dip|bottomed(?: out)?|local bottom|accumulation (?:zone|phase)|parabolic|price discovery|supercycle|altseason|altcoin season)\b",
        r"\bbullish\w*|\bbulls\b|\boptimis\w+|\bextreme greed\b",
        r"\b(?:numbered)\b",
    ),
    _cue(
        "price_prediction",
        0,
        2.2,
        r"\bprice (?:prediction|analysis|forecast|outlook|target)s?\b",
        r"\b(?:here's|here is) (?:why|what|when|how).{0,40}\b(?:price|rally|\$)",
        r"\b(?:analysts?|traders?|experts?|chart|technical)\b.{0,40}\b(?:predicts?|predicted|expects?|forecasts?|targets?|sees|eyes|warns?|says?|cites?|calls?|suggests?|shows?)\b",
        r"\bwill (?:\w+ ){1,4}(?:hit|reach|recover|rise|fall|crash|rally)\b",
        r"\b(?:support|resistance) (?:level|zone|at|of|near|around)\b|\b(?:rsi|macd|ema|sma|moving average|fibonacci|bollinger|ichimoku|mvrv|elliott)\b",
        r"\bsideways\b|\brange-?bound\b|\bconsolidat\w+",
    ),
    _cue(
        "price_recap",
        0.9,
        1.4,
        r"\b(?:record|all-time|fresh|new|multi-?(?:week|month|year)) highs?\b|\bath\b",
        near(_PRICED, UP, 4),
        near(
            "tops?|above|past|over|breaks?|crosses|hits?|reclaims?|surpass\\w*|approach\\w*|nears?",
            r"[$€]\s?[\d.,]+k?",
            2,
        ),
        r"\b(?:price|market)s? (?:rally|surge|rebound|recovery|jump)\b",
        r"\b(?:" + UP + r")\b(?:[^\w\n]+\w+){0,3}?[^\w\n]+\d[\d.,]*(?:%| percent)",
        r"\b(?:rally|surge|rebound|recovery|upswing|comeback|uptick)\b",
        r"\bin the green\b|\boutperform\w*|\bhigher lows?\b",
    ),
    _cue(
        "price_recap",
        -0.9,
        1.4,
        r"\b(?:record|all-time|fresh|new|multi-?(?:week|month|year)) lows?\b",
        near(_PRICED, DOWN, 4),
        near("below|under|beneath|loses", r"[$€]\s?[\d.,]+k?", 2),
        r"\b(?:price|market)s? (?:crash|slump|drop|decline|correction|plunge|bloodbath|rout)\b",
        r"\b(?:" + DOWN + r")\b(?:[^\w\n]+\w+){0,3}?[^\w\n]+\d[\d.,]*(?:%| percent)",
        r"\b(?:crash|slump|plunge|selloff|sell-off|rout|bloodbath|nosedive|correction|downturn|meltdown)\b",
        r"\bin the red\b|\bred zone\b|\bunderperform\w*|\btrending lower\b",
    ),
    _cue(
        "education",
        0,
        2.6,
        r"^(?:what|how|why) (?:is|are|to|does|do|can)\b",
        r"\b(?:explained|explainer|beginner'?s? guide|guide to|a guide|everything you need to know|101|step[- ]by[- ]step|tutorial|tips for|pros and cons|faq)\b",
        r"^(?:top|best) \d+\b|\b\d+ (?:best|ways|things|tips|reasons|tools)\b",
        r"\b(?:interview|podcast|q&a|quiz|newsletter|recap of the week|weekly roundup|daily digest|editor's picks)\b",
        r"\bwhat (?:is|are) \w+",
    ),
    _cue(
        "opinion",
        0,
        2.4,
        r"\bopinion\b|\bop-?ed\b|\bguest (?:post|column)\b|\beditorial\b",
        r"^why\b",
        r"\b(?:weighs in|opines?|argues|believes|thinks|slams|blasts|criticiz\w+|praises|mocks|calls (?:for|on|out)|urges|says (?:he|she)|shares (?:his|her)|speaks out|comments on|responds to|explains why|predicts)\b",
        r"\b(?:should|must)\b.{0,60}\?$|^(?:can|will|is|are|should|could|does|did) .{0,120}\?$",
    ),
    _cue(
        "sponsored",
        0,
        4,
        r"\bsponsored\b|\bpaid (?:post|content|press)\b|\bpartner content\b|\badvertorial\b|\bpress release\b|\bpromoted\b",
        r"\b(?:pr ?newswire|globe ?newswire|business ?wire|acn newswire|chainwire|accesswire|ein presswire|marketwire)\b",
        r"\btoday announced\b|\b(?:is|are) (?:pleased|proud|excited|thrilled|delighted) to announce\b",
        r"\b(?:100x|1000x|next big (?:thing|crypto)|don't miss|last chance|early investors|presale (?:is|has|stage|raises|price|nears|soars)|join the presale|whitelist (?:now|spots)|limited[- ]time|bonus(?:es)? for|sign up (?:now|today))\b",
        r"\bforward-looking statements\b|\babout (?:the )?company\b\W|\bmedia contact\b|\bfor media inquiries\b|\bfor more information,? (?:please )?visit\b",
    ),
    _cue(
        "other",
        0,
        0.5,
        r"\b(?:hires?|appoint\w*|joins? as|steps? down|resign\w*|names? \w+ as|conference|summit|event|awards?)\b",
    ),
)
"""The second table; within a sentence it takes what the first left."""
