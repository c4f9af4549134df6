"""What people may type for an option, and the completions that help them."""

from datetime import timedelta

from discord import Interaction, app_commands

from bot.client import MarketBot
from bot.models import Level

CHOICES = 25
"""Discord shows that many completions at most."""

NAME = 100
"""Characters of a completion's name and value."""

WINDOWS = {
    "1 hour": timedelta(hours=1),
    "6 hours": timedelta(hours=6),
    "24 hours": timedelta(hours=24),
    "7 days": timedelta(days=7),
    "30 days": timedelta(days=30),
}

WINDOW_CHOICES = [app_commands.Choice(name=name, value=name) for name in WINDOWS]
LEVEL_CHOICES = [app_commands.Choice(name=level.value, value=level.value) for level in Level]


async def complete_target(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete one coin, topic or alias."""
    found = interaction.client.services.lexicon.suggest(typed, CHOICES)
    return [app_commands.Choice(name=s.label[:NAME], value=s.value[:NAME]) for s in found]


async def complete_tags(
    interaction: Interaction[MarketBot], typed: str
) -> list[app_commands.Choice[str]]:
    """Complete the last of several comma-separated tags and keep the ones before it."""
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
