"""`/settings`: a server's choices, shown and changed."""

from collections.abc import Mapping

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.settings import settings_text
from bot.client import MarketBot, missing_permissions
from bot.errors import AskedWrong
from bot.models import GuildId, Style
from bot.services.settings import ServerSettings, nearest_zones, read_time, read_zone
from cogs.options import CHOICES
from cogs.places import demand_pingable
from cogs.rights import asker, here, managers_only
from cogs.silence import with_silence

STYLE_CHOICES = [
    app_commands.Choice(name="full", value=Style.V2.value),
    app_commands.Choice(name="classic embed", value=Style.EMBED.value),
    app_commands.Choice(name="compact", value=Style.COMPACT.value),
]
LANGUAGES = {
    "English": "en-US",
    "Deutsch": "de",
    "Español": "es-ES",
    "Français": "fr",
    "Português": "pt-BR",
    "日本語": "ja",
    "中文": "zh-CN",
}
LANGUAGE_CHOICES = [app_commands.Choice(name=name, value=code) for name, code in LANGUAGES.items()]
RESETS = ("language", "admin_channel", "manager_role")
"""What can be as if it had never been chosen; everything else always has a value."""

RESET_CHOICES = [app_commands.Choice(name=name.replace("_", " "), value=name) for name in RESETS]
Hours = app_commands.Range[int, 1, 1000]
Days = app_commands.Range[int, 1, 10_000]


class Settings(commands.Cog):
    """Choices of a server. They need Manage Server, also checked at run time."""

    def __init__(self, settings: ServerSettings) -> None:
        self._settings = settings

    @app_commands.command()
    @app_commands.describe(
        timezone="A city's, like Europe/Berlin: for quiet hours and digests",
        language="Of what I post in channels; the server's own when never chosen",
        card="How cards are drawn",
        budget_hour="The most cards a channel gets in an hour; the rest comes in a digest",
        budget_day="The most cards a channel gets in a day; the rest comes in a digest",
        quiet_from="When quiet hours begin, like 22:30; the same as their end for none",
        quiet_to="When quiet hours end, like 7:00",
        digest_at="When daily digests are posted, like 8:00",
        admin_channel="Where I tell of trouble",
        manager_role="A role that may manage the bot besides Manage Server",
        reset="One of these, to be as if it had never been chosen",
    )
    @app_commands.choices(card=STYLE_CHOICES, language=LANGUAGE_CHOICES, reset=RESET_CHOICES)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @managers_only
    async def settings(
        self,
        interaction: Interaction[MarketBot],
        *,
        timezone: str | None = None,
        language: str | None = None,
        card: str | None = None,
        budget_hour: Hours | None = None,
        budget_day: Days | None = None,
        quiet_from: str | None = None,
        quiet_to: str | None = None,
        digest_at: str | None = None,
        admin_channel: discord.TextChannel | None = None,
        manager_role: discord.Role | None = None,
        reset: str | None = None,
    ) -> None:
        """Show this server's choices, or change those that are named."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = here(interaction)
        demand_pingable(manager_role)
        if admin_channel is not None:
            demand_writable(admin_channel, guild)
        given = {
            "timezone": None if timezone is None else read_zone(timezone),
            "language": language,
            "style": card,
            "budget_hour": budget_hour,
            "budget_day": budget_day,
            "quiet_from": None if quiet_from is None else read_time(quiet_from),
            "quiet_to": None if quiet_to is None else read_time(quiet_to),
            "digest_at": None if digest_at is None else read_time(digest_at),
            "admin_channel": None if admin_channel is None else admin_channel.id,
            "manager_role": None if manager_role is None else manager_role.id,
        }
        if reset is not None and given.get(reset) is not None:
            raise AskedWrong("wrong-reset", option=reset)
        choices: dict[str, object] = {} if reset is None else {reset: None}
        choices |= {name: value for name, value in given.items() if value is not None}
        number = GuildId(guild.id)
        await self._demand_both_ends(number, choices)
        if choices:
            stored = await self._settings.change(number, by=asker(interaction), **choices)
        else:
            stored = await self._settings.get(number)
        text = await with_silence(interaction, settings_text(stored, is_changed=bool(choices)))
        await interaction.followup.send(text, ephemeral=True)

    async def _demand_both_ends(self, guild: GuildId, choices: Mapping[str, object]) -> None:
        """Raise AskedWrong for quiet hours with one end, where there were none before."""
        ends = choices.keys() & {"quiet_from", "quiet_to"}
        stored = await self._settings.get(guild)
        if len(ends) == 1 and stored.quiet_from == stored.quiet_to:
            raise AskedWrong("wrong-quiet")

    @settings.autocomplete("timezone")
    async def _zones(
        self, _interaction: Interaction[MarketBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=name, value=name) for name in nearest_zones(typed, CHOICES)
        ]


def demand_writable(room: discord.TextChannel, guild: discord.Guild) -> None:
    """Raise AskedWrong, naming what is missing, when the bot cannot write in a channel."""
    if missing := missing_permissions(room, guild):
        raise AskedWrong("wrong-channel-closed", channel=room.mention, missing=", ".join(missing))


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Settings(bot.services.settings))
