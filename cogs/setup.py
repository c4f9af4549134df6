"""`/setup`: from the invitation to the first card in a minute; and hello on joining."""

import logging

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.rules import unchanged_text
from bot.cards.setup import done_text, hello_text, offer_text, preset_label, preset_text
from bot.client import MarketBot, missing_permissions
from bot.errors import AskedWrong
from bot.i18n import speak
from bot.models import GuildId, Mode, Subscription
from bot.services.presets import PRESETS, preset
from bot.services.subscriptions import Subscriptions, is_alike
from cogs.panel import Panel
from cogs.places import Postable, writable
from cogs.rights import asker, demand_manager, here, managers_only
from cogs.rule_draft import DraftPanel
from cogs.silence import with_silence

log = logging.getLogger(__name__)

PRESET_CHOICES = [app_commands.Choice(name=name, value=name) for name in PRESETS]


class Setup(commands.Cog):
    """The first minute. It needs Manage Server, also checked at run time."""

    def __init__(self, rules: Subscriptions) -> None:
        self._rules = rules

    @app_commands.command()
    @app_commands.describe(
        preset="What to read; a list asks when left out",
        channel="Where the cards go; this channel when left out",
    )
    @app_commands.choices(preset=PRESET_CHOICES)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @managers_only
    async def setup(
        self,
        interaction: Interaction[MarketBot],
        preset: str | None = None,
        channel: Postable | None = None,
    ) -> None:
        """Start in a minute: check permissions, choose what to read, see a card."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        place = channel or interaction.channel
        if preset is not None:
            began = await start(interaction, self._rules, preset, place)
            if isinstance(began, str):
                await interaction.followup.send(began, ephemeral=True)
            else:
                await interaction.followup.send(began.text, view=began, ephemeral=True)
            return
        channel_id, _ = writable(place, here(interaction), Mode.LIVE)
        panel = Offer(interaction, self._rules, place)
        await interaction.followup.send(offer_text(channel_id), view=panel, ephemeral=True)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Say hello once, where it may be read by those who can set the bot up."""
        speak(guild.preferred_locale.value)
        rooms = (guild.public_updates_channel, guild.system_channel)
        for room in rooms:
            if room is not None and not missing_permissions(room, guild):
                await _say(room)
                return
        if guild.owner_id is not None:
            await _say(await guild.fetch_member(guild.owner_id))


async def _say(to: discord.abc.Messageable) -> None:
    try:
        await to.send(hello_text())
    except discord.HTTPException as closed:
        log.warning("nobody could be greeted: %s", closed)


class Offer(Panel):
    """The presets to choose from."""

    def __init__(self, asked: Interaction[MarketBot], rules: Subscriptions, place: object) -> None:
        super().__init__(asked)
        self._rules = rules
        self._place = place
        self.choose.options = [
            discord.SelectOption(
                label=preset_label(name), value=name, description=preset_text(name)
            )
            for name in PRESETS
        ]

    @discord.ui.select(
        cls=discord.ui.Select,
        placeholder="Choose what to read…",
    )
    async def choose(
        self, interaction: Interaction[MarketBot], select: discord.ui.Select["Offer"]
    ) -> None:
        """Subscribe the channel."""
        await interaction.response.defer()
        await demand_manager(interaction)
        began = await start(interaction, self._rules, select.values[0], self._place)
        if isinstance(began, str):
            await self.end(interaction, began)
        else:
            self.stop()
            await began.redraw(interaction, began.text)


async def start(
    interaction: Interaction[MarketBot], rules: Subscriptions, name: str, place: object
) -> str | DraftPanel:
    """Keep a preset's rule, show its newest card, and say so.

    Where the channel reads these tags on other conditions, return the draft to decide on.
    """
    guild = here(interaction)
    number = place.id if isinstance(place, Postable) else 0
    if isinstance(place, Postable) and guild.get_channel_or_thread(number) is None:
        raise AskedWrong("wrong-channel-gone")
    channel, mode = writable(place, guild, Mode.LIVE)
    blank = Subscription(
        guild=GuildId(guild.id),
        channel=channel,
        mode=mode,
        created_by=asker(interaction),
        created_at=interaction.created_at,
    )
    wanted = preset(name, blank)
    twin = await rules.twin(wanted)
    if twin is not None and is_alike(wanted, twin):
        return unchanged_text()
    if twin is not None:
        return DraftPanel(interaction, rules, await rules.rehearse(wanted))
    rule = await rules.save(wanted)
    text = done_text(rule, await rules.show_newest(rule))
    return await with_silence(interaction, text)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Setup(bot.services.subscriptions))
