"""The words that patterns are made of."""

REGULATOR = (
    r"sec|cftc|securities and exchange commission|commodity futures trading commission|doj|"
    r"justice department|department of justice|fca|financial conduct authority|fbi|irs|ofac|"
    r"fincen|nydfs|finma|bafin|sebi|fiu|asic|sfc|austrac|police|europol|finra|mica|ftc|sro|"
    r"regulators?|watchdogs?|prosecutors?|authorit(?:y|ies)|attorney general|central bank|"
    r"government|china|senators?|lawmakers?|treasury|feds|agency|commission|court|judge"
)
COURT = r"(?:the )?(?:supreme |appeals? |district |federal |high |us )*(?:courts?|judges?|jury|tribunal)"
GOVERNMENT = (
    r"government|parliament|congress|senate|house|white house|lawmakers?|senators?|ministry|minister|"
    r"president|governor|regulators?|commission|treasury|central bank|trump|biden|eu|european union|"
    r"sec|cftc|irs|fca|mas|hong kong|state"
)
LAW = (
    r"bills?|acts?|legislation|laws?|rules?|regulations?|framework|mica|sab 121|executive order|"
    r"reporting rules|guidelines|licensing regime"
)
EXCHANGES = (
    r"binance|coinbase|kraken|upbit|bithumb|okx|okex|bybit|bitget|kucoin|gemini|robinhood|bitfinex|"
    r"crypto\.com|bitstamp|gate(?:\.io)?|htx|huobi|mexc|nasdaq|nyse|cme|cboe|exchanges?"
)
FUND = r"etfs?|etps?|etns?|exchange-traded (?:funds?|products?)|trusts?|spot (?:bitcoin|ether|ethereum|solana|xrp) funds?"
COINS = (
    r"bitcoins?|btc|ether|ethereum|eth|solana|sol|xrp|dogecoin|doge|cardano|ada|bnb|litecoin|ltc|"
    r"tron|trx|chainlink|link|avax|shib|ton|sui|crypto(?:currenc(?:y|ies))?|coins?|tokens?|altcoins?"
)
MONEY = r"(?:[$€£¥]|us\$)\s?[\d.,]+(?:[- ]?(?:thousand|million|billion|trillion|[kmbt]n?))?"
BUY = (
    r"buys?|bought|buying|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|adds?|added|adding|"
    r"accumulat(?:e|es|ed|ing)|scoops? up|snaps? up|snapped up|stacks?|picks? up|grabs?|invest(?:s|ed|ing)?(?: \w+)? in"
)
SELL = (
    r"sell(?:s|ing)?|sold|dump(?:s|ed|ing)?|offload(?:s|ed|ing)?|unload(?:s|ed|ing)?|"
    r"liquidat(?:e|es|ed|ing)|divest(?:s|ed)?|trim(?:s|med)?|exit(?:s|ed)?|shed(?:s|ding)?"
)
UP = (
    r"ris(?:e|es|ing|en)|rose|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|"
    r"rall(?:y|ies|ied|ying)|climb(?:s|ed|ing)?|rebound(?:s|ed|ing)?|recover(?:s|ed|ing|y)?|"
    r"spik(?:e|es|ed|ing)|pump(?:s|ed|ing)?|outperform\w*|skyrocket\w*|explod\w+|doubl(?:e|es|ed|ing)|"
    r"tripl(?:e|es|ed)|bounc(?:e|es|ed|ing)|reclaim(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew|"
    r"increas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|up|higher|boom(?:s|ed|ing)?|rocket(?:s|ed|ing)?|"
    r"strengthen(?:s|ed|ing)?|extend(?:s|ed)? gains|moons?|mooning|breaks? out"
)
DOWN = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|"
    r"tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|crash(?:es|ed|ing)?|sink(?:s|ing)?|sank|"
    r"dip(?:s|ped|ping)?|los(?:es|ing|t)|slip(?:s|ped|ping)?|retreat(?:s|ed|ing)?|nosediv\w+|bleed(?:s|ing)?|"
    r"dump(?:s|ed|ing)?|weaken(?:s|ed|ing)?|collaps(?:e|es|ed|ing)|shrink(?:s|ing)?|shrank|shed(?:s|ding)?|"
    r"down|lower|pull(?:s|ed)? back|crater(?:s|ed|ing)?|dwindl\w+|decreas(?:e|es|ed|ing)|stumbl\w+|"
    r"underperform\w*|erod\w+|tank(?:s|ed|ing)?|halv(?:e|es|ed|ing)"
)


def near(first: str, second: str, gap: int) -> str:
    """Return a pattern: `second` follows `first` with at most `gap` words between them."""
    return rf"\b(?:{first})\b(?:[^\w\n]+[\w$%.,'-]+){{0,{gap}}}?[^\w\n$€£¥]+(?:{second})(?!\w)"
