"""How cards arrive on the wire: mentions, threads, forum posts, announcements, digests."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.models import (
    Card,
    ChannelId,
    Digest,
    DigestId,
    GuildId,
    GuildSettings,
    Mode,
    RoleId,
    Status,
    Style,
)
from storage import Store
from tests.emulator.channel import Channel
from tests.emulator.message import Message
from tests.emulator.permissions import Permission
from tests.factories import make_delivery, make_subscription
from tests.integration.conftest import Town
from tests.stored import keep_card


async def queue(town: Town, channel: Channel, count: int = 1, **changes: Any) -> list[Card]:
    """Store cards and queue them for a channel."""
    now = datetime.now(UTC)
    fields = {
        "channel": ChannelId(channel.id),
        "guild": GuildId(town.guild.id),
        "due_at": now,
        "created_at": now,
    }

    def write(store: Store) -> list[Card]:
        here = {"guild": fields["guild"], "channel": fields["channel"]}
        store.subscriptions.add(make_subscription(tags=("DOGE",), **here))  # the channel reads
        made = [keep_card(store, published=now, title=f"Story {n} <@&1>") for n in range(count)]
        for card in made:
            store.outbox.add(make_delivery(card=card.id, **fields | changes))
        return made

    return await town.services.database.write(write)


async def notice(town: Town, card: Card, channel: Channel) -> None:
    """Queue a notice about the card's first revision."""
    await town.services.database.write(
        lambda store: store.outbox.add(
            make_delivery(
                card=card.id,
                channel=ChannelId(channel.id),
                guild=GuildId(town.guild.id),
                about=1,
                due_at=datetime.now(UTC),
                created_at=datetime.now(UTC),
            )
        )
    )


async def settled(town: Town) -> None:
    """Wait until nothing is left to deliver or to publish."""
    async with asyncio.timeout(20):
        while await town.services.database.read(_left):
            await asyncio.sleep(0.02)


def _left(store: Store) -> int:
    far = datetime.max.replace(tzinfo=UTC)
    return store.outbox.depth() + len(store.announcements.due(far, limit=1))


async def choose(town: Town, **choices: Any) -> None:
    settings = GuildSettings(guild=GuildId(town.guild.id), **choices)
    await town.services.database.write(lambda store: store.meta.save_guild(settings))


def threads(town: Town, parent: Channel) -> list[Channel]:
    return [one for one in town.emulator.world.channels.values() if one.parent is parent]


def list_held(store: Store, town: Town) -> None:
    """Make the digest that the clock would make at the full hour."""
    channel, guild = ChannelId(town.channel.id), GuildId(town.guild.id)
    rows = store.digests.held(channel, datetime.max.replace(tzinfo=UTC))
    made = Digest(id=DigestId(0), guild=guild, channel=channel, made_at=datetime.now(UTC))
    store.digests.add(made, rows[0].card, rows)


def parts(message: Message) -> str:
    return str(message.payload()["components"])


@pytest.mark.parametrize("style", [Style.V2, Style.EMBED])
async def test_a_rules_role_is_pinged_once_and_by_no_edit(town: Town, style: Style) -> None:
    role, other = town.guild.add_role("traders", mentionable=True), town.guild.add_role("others")
    await choose(town, style=style)
    (card,) = await queue(town, town.channel, roles=(RoleId(role.id),))
    await settled(town)
    (message,) = town.channel.messages
    assert f"<@&{role.id}>" in str(message.payload())
    assert message.allowed_mentions is not None
    assert [int(named) for named in message.allowed_mentions["roles"]] == [role.id]
    assert not message.allowed_mentions.get("parse")
    assert str(other.id) not in str(message.allowed_mentions)
    newer = card.model_copy(update={"revision": 1, "title": "Another headline"})
    await town.services.database.write(lambda store: store.cards.save(newer))
    await town.emulator.wait_for(lambda: bool(message.edits))
    assert message.edits[0]["allowed_mentions"] == {"parse": []}
    assert f"<@&{role.id}>" in str(message.payload())


async def test_a_thread_is_opened_under_the_card_and_takes_its_notices(town: Town) -> None:
    town.channel.allow_bot(Permission.CREATE_PUBLIC_THREADS)
    (card,) = await queue(town, town.channel, mode=Mode.THREAD)
    await settled(town)
    (message,) = town.channel.messages
    (thread,) = threads(town, town.channel)
    assert thread.id == message.id
    assert thread.name == "Story 0 <@&1>"
    await notice(town, card, town.channel)
    await settled(town)
    assert "was judged again" in thread.messages[-1].content
    assert len(town.channel.messages) == 1


async def test_a_thread_that_is_there_already_is_taken(town: Town) -> None:
    town.channel.allow_bot(Permission.CREATE_PUBLIC_THREADS)
    town.emulator.faults.lose_replies(method="POST", path=r"/threads$")
    await queue(town, town.channel, mode=Mode.THREAD)
    await settled(town)
    assert len(town.channel.messages) == 1
    assert len(threads(town, town.channel)) == 1


async def test_without_the_permission_a_card_has_no_thread_and_its_notice_replies(
    town: Town,
) -> None:
    town.channel.deny_bot(Permission.CREATE_PUBLIC_THREADS)
    (card,) = await queue(town, town.channel, mode=Mode.THREAD)
    await settled(town)
    await notice(town, card, town.channel)
    await settled(town)
    assert len(town.channel.messages) == 2
    assert not threads(town, town.channel)


async def test_a_forum_gets_a_post_with_the_tags_that_fit(town: Town) -> None:
    forum = town.guild.add_forum("calls", tags=["bearish", "Bullish", "BTC", "High", "Misc"])
    (card,) = await queue(town, forum, mode=Mode.FORUM)
    await settled(town)
    (post,) = threads(town, forum)
    names = {tag["id"]: tag["name"] for tag in forum.tags}
    assert [names[str(tag)] for tag in post.applied_tags] == ["Bullish", "BTC", "High"]
    await notice(town, card, forum)
    await settled(town)
    assert [("judged again" in m.content) for m in post.messages] == [False, True]


@pytest.mark.parametrize("status", [None, 502])
async def test_a_forum_post_whose_answer_was_lost_is_not_made_twice(
    town: Town, status: int | None
) -> None:
    forum, faults = town.guild.add_forum("calls"), town.emulator.faults
    if status is None:
        faults.lose_replies(method="POST", path=r"/threads$")
    else:
        faults.fail_after(status, method="POST", path=r"/threads$")
    await queue(town, forum, mode=Mode.FORUM)
    await settled(town)
    assert len(threads(town, forum)) == 1


async def test_a_forum_post_that_was_closed_meanwhile_is_not_made_twice(town: Town) -> None:
    forum, faults = town.guild.add_forum("calls"), town.emulator.faults
    faults.lose_replies(method="POST", path=r"/threads$")
    await queue(town, forum, mode=Mode.FORUM)
    await town.emulator.wait_for(lambda: threads(town, forum))
    (post,) = threads(town, forum)
    post.is_archived = True
    await settled(town)
    assert threads(town, forum) == [post]


async def test_a_forum_that_wants_a_tag_and_has_none_that_fits_is_paused_with_a_hint(
    town: Town,
) -> None:
    forum = town.guild.add_forum("calls", tags=["Memes"], requires_tag=True)
    await queue(town, forum, mode=Mode.FORUM)
    async with asyncio.timeout(20):
        while not (found := await town.services.database.read(lambda s: s.outbox.paused())):
            await asyncio.sleep(0.02)
    assert "add tags named Bullish" in found[0].reason
    assert not threads(town, forum)


async def test_an_edited_card_is_edited_in_its_forum_post(town: Town) -> None:
    forum = town.guild.add_forum("calls")
    (card,) = await queue(town, forum, mode=Mode.FORUM)
    await settled(town)
    newer = card.model_copy(update={"revision": 1, "title": "Another headline"})
    await town.services.database.write(lambda store: store.cards.save(newer))
    (post,) = threads(town, forum)
    await town.emulator.wait_for(lambda: "Another headline" in parts(post.messages[0]))


async def test_an_announcement_is_published_and_no_more_than_ten_an_hour(town: Town) -> None:
    channel = town.guild.add_announcement_channel()
    await queue(town, channel, 12)
    await town.emulator.wait_for(lambda: len(channel.messages) == 12)
    await town.emulator.wait_for(lambda: sum(m.is_crossposted for m in channel.messages) == 10)
    async with asyncio.timeout(20):
        while await town.services.database.read(
            lambda s: s.announcements.due(datetime.now(UTC), limit=9)
        ):
            await asyncio.sleep(0.02)
    later = await town.services.database.read(
        lambda s: s.announcements.due(datetime.now(UTC) + timedelta(hours=1), limit=9)
    )
    assert len(later) == 1
    assert sum(m.is_crossposted for m in channel.messages) == 10
    refused = [seen for seen in town.emulator.requests if seen.status == 429]
    assert refused == []


@pytest.mark.parametrize("style", [Style.V2, Style.EMBED])
async def test_a_digest_is_one_message_and_found_again(town: Town, style: Style) -> None:
    await choose(town, style=style, budget_hour=1)
    cards = await queue(town, town.channel, 4)
    await settled(town)
    assert len(town.channel.messages) == 1
    town.emulator.nonces.nonce_window = 0.0
    town.emulator.faults.lose_replies(method="POST", path=r"/messages$")
    await town.services.database.write(lambda store: list_held(store, town))
    await settled(town)
    _, digest = town.channel.messages
    assert all(card.title.split(" <")[0] in str(digest.payload()) for card in cards[1:])
    assert "3 stories" in str(digest.payload())
    row = await town.services.database.read(lambda s: s.outbox.of_card(cards[1].id))
    assert Status.LISTED in {one.status for one in row}
