"""`/doctor`: what is wrong with a channel, and how the bot does."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.doctor import channel_faults, channel_text, missing_fault, verdict
from bot.cards.follows import muted_here_text
from bot.cards.health import health_text
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import ChannelId, GuildId, Mode
from bot.services.doctor import examine
from bot.services.health import look
from bot.services.services import Services
from cogs.places import Postable, lacking_in, role_warning
from cogs.rights import here, managers_only
from cogs.silence import silence_note


class Doctor(commands.Cog):
    """For admins. It needs Manage Server, also checked at run time."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @app_commands.command()
    @app_commands.describe(channel="Which channel to examine; this one when left out")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @managers_only
    async def doctor(
        self, interaction: Interaction[MarketBot], channel: Postable | None = None
    ) -> None:
        """Say what is wrong with a channel and how to mend it, and how the bot does."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        place, guild = channel or interaction.channel, here(interaction)
        if not isinstance(place, Postable):
            raise AskedWrong("wrong-channel-kind")
        services, number = self._services, ChannelId(place.id)
        found = await services.database.read(
            lambda store: examine(store, number, GuildId(guild.id))
        )
        modes = {rule.mode for rule in found.rules} or {Mode.LIVE}
        missing = {name: None for mode in modes for name in lacking_in(place, guild, mode)}
        faults = [missing_fault(number, list(missing))] if missing else []
        faults += channel_faults(found.rules, found.pause, found.refused)
        warnings = (role_warning(rule, guild) for rule in found.rules)
        faults += dict.fromkeys(told.removeprefix("⚠ ") for told in warnings if told)
        if (note := await silence_note(interaction)) is not None:
            faults.append(note)
        now = services.clock.now()
        health = await services.database.read(
            lambda store: look(store, analyst=services.analyst, now=now)
        )
        told = channel_text(
            number,
            found.rules,
            found.settings,
            found.last,
            waiting=found.waiting,
            next_poll=found.next_poll,
        )
        mutes = await services.mutes.of(number)
        lines = [verdict(faults), told, *([muted_here_text(mutes)] if mutes else [])]
        await interaction.followup.send("\n".join(lines), ephemeral=True)
        await interaction.followup.send(health_text(health), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Doctor(bot.services))
