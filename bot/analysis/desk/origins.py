"""Who says it: people, houses and papers that an article gives for its claims."""

import re
from dataclasses import dataclass
from enum import IntEnum

from bot.analysis.desk.reading import Line, Reading
from bot.analysis.lists import any_of, words
from bot.analysis.openers import OPENERS

_PART = r"(?:[A-Z][\w.&'’-]*|\d?[a-z]?[A-Z][\w.&'’-]*)"
_NAME = (
    rf"(?P<name>{_PART}(?:[ ](?:(?:of|de|van|von|der|den|the|and|&|el|bin|al)[ ])?{_PART}){{0,5}})"
)
_ROLE = r"(?:(?:,[^,.;“\"]{2,110}){1,3},)?"
_SAYS = (
    r"(?:said|says|told|wrote|writes|noted|notes|reported|reports|stated|states|explained|"
    r"added that|warned|warns|claimed|claims|confirmed|confirms|announced|argued|argues|believes|"
    r"estimates|estimated|expects|suggested|suggests|posted|tweeted|shared|disclosed|revealed|predicted|"
    r"predicts|declared|commented|pointed out|opined|highlighted|observed|cautioned|reiterated|"
    r"determined|ruled|issued|published|ordered|cited|showed|shows|sees|forecasts?|answered|responded|"
    r"replied|reacted|slammed|slams|criticized|criticizes|mocked|mocks|praised|praises|urged|urges|"
    r"insisted|insists|calculates|remarked)"
)
_ACCORDING = re.compile(
    r"(?:[Aa]ccording to|[Pp]er|[Dd]ata (?:from|by)|[Ff]igures from|compiled by|reporting from|"
    r"[Rr]esearch (?:from|by)|reports? (?:from|by)|[Cc]iting|[Ss]tatement (?:from|by)|"
    r"analytics (?:firm|platform|provider)|[Ll]etter (?:from|by)|analysts? (?:at|from))"
    r" (?:a |an |the |on-chain |data |latest |recent |its |their |analytics |research |firm |"
    r"report (?:by|from) |report published by |data from |figures from |platform |provider |"
    r"analysts? (?:at |from )?|[a-z-]+ (?:analyst|economist|lawyer|trader|founder|CEO) )*"
    rf"{_NAME}"
)
_SAID = re.compile(
    rf"{_NAME}{_ROLE} (?:(?:analysts?|economists?|strategists?|researchers?) )?"
    rf"(?:also |later |recently |previously |has |had )?{_SAYS}\b"
)
_SAID_AFTER = re.compile(rf"[,”\"] (?:said|says|wrote|explained|noted|added) {_NAME}")
_WHO_SAID = re.compile(rf"{_NAME}, who (?:also |has |had )?{_SAYS}\b")
_AMONG = re.compile(
    rf"\b(?:[Aa]nalysts?|[Tt]raders?|[Ee]xperts?|[Ee]conomists?),? "
    rf"(?:including|such as|like) {_NAME}"
)
_ROLED = re.compile(
    rf"\b(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|[Tt]raders?|[Rr]esearchers?) {_NAME}"
)
_SOURCE = re.compile(rf"(?:Source|SOURCE): {_NAME}")
_NAMING = (_ACCORDING, _SAID, _SAID_AFTER, _WHO_SAID, _AMONG, _SOURCE)
_PERSON = re.compile(
    r" (?:\w+ )?(?:analyst|strategist|economist|researcher|founder|co-founder|lawyer|attorney|"
    rf"trader|CEO|CTO|executive),? {_NAME}"
)
"""Who it is of the house just named: "Bloomberg ETF analyst Ada Lind"."""

_TRACKER = any_of(
    r"\b(?:SoSoValue|Farside(?: Investors)?|CoinShares|Coin[Gg]lass|Arkham(?: Intelligence)?)\b",
    r"\b(?:Glassnode|CryptoQuant|Dune(?: Analytics)?|De[Ff]iLlama|Santiment|IntoTheBlock)\b",
    r"\b(?:Lookonchain|Nansen|Kaiko|CoinMarketCap|CoinGecko|L2Beat|Token ?[Tt]erminal)\b",
    r"\b(?:Token ?[Uu]nlocks|Tokenomist|PeckShield|Cyvers|Whale Alert|(?:CME )?FedWatch)\b",
    r"\b(?:Chainalysis|Elliptic|Messari|CryptoSlam|DappRadar|Spot On Chain|Bubblemaps)\b",
    r"\b(?:Bloomberg data|BitInfoCharts|Blockchain\.com|mempool\.space|Artemis|Amberdata)\b",
    r"\b(?:Deribit|DEX Screener|Scam Sniffer|FactSet|Refinitiv|LSEG)\b",
    r"\b(?:CertiK|SlowMist|Immunefi|Hacken|Beosin|Blockaid|TRM Labs)\b",
    r"\b(?:Shibburn|Shibariumscan|XRPScan|Etherscan|Solscan|Coinalyze|Alternative\.me)\b",
    r"\b(?:Coin ?Metrics|Laevitas|Sentora|The Tie|growthepie|ultrasound\.money)\b",
    r"\b(?:Bureau of Labor Statistics|The Block's data dashboard)\b",
)
"""Houses that keep count of something and show it to everybody."""

_DOCUMENT = any_of(
    r"\bcourt (?:documents?|filings?|papers?|order|records?)\b",
    r"\b(?:regulatory |sec |s-1 |19b-4 )?filings?\b",
    r"\b(?:prospectus|executive order|press conference|complaint|indictment|letter|advisory)\b",
    r"\bofficial (?:statement|announcement|blog|notice)\b|\bblog post\b|\bdraft form\b",
    r"\b(?:meeting|fed|fomc|policy) minutes\b|"
    r"\b(?<!within )minutes of (?:the|its|their) (?:\w+ )?meeting\b|"
    r"\bminutes (?=show)",
    r"\b(?:announcement|statement|memo|ruling|testimony|hearing|documents?|proposal)\b",
    r"\b(?:on-chain data|report|survey|x post|tweet|dashboard|injunction|motion)\b",
)
"""Papers that a claim can rest on."""

_NOBODY = words(
    "He She They It We I You This That These Those The A An In On At By For But And As If While",
    "However Meanwhile Still Yet Both Analysts Traders Investors Experts Data Sources Reports",
    "Others Some Many Most Critics Officials Bulls Bears Buyers Sellers Source Image Photo Recent",
    "January February March April May June July August September October November December Monday",
    "Tuesday Wednesday Thursday Friday Saturday Sunday Last Earlier Later Since After Before",
    "Additionally Moreover Furthermore Currently Bitcoin Ethereum Ether Solana BTC ETH SOL XRP",
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec NFT NFTs ETF ETFs DeFi DAO AI API TVL US USD",
    "Americans Europeans Geneva Washington Brussels London Paris Berlin Tokyo Beijing Moscow",
    "America Europe China Japan Korea India Russia Britain Germany France Canada Australia",
    "Brazil Turkey S-1 Employers Jobless Economists Regulators Lawmakers Prosecutors Police",
    "Miners Issuers Funds TradingView",
    "Board Exchange Company Committee Agency Commission Team Court Government House Department",
    "Cryptocurrency Crypto Here There When Where What Who Why How One Two Three Also Then Now",
)
_LEADING = words(
    "In On At By For But And As If While However Meanwhile Still Yet The A An Since After Before",
    "Additionally Moreover Furthermore Currently Here Last Fellow Analyst Trader Economist Judge",
)


_TITLES = words(
    "CEO CTO CFO COO CSO CMO Chief Officer President Founder Co-founder Co-Founder Head Director",
    "Partner Executive Analyst Trader Economist Judge Counsel Chair Chairman Chairwoman Senator",
    "Sen. Rep. Representative Governor Secretary Commissioner Professor Dr. Mr. Ms. Spokesperson",
    "Spokesman Manager Strategist Lawyer Attorney",
)
_POSSESSIVE = re.compile(r"['’]s?(?: |$)")
_GLUED = re.compile(r"(?<=[a-z])\.(?=[A-Z])")
_MOST_WORDS = 5


class Voice(IntEnum):
    """How an origin is known, the stronger the larger."""

    NAMED = 1
    TRACKER = 2


@dataclass(frozen=True, slots=True)
class Origin:
    """Somebody who stands for a claim, in the article's words, and where they are named."""

    name: str
    voice: Voice
    line: Line


def origins(reading: Reading, own: frozenset[str]) -> tuple[Origin, ...]:
    """Return who makes the claims, in order of weight; `own` names the outlet, never a source."""
    found: dict[str, Origin] = {}
    for line in reading.lines:
        for tracker in _TRACKER.finditer(line.text):
            _keep(found, Origin(tracker[0], Voice.TRACKER, line), own)
        # a headline may capitalise whatever follows "Analyst"
        for pattern in _NAMING if line.is_title else (*_NAMING, _ROLED):
            for match in pattern.finditer(line.text):
                is_place = line.text[: match.start("name")].endswith((" in ", "In "))
                person = _PERSON.match(line.text, match.end("name"))
                if not is_place and (name := _cleaned((person or match)["name"])):
                    _keep(found, Origin(name, Voice.NAMED, line), own)
    return tuple(sorted(found.values(), key=lambda o: (-o.line.weight, o.line.id)))


def documents(reading: Reading) -> tuple[str, ...]:
    """Return the papers that the article rests on, each once, in order of appearance."""
    return tuple(dict.fromkeys(match[0] for match in _DOCUMENT.finditer(reading.plain)))


def _keep(found: dict[str, Origin], origin: Origin, own: frozenset[str]) -> None:
    key = _key(origin.name)
    if any(key == name or key.startswith(f"{name} ") for name in own):
        return
    for known in found:
        if key == known or key in known.split() or known.endswith(f" {key}"):
            return
        if known in key.split():
            del found[known]
            break
    found[key] = origin


def _key(name: str) -> str:
    return name.casefold().replace("’", "'")


def _cleaned(name: str) -> str | None:
    """Return the bare name, without opening words, titles and possessives; None when it is none."""
    words = _owner(name).strip(" .,'’-").split()
    while words and words[0] in _LEADING:
        words = words[1:]
    last = max((i for i, word in enumerate(words) if word in _TITLES), default=-1)
    words = words[last + 1 :][:_MOST_WORDS]
    if (
        not words
        or words[:2] == ["United", "States"]
        or words[0].lower() in ("of", "at")
        or (len(words) == 1 and _is_no_name(words[0]))
    ):
        return None
    return " ".join(words)


def _owner(name: str) -> str:
    """Return what is named: of "Ripple's Stuart" the man, of "Stuart's June" the man as well."""
    name = _GLUED.split(name, maxsplit=1)[0]
    first, *rest = _POSSESSIVE.split(name, maxsplit=1)
    return rest[0] if rest and rest[0].strip() and rest[0].split()[0] not in _NOBODY else first


def _is_no_name(word: str) -> bool:
    return word in _NOBODY or word.lower() in OPENERS or len(word) < 2  # noqa: PLR2004
