"""A rule before it is kept: the form to fill in and its rehearsal with Save, Stricter, Looser."""

from typing import Any

import discord
from discord import Interaction

from bot.cards.rules import LISTED, cancelled_text, changed_text, draft_text, saved_text
from bot.client import MarketBot, hear
from bot.models import ChannelId, Direction, GuildId, Level, Mode, RoleId, Subscription
from bot.rules.expression import HasTag
from bot.rules.steps import looser, stricter
from bot.services.subscriptions import Rehearsal, Subscriptions
from cogs.errors import answer
from cogs.panel import Panel, Press
from cogs.places import FORUMS, POSTABLE, fitting, writable
from cogs.rights import asker, demand_manager, here


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
        else:
            rule = self._rule.model_copy(update={"id": self._replaces.id})
            changed = await self._rules.replace(self._replaces, rule, by=asker(interaction))
            text = changed_text(changed)
        await self.end(interaction, text)

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
        self._rule = rule
        self._offer()
        await self.redraw(interaction, self._told(await self._rules.rehearse(rule)))

    def _told(self, rehearsal: Rehearsal) -> str:
        shown, total = rehearsal.cards[:LISTED], len(rehearsal.cards)
        replaces = None if self._is_edit else self._replaces
        return draft_text(rehearsal.rule, shown, total=total, replaces=replaces)

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


class RuleForm(discord.ui.Modal):
    """The five questions of a rule; what a form has no room for is kept as it was."""

    def __init__(
        self,
        rules: Subscriptions,
        *,
        channel: ChannelId | None,
        rule: Subscription | None = None,
        role: discord.Role | None = None,
    ) -> None:
        super().__init__(title="Subscribe" if rule is None else "Edit the subscription")
        self._rules = rules
        self._rule = rule
        self._tags = discord.ui.TextInput[Any](
            custom_id="tags",
            required=False,
            max_length=500,
            default=typed(rule) if rule is not None else None,
            placeholder='BTC, Fed or: (BTC OR ETH) AND "spot ETF" NOT Hack',
        )
        self._impact = discord.ui.RadioGroup[Any](custom_id="impact", options=_impacts(rule))
        self._directions = discord.ui.CheckboxGroup[Any](
            custom_id="directions", required=False, min_values=0, options=_directions(rule)
        )
        self._role = discord.ui.RoleSelect[Any](
            custom_id="role",
            required=False,
            min_values=0,
            default_values=[] if role is None else [role],
        )
        self._channel = discord.ui.ChannelSelect[Any](
            custom_id="channel",
            channel_types=[*POSTABLE, *FORUMS],
            required=True,
            default_values=_channel(channel),
        )
        self._ask()

    def _ask(self) -> None:
        for text, description, component in (
            ("Tags", "Empty for every story", self._tags),
            ("Price Impact", "The least that a card needs", self._impact),
            ("Price Direction", "None checked: all three", self._directions),
            ("Mention a role", "Pinged above each card; none: nobody", self._role),
            ("Channel", "Where the cards go", self._channel),
        ):
            self.add_item(discord.ui.Label(text=text, description=description, component=component))

    async def interaction_check(self, interaction: Interaction[MarketBot], /) -> bool:  # type: ignore[override]
        """Let in whoever was shown the form."""
        hear(interaction)
        return True

    async def on_submit(self, interaction: Interaction[MarketBot], /) -> None:  # type: ignore[override]
        """Rehearse what was filled in."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await rehearse(interaction, self._rules, self._drafted(interaction), replaces=self._rule)

    async def on_error(self, interaction: Interaction[MarketBot], error: Exception, /) -> None:  # type: ignore[override]
        """Answer as the commands do."""
        await answer(interaction, error)

    def _drafted(self, interaction: Interaction[MarketBot]) -> Subscription:
        tags, where = self._rules.read(self._tags.value)
        (chosen,) = self._channel.values
        place = here(interaction).get_channel_or_thread(chosen.id)
        mode = Mode.LIVE if self._rule is None else self._rule.mode
        channel, mode = writable(place, here(interaction), mode)
        answers = {
            "channel": channel,
            "mode": mode,
            "tags": tags,
            "where": where,
            "min_impact": Level(self._impact.value or Level.LOW),
            "directions": tuple(Direction(value) for value in self._directions.values),
            "role": RoleId(self._role.values[0].id) if self._role.values else None,
        }
        if self._rule is not None:
            return self._rule.model_copy(update=answers)
        return Subscription(
            guild=GuildId(here(interaction).id),
            created_by=asker(interaction),
            created_at=interaction.created_at,
            **answers,
        )


def typed(rule: Subscription) -> str:
    """Return a rule's tags or expression as a person would type them."""
    return rule.where or ", ".join(str(HasTag(tag)) for tag in rule.tags)


def _impacts(rule: Subscription | None) -> list[discord.RadioGroupOption]:
    chosen = Level.LOW if rule is None else rule.min_impact
    return [
        discord.RadioGroupOption(label=label, value=level.value, default=level is chosen)
        for level, label in (
            (Level.LOW, "Low or more: all"),
            (Level.MEDIUM, "Medium or High"),
            (Level.HIGH, "High only"),
        )
    ]


def _directions(rule: Subscription | None) -> list[discord.CheckboxGroupOption]:
    chosen = () if rule is None else rule.directions
    return [
        discord.CheckboxGroupOption(label=one.value, value=one.value, default=one in chosen)
        for one in Direction
    ]


def _channel(channel: ChannelId | None) -> list[discord.Object]:
    return [] if channel is None else [discord.Object(channel)]
