"""`/admin` and `/retract`: what admins and the bot's owner do now and then."""

import hashlib
import json
from datetime import timedelta
from io import BytesIO

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.admin import (
    paused_until_text,
    rejudged_text,
    resent_text,
    resumed_text,
    retracted_text,
    synced_text,
    unchanged_text,
)
from bot.cards.settings import COUNTED, audit_text
from bot.client import MarketBot
from bot.models import CardId, GuildId
from bot.services.exporting import as_csv, as_json, calls, config, stories
from bot.services.services import Services
from cogs.options import SPAN_CHOICES, SPANS, WINDOW_CHOICES, WINDOWS, complete_card
from cogs.places import unmistakable_names
from cogs.rights import (
    asker,
    demand_owner,
    here,
    managers_only,
    moderators_only,
    owners_only,
)
from storage import Store

WHAT_CHOICES = [
    app_commands.Choice(name=name, value=name) for name in ("calls", "stories", "config")
]
FORMAT_CHOICES = [app_commands.Choice(name=name, value=name) for name in ("json", "csv")]
MOST = 20_000
"""Cards of one file: some 8 MB, below what Discord takes."""

TREE = "tree"
"""The fact under which the hash of the registered commands is kept."""

Reason = app_commands.Range[str, 3, 200]


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Admin(commands.GroupCog, group_name="admin", group_description="Now and then, for admins"):
    """What admins do now and then."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @app_commands.command()
    @app_commands.describe(span="For how long")
    @app_commands.rename(span="for")
    @app_commands.choices(span=SPAN_CHOICES)
    @managers_only
    async def pause(self, interaction: Interaction[MarketBot], span: str) -> None:
        """Let no card into this server for a while."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        until = await self._services.settings.pause(
            GuildId(here(interaction).id), SPANS[span], by=asker(interaction)
        )
        await interaction.followup.send(paused_until_text(until), ephemeral=True)

    @app_commands.command()
    @managers_only
    async def resume(self, interaction: Interaction[MarketBot]) -> None:
        """Let cards into this server again."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = GuildId(here(interaction).id)
        was_paused = await self._services.settings.resume(guild, by=asker(interaction))
        await interaction.followup.send(resumed_text(was_paused=was_paused), ephemeral=True)

    @app_commands.command()
    @app_commands.describe(since="How far back; 7 days when left out")
    @app_commands.choices(since=WINDOW_CHOICES)
    @managers_only
    async def audit(self, interaction: Interaction[MarketBot], since: str = "7 days") -> None:
        """Show who changed what in this server."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        deeds = await self._services.settings.audit(
            GuildId(here(interaction).id), WINDOWS[since], limit=COUNTED
        )
        await interaction.followup.send(audit_text(deeds), ephemeral=True)

    @app_commands.command()
    @app_commands.describe(
        what="calls, stories or config",
        form="json (when left out) or csv; config is always json",
        since="How far back; 30 days when left out",
    )
    @app_commands.rename(form="format")
    @app_commands.choices(what=WHAT_CHOICES, form=FORMAT_CHOICES, since=WINDOW_CHOICES)
    @app_commands.checks.cooldown(2, 60.0)
    @managers_only
    async def export(
        self,
        interaction: Interaction[MarketBot],
        what: str,
        form: str = "json",
        since: str = "30 days",
    ) -> None:
        """Hand out what the cards claimed, the stories, or this server's set-up as a file."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if what == "config":
            body, form = await self._config(here(interaction)), "json"
        else:
            body = await self._cards(what, form, WINDOWS[since])
        file = discord.File(BytesIO(body), filename=f"newsvane-{what}.{form}")
        await interaction.followup.send(file=file, ephemeral=True)

    @app_commands.command()
    @managers_only
    async def resend(self, interaction: Interaction[MarketBot]) -> None:
        """Try once more what Discord refused in this server."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = GuildId(here(interaction).id)

        def write(store: Store) -> int:
            mine = [row for row in store.outbox.dead_letters() if row.guild == guild]
            return sum(store.outbox.resend(row.id) is not None for row in mine)

        count = await self._services.database.write(write)
        await self._services.settings.note(guild, asker(interaction), f"resent {count} cards")
        await interaction.followup.send(resent_text(count), ephemeral=True)

    @app_commands.command()
    @owners_only
    async def sync(self, interaction: Interaction[MarketBot]) -> None:
        """Register the commands with Discord, if they changed since the last time."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        tree, database = interaction.client.tree, self._services.database
        forms = [command.to_dict(tree) for command in tree.get_commands()]
        told = hashlib.sha256(json.dumps(forms, sort_keys=True).encode()).hexdigest()
        if await database.read(lambda store: store.meta.get(TREE)) == told:
            await interaction.followup.send(unchanged_text(), ephemeral=True)
            return
        registered = await tree.sync()
        await database.write(lambda store: store.meta.set(TREE, told))
        await interaction.followup.send(synced_text(len(registered)), ephemeral=True)

    @app_commands.command()
    @app_commands.describe(card="A card's title or id")
    @app_commands.autocomplete(card=complete_card)
    @owners_only
    async def reanalyze(self, interaction: Interaction[MarketBot], card: str) -> None:
        """Judge a card's story again with the analyst as it is now."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        database = self._services.database
        old = await database.read(lambda store: store.cards.get(CardId(card.strip())))
        if old is None:
            await interaction.followup.send(rejudged_text(None, is_changed=False), ephemeral=True)
            return
        await self._services.press.print(old.story)
        new = await database.read(lambda store: store.cards.get(old.id))
        text = rejudged_text(new, is_changed=new != old)
        await interaction.followup.send(text, ephemeral=True)

    async def _cards(self, what: str, form: str, span: timedelta) -> bytes:
        since = self._services.clock.now() - span
        cards = await self._services.database.read(
            lambda store: store.cards.recent(since=since, limit=MOST)
        )
        rows = calls(cards) if what == "calls" else stories(cards)
        return as_csv(rows) if form == "csv" else as_json(rows)

    async def _config(self, guild: discord.Guild) -> bytes:
        number = GuildId(guild.id)
        rules = await self._services.subscriptions.of_guild(number)
        settings = await self._services.settings.get(number)
        return config(settings, rules, unmistakable_names(guild))


class Retract(commands.Cog):
    """Taking a card back. It needs Manage Messages, also checked at run time."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @app_commands.command()
    @app_commands.describe(
        card="A card's title or the id at its foot", reason="What readers are told"
    )
    @app_commands.autocomplete(card=complete_card)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_messages=True)
    @moderators_only
    async def retract(self, interaction: Interaction[MarketBot], card: str, reason: Reason) -> None:
        """Strike a card that turned out wrong; its call does not count."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if len(interaction.client.guilds) > 1:  # the card is read elsewhere too
            await demand_owner(interaction)
        struck = await self._services.press.retract(card, reason)
        guild = GuildId(here(interaction).id)
        await self._services.settings.note(guild, asker(interaction), f"retracted card {struck.id}")
        await interaction.followup.send(retracted_text(struck), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cogs."""
    await bot.add_cog(Admin(bot.services))
    await bot.add_cog(Retract(bot.services))
