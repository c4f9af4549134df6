"""What people may type for an option, and the completions that help them."""

import re
from collections.abc import Callable, Coroutine, Iterable
from datetime import timedelta

from discord import Interaction, app_commands

from bot.cards.opening import option_label
from bot.client import MarketBot
from bot.models import Coin, Level

CHOICES = 25
"""Discord shows that many completions at most."""

NAME = 100
"""Characters of a completion's name and value."""

ASKED, MINUTE = 10, 60.0
"""How often one person may ask a question that searches the store, and in how many seconds."""

WINDOWS = {
    "1 hour": timedelta(hours=1),
    "6 hours": timedelta(hours=6),
    "24 hours": timedelta(hours=24),
    "7 days": timedelta(days=7),
    "30 days": timedelta(days=30),
}

WINDOW_CHOICES = [app_commands.Choice(name=name, value=name) for name in WINDOWS]

SPANS = {
    "1 hour": timedelta(hours=1),
    "8 hours": timedelta(hours=8),
    "1 day": timedelta(days=1),
    "7 days": timedelta(days=7),
    "30 days": timedelta(days=30),
}
SPAN_CHOICES = [app_commands.Choice(name=name, value=name) for name in SPANS]
"""For how long a pause or a silence lasts."""

LEVEL_CHOICES = [app_commands.Choice(name=level.value, value=level.value) for level in Level]


async def complete_target(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete one coin, topic or alias."""
    found = interaction.client.services.lexicon.suggest(typed, CHOICES)
    return [app_commands.Choice(name=s.label[:NAME], value=s.value[:NAME]) for s in found]


async def complete_coin(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete one coin."""
    lexicon = interaction.client.services.lexicon
    found = lexicon.suggest(typed, 4 * CHOICES)  # topics among them are left out
    coins = [s for s in found if isinstance(lexicon.resolve(s.value), Coin)]
    return [app_commands.Choice(name=s.label[:NAME], value=s.value) for s in coins[:CHOICES]]


async def complete_tags(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete the last of several tags of a list or an expression, and keep what is before it."""
    if (inside := _EXPRESSION.fullmatch(typed)) is not None:
        return _appended(interaction, inside["before"], inside["last"])
    *chosen, last = typed.split(",")
    before = [word.strip() for word in chosen if word.strip()]
    taken = {word.casefold() for word in before}
    found = interaction.client.services.lexicon.suggest(last.strip(), CHOICES)
    lists = [
        (", ".join([*before, suggestion.label]), ", ".join([*before, suggestion.value]))
        for suggestion in found
        if suggestion.value.casefold() not in taken
    ]
    return [
        app_commands.Choice(name=label, value=value)
        for label, value in lists
        if len(label) <= NAME and len(value) <= NAME
    ]


_EXPRESSION = re.compile(
    r"(?P<before>.*(?:\(|\b(?:AND|OR|NOT)\s)\s*)(?P<last>[^\s()\",][^()\",]*)?", re.IGNORECASE
)
"""An expression whose last word is being typed."""


def _appended(
    interaction: Interaction[MarketBot], before: str, last: str | None
) -> list[app_commands.Choice[str]]:
    found = interaction.client.services.lexicon.suggest((last or "").strip(), CHOICES)
    lists = [(f"{before}{one.label}", f"{before}{one.value}") for one in found]
    return [
        app_commands.Choice(name=label, value=value)
        for label, value in lists
        if len(label) <= NAME and len(value) <= NAME
    ]


Choices = Coroutine[object, object, list[app_commands.Choice[str]]]
Completion = Callable[[Interaction[MarketBot], str], Choices]


def complete_list(known: Callable[[MarketBot], Iterable[str]]) -> Completion:
    """Return a completion for the last of several comma-separated names."""

    async def complete(
        interaction: Interaction[MarketBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        *chosen, last = (word.strip() for word in typed.split(","))
        taken = {word.casefold() for word in chosen}
        lists = (
            ", ".join([*filter(None, chosen), name])
            for name in known(interaction.client)
            if last.casefold() in name.casefold() and name.casefold() not in taken
        )
        fitting = [text for text in lists if len(text) <= NAME]
        return [app_commands.Choice(name=text, value=text) for text in fitting[:CHOICES]]

    return complete


async def complete_outlet(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete an outlet that reported a stored story."""
    known = await interaction.client.services.finder.outlets()
    fitting = [name for name in known if typed.casefold() in name.casefold() and len(name) <= NAME]
    return [app_commands.Choice(name=name, value=name) for name in fitting[:CHOICES]]


async def complete_card(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete a story by the words of its title; what is sent is its card's id."""
    cards = await interaction.client.services.finder.titled(typed)
    return [app_commands.Choice(name=option_label(card), value=card.id) for card in cards]
