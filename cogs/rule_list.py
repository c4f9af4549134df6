"""The list of a server's rules, from which each can be changed, moved, copied and removed."""

from io import BytesIO

import discord
from discord import Interaction

from bot.cards.rules import list_text, removed_text, saved_text, shown_text
from bot.client import MarketBot
from bot.i18n import say
from bot.models import GuildId, Subscription, SubscriptionId
from bot.services.subscriptions import Subscriptions
from bot.services.transfer import exported
from cogs.options import NAME
from cogs.panel import Panel, Press, worded
from cogs.places import (
    FORUMS,
    POSTABLE,
    channel_names,
    fitting,
    moved,
    role_warning,
    seen_by,
    unmistakable_names,
)
from cogs.rights import asker, demand_manager, here
from cogs.rule_draft import rehearse
from cogs.rule_form import Answers, RuleForm
from cogs.rule_import import ImportForm
from cogs.silence import with_silence

PAGE = 8
"""Rules of one page: a message holds 2,000 characters."""

COPY = "Copy to another channel…"


async def show_rules(interaction: Interaction[MarketBot], rules: Subscriptions) -> None:
    """Answer a deferred command with the server's rules; managers get what changes them."""
    is_manager = await _is_manager(interaction)
    panel = RuleList(interaction, rules, is_manager=is_manager)
    text = await with_silence(interaction, await panel.load(here(interaction)))
    if is_manager:
        await interaction.followup.send(text, view=panel, ephemeral=True)
    else:
        await interaction.followup.send(text, ephemeral=True)


async def _is_manager(interaction: Interaction[MarketBot]) -> bool:
    try:
        return await demand_manager(interaction)
    except discord.app_commands.MissingPermissions:
        return False


class RuleList(Panel):
    """A page of rules; choosing one shows what can be done with it."""

    def __init__(
        self, asked: Interaction[MarketBot], rules: Subscriptions, *, is_manager: bool = True
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._is_manager = is_manager
        self._page = 0
        self._listed: list[Subscription] = []

    async def load(self, guild: discord.Guild) -> str:
        """Read the rules anew and return the page's text."""
        listed = await self._rules.of_guild(GuildId(guild.id))
        self._listed = [rule for rule in listed if self._shows(rule, guild)]
        pages = max(1, -(-len(self._listed) // PAGE))
        self._page = min(self._page, pages - 1)
        shown = self._listed[self._page * PAGE :][:PAGE]
        self.choose.options = [_option(rule, guild) for rule in shown] or [_no_option()]
        self.choose.disabled = not shown
        self.back.disabled = self._page == 0
        self.next.disabled = self._page == pages - 1
        self.export.disabled = not shown
        return list_text(shown, paused=await self._rules.paused(), page=self._page, pages=pages)

    def _shows(self, rule: Subscription, guild: discord.Guild) -> bool:
        """Say whether the asker is told of a rule: managers of all, others of what they see."""
        if self._is_manager or guild.get_channel_or_thread(rule.channel) is None:
            return self._is_manager
        return seen_by(self._shown_by, rule.channel, is_public=False)

    @discord.ui.select(cls=discord.ui.Select, placeholder="Change one…")
    async def choose(
        self, interaction: Interaction[MarketBot], select: discord.ui.Select["RuleList"]
    ) -> None:
        """Show one rule."""
        await interaction.response.defer()
        rule = await self._rules.get(
            SubscriptionId(int(select.values[0])), guild=GuildId(here(interaction).id)
        )
        self.stop()
        await RulePanel(interaction, self._rules, rule).show(interaction)

    @discord.ui.button(label="Previous")
    async def back(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Turn a page back."""
        await self._turn(interaction, -1)

    @discord.ui.button(label="Next")
    async def next(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Turn a page on."""
        await self._turn(interaction, 1)

    @discord.ui.button(label="Export")
    async def export(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Hand all rules out as a file."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        names = unmistakable_names(here(interaction))
        body = exported(await self._rules.of_guild(GuildId(here(interaction).id)), names)
        file = discord.File(BytesIO(body), filename="subscriptions.json")
        await interaction.followup.send(file=file, ephemeral=True)

    @discord.ui.button(label="Import")
    async def bring(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Ask for a file."""
        await interaction.response.send_modal(ImportForm(self._rules))

    async def _turn(self, interaction: Interaction[MarketBot], by: int) -> None:
        await interaction.response.defer()
        self._page += by
        await self.redraw(interaction, await self.load(here(interaction)))


class RulePanel(Panel):
    """One rule and everything that can be done with it."""

    def __init__(
        self, asked: Interaction[MarketBot], rules: Subscriptions, rule: Subscription
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._rule = rule
        self.pause.label = worded("Resume" if rule.is_paused else "Pause")

    async def show(self, interaction: Interaction[MarketBot]) -> None:
        """Put the rule where the list was; the press was deferred before."""
        warning = role_warning(self._rule, here(interaction))
        text = shown_text(self._rule)
        await self.redraw(interaction, text if warning is None else f"{text}\n{warning}")

    @discord.ui.select(
        cls=discord.ui.ChannelSelect, channel_types=[*POSTABLE, *FORUMS], placeholder=COPY
    )
    async def copy(
        self,
        interaction: Interaction[MarketBot],
        select: discord.ui.ChannelSelect["RulePanel"],
    ) -> None:
        """Rehearse the same rule for another channel."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._renew()
        guild = here(interaction)
        place = guild.get_channel_or_thread(select.values[0].id)
        channel, mode = moved(place, guild, self._rule.mode)
        copied = self._rule.model_copy(
            update={
                "id": SubscriptionId(0),
                "channel": channel,
                "mode": mode,
                "is_paused": False,
                "created_by": asker(interaction),
                "created_at": interaction.created_at,
            }
        )
        await rehearse(interaction, self._rules, copied)

    @discord.ui.button(label="Edit", style=discord.ButtonStyle.primary)
    async def edit(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Open the form with what the rule says now."""
        await self._renew()
        shown = Answers.of(self._rule, here(interaction))
        form = RuleForm(self._rules, shown, rule=self._rule)
        await interaction.response.send_modal(form)

    @discord.ui.button(label="Pause")
    async def pause(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Stop the rule for a while, or let it go on."""
        await interaction.response.defer()
        await demand_manager(interaction)
        wanted = not self._rule.is_paused  # what the button said
        await self._renew()
        changed = self._rule.model_copy(update={"is_paused": wanted})
        if changed != self._rule:
            self._rule = await self._rules.replace(self._rule, changed, by=asker(interaction))
        self.pause.label = worded("Resume" if changed.is_paused else "Pause")
        await self.show(interaction)

    @discord.ui.button(label="Rehearse")
    async def rehearse(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Show what the rule would have posted, with Stricter and Looser."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._renew()
        await rehearse(interaction, self._rules, self._rule, replaces=self._rule)

    async def _renew(self) -> None:
        """Read the rule anew: it may have been edited from this very panel."""
        self._rule = await self._rules.get(self._rule.id, guild=self._rule.guild)

    @discord.ui.button(label="Delete", style=discord.ButtonStyle.danger)
    async def delete(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Remove the rule; it can be brought back for a while."""
        await interaction.response.defer()
        await demand_manager(interaction)
        gone = await self._rules.remove(
            self._rule.id, guild=self._rule.guild, by=asker(interaction)
        )
        self.stop()
        await Undo(interaction, self._rules, gone).redraw(interaction, removed_text(gone))

    @discord.ui.button(label="Back to the list")
    async def leave(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Return to the list."""
        await interaction.response.defer()
        self.stop()
        panel = RuleList(interaction, self._rules)
        await panel.redraw(interaction, await panel.load(here(interaction)))


class Undo(Panel):
    """Brings a removed rule back for ten minutes."""

    def __init__(
        self, asked: Interaction[MarketBot], rules: Subscriptions, gone: Subscription
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._gone = gone

    @discord.ui.button(label="Undo")
    async def undo(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Store the rule once more."""
        await interaction.response.defer()
        await demand_manager(interaction)
        gone = fitting(self._gone, here(interaction))
        rule = await self._rules.save(gone.model_copy(update={"created_by": asker(interaction)}))
        await self.end(interaction, await with_silence(interaction, saved_text(rule)))


def _no_option() -> discord.SelectOption:
    return discord.SelectOption(label=say("rules-no-option"), value="0")


def _option(rule: Subscription, guild: discord.Guild) -> discord.SelectOption:
    name = channel_names(guild).get(rule.channel, say("rule-gone-channel"))
    label = f"#{name}: {rule.where or ', '.join(rule.tags) or say('rule-everything')}"
    return discord.SelectOption(label=label[:NAME], value=str(rule.id))
