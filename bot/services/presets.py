"""What `/setup` offers: rules that most communities start with."""

from bot.models import Level, Subscription

MAJORS = ("BTC", "ETH", "SOL", "XRP", "BNB")
MACRO = ("Fed", "Rates", "Inflation", "Tariffs", "Dollar", "Macro")

PRESETS: dict[str, dict[str, object]] = {
    "majors": {"tags": MAJORS, "min_impact": Level.MEDIUM},
    "macro": {"tags": MACRO, "min_impact": Level.MEDIUM},
    "high impact only": {"tags": (), "min_impact": Level.HIGH},
    "everything": {"tags": ()},
}
"""A rule's conditions by the preset's name; the levels keep the first day's channel readable."""


def preset(name: str, blank: Subscription) -> Subscription:
    """Return the rule of a preset; `blank` says for whom and where."""
    return blank.model_copy(update=PRESETS[name])
