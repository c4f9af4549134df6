"""What kind of text this is, before its events: paid, taken back, a view, or off our beat."""

from bot.analysis.desk.reading import Reading
from bot.analysis.desk.words import WORDS
from bot.analysis.lists import any_of

_PAID = any_of(
    r"\b(?:sponsored|paid) (?:post|content|press|article|by|story|release)\b|\badvertorial\b",
    r"\bpartner content\b|\bthis is a press release\b|\bmedia contact\b|\bmedia inquiries\b",
    r"\bforward-looking statements\b|\b(?:pr ?newswire|globe ?newswire|business ?wire)\b",
    r"\b(?:acn newswire|chainwire|accesswire|ein presswire|marketwire)\b",
    r"\b20\d\d,? (?:\([\w. ]{3,30}\)|/[\w. ]{3,30}/) ?-",
    r"\b(?:join|buy into|take part in) the (?:\w+ )?pre-?sale\b",
)
"""Labels and datelines of texts that somebody paid for; one is enough."""

_PRAISE = any_of(
    r"\b(?:today|proudly|officially) announce[sd]\b",
    r"\b(?:pleased|proud|excited|thrilled|delighted|honou?red) to (?:announce|launch|join|share)\b",
    r"\bcould not be more (?:excited|proud)\b|\bgame-?changing\b|\bcutting-edge\b",
    r"\bseamless(?:ly)?\b",
    r"\brevolutioni[sz](?:e|es|ed|ing)\b|\bnext-generation\b|\b(?:industry|market|world)-leading\b",
    r"\bleading (?:provider|innovator|platform|developer)\b|\bcommunity-driven\b",
    r"(?:^|\n )about [\w .-]{2,40}:|\bnot (?:offered|available) to residents\b|\bstaking rewards\b",
    r"\bpre-?sale\b|\bearly (?:participants|investors|buyers|supporters)\b|\bup to \d+% apy\b",
    r"\b\d+x (?:gains|returns|potential)\b|\bwhitelist\b|\b(?:bonus|discount) for early\b",
)
_PRAISES = 3
"""Different words of praise from which a text is the issuer's own."""

_DEBUNKED = any_of(
    r"\bfact[- ]check\b|\bdebunk\w*|\bhoax\b",
    r"\b(?:is|are|was|were) (?:fake|false|fabricated|untrue)\b",
    r"\b(?:fake|false|doctored|fabricated) (?:\w+ ){0,3}?(?:news|reports?|rumou?rs?|claims?|posts?|"
    r"tweets?|screenshots?|announcements?|approvals?|listings?|filings?|documents?|letters?|laws?|bills?|deals?|pages?|giveaways?)\b",
    r"\b(?:den(?:y|ies|ied)|refut(?:es?|ed)|dismiss(?:es|ed)) (?:\w+ ){0,3}?(?:rumou?rs?|reports?|"
    r"claims|speculation|allegations|plans|talks)\b",
    r"\b(?:den(?:y|ies|ied)|refut(?:es?|ed)) (?:that|being|having|it)\b",
    r"\bhijacked\b|\b(?:hacked|compromised) (?:\w+ ){0,2}?(?:account|profile)\b",
    r"\bno truth\b|\bno plans to\b|\bretract(?:s|ed|ion)\b|\bwithdraws? (?:its )?report\b",
)
_OPINION = any_of(
    r"^(?:opinion|op-?ed|column|comment|guest post|editorial)\b",
    r"\bopinion by\b|\bguest (?:post|column) by\b|\bviews expressed\b|\bauthor'?s alone\b",
    r"\bthe (?:writer|author) is\b",
)
_OLD_CASE = any_of(
    r"\b(?:pleads?|pleaded) (?:not )?guilty\b|\bsentenced\b|\bconvict(?:ed|ion)\b|\bextradit\w+",
    r"\bgets? [\w ]{1,12}(?:years|months)\b|\b(?:in|to|from) prison\b|\bjailed\b",
)
_PERSONS = any_of(
    r"\b(?:charg\w+|arrest\w*|indict\w*|accus\w+|jail\w*|su(?:es|ed)|fin(?:es|ed)) (?:\w+ ){0,2}?"
    r"(?:m[ae]n|wom[ae]n|couple|brothers|duo|trio|teen\w*|students?|persons?|people|suspects?)\b",
    r"\b(?:m[ae]n|wom[ae]n|couple|brothers|teen\w*|suspects?) (?:\w+ )?"
    r"(?:charged|arrested|accused)\b",
)
"""Private persons in court: nothing that is traded is touched."""

_BUSINESS = any_of(
    r"\b(?:exchanges?|mixers?|banks?|brokers?|platforms?|firms?|compan(?:y|ies)|issuers?|funds?|"
    r"binance|coinbase|kraken|okx|bybit|kucoin|tether|ripple|tornado cash)\b",
)
"""Unless a house stands beside them."""

_PAYS = any_of(r"\b(?:pays?|paying|penalt\w+|fined?|fines)\b")
_BEAT = any_of(
    rf"\b(?:{WORDS['coin']})(?!\w)",
    r"\b(?:crypto\w*|blockchains?|stablecoins?|defi|nfts?|web3|memecoins?|wallets?|miners?|mining|"
    r"digital (?:assets?|currenc\w+)|on-?chain|staking|tokeni[sz]\w+|hash ?rate|mainnet|airdrops?|"
    r"layer[- ][12]|protocols?|oracle|decentrali[sz]\w+|smart contracts?|cross-chain|cbdcs?|"
    r"dexe?s?|daos?|dapps?|metaverse|validators?|tokens?|icos?|e-cny|"
    r"digital (?:yuan|euro|dollar|pound|ruble))\b",
    r"\b(?:binance|coinbase|kraken|okx|bybit|upbit|ripple|tether|ftx|bitfinex|bitstamp|bitmex|huobi|"
    r"kucoin|blockfi|paxos|opensea|bitmain|grayscale|fireblocks|metamask|thorchain|bitget|deribit|"
    r"gemini trust|microstrategy)(?:'?s)?\b",
    r"\b[a-z]{2,6}usdt?\b",
)


_FAR = any_of(
    r"\b(?:kenya|uganda|nigeria|ghana|egypt|zambia|angola|south africa|turk|russia|ukrain|india|"
    r"pakistan|sri lanka|korea|taiwan|indonesia|philippin|thai|malaysia|vietnam|australia|"
    r"new zealand|canad|mexic|brazil|chile|colombia|peru|argentin|swiss|switzerland|norw|norges|"
    r"swed|riksbank|poland|polish|czech|hungar|romania|israel)\w*",
)
"""Countries whose rates do not set the price of money in the world."""


def is_far(reading: Reading) -> bool:
    """Say whether the headline is about a country whose own rates move few markets but its own."""
    return _FAR.search(reading.title) is not None


def is_paid(reading: Reading) -> bool:
    """Say whether a text is promotion: labelled, datelined by a newswire, or praise throughout."""
    if _PAID.search(reading.plain):
        return True
    return len({match[0].strip() for match in _PRAISE.finditer(reading.plain)}) >= _PRAISES


def is_debunked(reading: Reading) -> bool:
    """Say whether the headline reports that a claim was not true."""
    return _DEBUNKED.search(reading.title) is not None


def is_opinion(reading: Reading) -> bool:
    """Say whether a text is marked as its author's view."""
    return _OPINION.search(reading.plain) is not None


def is_minor_case(reading: Reading) -> bool:
    """Say whether the headline tells of a case that the market need not hear of.

    It knew an old case before it ends, though a firm that pays is felt; a private person's touches
    nothing that is traded.
    """
    is_end = _OLD_CASE.search(reading.title) and not _PAYS.search(reading.title)
    return bool(is_end or (_PERSONS.search(reading.title) and not _BUSINESS.search(reading.title)))


def is_on_beat(reading: Reading) -> bool:
    """Say whether a text touches crypto at all."""
    return _BEAT.search(reading.plain) is not None
