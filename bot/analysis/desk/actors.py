"""Who acts: states and houses large enough to be felt, as the article spells them."""

import re
from dataclasses import dataclass
from enum import IntEnum

from bot.analysis.desk.reading import LEAD, Line, Reading

_STATE = re.compile(
    r"\b(?:sec|cftc|doj|federal reserve|fed|fomc|powell|white house|congress|senate|"
    r"us treasury|treasury department|internal revenue service|irs|trump|biden|"
    r"executive order|european union|european commission|eu|ecb|china|supreme court|"
    r"securities and exchange commission|justice department|department of justice|"
    r"(?:bank of|german|us|u\.s\.|uk|british|japanese|south korean|indian|chinese|salvadoran|russian|"
    r"bhutan(?:ese)?|brazilian|australian|canadian|nigerian|turkish|england|japan|korea|kuwait) ?"
    r"(?:government|regulators?|parliament|central bank|authorities|england|japan|korea|canada)|"
    r"(?:interior|finance|justice) ministry|central bank|government)(?!\w)"
)
_HOUSE = re.compile(
    r"\b(?:blackrock|fidelity|grayscale|vaneck|ark invest|franklin templeton|invesco|vanguard|"
    r"jpmorgan|goldman sachs|morgan stanley|citi(?:group|bank)?|bank of america|wells fargo|ubs|"
    r"standard chartered|hsbc|barclays|deutsche (?:bank|boerse|börse)|bnp paribas|santander|"
    r"societe generale|bernstein|visa|mastercard|paypal|stripe|nasdaq|nyse|cme(?! fed)|cboe|sgx|dtcc|swift|"
    r"singapore exchange|toronto stock exchange|australian securities exchange|clearstream|"
    r"binance|coinbase|kraken|okx|bybit|upbit|bithumb|robinhood|tether|circle|ripple|consensys|"
    r"microstrategy|(?<!\w )strategy|tesla|metaplanet|marathon digital|jump (?:crypto|trading)|jump|"
    r"galaxy digital|genesis|ftx|mt\.? ?gox|google|amazon|microsoft|apple|sony|samsung|walmart|"
    r"telegram|revolut|gamestop|3iq|hong kong|nvidia|(?:\w+ )?bank)\b"
)


_LED = frozenset("SEC CFTC DOJ IRS ECB EU Fed FOMC FBI Senate Treasury".split())
"""Names that go with "the", which headlines leave out."""


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
        text = self.line.text[self.start : self.end]
        is_led = self.line.plain[: self.start].endswith("the ") or text in _LED
        return f"the {text}" if is_led else text


def actor(reading: Reading) -> Actor | None:
    """Return the largest actor of the headline and the lead, states before houses."""
    led = [line for line in reading.lines if line.weight >= LEAD]
    for rank, pattern in ((Rank.STATE, _STATE), (Rank.HOUSE, _HOUSE)):
        for line in led:
            if match := pattern.search(line.plain):
                return Actor(rank, line, *match.span())
    return None
