"""The form of a rule: five questions, and another try when an answer does not fit."""

from dataclasses import dataclass
from typing import Any, Self

import discord
from discord import Interaction

from bot.cards.rules import again_text, least
from bot.cards.words import axis_name, level_name
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.i18n import say
from bot.models import Axis, Direction, GuildId, Level, Mode, RoleId, Subscription
from bot.rules.expression import HasTag
from bot.services.subscriptions import Subscriptions
from cogs.owned import Form
from cogs.panel import Panel, Press
from cogs.places import FORUMS, POSTABLE, demand_pingable, moved
from cogs.rights import asker, here
from cogs.rule_draft import rehearse


@dataclass(frozen=True)
class Answers:
    """What the form says when it opens, and what was filled in."""

    tags: str = ""
    impact: Level = Level.LOW
    directions: tuple[Direction, ...] = ()
    role: int | None = None
    channel: int | None = None

    @classmethod
    def of(cls, rule: Subscription, guild: discord.Guild) -> Self:
        """Return what a rule says now; a role that was deleted is none."""
        role = guild.get_role(rule.role or 0)
        return cls(
            tags=typed(rule),
            impact=rule.min_impact,
            directions=rule.directions,
            role=None if role is None else role.id,
            channel=rule.channel,
        )


class RuleForm(Form):
    """The five questions of a rule; what a form has no room for is kept as it was."""

    def __init__(
        self, rules: Subscriptions, shown: Answers, *, rule: Subscription | None = None
    ) -> None:
        super().__init__(say("form-subscribe" if rule is None else "form-edit"))
        self._rules = rules
        self._rule = rule
        self._tags = discord.ui.TextInput[Any](
            custom_id="tags",
            required=False,
            max_length=500,
            default=shown.tags or None,
            placeholder='BTC, Fed, (BTC OR ETH) AND "spot ETF" NOT Hack',
        )
        self._impact = discord.ui.RadioGroup[Any](custom_id="impact", options=_impacts(shown))
        self._directions = discord.ui.CheckboxGroup[Any](
            custom_id="directions", required=False, min_values=0, options=_directions(shown)
        )
        self._role = discord.ui.RoleSelect[Any](
            custom_id="role", required=False, min_values=0, default_values=_chosen(shown.role)
        )
        self._channel = discord.ui.ChannelSelect[Any](
            custom_id="channel",
            channel_types=[*POSTABLE, *FORUMS],
            required=True,
            default_values=_chosen(shown.channel),
        )
        self._ask()

    def _ask(self) -> None:
        for text, description, component in (
            (say("form-tags"), say("form-tags-told"), self._tags),
            (axis_name(Axis.IMPACT), say("form-impact-told"), self._impact),
            (axis_name(Axis.DIRECTION), say("form-directions-told"), self._directions),
            (say("form-role"), say("form-role-told"), self._role),
            (say("form-channel"), say("form-channel-told"), self._channel),
        ):
            self.add_item(discord.ui.Label(text=text, description=description, component=component))

    async def on_submit(self, interaction: Interaction[MarketBot], /) -> None:  # type: ignore[override]
        """Rehearse what was filled in, or offer to mend it."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        filled = self._filled()
        try:
            drafted = self._drafted(interaction, filled)
        except AskedWrong as wrong:
            again = TryAgain(interaction, self._rules, filled, rule=self._rule)
            await interaction.followup.send(again_text(str(wrong)), view=again, ephemeral=True)
            return
        await rehearse(interaction, self._rules, drafted, replaces=self._rule)

    def _filled(self) -> Answers:
        role, channel = (next(iter(s.values), None) for s in (self._role, self._channel))
        return Answers(
            tags=self._tags.value,
            impact=Level(self._impact.value or Level.LOW),
            directions=tuple(Direction(value) for value in self._directions.values),
            role=None if role is None else role.id,
            channel=None if channel is None else channel.id,
        )

    def _drafted(self, interaction: Interaction[MarketBot], filled: Answers) -> Subscription:
        guild = here(interaction)
        tags, where = self._rules.read(filled.tags)
        demand_pingable(guild.get_role(filled.role or 0))
        mode = Mode.LIVE if self._rule is None else self._rule.mode
        channel, mode = moved(guild.get_channel_or_thread(filled.channel or 0), guild, mode)
        answers = {
            "channel": channel,
            "mode": mode,
            "tags": tags,
            "where": where,
            "min_impact": filled.impact,
            "directions": filled.directions,
            "role": None if filled.role is None else RoleId(filled.role),
        }
        if self._rule is not None:
            return self._rule.model_copy(update=answers)
        return Subscription(
            guild=GuildId(guild.id),
            created_by=asker(interaction),
            created_at=interaction.created_at,
            **answers,
        )


class TryAgain(Panel):
    """Opens the form with what was filled in: a slip in one answer loses none of the others."""

    def __init__(
        self,
        asked: Interaction[MarketBot],
        rules: Subscriptions,
        filled: Answers,
        *,
        rule: Subscription | None,
    ) -> None:
        super().__init__(asked)
        self._rules = rules
        self._filled = filled
        self._rule = rule

    @discord.ui.button(label="Try again", style=discord.ButtonStyle.primary)
    async def again(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Open the form once more."""
        form = RuleForm(self._rules, self._filled, rule=self._rule)
        await interaction.response.send_modal(form)


def typed(rule: Subscription) -> str:
    """Return a rule's tags or expression as a person would type them."""
    return rule.where or ", ".join(str(HasTag(tag)) for tag in rule.tags)


def _impacts(shown: Answers) -> list[discord.RadioGroupOption]:
    return [
        discord.RadioGroupOption(label=label, value=level.value, default=level is shown.impact)
        for level, label in (
            (Level.LOW, say("form-all-levels")),
            (Level.MEDIUM, least(Level.MEDIUM)),
            (Level.HIGH, least(Level.HIGH)),
        )
    ]


def _directions(shown: Answers) -> list[discord.CheckboxGroupOption]:
    return [
        discord.CheckboxGroupOption(
            label=level_name(one), value=one.value, default=one in shown.directions
        )
        for one in Direction
    ]


def _chosen(number: int | None) -> list[discord.Object]:
    return [] if number is None else [discord.Object(number)]
