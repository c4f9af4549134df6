"""What several sources' prices say together: pure arithmetic, no guess.

One source may lie, lag or have a broken market of its own. Two that are within a hundredth of each
other are believed; beyond that a third is asked, and the reader is told of the dispute.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.models import Quote

DISPUTE = Decimal("0.01")
"""Two sources further apart than this are told as a dispute (the issue's 1 %)."""

LIE = Decimal(1)
"""A price twice another's, or half of it, is no dispute: one of the two is wrong."""

PAIR = 2


@dataclass(frozen=True)
class Settled:
    """The price that is shown, if any, whether it is disputed, and who is plainly wrong."""

    quote: Quote | None = None
    disputed: bool = False
    liars: tuple[str, ...] = ()
    contradiction: str | None = None
    """What the sources say when none of them can be believed."""


def opinions_wanted(quotes: Sequence[Quote]) -> int:
    """Return how many more sources should be asked: two at first, a third when they differ."""
    if len(quotes) < PAIR:
        return PAIR - len(quotes)
    return 1 if len(quotes) == PAIR and apart(*quotes) > DISPUTE else 0


def settle(quotes: Sequence[Quote]) -> Settled:
    """Return what to show for quotes in the order of the sources.

    A lone quote stands, unchecked. Of two the first stands, of three the middle one; a quote that
    no other one supports is left out, and when two contradict each other none is shown.
    """
    if not quotes:
        return Settled()
    believed = [quote for quote in quotes if len(quotes) == 1 or _is_supported(quote, quotes)]
    if not believed:
        told = ", ".join(f"{quote.source} says ${quote.price.normalize():,f}" for quote in quotes)
        return Settled(contradiction=told)
    return Settled(
        quote=_middle(believed),
        disputed=any(apart(believed[0], other) > DISPUTE for other in believed[1:]),
        liars=tuple(quote.source for quote in quotes if quote not in believed),
    )


def apart(one: Quote, other: Quote) -> Decimal:
    """Return how far two prices are apart, as a fraction of the smaller."""
    low, high = sorted((one.price, other.price))
    return high / low - 1


def _is_supported(quote: Quote, quotes: Sequence[Quote]) -> bool:
    return any(other is not quote and apart(quote, other) < LIE for other in quotes)


def _middle(quotes: Sequence[Quote]) -> Quote:
    """Return the median of three, the first of fewer: sources stand in the order of trust."""
    if len(quotes) <= PAIR:
        return quotes[0]
    return sorted(quotes, key=lambda quote: quote.price)[len(quotes) // 2]
