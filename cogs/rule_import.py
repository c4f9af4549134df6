"""Rules from a file: what it would change is shown before anything is."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import Interaction

from bot.cards.rules import cancelled_text, difference_text, imported_text
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.i18n import say
from bot.models import ChannelId, GuildId, Subscription
from bot.services.subscriptions import Subscriptions
from bot.services.transfer import LARGEST, Difference, difference, imported
from cogs.owned import Form
from cogs.panel import Panel, Press
from cogs.places import by_name, fitting, roles_by_name
from cogs.rights import asker, demand_manager, here
from cogs.silence import with_silence


class ImportForm(Form):
    """Asks for the file."""

    def __init__(self, rules: Subscriptions) -> None:
        super().__init__(say("form-import"))
        self._rules = rules
        self._upload = discord.ui.FileUpload[Any](custom_id="file", max_values=1)
        self.add_item(
            discord.ui.Label(
                text=say("form-file"),
                description=say("form-file-told"),
                component=self._upload,
            )
        )

    async def on_submit(self, interaction: Interaction[MarketBot], /) -> None:  # type: ignore[override]
        """Show what the file would change."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = here(interaction)
        file = self._upload.values[0]
        if file.size > LARGEST:
            raise AskedWrong("wrong-file-large", most=LARGEST // 1024)
        read = imported(
            await file.read(),
            by_name(guild),
            roles_by_name(guild),
            rules=self._rules,
            like=_like(interaction),
        )
        incoming = [fitting(rule, guild) for rule in read]
        stored = await self._rules.of_guild(GuildId(guild.id))
        panel = ImportPanel(interaction, self._rules, difference(stored, incoming), over=stored)
        await interaction.followup.send(panel.text, view=panel, ephemeral=True)


class ImportPanel(Panel):
    """What an import would do, and whether to do it."""

    def __init__(
        self,
        asked: Interaction[MarketBot],
        rules: Subscriptions,
        found: Difference,
        *,
        over: Sequence[Subscription],
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._over = over
        self._take = (*found.new, *found.changed)
        self.apply.disabled = not self._take
        self.text = difference_text(
            {"new": found.new, "changed": found.changed, "same": found.same}
        )

    @discord.ui.button(label="Apply", style=discord.ButtonStyle.success)
    async def apply(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Store what is new or changed, all or nothing."""
        await interaction.response.defer()
        await demand_manager(interaction)
        rules = [fitting(rule, here(interaction)) for rule in self._take]
        await self._rules.save_all(rules, by=asker(interaction), over=self._over)
        text = imported_text(len(rules))
        await self.end(interaction, await with_silence(interaction, text))

    @discord.ui.button(label="Cancel")
    async def cancel(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Change nothing."""
        await interaction.response.defer()
        await self.end(interaction, cancelled_text())


def _like(interaction: Interaction[MarketBot]) -> Subscription:
    return Subscription(
        guild=GuildId(here(interaction).id),
        channel=ChannelId(0),
        created_by=asker(interaction),
        created_at=interaction.created_at,
    )
