"""Answers in the exchanges' own shapes, of one minute in which bitcoin rose from 92,565.01."""

from collections.abc import Mapping
from decimal import Decimal

from tests.factories import NOON

SECONDS = int(NOON.timestamp())
MS = SECONDS * 1000


class Script:
    """Gives one answer, and remembers what was asked."""

    def __init__(self, answer: object) -> None:
        self.answer = answer
        self.path = ""
        self.query: dict[str, str] = {}

    async def __call__(self, path: str, query: Mapping[str, str]) -> object:
        self.path, self.query = path, dict(query)
        return self.answer


KLINE = [[MS, "92565.01", "92600", "92500", "92578.40", "1.5", MS + 59999, "1", 7, "1", "1", "0"]]
CANDLES = [
    [SECONDS + 60, 92000.0, 93000.0, 92578.4, 92600.0, 1.5],
    [SECONDS, Decimal(92500), Decimal(92600), Decimal("92565.01"), Decimal("92578.40"), 1],
]
ROW = [SECONDS, "92565.01", "92600", "92500", "92578.40", "92550", "1.5", 7]
OHLC = {"error": [], "result": {"XXBTZUSD": [ROW], "last": SECONDS}}
CHART = {"prices": [[MS - 60_000, 92000], [MS - 1, Decimal("92565.01")], [MS + 60_000, 99999]]}
SIMPLE = {"bitcoin": {"usd": Decimal("92578.40"), "last_updated_at": SECONDS}}
TICKER = {"price": "92578.40", "time": "2026-03-04T12:00:31.25Z", "trade_id": 1}
