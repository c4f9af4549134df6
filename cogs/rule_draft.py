"""A rule before it is kept: its rehearsal with Save, Stricter and Looser."""

import discord
from discord import Interaction

from bot.cards.rules import (
    LISTED,
    cancelled_text,
    changed_text,
    draft_text,
    saved_text,
    unchanged_text,
)
from bot.client import MarketBot
from bot.models import Subscription
from bot.rules.steps import looser, stricter
from bot.services.subscriptions import Rehearsal, Subscriptions
from cogs.panel import Panel, Press
from cogs.places import fitting, role_warning
from cogs.rights import asker, demand_manager, here
from cogs.silence import with_silence


class DraftPanel(Panel):
    """The rehearsal of a draft; only Save changes anything."""

    def __init__(
        self,
        asked: Interaction[MarketBot],
        rules: Subscriptions,
        rehearsal: Rehearsal,
        *,
        replaces: Subscription | None = None,
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._rule = rehearsal.rule
        self._replaces = replaces or rehearsal.twin
        self._is_edit = replaces is not None
        self._guild = here(asked)
        self._offer()
        self.text = self._told(rehearsal)

    @discord.ui.button(label="Save", style=discord.ButtonStyle.success)
    async def save(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Keep the draft."""
        await interaction.response.defer()
        await demand_manager(interaction)
        fitting(self._rule, here(interaction))  # channel or role may be gone since the rehearsal
        if self._replaces is None:
            text = saved_text(await self._rules.save(self._rule))
        elif self._rule == self._replaces:
            text = unchanged_text()
        else:
            rule = self._rule.model_copy(update={"id": self._replaces.id})
            changed = await self._rules.replace(self._replaces, rule, by=asker(interaction))
            text = changed_text(changed)
        await self.end(interaction, await with_silence(interaction, text))

    @discord.ui.button(label="Stricter")
    async def stricter(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Rehearse with the next higher levels."""
        await self._step(interaction, stricter(self._rule))

    @discord.ui.button(label="Looser")
    async def looser(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Rehearse with the next lower levels."""
        await self._step(interaction, looser(self._rule))

    @discord.ui.button(label="Cancel", style=discord.ButtonStyle.danger)
    async def cancel(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Drop the draft."""
        await interaction.response.defer()
        await self.end(interaction, cancelled_text())

    async def _step(self, interaction: Interaction[MarketBot], rule: Subscription | None) -> None:
        await interaction.response.defer()
        if rule is None:  # the button was pressed before Discord had drawn it grey
            return
        rehearsal = await self._rules.rehearse(rule)
        if self.is_finished():  # Save was pressed meanwhile, and kept what was shown
            return
        self._rule = rule
        self._offer()
        await self.redraw(interaction, self._told(rehearsal))

    def _told(self, rehearsal: Rehearsal) -> str:
        shown, total = rehearsal.cards[:LISTED], len(rehearsal.cards)
        replaces = None if self._is_edit else self._replaces
        text = draft_text(
            rehearsal.rule,
            shown,
            total=total,
            replaces=replaces,
            is_loosest=self.looser.disabled,
        )
        warning = role_warning(rehearsal.rule, self._guild)
        return text if warning is None else f"{text}\n{warning}"

    def _offer(self) -> None:
        self.stricter.disabled = stricter(self._rule) is None
        self.looser.disabled = looser(self._rule) is None


async def rehearse(
    interaction: Interaction[MarketBot],
    rules: Subscriptions,
    rule: Subscription,
    *,
    replaces: Subscription | None = None,
) -> None:
    """Answer a deferred interaction with the rehearsal of a draft."""
    panel = DraftPanel(interaction, rules, await rules.rehearse(rule), replaces=replaces)
    await interaction.followup.send(panel.text, view=panel, ephemeral=True)
