"""What an admin reads in the first minute."""

from bot.cards.rules import describe
from bot.models import Card, ChannelId, Subscription

HELLO = (
    "Thanks for having me! I read crypto and macro news and post one card for each story, with the "
    "price and four judgements, each with its reason.\n"
    "**`/setup`** in the channel where cards should go: choose what to read, and the first card "
    "comes at once. `/help` explains the cards. Nothing I post is financial advice."
)

OFFERS = {
    "majors": "BTC, ETH, SOL, XRP and BNB, Price Impact Medium or High",
    "macro": "Fed, rates, inflation, tariffs, the dollar; Price Impact Medium or High",
    "high impact only": "Every story with Price Impact High",
    "everything": "Every story; the budget keeps it readable",
}
"""What each preset of bot/services/presets.py brings."""


def offer_text(channel: ChannelId) -> str:
    """Ask what to read."""
    return f"I can post in <#{channel}>. What should come here?"


def done_text(rule: Subscription, shown: Card | None) -> str:
    """Say what was set up and what happens next."""
    card = (
        "The newest such card is on its way." if shown is not None
        else "The first card comes with the next such story."
    )  # fmt: skip
    return (
        f"Done: {describe(rule)}.\n{card} `/subscriptions` changes it, `/subscribe` adds more, "
        "`/settings` sets quiet hours and budgets."
    )
