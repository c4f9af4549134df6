"""A small bot on the real discord.py: one command of each sort, for the emulator's own tests."""

from typing import Any

import discord
from discord import app_commands

Interaction = discord.Interaction[discord.Client]


class SmallBot(discord.Client):
    """Least intents, nobody is pinged; the commands are registered at login."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.05,
        )
        self.tree = app_commands.CommandTree(self)
        self.failures: list[Exception] = []
        self.resumed = 0
        for command in COMMANDS:
            self.tree.add_command(command)
        self.tree.error(self._note)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify anew at once; a real bot waits five seconds."""

    async def on_resumed(self) -> None:
        self.resumed += 1

    async def _note(self, _asked: Interaction, failure: app_commands.AppCommandError) -> None:
        self.failures.append(failure)


@app_commands.command(description="Say something")
@app_commands.describe(what="What to say", loudly="In capitals")
async def say(asked: Interaction, what: str, loudly: bool = False) -> None:
    await asked.response.send_message(what.upper() if loudly else what)


@say.autocomplete("what")
async def words(_asked: Interaction, current: str) -> list[app_commands.Choice[str]]:
    known = ("bitcoin", "bonds", "gold")
    return [app_commands.Choice(name=w, value=w) for w in known if w.startswith(current)]


@app_commands.command(description="Answer after thinking, for one reader")
async def later(asked: Interaction) -> None:
    await asked.response.defer(thinking=True, ephemeral=True)
    await asked.followup.send("first")
    await asked.followup.send("second", ephemeral=True)
    await asked.edit_original_response(content="first, corrected")


@app_commands.command(description="Count with a button and choose with a select")
async def count(asked: Interaction) -> None:
    await asked.response.send_message("0", view=Counter())


@app_commands.command(description="Ask in a modal")
async def ask(asked: Interaction) -> None:
    await asked.response.send_modal(Questions())


@app_commands.command(description="For admins")
@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
async def admins(asked: Interaction) -> None:
    await asked.response.send_message(str(asked.permissions.manage_guild), ephemeral=True)


@app_commands.command(description="Choose a channel, a member and a number")
async def choose(
    asked: Interaction,
    channel: discord.TextChannel,
    member: discord.Member,
    number: app_commands.Range[int, 1, 10],
) -> None:
    await asked.response.send_message(f"{channel.name} {member.name} {number}")


@app_commands.context_menu(name="Quote")
async def quote(asked: Interaction, message: discord.Message) -> None:
    await asked.response.send_message(f"> {message.content}", ephemeral=True)


@app_commands.context_menu(name="Greet")
async def greet(asked: Interaction, member: discord.Member) -> None:
    await asked.response.send_message(f"hello {member.name}")


@app_commands.command(description="Read a file")
async def read(asked: Interaction, file: discord.Attachment, role: discord.Role) -> None:
    await asked.response.send_message(f"{file.filename} for {role.name}")


sources = app_commands.Group(name="sources", description="Sources")


@sources.command(description="Add one")
async def add(asked: Interaction, url: str) -> None:
    await asked.response.send_message(f"added {url}")


class Counter(discord.ui.View):
    """A button that edits its message, and two selects."""

    @discord.ui.button(label="More", custom_id="more")
    async def more(self, asked: Interaction, _button: "discord.ui.Button[Counter]") -> None:
        assert asked.message is not None
        await asked.response.edit_message(content=str(int(asked.message.content) + 1))

    @discord.ui.select(
        custom_id="coin", options=[discord.SelectOption(label=coin) for coin in ("BTC", "ETH")]
    )
    async def coin(self, asked: Interaction, select: "discord.ui.Select[Counter]") -> None:
        await asked.response.defer()
        await asked.edit_original_response(content=f"chose {select.values[0]}")

    @discord.ui.select(cls=discord.ui.ChannelSelect, custom_id="where")
    async def where(self, asked: Interaction, select: "discord.ui.ChannelSelect[Counter]") -> None:
        await asked.response.send_message(f"in {select.values[0].name}")


class Questions(discord.ui.Modal, title="Two questions"):
    """A text and a choice."""

    text: "discord.ui.Label[Questions]" = discord.ui.Label(
        text="Name", component=discord.ui.TextInput(custom_id="name", max_length=20)
    )
    impact: "discord.ui.Label[Questions]" = discord.ui.Label(
        text="Impact",
        component=discord.ui.Select(
            custom_id="impact",
            options=[discord.SelectOption(label=level) for level in ("High", "Low")],
        ),
    )

    async def on_submit(self, asked: Interaction) -> None:
        assert isinstance(self.text.component, discord.ui.TextInput)
        assert isinstance(self.impact.component, discord.ui.Select)
        answers = f"{self.text.component.value}: {self.impact.component.values[0]}"
        await asked.response.send_message(answers, ephemeral=True)


Registered = app_commands.Command[Any, ..., None] | app_commands.ContextMenu | app_commands.Group
COMMANDS: tuple[Registered, ...] = (
    *(say, later, count, ask, admins, choose, quote, greet, read),
    sources,
)
