"""What an interaction's token can do after the first answer, in guilds and private chats."""

import asyncio

import discord
import pytest
from discord import Interaction, app_commands

from tests.discord_emulator.commands import NotOffered
from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.guild import Guild
from tests.discord_emulator.interactions import Interaction as Act
from tests.discord_emulator.server import Emulator

__all__ = ["boot", "emulator"]


class Bot(discord.Client):
    """Keeps each interaction, so that tests answer it themselves."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)
        self.got: asyncio.Queue[Interaction[discord.Client]] = asyncio.Queue()

        @self.tree.command(name="ask", description="Ask")
        @app_commands.choices(how=[app_commands.Choice(name="Fast", value="fast")])
        async def ask(
            interaction: Interaction[discord.Client],
            how: str = "fast",
            who: discord.Member | None = None,
            loud: bool = False,
            rate: float = 0.5,
        ) -> None:
            interaction.extras["options"] = (how, who, loud, rate)
            self.got.put_nowait(interaction)

    async def setup_hook(self) -> None:
        await self.tree.sync()


@pytest.fixture
def guild(emulator: Emulator) -> Guild:
    emulator.desk.limits.lift()
    return emulator.add_guild("Desk")


@pytest.fixture
async def bot(boot: Boot, guild: Guild) -> Bot:
    made = Bot()
    await boot(made)
    return made


@pytest.fixture
async def asked(guild: Guild, bot: Bot) -> tuple[Act, Interaction[discord.Client]]:
    """An act and the interaction that the bot got for it."""
    act = await guild.slash(guild.add_member("rita"), guild.add_text_channel("news"), "ask")
    return act, await bot.got.get()


Asked = tuple[Act, Interaction[discord.Client]]


async def test_the_original_can_be_read_edited_and_deleted(asked: Asked) -> None:
    act, got = asked
    await got.response.send_message("one")
    assert (await got.original_response()).content == "one"
    await got.edit_original_response(content="two")
    assert act.text == "two"
    await got.delete_original_response()
    assert act.messages == []
    with pytest.raises(discord.NotFound):
        await got.edit_original_response(content="three")


async def test_follow_ups_can_be_edited_and_deleted(asked: Asked) -> None:
    act, got = asked
    await got.response.send_message("one")
    extra = await got.followup.send("two", ephemeral=True, wait=True)
    await extra.edit(content="three")
    assert [(m.content, m.is_ephemeral) for m in act.messages] == [("one", False), ("three", True)]
    await extra.delete()
    assert act.text == "one"


async def test_the_first_follow_up_is_as_private_as_the_deferral(asked: Asked) -> None:
    act, got = asked
    await got.response.defer(thinking=True)
    assert (act.deferred, act.messages) == (True, [])
    await got.followup.send("secret?", ephemeral=True)
    assert [m.is_ephemeral for m in act.messages] == [False]


async def test_a_token_dies_in_the_end(emulator: Emulator, asked: Asked) -> None:
    _act, got = asked
    await got.response.defer(thinking=True)
    emulator.interactions.token_lives = 0.0
    with pytest.raises(discord.HTTPException) as refused:
        await got.followup.send("late")
    assert refused.value.code == 50027


async def test_no_follow_up_before_an_answer(asked: Asked) -> None:
    _act, got = asked
    with pytest.raises(discord.NotFound) as refused:
        await got.followup.send("early")
    assert refused.value.code == 10015


async def test_an_answer_breaking_a_limit_leaves_the_act_open(asked: Asked) -> None:
    act, got = asked
    with pytest.raises(discord.HTTPException) as refused:
        await got.response.send_message("x" * 2001)
    assert refused.value.code == 50035
    await got.response.send_message("short")
    assert act.text == "short"


async def test_an_answer_must_fit_the_kind_of_act(asked: Asked) -> None:
    _act, got = asked
    answer = discord.webhook.async_.async_context.get().create_interaction_response(
        got.id,
        got.token,
        session=got._session,
        params=discord.webhook.async_.interaction_response_params(8, {"choices": []}),
    )
    with pytest.raises(discord.HTTPException):
        await answer


async def test_every_type_of_option_arrives(guild: Guild, bot: Bot) -> None:
    member, channel = guild.add_member("rita"), guild.add_text_channel("news")
    await guild.slash(member, channel, "ask", how="fast", who=member, loud=True, rate=1.5)
    how, who, loud, rate = (await bot.got.get()).extras["options"]
    assert (how, who.id, loud, rate) == ("fast", member.id, True, 1.5)


async def test_wrong_types_and_choices_are_not_offered(guild: Guild, bot: Bot) -> None:
    member, channel = guild.add_member("rita"), guild.add_text_channel("news")
    for wrong in ({"how": "slow"}, {"loud": "yes"}, {"rate": "high"}):
        with pytest.raises(NotOffered):
            guild._command(member, channel, "ask", dict(wrong))
    with pytest.raises(NotOffered, match="no completions"):
        await guild.autocomplete(member, channel, "ask", focused=("how", "f"))
    with pytest.raises(NotOffered, match="no subcommand"):
        await guild.slash(member, channel, "ask how")


async def test_a_private_chat_has_a_user_and_no_guild(
    emulator: Emulator, guild: Guild, bot: Bot
) -> None:
    member = guild.add_member("rita")
    dm = await bot.create_dm(await bot.fetch_user(member.id))
    act = await guild.slash(member, emulator.world.channels[dm.id], "ask")
    got = await bot.got.get()
    assert (got.guild, got.user.id) == (None, member.id)
    await got.response.send_message("hello")
    assert [m.content for m in emulator.messages(dm.id)] == [act.text]


async def test_commands_of_a_guild_are_its_own(guild: Guild, bot: Bot) -> None:
    place = discord.Object(guild.id)
    bot.tree.copy_global_to(guild=place)
    await bot.tree.sync(guild=place)
    (found,) = await bot.tree.fetch_commands(guild=place)
    assert found.guild_id == guild.id
    assert (await bot.tree.fetch_command(found.id, guild=place)).name == "ask"
    with pytest.raises(discord.NotFound) as refused:
        await bot.tree.fetch_command(1)
    assert refused.value.code == 10063
