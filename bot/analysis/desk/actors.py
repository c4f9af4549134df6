"""Who acts: states and houses large enough to be felt, as the article spells them."""

import re
from dataclasses import dataclass
from enum import IntEnum

from bot.analysis.desk.reading import LEAD, Line, Reading
from bot.analysis.lists import any_of, words

_STATE = any_of(
    r"\b(?:sec|cftc|doj|fed|fomc|irs|eu|ecb|federal reserve|white house|congress|senate)(?!\w)",
    r"\b(?:china|powell|trump|biden|executive order|supreme court|central bank|government)(?!\w)",
    r"\b(?:us|u\.s\.) (?:bitcoin|crypto) reserve\b",
    r"\b(?:us treasury|treasury department|internal revenue service)\b",
    r"\beuropean (?:union|commission)\b",
    r"\b(?:fca|financial conduct authority|esma|bafin|hkma|monetary authority of singapore|pboc|"
    r"people's bank of china|reserve bank of india|financial services (?:agency|commission)|"
    r"beijing|brussels)(?!\w)",
    r"\b(?:securities and exchange commission|(?:interior|finance|justice) ministry)\b",
    r"\b(?:justice department|department of justice)\b",
    r"\bbank of (?:england|japan|korea|canada)\b",
    r"\b(?:german|us|u\.s\.|uk|british|japanese|south korean|indian|chinese|salvadoran|russian|"
    r"bhutan(?:ese)?|brazilian|australian|canadian|nigerian|turkish) "
    r"(?:government|regulators?|parliament|central bank|authorities)\b",
)
_HOUSE = any_of(
    r"\b(?:blackrock|fidelity|grayscale|vaneck|ark invest|franklin templeton|invesco|vanguard)\b",
    r"\b(?:jpmorgan|goldman sachs|morgan stanley|citi(?:group|bank)?|bank of america|ubs|hsbc)\b",
    r"\b(?:wells fargo|standard chartered|barclays|deutsche (?:bank|boerse|börse)|santander)\b",
    r"\b(?:bnp paribas|societe generale|bernstein|visa|mastercard|paypal|stripe|swift|dtcc)\b",
    r"\b(?:nasdaq|nyse|cme(?! fed)|cboe|sgx|singapore exchange|toronto stock exchange)\b",
    r"\b(?:australian securities exchange|clearstream|binance|coinbase|kraken|okx|bybit)\b",
    r"\b(?:upbit|bithumb|robinhood|tether|circle|ripple|consensys|microstrategy|tesla)\b",
    r"\b(?:metaplanet|marathon digital|jump(?: crypto| trading)?|galaxy digital|genesis|ftx)\b",
    r"\b(?:mt\.? ?gox|google|amazon|microsoft|apple|sony|samsung|walmart|telegram|revolut)\b",
    r"\b(?:gamestop|3iq|hong kong|nvidia|(?:\w+ )?bank)\b|(?<!\w )\bstrategy\b",
)


_LED = words("SEC CFTC DOJ IRS ECB EU Fed FOMC FBI FCA Senate Treasury US UK UAE")
_LED_BY = (
    "Federal ",
    "White ",
    "Justice ",
    "European ",
    "Securities ",
    "Supreme ",
    "Bank of ",
    "Financial ",
)
_LED_TO = (" government", " parliament", " authorities", " central bank", " regulators")
"""Names that go with "the", which headlines leave out."""


_COMMON = frozenset(
    [
        "central bank",
        "government",
        "parliament",
        "finance ministry",
        "interior ministry",
        "justice ministry",
    ]
)
"""States' offices that a report need not name: they are no names, and take "the"."""


class Rank(IntEnum):
    """How large an actor is."""

    HOUSE = 1
    STATE = 2


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody large who acts in the lead, and where the article names them."""

    rank: Rank
    line: Line
    start: int
    end: int

    @property
    def named(self) -> str:
        """The name as it stands in a sentence: with "the" where the article says so."""
        return with_article(self.line.text[self.start : self.end], self.line.plain[: self.start])


_BEFORE_VENUE = (" on ", " to ", " at ", " from ", " via ", " onto ")


def is_venue(who: Actor) -> bool:
    """Say whether a house is but the place where something goes on: "a whale sells on Binance"."""
    return who.rank is Rank.HOUSE and who.line.plain[: who.start].endswith(_BEFORE_VENUE)


_NO_NAMES = words("a an the one its every central investment commercial bank")
"""Words that name no house, however a headline capitalises them."""


def _is_name(text: str) -> bool:
    """Say whether a house is named: "Ardleigh Bank" and Circle, not "a bank" or a circle."""
    return any(word.lower() not in _NO_NAMES and word != word.lower() for word in text.split())


def with_article(name: str, before: str) -> str:
    """Return a name as it stands in a sentence, after what the article has in front of it."""
    if name.lower() in _COMMON:
        return f"the {name.lower()}"
    by_name = name in _LED or name.startswith(_LED_BY) or name.lower().endswith(_LED_TO)
    return f"the {name}" if by_name or before.endswith("the ") else name


_COUNTRY = re.compile(
    r"^(?:south korea|japan|china|india|singapore|dubai|uae|uk|britain|germany|france|italy|spain|"
    r"russia|ukraine|turkey|brazil|argentina|mexico|canada|australia|nigeria|kenya|kuwait|pakistan|"
    r"vietnam|thailand|indonesia|hong kong|switzerland|el salvador|us|u\.s\.)"
    r"(?= (?:\w+ )?(?:fines?|bans?|bars?|orders?|blocks?|charges|approves?|passes|sues?|arrests?|"
    r"raids?|seizes?|sells?|buys?|opens|lifts?|taxes|halts?|suspends?|imposes?|moves|seeks)\b)"
)
"""A country that acts, as headlines name its government."""


def is_house_led(reading: Reading) -> bool:
    """Say whether the headline names a large house, whoever else acts in it."""
    titles = (line for line in reading.lines if line.is_title)
    found = (line.text[slice(*m.span())] for line in titles for m in _HOUSE.finditer(line.plain))
    return any(_is_name(name) for name in found)


def actor(reading: Reading) -> Actor | None:
    """Return the largest actor of the headline and the lead, states before houses."""
    led = [line for line in reading.lines if line.weight >= LEAD]
    for line in led:
        if line.is_title and (match := _COUNTRY.match(line.plain)):
            return Actor(Rank.STATE, line, *match.span())
    for rank, pattern in ((Rank.STATE, _STATE), (Rank.HOUSE, _HOUSE)):
        for line in led:
            for match in pattern.finditer(line.plain):
                if rank is Rank.STATE or _is_name(line.text[slice(*match.span())]):
                    return Actor(rank, line, *match.span())
    return None
