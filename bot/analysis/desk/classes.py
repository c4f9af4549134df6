"""The event classes: what each weighs on the axes before the article's own facts are read.

Values come from the rubrics of docs/judging.md: the class base of impact (0 to 100) and the class
default of the time effect.
"""

from dataclasses import dataclass

from bot.models import Horizon


@dataclass(frozen=True, slots=True)
class EventClass:
    """What is known of a kind of event.

    `market` is how far such an event has a mechanism to move a price (0 to 1); `firm` is how much
    its default horizon weighs against the times an article names; `is_public` says that a state's
    hand in it makes it larger; `has_sums` that its sums of money measure it.
    """

    name: str
    impact: int
    horizon: Horizon
    market: float = 1.0
    firm: float = 3.0
    is_public: bool = False
    has_sums: bool = False


_S, _M, _L = Horizon.SHORT, Horizon.MEDIUM, Horizon.LONG

CLASSES = {
    kind.name: kind
    for kind in (
        EventClass("regulation_action", 32, _L, is_public=True),
        EventClass("enforcement", 32, _M, is_public=True, has_sums=True),
        EventClass("court_ruling", 32, _L, is_public=True),
        EventClass("etf_filing", 30, _M),
        EventClass("etf_approval", 38, _L, is_public=True, has_sums=True),
        EventClass("fund_flows", 30, _S, firm=2.2, is_public=True, has_sums=True),
        EventClass("hack", 28, _S, has_sums=True),
        EventClass("scam_warning", 10, _S, market=0.2),
        EventClass("exchange_listing", 26, _S),
        EventClass("derivatives_launch", 28, _L),
        EventClass("delisting", 28, _M),
        EventClass("token_swap", 24, _M, market=0.4),
        EventClass("macro_data", 30, _M, firm=1.8),
        EventClass("rate_decision", 42, _M, firm=1.4, is_public=True, has_sums=True),
        EventClass("tariff_policy", 44, _M, firm=2.2, is_public=True),
        EventClass("corporate_purchase", 28, _L, has_sums=True),
        EventClass("corporate_sale", 28, _S, has_sums=True),
        EventClass("seized_coin_move", 36, _S, is_public=True, has_sums=True),
        EventClass("adoption_partnership", 26, _L, market=0.9),
        EventClass("funding", 12, _M, market=0.2, has_sums=True),
        EventClass("bankruptcy", 18, _M, market=0.4, has_sums=True),
        EventClass("network_upgrade", 28, _L, firm=2.0),
        EventClass("outage", 28, _S),
        EventClass("token_launch", 12, _S, market=0.6),
        EventClass("airdrop_unlock", 20, _S, has_sums=True),
        EventClass("liquidation", 24, _S, has_sums=True),
        EventClass("onchain_activity", 18, _S, has_sums=True),
        EventClass("price_recap", 14, _S),
        EventClass("price_prediction", 8, _S, firm=1.6),
        EventClass("opinion", 6, _L, market=0.7, firm=2.0),
        EventClass("education", 2, _S, market=0.15),
        EventClass("sponsored", 0, _S, market=0.1),
        EventClass("other", 8, _S, market=0.5),
    )
}
"""Every event class by its label."""
