"""`/sources`: where the news comes from. They are the installation's, so its owner changes them."""

from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.rules import cancelled_text
from bot.cards.sources import (
    list_import_text,
    list_imported_text,
    paused_source_text,
    removed_source_text,
    resumed_source_text,
    source_line,
    sources_head,
    trial_text,
)
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import SourceId
from bot.services.source_list import Listed, SourceList
from bot.sources.opml import write_opml
from cogs.drawn import Payload
from cogs.options import CHOICES, NAME
from cogs.paging import Pages
from cogs.panel import Panel, Press
from cogs.rights import demand_owner, managers_only, owners_only

PAGE = 12
"""Sources of one page."""

LARGEST = 1024 * 1024
"""Bytes of an OPML file; 500 feeds take some 100 kB."""

TEXT = 10
"""Discord's component type of a text."""

Minutes = app_commands.Range[int, 1, 1440]
Tier = app_commands.Range[int, 1, 3]


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Sources(
    commands.GroupCog, group_name="sources", group_description="Where the news comes from"
):
    """Where the news comes from."""

    def __init__(self, sources: SourceList) -> None:
        self._sources = sources

    @app_commands.command(name="list")
    @managers_only
    async def show(self, interaction: Interaction[MarketBot]) -> None:
        """List the sources and how their polls go."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        listed = await self._sources.all()
        pages = max(1, -(-len(listed) // PAGE))

        async def draw(page: int) -> Sequence[Payload]:
            lines = [self._line(one) for one in listed[page * PAGE :][:PAGE]]
            head = sources_head(len(listed), page=page, pages=pages)
            return [{"type": TEXT, "content": "\n".join([head, *lines])[:4000]}]

        await Pages(interaction, draw, pages).show(interaction, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(url="The address of a feed, or of a page that names one")
    @app_commands.checks.cooldown(5, 60.0)
    @managers_only
    async def test(self, interaction: Interaction[MarketBot], url: str) -> None:
        """Read a feed once and show what is in it; nothing is kept."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = await self._sources.trial(url.strip())
        told = trial_text(found.url, found.feed.title, found.newest, found.article, is_added=False)
        await interaction.followup.send(told, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(
        url="The address of a feed, or of a page that names one",
        name="The outlet's name on cards; the feed's own title when left out",
        trust="1 established newsroom, 2 known trade press, 3 unknown (when left out)",
        interval="Minutes between two polls; 5 when left out",
    )
    @owners_only
    async def add(
        self,
        interaction: Interaction[MarketBot],
        *,
        url: str,
        name: str | None = None,
        trust: Tier | None = None,
        interval: Minutes | None = None,
    ) -> None:
        """Try a feed, and poll it from now on."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        span = None if interval is None else timedelta(minutes=interval)
        found = await self._sources.add(url.strip(), outlet=name, tier=trust, interval=span)
        told = trial_text(found.url, found.feed.title, found.newest, found.article, is_added=True)
        await interaction.followup.send(told, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(source="Which of the sources")
    @owners_only
    async def pause(self, interaction: Interaction[MarketBot], source: str) -> None:
        """Leave a source alone until it is resumed."""
        text = paused_source_text(await self._sources.pause(SourceId(source)))
        await interaction.response.send_message(text, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(source="Which of the sources")
    @owners_only
    async def resume(self, interaction: Interaction[MarketBot], source: str) -> None:
        """Poll a paused source again."""
        text = resumed_source_text(await self._sources.resume(SourceId(source)))
        await interaction.response.send_message(text, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(source="Which of the sources")
    @owners_only
    async def remove(self, interaction: Interaction[MarketBot], source: str) -> None:
        """Forget a source that was added here."""
        text = removed_source_text(await self._sources.remove(SourceId(source)))
        await interaction.response.send_message(text, ephemeral=True)

    @pause.autocomplete("source")
    @resume.autocomplete("source")
    @remove.autocomplete("source")
    async def _complete(
        self, _interaction: Interaction[MarketBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        wanted = typed.casefold()
        return [
            app_commands.Choice(name=one.source.outlet[:NAME], value=one.source.id)
            for one in await self._sources.all()
            if wanted in f"{one.source.outlet} {one.source.id}".casefold()
        ][:CHOICES]

    @app_commands.command(name="import")
    @app_commands.describe(file="An OPML file, as other feed readers export it")
    @owners_only
    async def bring(self, interaction: Interaction[MarketBot], file: discord.Attachment) -> None:
        """Add the feeds of an OPML file; what it would add is shown first."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if file.size > LARGEST:
            raise AskedWrong("wrong-file-large", most=LARGEST // 1024)
        feeds = self._sources.read_list(await file.read())
        if not feeds:
            await interaction.followup.send(list_import_text(feeds), ephemeral=True)
            return
        panel = ImportList(interaction, self._sources, feeds)
        await interaction.followup.send(list_import_text(feeds), view=panel, ephemeral=True)

    @app_commands.command()
    @managers_only
    async def export(self, interaction: Interaction[MarketBot]) -> None:
        """Hand all sources out as an OPML file."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        body = write_opml(one.source for one in await self._sources.all())
        file = discord.File(BytesIO(body), filename="sources.opml")
        await interaction.followup.send(file=file, ephemeral=True)

    def _line(self, one: Listed) -> str:
        is_paused = one.source.id not in self._sources.active
        return source_line(one.source, one.polling, is_own=one.is_own, is_paused=is_paused)


class ImportList(Panel):
    """What an import would add, and whether to do it."""

    def __init__(
        self,
        asked: Interaction[MarketBot],
        sources: SourceList,
        feeds: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(asked)
        self._sources = sources
        self._feeds = feeds

    @discord.ui.button(label="Apply", style=discord.ButtonStyle.success)
    async def apply(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Poll them all from now on."""
        await interaction.response.defer()
        await demand_owner(interaction)
        count = await self._sources.add_all(self._feeds)
        await self.end(interaction, list_imported_text(count))

    @discord.ui.button(label="Cancel")
    async def cancel(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Add nothing."""
        await interaction.response.defer()
        await self.end(interaction, cancelled_text())


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Sources(bot.services.sources))
