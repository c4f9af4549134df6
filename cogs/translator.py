"""The commands in the reader's language: what Discord shows of them before they are used.

Names stay English (docs/decisions/0012-languages.md); descriptions, choices and the entries of a
message's menu are translated. What has no translation is shown in English.
"""

import re
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from discord.app_commands import TranslationContextTypes

from bot.client import MarketBot
from bot.i18n import ENGLISH, has, language_of, say_in


class Translator(app_commands.Translator):
    """Finds each text by where it stands in the command tree."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: TranslationContextTypes,
    ) -> str | None:
        """Return a text in a language, None where it stays as it is."""
        key = key_of(string.message, context)
        if key is None or language_of(locale.value) == ENGLISH or not has(locale.value, key):
            return None
        return say_in(locale.value, key, {})


def key_of(text: str, context: TranslationContextTypes) -> str | None:
    """Return a text's message key, None for what is never translated.

    `/admin pause` has command-admin-pause, its option command-admin-pause-for; a choice and an
    entry of a menu are named after their English words: choice-7-days, menu-analyze-links.
    """
    place, data = context.location, context.data
    if place is Location.choice_name:
        return f"choice-{_slug(text)}"
    if isinstance(data, app_commands.ContextMenu):
        return f"menu-{_slug(text)}"
    if isinstance(data, app_commands.Command | app_commands.Group):
        is_name = place in (Location.command_name, Location.group_name)
        return None if is_name else _path(data)
    if isinstance(data, app_commands.Parameter) and place is Location.parameter_description:
        return f"{_path(data.command)}-{data.display_name}"
    return None


def _path(
    command: app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu,
) -> str:
    return f"command-{command.qualified_name.replace(' ', '-')}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


async def setup(bot: MarketBot) -> None:
    """Translate whatever the command tree sends to Discord."""
    await bot.tree.set_translator(Translator())
