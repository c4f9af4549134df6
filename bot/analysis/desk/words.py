"""The word lists that cues and figures are read with; <name> in seeds/cues.toml stands for one."""


def _any(*lines: str) -> str:
    """Return the alternatives of a list written over several lines."""
    return "|".join("|".join(line.split(" / ")) for line in lines)


UP = _any(
    r"ris(?:e|es|ing|en) / rose / gain(?:s|ed|ing)? / jump(?:s|ed|ing)? / surg(?:e|es|ed|ing)",
    r"soar(?:s|ed|ing)? / rall(?:y|ies|ied|ying) / climb(?:s|ed|ing)? / rebound(?:s|ed|ing)?",
    r"recover(?:s|ed|ing|y)? / spik(?:e|es|ed|ing) / pump(?:s|ed|ing)? / outperform\w*",
    r"skyrocket\w* / explod\w+ / doubl(?:e|es|ed|ing) / tripl(?:e|es|ed) / bounc(?:e|es|ed|ing)",
    r"reclaim(?:s|ed|ing)? / regain(?:s|ed|ing)? / advanc(?:e|es|ed|ing) / grow(?:s|n|ing)? / grew",
    r"increas(?:e|es|ed|ing) / expand(?:s|ed|ing)? / higher / boom(?:s|ed|ing)?",
    r"(?<!loads )(?<!gives )(?<!sets )(?<!signs )(?<!opens )(?<!teams )(?<!backs )(?<!ends )up",
    r"rocket(?:s|ed|ing)? / strengthen(?:s|ed|ing)? / moons? / mooning / breaks? out",
)
DOWN = _any(
    r"fall(?:s|en|ing)? / fell / drop(?:s|ped|ping)? / declin(?:e|es|ed|ing) / slid(?:e|es|ing)?",
    r"slump(?:s|ed|ing)? / tumbl(?:e|es|ed|ing) / plung(?:e|es|ed|ing) / plummet(?:s|ed|ing)?",
    r"crash(?:es|ed|ing)? / sink(?:s|ing)? / sank / dip(?:s|ped|ping)? / los(?:es|ing|t)",
    r"slip(?:s|ped|ping)? / retreat(?:s|ed|ing)? / nosediv\w+ / bleed(?:s|ing)?",
    r"dump(?:s|ed|ing)? / weaken(?:s|ed|ing)? / collaps(?:e|es|ed|ing) / shrink(?:s|ing)? / shrank",
    r"shed(?:s|ding)? / down / lower / pull(?:s|ed)? back / crater(?:s|ed|ing)? / dwindl\w+",
    r"decreas(?:e|es|ed|ing) / stumbl\w+ / underperform\w* / erod\w+ / tank(?:s|ed|ing)?",
    r"halv(?:e|es|ed|ing)",
)
_COIN = _any(
    r"bitcoins? / btc / ether / ethereum / eth / solana / sol / xrp / dogecoin / doge / cardano",
    r"ada / bnb / litecoin / ltc / tron / trx / chainlink / avalanche / avax / shiba inu / shib",
    r"toncoin / ton / sui / monero / xmr / zcash / zec / polkadot / hedera / hbar / stellar / xlm",
    r"uniswap / aave / pepe / hyperliquid / aptos / arbitrum / bitcoin cash",
    r"crypto(?:currenc(?:y|ies))? / coins? / tokens? / altcoins?",
)

WORDS = {
    "up": UP,
    "down": DOWN,
    "coin": _COIN,
    "priced": _any(_COIN, "prices? / market / markets / bulls / rally"),
    "money": (r"(?:[$€£¥]|us\$)\s?[\d.,]+(?:[- ]?(?:thousand|million|billion|trillion|[kmbt]n?))?"),
    "sum": r"(?:[$€£¥]|us\$)\s?[\d.,]+[- ]?(?:thousand|million|billion|trillion|[mb]n?)\b",
    "regulator": _any(
        "sec / cftc / securities and exchange commission / commodity futures trading commission",
        "doj / justice department / department of justice / fca / financial conduct authority",
        "fbi / irs / ofac / fincen / nydfs / finma / bafin / sebi / fiu / asic / sfc / austrac",
        r"police / europol / finra / ftc / regulators? / watchdogs? / prosecutors?",
        r"authorit(?:y|ies) / attorney general / central bank / government / china / senators?",
        r"lawmakers? / treasury / feds / agency / commission / court / judge / india / japan",
        r"korea / turkey / nigeria / germany / france / britain / russia / brazil / australia",
        r"canada / eu",
    ),
    "court": (
        r"(?:the )?(?:supreme |appeals? |district |federal |high |us )*"
        r"(?:courts?|judges?|jury|tribunal)"
    ),
    "government": _any(
        "government / parliament / congress / senate / house / white house / lawmakers?",
        "senators? / ministry / minister / president / governor / regulators? / commission",
        "treasury / central bank / trump / biden / eu / european union / sec / cftc / irs / fca",
        "mas / hong kong / state",
    ),
    "law": _any(
        "bills? / acts? / legislation / laws? / rules? / regulations? / framework / mica",
        "sab 121 / executive order / reporting rules / guidelines / licensing regime",
    ),
    "case": _any(
        "investigations? / probes? / inquir(?:y|ies) / lawsuits? / cases? / charges / suits?",
        "complaints? / appeals? / subpoenas? / actions?",
    ),
    "end": _any(
        r"drop(?:s|ped|ping)? / clos(?:es|ed|ing) / end(?:s|ed|ing)? / dismiss\w*",
        r"withdr[ae]w\w* / abandon\w* / paus(?:es|ed|ing) / conclud\w+ / toss\w* / throws? out",
        r"scrap\w* / lifts? / lifted / walk(?:s|ed|ing)? away from / gives? up / shelv\w+",
        r"back(?:s|ed)? (?:down|off) (?:from|on)? / agree(?:s|d)? to (?:drop|dismiss|end)",
    ),
    "punish": _any(
        r"sues? / sued / suing / charg(?:es|ed|ing) / fin(?:es|ed) / investigat\w+",
        r"prob(?:es?|ed|ing) / accus\w+ / alleg(?:es|ed|ing) / subpoena\w*",
        r"crack(?:s|ed|ing)? down / crackdown / penal\w+ / sanction(?:s|ed)? / raid(?:s|ed)?",
        r"arrest\w* / indict\w* / bans? / banned / block(?:s|ed) / halt(?:s|ed) / restrict\w*",
        r"suspend(?:s|ed) / target(?:s|ed) / seiz(?:es|ed) / clamp\w* / lawsuit / settle\w*",
        r"revok\w+ / freez\w+",
    ),
    "exchange": _any(
        "binance / coinbase / kraken / upbit / bithumb / okx / okex / bybit / bitget / kucoin",
        r"gemini / robinhood / bitfinex / crypto\.com / bitstamp / gate(?:\.io)? / htx / huobi",
        "mexc / nasdaq / nyse / cme / cboe / exchanges?",
    ),
    "fund": _any(
        r"etfs? / etps? / etns? / exchange-traded (?:funds?|products?) / trusts?",
        r"(?:bitcoin|btc|ether|ethereum|solana|xrp|litecoin|dogecoin|cardano|avalanche|hedera|crypto|"
        r"spot|staking|leveraged) funds?",
    ),
    "buy": _any(
        r"buys? / bought / buying / purchas(?:e|es|ed|ing) / acquir(?:e|es|ed|ing) / adds? / added",
        r"adding / accumulat(?:e|es|ed|ing) / scoops? up / snaps? up / snapped up / stacks?",
        r"picks? up / grabs? / invest(?:s|ed|ing)?(?: \w+)? in",
    ),
    "sell": _any(
        r"sell(?:s|ing)? / sold / dump(?:s|ed|ing)? / offload(?:s|ed|ing)? / unload(?:s|ed|ing)?",
        r"liquidat(?:e|es|ed|ing) / divest(?:s|ed)? / trim(?:s|med)? / exit(?:s|ed)?",
        r"shed(?:s|ding)?",
    ),
}
"""Every list by its name."""


_TURNS = rf"(?:(?:while|whereas|but|although)\b|as (?:{_COIN})(?!\w)|\w+ed[,;] )"
"""What opens a clause with a subject of its own, or ends one: a pattern does not reach across."""

_GAP = r"[,;:'\")(]*[ -][\"'(]*"


def near(first: str, second: str, gap: int) -> str:
    """Return a pattern: `second` follows `first` with at most `gap` words between them."""
    between = rf"(?:{_GAP}(?!{_TURNS})[\w$€£¥%.'][\w%.,']*){{0,{gap}}}?{_GAP}"
    return rf"(?<!\w)(?:{first})(?!\w){between}(?:{second})(?!\w)"
