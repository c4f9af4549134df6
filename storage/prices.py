"""Prices that were asked for once: they do not change, so nobody is asked twice."""

from datetime import datetime
from decimal import Decimal

from bot.models import Quote
from storage.rows import Repository, fields


class Prices(Repository):
    """Quotes by coin and minute, and each coin's usual daily move."""

    def get(self, coin: str, minute: datetime) -> Quote | None:
        """Return the stored quote of the minute that contains `minute`."""
        row = self._row(
            "SELECT coin, price, at, source FROM quotes WHERE coin = :coin AND at = :at",
            coin=coin,
            at=_minute(minute),
        )
        return None if row is None else Quote.model_validate(row)

    def save(self, quote: Quote) -> None:
        """Store a quote under its minute, in place of one that is there."""
        self._run(
            "INSERT OR REPLACE INTO quotes (coin, at, price, source) "
            "VALUES (:coin, :at, :price, :source)",
            **fields(quote) | {"at": _minute(quote.at)},
        )

    def usual(self, coin: str, *, since: datetime) -> Decimal | None:
        """Return a coin's usual daily move as a fraction, None when not known since then."""
        move = self._value(
            "SELECT move FROM usual_moves WHERE coin = :coin AND at >= :since",
            coin=coin,
            since=since,
        )
        return None if move is None else Decimal(move)

    def save_usual(self, coin: str, move: Decimal, now: datetime) -> None:
        """Store a coin's usual daily move as it was worked out now."""
        self._run(
            "INSERT OR REPLACE INTO usual_moves (coin, move, at) VALUES (:coin, :move, :now)",
            coin=coin,
            move=move,
            now=now,
        )


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
