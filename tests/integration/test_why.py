"""`/why` on the wire: each reason that a story is not in a channel, with what changes it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.why import stop_lines
from bot.delivery.budget import SILENCED
from bot.models import (
    NO_GUILD,
    CardId,
    ChannelId,
    Delivery,
    GuildId,
    Level,
    Refusal,
    Stop,
    StoryId,
    Subscription,
    UserId,
)
from storage import Store
from tests.emulator.interaction import InteractionResult
from tests.emulator.message import Message
from tests.emulator.permissions import Permission
from tests.factories import make_document
from tests.integration.conftest import Town
from tests.stored import keep_card, keep_story

DAY = timedelta(days=1)


async def why(town: Town, card: str, **options: object) -> InteractionResult:
    asked = {"card": card, **options}
    return await (await town.channel.slash(town.member, "why", asked)).wait_response()


def rule(town: Town, **changes: object) -> Subscription:
    fields = {
        "guild": GuildId(town.guild.id),
        "channel": ChannelId(town.channel.id),
        "created_by": UserId(town.admin.id),
        "created_at": datetime.now(UTC),
    }
    return Subscription.model_validate({**fields, **changes})


def place(town: Town, store: Store, card: CardId) -> Delivery:
    """Queue a card for the town's channel, far in the future."""
    at = datetime.now(UTC) + DAY
    store.outbox.add(
        Delivery(
            card=card,
            channel=ChannelId(town.channel.id),
            guild=GuildId(town.guild.id),
            due_at=at,
            created_at=at,
        )
    )
    return store.outbox.of_card(card)[0]


async def unknown_link(town: Town) -> str:
    await town.poll()
    return "https://elsewhere.example/story"


async def unknown_page_of_a_known_source(town: Town) -> str:
    await town.poll()
    return f"{town.site.url}/never-in-the-feed"


async def source_not_polled(town: Town) -> str:
    return f"{town.site.url}/a-1"


async def not_judged(town: Town) -> str:
    await town.services.database.write(keep_story)
    return "https://coinpost.example/0"


async def too_old(town: Town) -> str:
    (item,) = town.site.items
    town.site.items = [replace(item, published=datetime.now(UTC) - timedelta(hours=5))]
    await town.poll()
    return f"{town.site.url}/a-1"


async def taken_back(town: Town) -> str:
    text = make_document("Retracted: Bitcoin funds draw nothing")
    await stored(town, document=text)
    return "https://coinpost.example/0"


async def refused(town: Town) -> str:
    story = await stored(town)
    refusal = Refusal(reason="the figure 7 is not in the article", at=datetime.now(UTC))
    await town.services.database.write(lambda s: s.stories.refuse(story, refusal))
    return "https://coinpost.example/0"


async def stored(town: Town, **changes: object) -> StoryId:
    """Store a story that was judged and got no card."""

    def write(store: Store) -> StoryId:
        story = keep_story(store, url="https://coinpost.example/0", **changes)
        store.stories.judged(story)
        return story

    return await town.services.database.write(write)


async def no_text(town: Town) -> str:
    def write(store: Store) -> str:
        return keep_card(store, story=keep_story(store, document=make_document("Oh", "no"))).id

    return await town.services.database.write(write)


async def no_rules(town: Town) -> str:
    return (await town.services.database.write(keep_card)).id


async def impact_too_low(town: Town) -> str:
    await town.services.database.write(
        lambda s: s.subscriptions.add(rule(town, min_impact=Level.HIGH, tags=("NFT",)))
    )
    return await no_rules(town)


async def younger_rule(town: Town) -> str:
    await town.services.database.write(lambda s: s.subscriptions.add(rule(town)))
    return await no_rules(town)


async def server_paused(town: Town) -> str:
    old = rule(town, created_at=datetime(2026, 1, 1, tzinfo=UTC))
    await town.services.database.write(lambda s: s.subscriptions.add(old))
    return await no_rules(town)


async def muted(town: Town) -> str:
    card = await server_paused(town)
    channel = ChannelId(town.channel.id)
    await town.services.mutes.begin(channel, "BTC", timedelta(days=1))
    return card


async def asleep(town: Town) -> str:
    def write(store: Store) -> str:
        card = keep_card(store).id
        row = place(town, store, card)
        store.outbox.claim(row.id, datetime.now(UTC))
        store.outbox.retry(row.id, datetime.now(UTC) + DAY, SILENCED)
        return card

    return await town.services.database.write(write)


async def channel_paused(town: Town) -> str:
    def write(store: Store) -> str:
        card = keep_card(store).id
        place(town, store, card)
        channel = ChannelId(town.channel.id)
        store.outbox.pause_channel(channel, "I may not write there", datetime.now(UTC))
        return card

    return await town.services.database.write(write)


async def held_back(town: Town) -> str:
    def write(store: Store) -> str:
        card = keep_card(store).id
        row = place(town, store, card)
        now = datetime.now(UTC)
        store.outbox.claim(row.id, now)
        store.outbox.hold(row.id, now + DAY, "quiet hours")
        return card

    return await town.services.database.write(write)


async def waiting(town: Town) -> str:
    def write(store: Store) -> str:
        card = keep_card(store).id
        place(town, store, card)
        return card

    return await town.services.database.write(write)


async def dead_letter(town: Town) -> str:
    def write(store: Store) -> str:
        card = keep_card(store).id
        row = place(town, store, card)
        store.outbox.claim(row.id, datetime.now(UTC))
        store.outbox.dead(row.id, "400 Bad Request")
        return card

    return await town.services.database.write(write)


Scene = Callable[[Town], Awaitable[str]]

SCENES: list[tuple[Stop, Scene]] = [
    (Stop.UNKNOWN_LINK, unknown_link),
    (Stop.NOT_BROUGHT, unknown_page_of_a_known_source),
    (Stop.NOT_POLLED, source_not_polled),
    (Stop.NOT_JUDGED, not_judged),
    (Stop.TOO_OLD, too_old),
    (Stop.TAKEN_BACK, taken_back),
    (Stop.REFUSED, refused),
    (Stop.NO_TEXT, no_text),
    (Stop.NO_RULES, no_rules),
    (Stop.NO_MATCH, impact_too_low),
    (Stop.NOT_THEN, younger_rule),
    (Stop.SILENT, server_paused),
    (Stop.MUTED, muted),
    (Stop.ASLEEP, asleep),
    (Stop.PAUSED, channel_paused),
    (Stop.HELD, held_back),
    (Stop.WAITING, waiting),
    (Stop.DEAD, dead_letter),
]


@pytest.mark.parametrize(
    ("stop", "scene"), SCENES, ids=lambda value: getattr(value, "__name__", "")
)
async def test_the_reason_is_told_with_the_setting_that_changes_it(
    town: Town, stop: Stop, scene: Scene
) -> None:
    answer = await why(town, await scene(town))
    assert answer.ephemeral
    for line in stop_lines(stop):
        assert line in answer.text
    assert answer.text.count("**Stopped:**") == 1


async def posted(town: Town) -> Message:
    """Have a card posted and wait until the bot knows its message."""
    await town.subscribe()
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    (shown,) = town.channel.messages
    async with asyncio.timeout(10):
        while not await town.services.database.read(lambda s: s.outbox.by_message(shown.id)):
            await asyncio.sleep(0.01)
    return shown


async def test_a_posted_card_is_followed_from_its_source_to_its_message(town: Town) -> None:
    shown = await posted(town)
    link = f"https://discord.com/channels/{town.guild.id}/{town.channel.id}/{shown.id}"
    for asked in (link, f"{town.site.url}/a-1", "bitcoin funds draw"):
        answer = await why(town, asked)
        assert f"**Posted:** {link}" in answer.text
    for told in (
        "**Source:**",
        "last read <t:",
        "the whole page",
        "sentences",
        "of its own",
        "of 100 points",
        "`#BTC`",
        "✔ `#BTC`",
        "sent",
    ):
        assert told in answer.text


async def test_each_rule_says_which_condition_failed_and_how_to_set_it(town: Town) -> None:
    rules = [
        rule(town, tags=("NFT",)),
        rule(town, tags=("ETF",), is_paused=True),
        rule(town, tags=("BTC",), min_trust=Level.HIGH),
    ]
    await town.services.database.write(lambda s: [s.subscriptions.add(r) for r in rules])
    answer = await why(town, await no_rules(town))
    assert "✘ `#NFT`: the card has none of these tags; change `tags`" in answer.text
    assert "it is paused; change `/subscriptions`" in answer.text
    assert "✔ `#BTC`, Trustworthiness High" in answer.text


async def test_a_refusal_names_what_was_refused(town: Town) -> None:
    assert "the figure 7 is not in the article" in (await why(town, await refused(town))).text


async def test_another_channel_can_be_asked_for(town: Town) -> None:
    other = town.guild.add_text_channel("other")
    await town.emulator.wait_for(lambda: town.bot.get_channel(other.id) is not None)
    await town.services.database.write(
        lambda s: s.subscriptions.add(rule(town, channel=ChannelId(other.id), tags=("NFT",)))
    )
    card = await no_rules(town)
    assert stop_lines(Stop.NO_MATCH)[0] in (await why(town, card, channel=other)).text
    assert stop_lines(Stop.NO_RULES)[0] in (await why(town, card)).text


async def test_a_channel_that_a_member_may_not_see_is_not_told_of(town: Town) -> None:
    secret = town.guild.add_text_channel("secret")
    secret.overwrite(town.member.id, deny=int(Permission.VIEW_CHANNEL))
    await town.emulator.wait_for(lambda: town.bot.get_channel(secret.id) is not None)
    answer = await why(town, await no_rules(town), channel=secret)
    assert "that you can see" in answer.text


@pytest.mark.parametrize(
    "typed",
    [
        "no such words",
        '"; --',
        "@everyone",
        "x" * 2000,
        "ffffffff",
        "https://discord.com/channels/1/2/3",
    ],
)
async def test_what_is_neither_card_nor_link_gets_a_hint(town: Town, typed: str) -> None:
    answer = await why(town, typed)
    assert answer.ephemeral
    assert "I know no such card" in answer.text


@pytest.mark.parametrize("typed", ["https://", "http://[", "https://a b", "https://x.example/%"])
async def test_a_broken_link_is_an_unknown_one(town: Town, typed: str) -> None:
    assert stop_lines(Stop.UNKNOWN_LINK)[0] in (await why(town, typed)).text


async def test_the_menu_tells_of_the_card_that_a_message_shows(town: Town) -> None:
    shown = await posted(town)
    answer = await (await town.channel.menu(town.member, "Why this card?", shown)).wait_response()
    assert answer.ephemeral
    assert "**Posted:**" in answer.text


async def test_the_menu_follows_the_link_of_anybodys_message(town: Town) -> None:
    said = town.channel.say(town.member, f"Why not {town.site.url}/a-1?")
    answer = await (await town.channel.menu(town.member, "Why this card?", said)).wait_response()
    assert stop_lines(Stop.NOT_POLLED)[0] in answer.text


async def test_the_menu_says_when_there_is_nothing_to_follow(town: Town) -> None:
    said = town.channel.say(town.member, "Why not?")
    answer = await (await town.channel.menu(town.member, "Why this card?", said)).wait_response()
    assert answer.ephemeral
    assert "no card of mine" in answer.text


async def test_in_a_private_chat_it_is_about_what_the_member_follows(town: Town) -> None:
    card = await no_rules(town)
    chat = town.emulator.world.private_channel(town.member)
    answer = await (await chat.slash(town.member, "why", {"card": card})).wait_response()
    assert stop_lines(Stop.NO_RULES)[1] in answer.text
    mine = rule(town, guild=NO_GUILD, channel=ChannelId(chat.id), tags=("NFT",))
    await town.services.database.write(lambda s: s.subscriptions.add(mine))
    answer = await (await chat.slash(town.member, "why", {"card": card})).wait_response()
    assert stop_lines(Stop.NO_MATCH)[0] in answer.text
    assert "✘ `#NFT`" in answer.text
    assert "`/follow add` with these tags" in answer.text
    assert "/subscriptions" not in answer.text.split("\n")[2]


async def test_a_card_that_was_taken_back_says_so_first(town: Town) -> None:
    card = await no_rules(town)
    await town.services.press.retract(CardId(card), "wrong figure")
    assert "**Taken back:** wrong figure" in (await why(town, card)).text
