"""Everything the rubrics found in one story, for the writers of the rationales."""

import re
from dataclasses import dataclass
from zlib import crc32

from bot.analysis.desk.direction import Call
from bot.analysis.desk.events import Happening
from bot.analysis.desk.horizon import Reach
from bot.analysis.desk.impact import Weight
from bot.analysis.desk.reading import Reading
from bot.analysis.desk.trust import Standing
from bot.models import PriceSnapshot, Tags

_SPOKEN = {
    "BTC": ("bitcoin", "Bitcoin"),
    "ETH": ("ether", "Ether", "Ethereum"),
    "SOL": ("Solana",),
    "XRP": ("XRP",),
    "DOGE": ("dogecoin", "Dogecoin"),
    "ADA": ("Cardano",),
    "LTC": ("litecoin", "Litecoin"),
    "BNB": ("BNB",),
    "LINK": ("Chainlink",),
    "AVAX": ("Avalanche",),
}
"""What editors call the coins that everybody knows, as the article may spell them."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The judgements of all axes, and what they were drawn from."""

    reading: Reading
    happening: Happening
    call: Call
    weight: Weight
    standing: Standing
    reach: Reach
    tags: Tags
    price: PriceSnapshot
    outlets: tuple[str, ...]
    abstains: str = ""
    """Why no call is made; empty when one is."""

    @property
    def asset(self) -> str:
        """Return what to call the primary asset: the article's own word, else its symbol."""
        if not self.tags.coins:
            return "crypto"
        symbol = self.tags.coins[0].name
        text = "\n".join(line.text for line in self.reading.lines)
        spoken = _SPOKEN.get(symbol, ())
        return next((w for w in spoken if re.search(rf"(?<!\w){w}(?!\w)", text)), symbol)

    @property
    def confidence(self) -> float:
        """Return how sure the analyst is of the whole, 0 to 1: of the direction and its sources."""
        if self.abstains:
            return 0.0
        return round(0.6 * self.call.margin + 0.4 * self.standing.points / 100, 3)

    def pick(self, choices: tuple[str, ...], salt: str) -> str:
        """Choose one wording; the same story always gets the same."""
        return choices[crc32((salt + self.reading.title).encode()) % len(choices)]

    def say(self, choices: tuple[str, ...], salt: str, **slots: str) -> str:
        """Choose one wording and fill its slots; {asset} is always the primary asset."""
        return self.pick(choices, salt).format(asset=self.asset, **slots)
