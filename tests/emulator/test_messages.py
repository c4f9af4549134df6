"""Messages: nonces, edits, files, history, announcements, threads and forum posts."""

import io

import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.guild import FakeGuild
from tests.emulator.ratelimit import Limit
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot


def place(bot: SmallBot, channel: Channel) -> discord.PartialMessageable:
    return bot.get_partial_messageable(channel.id)


async def test_a_message_is_kept_as_it_was_sent(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send(
        " hello ", embed=discord.Embed(title="News"), nonce="n-1", suppress_embeds=True
    )
    (message,) = channel.messages
    assert message.id == sent.id
    assert message.content == sent.content == "hello"
    assert message.text == "hello\nNews"
    assert message.nonce == "n-1"
    assert message.flags == 4


async def test_the_same_nonce_returns_the_first_message(rest: SmallBot, channel: Channel) -> None:
    first = await place(rest, channel).send("once", nonce="n-1")
    second = await place(rest, channel).send("twice", nonce="n-1")
    assert second.id == first.id
    assert [message.content for message in channel.messages] == ["once"]


async def test_a_nonce_is_the_authors_and_not_the_channels(
    rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    other = guild.add_text_channel("other")
    first = await place(rest, channel).send("here", nonce="n-1")
    second = await place(rest, other).send("there", nonce="n-1")
    assert second.id == first.id
    assert other.messages == []


async def test_a_nonce_is_forgotten_after_its_window(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.nonces.nonce_window = 0.0
    await place(rest, channel).send("once", nonce="n-1")
    await place(rest, channel).send("twice", nonce="n-1")
    assert [message.content for message in channel.messages] == ["once", "twice"]


async def test_the_nonce_of_a_deleted_message_is_an_unknown_message(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    await place(rest, channel).send("once", nonce="n-1")
    emulator.world.delete(channel.messages[0])
    with pytest.raises(discord.NotFound) as refused:
        await place(rest, channel).send("twice", nonce="n-1")
    assert refused.value.code == 10008
    assert channel.messages == []


async def test_an_edit_changes_what_it_names(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send("before", embed=discord.Embed(title="Kept"))
    await place(rest, channel).get_partial_message(sent.id).edit(content="after")
    (message,) = channel.messages
    assert message.text == "after\nKept"
    assert message.edited_at is not None
    assert message.edits == [{"content": "after", "tts": False, "allowed_mentions": {"parse": []}}]


async def test_others_messages_cannot_be_edited_or_deleted(
    rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    said = channel.say(guild.add_member("ann"), "mine")
    partial = place(rest, channel).get_partial_message(said.id)
    with pytest.raises(discord.Forbidden) as edit:
        await partial.edit(content="yours")
    with pytest.raises(discord.Forbidden) as deletion:
        await partial.delete()
    assert (edit.value.code, deletion.value.code) == (50005, 50013)


async def test_a_deleted_message_is_unknown(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send("gone")
    await place(rest, channel).get_partial_message(sent.id).delete()
    assert channel.messages == []
    with pytest.raises(discord.NotFound):
        await place(rest, channel).fetch_message(sent.id)


async def test_a_file_is_attached_shown_and_served(rest: SmallBot, channel: Channel) -> None:
    chart = discord.File(io.BytesIO(b"\x89PNG"), "chart.png", description="BTC, 24 hours")
    embed = discord.Embed(title="Chart").set_image(url="attachment://chart.png")
    sent = await place(rest, channel).send(embed=embed, file=chart)
    (attachment,) = sent.attachments
    assert attachment.description == "BTC, 24 hours"
    assert await rest.http.get_from_cdn(attachment.url) == b"\x89PNG"
    assert channel.messages[0].files == {"chart.png": b"\x89PNG"}


async def test_a_layout_comes_back_as_components(rest: SmallBot, channel: Channel) -> None:
    view = discord.ui.LayoutView(timeout=None)
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow(
        discord.ui.Button(label="Evidence", custom_id="nv:ev:1")
    )
    gallery: discord.ui.MediaGallery[discord.ui.LayoutView] = discord.ui.MediaGallery(
        discord.MediaGalleryItem("attachment://chart.png", description="A chart")
    )
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("**High**"), gallery, row))
    await place(rest, channel).send(view=view, file=discord.File(io.BytesIO(b"x"), "chart.png"))
    async for message in place(rest, channel).history(limit=1):
        (container,) = message.components
        assert isinstance(container, discord.Container)
        assert [type(part).__name__ for part in container.children] == [
            "TextDisplay",
            "MediaGalleryComponent",
            "ActionRow",
        ]
    assert channel.messages[0].text == "**High**"
    assert channel.messages[0].part("Evidence")["custom_id"] == "nv:ev:1"
    with pytest.raises(LookupError, match="Evidence"):
        channel.messages[0].part("Chart")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"limit": 2}, ["3", "4"]),
        ({"after": 1, "limit": 2, "oldest_first": True}, ["2", "3"]),
        ({"before": 3}, ["0", "1", "2"]),
        ({"around": 2, "limit": 3}, ["1", "2", "3"]),
    ],
)
async def test_history_is_read_from_any_place(
    emulator: Emulator,
    rest: SmallBot,
    channel: Channel,
    query: dict[str, int],
    expected: list[str],
) -> None:
    emulator.limits.relax()
    sent = [await place(rest, channel).send(str(number)) for number in range(5)]
    marks = {k: sent[v] if k in {"after", "before", "around"} else v for k, v in query.items()}
    found = [m.content async for m in place(rest, channel).history(**marks)]  # type: ignore[arg-type]  # the marks are messages, the rest numbers
    assert sorted(found) == expected


async def test_what_others_write_is_not_shown_without_the_intent(
    rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    channel.say(guild.add_member("ann"), "private thoughts")
    (seen,) = [message async for message in place(rest, channel).history()]
    assert seen.content == ""
    assert seen.author.name == "ann"


async def test_an_announcement_is_published_once(rest: SmallBot, guild: FakeGuild) -> None:
    news = guild.add_announcement_channel()
    sent = await place(rest, news).send("big")
    await sent.publish()
    assert news.messages[0].is_crossposted
    with pytest.raises(discord.HTTPException) as refused:
        await sent.publish()
    assert refused.value.code == 40033


async def test_only_announcements_are_published(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send("small")
    with pytest.raises(discord.HTTPException) as refused:
        await sent.publish()
    assert refused.value.code == 50024


async def test_publishing_and_editing_the_published_have_hourly_limits(
    emulator: Emulator, guild: FakeGuild
) -> None:
    emulator.nonces.crossposts = Limit(1, 3600)
    emulator.nonces.published_edits = Limit(1, 3600)
    news = guild.add_announcement_channel()
    async with SmallBot() as bot:
        bot.http.max_ratelimit_timeout = 30.0
        await bot.login(emulator.token)
        first = await place(bot, news).send("one")
        await first.publish()
        await first.edit(content="one, edited")
        with pytest.raises(discord.RateLimited) as edit:
            await first.edit(content="one, edited again")
        with pytest.raises(discord.RateLimited):
            await (await place(bot, news).send("two")).publish()
    assert edit.value.retry_after > 3000


async def test_a_message_has_one_thread(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send("story")
    thread = await rest.http.start_thread_with_message(
        channel.id, sent.id, name="Story", auto_archive_duration=1440
    )
    assert int(thread["id"]) == sent.id
    opened = channel.messages[0].thread
    assert opened is not None
    assert opened.name == "Story"
    await rest.get_partial_messageable(opened.id).send("update")
    assert [message.content for message in opened.messages] == ["update"]
    with pytest.raises(discord.HTTPException) as refused:
        await rest.http.start_thread_with_message(
            channel.id, sent.id, name="Again", auto_archive_duration=1440
        )
    assert refused.value.code == 160004


async def test_a_forum_post_carries_its_tags(bot: SmallBot, guild: FakeGuild) -> None:
    forum = guild.add_forum("stories", tags=["Bullish", "Bearish"], requires_tag=True)
    await forum.world.changes.until(lambda: bot.get_channel(forum.id))
    shown = bot.get_channel(forum.id)
    assert isinstance(shown, discord.ForumChannel)
    with pytest.raises(discord.HTTPException) as refused:
        await shown.create_thread(name="Untagged", content="text")
    assert refused.value.code == 40067
    tag = next(tag for tag in shown.available_tags if tag.name == "Bullish")
    thread, message = await shown.create_thread(name="Tagged", content="text", applied_tags=[tag])
    assert thread.id == message.id
    (post,) = [channel for channel in guild.channels if channel.parent is forum]
    assert post.applied_tags == [tag.id]
    assert [m.content for m in post.messages] == ["text"]


async def test_a_private_message_reaches_who_wants_one(emulator: Emulator, rest: SmallBot) -> None:
    ann = emulator.world.add_user("ann")
    await (await rest.fetch_user(ann.id)).send("hello")
    assert emulator.messages(emulator.world.private_channel(ann))[0].content == "hello"
    ann.accepts_private_messages = False
    with pytest.raises(discord.Forbidden) as refused:
        await (await rest.fetch_user(ann.id)).send("hello again")
    assert refused.value.code == 50007
