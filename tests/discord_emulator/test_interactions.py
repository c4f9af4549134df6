"""Users act, the real client answers: commands, completions, buttons, selects, modals, menus."""

import asyncio
from dataclasses import dataclass

import discord
import pytest
from discord import Interaction, app_commands

from tests.discord_emulator.commands import NotOffered
from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.guild import Guild
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.server import Emulator
from tests.discord_emulator.world import Channel, Member

__all__ = ["boot", "emulator"]

Act = Interaction[discord.Client]


class Note(discord.ui.Modal, title="Note"):
    text: discord.ui.Label["Note"] = discord.ui.Label(
        text="Text", component=discord.ui.TextInput(custom_id="text", max_length=5)
    )

    async def on_submit(self, interaction: Act) -> None:
        assert isinstance(self.text.component, discord.ui.TextInput)
        await interaction.response.send_message(f"noted {self.text.component.value}")


class Panel(discord.ui.View):
    @discord.ui.button(label="Change", custom_id="change")
    async def change(self, interaction: Act, _button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.edit_message(content="changed")

    @discord.ui.button(label="Note", custom_id="note")
    async def note(self, interaction: Act, _button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.send_modal(Note())

    @discord.ui.button(label="Off", custom_id="off", disabled=True)
    async def off(self, interaction: Act, _button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.defer()

    @discord.ui.select(
        custom_id="pick", options=[discord.SelectOption(label="A"), discord.SelectOption(label="B")]
    )
    async def pick(self, interaction: Act, select: discord.ui.Select["Panel"]) -> None:
        await interaction.response.send_message(f"picked {select.values}", ephemeral=True)


def add_commands(tree: app_commands.CommandTree[discord.Client]) -> None:
    @tree.command(name="analyze", description="Say something")
    @app_commands.describe(target="What", times="How often", where="A channel")
    async def analyze(
        interaction: Act,
        target: str,
        times: app_commands.Range[int, 1, 3] = 1,
        where: discord.TextChannel | None = None,
    ) -> None:
        await interaction.response.defer(thinking=True)
        named = f" in {where.name}" if where else ""
        await interaction.followup.send(f"{target} x{times}{named}")
        await interaction.followup.send("and more", ephemeral=True)

    @analyze.autocomplete("target")
    async def complete(_interaction: Act, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed.upper(), value=typed)]

    @tree.command(name="panel", description="Show the panel")
    @app_commands.default_permissions(manage_guild=True)
    async def panel(interaction: Act) -> None:
        await interaction.response.send_message("panel", view=Panel())

    @tree.command(name="private", description="Answer privately")
    async def private(interaction: Act) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content="for you")

    @tree.command(name="twice", description="Answer twice")
    async def twice(interaction: Act) -> None:
        other = discord.InteractionResponse(interaction)
        await interaction.response.send_message("one")
        try:
            await other.send_message("two")
        except discord.HTTPException as refused:
            await interaction.followup.send(f"refused {refused.code}")

    @tree.command(name="slow", description="Answer late")
    async def slow(interaction: Act) -> None:
        await asyncio.sleep(0.1)
        try:
            await interaction.response.send_message("late")
        except discord.NotFound as refused:
            interaction.client.dispatch("refused", refused.code)

    group = app_commands.Group(name="sources", description="Sources")

    @group.command(name="add", description="Add one")
    async def add(interaction: Act, url: str) -> None:
        await interaction.response.send_message(f"added {url}")

    tree.add_command(group)

    @tree.context_menu(name="Quote")
    async def quote(interaction: Act, message: discord.Message) -> None:
        await interaction.response.send_message(f"> {message.content}")

    @tree.context_menu(name="Greet")
    async def greet(interaction: Act, member: discord.Member) -> None:
        await interaction.response.send_message(f"Hello {member.name}")


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.refusals: list[int] = []
        self.tree = app_commands.CommandTree(self)
        add_commands(self.tree)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_refused(self, code: int) -> None:
        self.refusals.append(code)


@dataclass
class Scene:
    guild: Guild
    channel: Channel
    reader: Member
    admin: Member
    bot: Bot


@pytest.fixture
async def scene(emulator: Emulator, boot: Boot) -> Scene:
    emulator.desk.limits.lift()
    guild = emulator.add_guild("Desk")
    channel = guild.add_text_channel("news")
    reader, admin = guild.add_member("rita"), guild.add_member("ada", Permission.MANAGE_GUILD)
    bot = Bot()
    await boot(bot)
    return Scene(guild, channel, reader, admin, bot)


async def test_a_deferred_command_is_answered_by_its_first_follow_up(
    emulator: Emulator, scene: Scene
) -> None:
    act = await scene.guild.slash(
        scene.reader, scene.channel, "analyze", target="BTC", times=2, where=scene.channel
    )
    await act.until(lambda: len(act.messages) == 2)
    assert act.deferred
    assert [m.content for m in act.messages] == ["BTC x2 in news", "and more"]
    assert [m.is_ephemeral for m in act.messages] == [False, True]
    assert [m.content for m in emulator.messages(scene.channel)] == ["BTC x2 in news"]


async def test_completions_are_returned(scene: Scene) -> None:
    found = await scene.guild.autocomplete(
        scene.reader, scene.channel, "analyze", focused=("target", "bi")
    )
    assert [choice["name"] for choice in found] == ["BI"]


@pytest.mark.parametrize(
    "given",
    [{}, {"target": 3}, {"target": "x", "times": 9}, {"target": "x", "nonsense": "y"}],
    ids=["required", "type", "bounds", "name"],
)
async def test_what_a_client_would_not_send_is_not_sent(
    scene: Scene, given: dict[str, str | int]
) -> None:
    with pytest.raises(NotOffered):
        scene.guild._command(scene.reader, scene.channel, "analyze", dict(given))


async def test_a_command_is_hidden_from_who_lacks_the_permission(scene: Scene) -> None:
    with pytest.raises(NotOffered):
        await scene.guild.slash(scene.reader, scene.channel, "panel")
    act = await scene.guild.slash(scene.reader, scene.channel, "panel", as_mobile=True)
    assert (await act.answered()).text == "panel"


async def test_an_unknown_command_names_those_there_are(scene: Scene) -> None:
    with pytest.raises(NotOffered, match="analyze"):
        await scene.guild.slash(scene.reader, scene.channel, "analyse")


async def test_a_private_answer_stays_private(emulator: Emulator, scene: Scene) -> None:
    act = await scene.guild.slash(scene.reader, scene.channel, "private")
    (message,) = (await act.answered()).messages
    assert (message.content, message.is_ephemeral) == ("for you", True)
    assert emulator.messages(scene.channel) == []


async def test_a_subcommand_is_found(scene: Scene) -> None:
    act = await scene.guild.slash(scene.reader, scene.channel, "sources add", url="u")
    assert (await act.answered()).text == "added u"


async def test_a_second_answer_is_refused(scene: Scene) -> None:
    act = await scene.guild.slash(scene.reader, scene.channel, "twice")
    await act.until(lambda: len(act.messages) == 2)
    assert act.messages[1].content == "refused 40060"


async def test_a_late_answer_finds_no_interaction(emulator: Emulator, scene: Scene) -> None:
    emulator.interactions.answer_within = 0.01
    act = await scene.guild.slash(scene.reader, scene.channel, "slow")
    await emulator.wait_for(lambda: scene.bot.refusals)
    assert scene.bot.refusals == [10062]
    assert act.messages == []


async def test_a_silent_bot_is_told(scene: Scene) -> None:
    act = await scene.guild.slash(scene.reader, scene.channel, "slow")
    with pytest.raises(AssertionError, match="/slow: no answer"):
        await act.answered(within=0.01)
    await act.answered()


async def test_a_button_changes_its_message(emulator: Emulator, scene: Scene) -> None:
    act = await scene.guild.slash(scene.admin, scene.channel, "panel")
    (message,) = (await act.answered()).messages
    pressed = await scene.guild.press(scene.reader, message, "change")
    assert (await pressed.answered()).text == "changed"
    assert [m.content for m in emulator.messages(scene.channel)] == ["changed"]
    for missing in ("off", "nothing", "pick"):
        with pytest.raises(NotOffered):
            await scene.guild.press(scene.reader, message, missing)


async def test_a_select_sends_what_was_chosen(scene: Scene) -> None:
    act = await scene.guild.slash(scene.admin, scene.channel, "panel")
    (message,) = (await act.answered()).messages
    chosen = await scene.guild.select(scene.reader, message, "pick", ["B"])
    assert (await chosen.answered()).text == "picked ['B']"
    for values in ([], ["C"]):
        with pytest.raises(NotOffered):
            await scene.guild.select(scene.reader, message, "pick", values)


async def test_a_modal_is_filled_in_within_its_bounds(scene: Scene) -> None:
    act = await scene.guild.slash(scene.admin, scene.channel, "panel")
    (message,) = (await act.answered()).messages
    shown = await (await scene.guild.press(scene.admin, message, "note")).answered()
    for wrong in ({}, {"text": "too long"}, {"other": "x"}):
        with pytest.raises(NotOffered):
            await scene.guild.submit(shown, dict(wrong))
    sent = await scene.guild.submit(shown, {"text": "hello"})
    assert (await sent.answered()).text == "noted hello"


async def test_context_menus_get_their_target(scene: Scene) -> None:
    act = await scene.guild.slash(scene.reader, scene.channel, "sources add", url="u")
    (message,) = (await act.answered()).messages
    quoted = await scene.guild.menu(scene.reader, scene.channel, "Quote", message)
    assert (await quoted.answered()).text == "> added u"
    greeted = await scene.guild.menu(scene.reader, scene.channel, "Greet", scene.admin)
    assert (await greeted.answered()).text == "Hello ada"


async def test_a_command_keeps_its_id_when_synced_again(emulator: Emulator, scene: Scene) -> None:
    before = {c["name"]: c["id"] for c in emulator.commands.of(None)}
    await scene.bot.tree.sync()
    assert {c["name"]: c["id"] for c in emulator.commands.of(None)} == before


async def test_a_command_sent_while_nobody_listened_is_replayed(
    emulator: Emulator, scene: Scene
) -> None:
    emulator.interactions.answer_within = 60.0
    await emulator.gateway.drop()
    act = await scene.guild.slash(scene.reader, scene.channel, "sources add", url="u")
    assert (await act.answered(within=30)).text == "added u"
