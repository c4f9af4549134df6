"""The event classes: what each weighs on the axes before the article's own facts are read.

Values come from ANALYST.md: impact is the class base of the impact rubric (0 to 100), horizon the
class default where the article names no time, market is whether such an event has a mechanism to
move a price at all.
"""

from dataclasses import dataclass

from bot.models import Horizon


@dataclass(frozen=True, slots=True)
class EventClass:
    """What is known of a kind of event; `name` is the label, `noun` what a reader calls it."""

    name: str
    noun: str
    impact: int
    horizon: Horizon
    market: float = 1.0


_S, _M, _L = Horizon.SHORT, Horizon.MEDIUM, Horizon.LONG

CLASSES = {
    c.name: c
    for c in (
        EventClass("regulation_action", "regulation", 32, _L),
        EventClass("enforcement", "enforcement", 32, _M),
        EventClass("court_ruling", "a court case", 32, _L),
        EventClass("etf_filing", "a fund filing", 30, _M),
        EventClass("etf_approval", "fund access", 38, _L),
        EventClass("fund_flows", "fund flows", 36, _S),
        EventClass("hack", "a security breach", 30, _S),
        EventClass("scam_warning", "a warning", 10, _S, 0.35),
        EventClass("exchange_listing", "a listing", 26, _S),
        EventClass("delisting", "a delisting", 28, _M),
        EventClass("token_swap", "a token swap", 24, _M),
        EventClass("macro_data", "macro data", 40, _M),
        EventClass("rate_decision", "monetary policy", 42, _M),
        EventClass("tariff_policy", "trade policy", 44, _M),
        EventClass("corporate_purchase", "a purchase", 30, _L),
        EventClass("corporate_sale", "a sale", 28, _S),
        EventClass("seized_coin_move", "coins on the move", 36, _S),
        EventClass("adoption_partnership", "adoption", 26, _L, 0.9),
        EventClass("funding", "funding", 14, _L, 0.5),
        EventClass("bankruptcy", "a bankruptcy", 18, _M, 0.4),
        EventClass("network_upgrade", "a network upgrade", 24, _L),
        EventClass("token_launch", "a token launch", 12, _S, 0.6),
        EventClass("airdrop_unlock", "an airdrop", 20, _S),
        EventClass("liquidation", "liquidations", 24, _S),
        EventClass("onchain_activity", "on-chain activity", 18, _S),
        EventClass("price_recap", "a price move", 12, _S),
        EventClass("price_prediction", "a forecast", 8, _S),
        EventClass("opinion", "an opinion", 6, _L, 0.7),
        EventClass("education", "an explainer", 2, _S, 0.15),
        EventClass("sponsored", "a promotion", 0, _S, 0.1),
        EventClass("other", "news", 8, _S, 0.5),
    )
}
"""Every event class by its label."""
