"""What members do for themselves on the wire: follow, mute, see and delete what is kept."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.arrival import MOST_NAMED
from bot.errors import AskedWrong
from bot.models import Card, ChannelId, GuildId, Mode, Subscription, UserId
from storage import Store
from tests.emulator.channel import Channel
from tests.emulator.interaction import InteractionResult
from tests.factories import make_subscription
from tests.integration.conftest import Town, subscribe

STORY = "Bitcoin funds draw $512 million"
PATIENCE = 20.0
"""Seconds after which the bot is hung, not slow."""


def chat(town: Town) -> Channel:
    return town.emulator.world.private_channel(town.member)


async def ask(town: Town, command: str, /, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.member, command, options)).wait_response()


async def followed(town: Town) -> list[Subscription]:
    return await town.services.follows.of(ChannelId(chat(town).id))


async def the_card(town: Town) -> Card:
    since = town.services.clock.now() - timedelta(days=1)
    (card,) = await town.services.database.read(lambda s: s.cards.recent(since=since, limit=9))
    return card


async def test_a_followed_tag_comes_to_the_private_chat_once(town: Town) -> None:
    answer = await ask(town, "follow add", tags="BTC", min_impact="Low")
    assert answer.ephemeral
    assert "You follow `#BTC` in our private chat" in answer.text
    await town.poll()
    await town.emulator.wait_for(lambda: chat(town).messages)
    (card,) = chat(town).messages
    assert STORY in card.text
    assert not town.channel.messages


async def test_what_is_not_followed_does_not_come(town: Town) -> None:
    await ask(town, "follow add", tags="ETH", min_impact="Low")
    await town.poll()
    assert not await town.services.database.read(lambda s: s.outbox.depth())


async def test_a_lost_reply_doubles_no_private_card(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low")
    town.emulator.faults.lose_replies(method="POST", path=f"/channels/{chat(town).id}/messages")
    await town.poll()
    await town.emulator.wait_for(lambda: chat(town).messages)
    await town.emulator.wait_for(lambda: town.emulator.asked("GET", f"/{chat(town).id}/messages"))
    assert len(chat(town).messages) == 1


async def test_a_closed_private_chat_waits_and_the_list_says_so(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low")
    place = ChannelId(chat(town).id)
    town.member.accepts_private_messages = False
    await town.poll()
    await town.emulator.wait_for(lambda: town.emulator.asked("POST", f"/{place}/messages"))
    async with asyncio.timeout(PATIENCE):  # the refusal is noted just after it was given
        while "messages are closed" not in (await ask(town, "follow list")).text:
            pass
    town.member.accepts_private_messages = True
    await ask(town, "follow add", tags="ETH")
    await town.emulator.wait_for(lambda: chat(town).messages)
    (card,) = chat(town).messages
    assert STORY in card.text


async def test_the_list_lets_go_and_takes_back(town: Town) -> None:
    await ask(town, "follow add", tags="BTC NOT Hack")
    answer = await ask(town, "follow list")
    assert "BTC AND NOT Hack" in answer.text
    (rule,) = await followed(town)
    await (await answer.select("Let go of…", [str(rule.id)])).wait_response()
    assert "You no longer follow" in answer.text
    assert not await followed(town)
    await (await answer.click("Undo")).wait_response()
    assert len(await followed(town)) == 1


async def test_who_follows_nothing_any_more_leaves_no_language_behind(town: Town) -> None:
    await ask(town, "follow add", tags="BTC")
    place = ChannelId(chat(town).id)
    answer = await ask(town, "follow list")
    (rule,) = await followed(town)
    await (await answer.select("Let go of…", [str(rule.id)])).wait_response()
    assert await town.services.database.read(lambda s: s.meta.language(place)) is None
    await (await answer.click("Undo")).wait_response()
    assert await town.services.database.read(lambda s: s.meta.language(place)) is not None


async def test_an_empty_list_says_how_to_begin(town: Town) -> None:
    assert "/follow add" in (await ask(town, "follow list")).text


@pytest.mark.parametrize("tags", ["flurb", "BTC AND", "@everyone", "x" * 2000, "' OR 1=1 --"])
async def test_what_cannot_be_followed_is_said(town: Town, tags: str) -> None:
    answer = await ask(town, "follow add", tags=tags)
    assert answer.ephemeral
    assert "on my side" not in answer.text
    assert not await followed(town)


async def test_too_many_things_are_not_followed(town: Town) -> None:
    first = await ask(town, "follow add", tags="BTC")
    assert "You follow" in first.text
    (rule,) = await followed(town)
    copies = [rule.model_copy(update={"where": f'"{number}"'}) for number in range(60)]

    def keep(store: Store) -> None:
        for copy in copies:
            store.subscriptions.add(copy)

    await town.services.database.write(keep)
    answer = await ask(town, "follow add", tags="ETH")
    assert "the most I keep" in answer.text
    with pytest.raises(AskedWrong, match="the most I keep"):
        await town.services.follows.restore(rule.model_copy(update={"where": '"late"'}))


async def test_what_is_followed_again_is_not_overwritten_by_an_undo(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="High")
    answer = await ask(town, "follow list")
    (rule,) = await followed(town)
    await (await answer.select("Let go of…", [str(rule.id)])).wait_response()
    await ask(town, "follow add", tags="BTC", min_impact="Low")
    told = await (await answer.click("Undo")).wait_response()
    assert "You follow that again already" in told.text
    (rule,) = await followed(town)
    assert rule.min_impact == "Low"


async def test_a_mention_needs_a_server(town: Town) -> None:
    sent = await chat(town).slash(town.member, "follow add", {"tags": "BTC", "how": "mention"})
    answer = await sent.wait_response()
    assert "needs a server" in answer.text


async def test_members_do_not_see_what_others_follow(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", how="mention")
    listed = await (await town.channel.slash(town.admin, "subscriptions", {})).wait_response()
    assert "No channel here reads anything" in listed.text


@pytest.mark.parametrize("what", ["btc", "CoinPost", "card"])
async def test_what_is_muted_does_not_come(town: Town, what: str) -> None:
    await town.poll()
    await ask(town, "follow add", tags="everything", min_impact="Low")
    named = (await the_card(town)).id if what == "card" else what
    answer = await ask(town, "mute", what=named, **{"for": "7 days"})
    assert "Muted until <t:" in answer.text
    card = await the_card(town)
    await town.services.press.retract(card.id, "to have it routed again")
    assert not await town.services.database.read(lambda s: s.outbox.depth())
    assert not chat(town).messages


async def ask_admin(town: Town, command: str, /, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.admin, command, options)).wait_response()


@pytest.mark.parametrize("what", ["btc", "CoinPost", "card"])
async def test_a_channel_hears_nothing_of_what_a_manager_muted_there(town: Town, what: str) -> None:
    await town.poll()
    card = await the_card(town)
    named = card.id if what == "card" else what
    answer = await ask_admin(town, "mute", what=named, channel=town.channel)
    assert f"<#{town.channel.id}> hears nothing of" in answer.text
    await town.subscribe("everything")
    await town.services.press.retract(card.id, "to have it routed again")
    assert not await town.services.database.read(lambda s: s.outbox.depth())
    why = (await ask(town, "why", card=card.id)).text
    assert "muted its tag, its outlet or its story" in why
    assert "`/mute channel:`" in why


async def test_a_channels_silence_is_listed_ended_and_kept_in_the_audit(town: Town) -> None:
    await ask_admin(town, "mute", what="DOGE", channel=town.channel)
    assert "Nothing is muted" in (await ask_admin(town, "mute")).text
    answer = await ask_admin(town, "mute", channel=town.channel)
    assert "`#DOGE` until <t:" in answer.text
    await (await answer.select("Hear of it again…", ["0"])).wait_response()
    assert f"<#{town.channel.id}> hears of DOGE again" in answer.text
    assert "Nothing is muted" in (await ask_admin(town, "mute", channel=town.channel)).text
    audit = (await ask_admin(town, "admin audit")).text
    assert f"muted DOGE in <#{town.channel.id}> for 1 day" in audit
    assert f"ended the silence about DOGE in <#{town.channel.id}>" in audit


async def test_members_mute_no_channel(town: Town) -> None:
    answer = await ask(town, "mute", what="DOGE", channel=town.channel)
    assert "Manage Server" in answer.text
    place = ChannelId(town.channel.id)
    assert await town.services.mutes.of(place) == []


async def test_a_silence_is_listed_and_ended(town: Town) -> None:
    assert "Nothing is muted" in (await ask(town, "mute")).text
    await ask(town, "mute", what="DOGE")
    answer = await ask(town, "mute")
    assert "`#DOGE` until <t:" in answer.text
    await (await answer.select("Hear of it again…", ["0"])).wait_response()
    assert "You hear of DOGE again" in answer.text
    assert "Nothing is muted" in (await ask(town, "mute")).text


async def test_what_nobody_knows_cannot_be_muted(town: Town) -> None:
    assert "no tag that I know" in (await ask(town, "mute", what="flurb")).text
    assert "Name one tag" in (await ask(town, "mute", what="BTC, ETH")).text


async def test_nothing_is_kept_about_who_never_asked_for_it(town: Town) -> None:
    await ask(town, "analyze", target="BTC")
    assert "I keep nothing about you" in (await ask(town, "privacy show")).text
    assert "I keep nothing about you" in (await ask(town, "privacy delete")).text


async def test_what_is_kept_is_shown_and_really_deleted(town: Town, tmp_path: Path) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low")
    await ask(town, "mute", what="DOGE")
    await town.poll()
    await town.emulator.wait_for(lambda: chat(town).messages)
    shown = await ask(town, "privacy show")
    assert "1 × what you follow" in shown.text
    assert "1 × what you muted" in shown.text
    question = await ask(town, "privacy delete")
    await (await question.click("Keep it")).wait_response()
    assert len(await followed(town)) == 1
    question = await ask(town, "privacy delete")
    await (await question.click("Delete everything")).wait_response()
    assert "I keep nothing about you any more" in question.text
    await town.services.database.close()
    left = b"".join(path.read_bytes() for path in tmp_path.glob("newsvane.db*"))
    for number in (town.member.id, chat(town).id):
        assert str(number).encode() not in left
        assert number.to_bytes(8, "big") not in left


async def test_cards_forget_whom_they_named(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low", how="mention")
    await town.subscribe("BTC")
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    card = await the_card(town)
    (row,) = await town.services.database.read(lambda s: s.outbox.of_card(card.id))
    assert row.users == (town.member.id,)
    question = await ask(town, "privacy delete")
    await (await question.click("Delete everything")).wait_response()
    (row,) = await town.services.database.read(lambda s: s.outbox.of_card(card.id))
    assert row.users == ()


async def test_an_admins_deeds_forget_their_name(town: Town) -> None:
    await town.subscribe("BTC")
    sent = await town.channel.slash(town.admin, "privacy delete", {})
    question = await sent.wait_response()
    assert "1 × channels' subscriptions" in question.text
    await (await question.click("Delete everything")).wait_response()
    told = await (await town.channel.slash(town.admin, "admin audit", {})).wait_response()
    assert str(town.admin.id) not in told.text
    assert "subscribed" in told.text


async def test_a_daily_digest_can_be_followed(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", how="digest")
    (rule,) = await followed(town)
    assert rule.mode is Mode.DIGEST


async def test_a_follower_is_named_in_the_servers_card_and_nobody_else(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low", how="mention")
    await town.subscribe("BTC")
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    (card,) = town.channel.messages
    assert f"<@{town.member.id}>" in card.text
    assert [ping.target for ping in town.emulator.pings] == [town.member.id]
    assert not chat(town).messages


async def test_who_follows_with_a_mention_alone_gets_no_card_of_their_own(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low", how="mention")
    await town.poll()
    assert not await town.services.database.read(lambda s: s.outbox.depth())


async def test_an_ended_silence_is_not_kept(town: Town) -> None:
    await ask(town, "mute", what="DOGE")
    user = UserId(town.member.id)
    ended = town.services.clock.now() - timedelta(seconds=1)
    (mute,) = await town.services.mutes.of(user)
    await town.services.database.write(
        lambda s: s.mutes.add(mute.model_copy(update={"until": ended}))
    )
    await town.services.pipeline.tidy()
    assert not await town.services.database.read(lambda s: s.mutes.count(user))


async def test_the_member_for_whom_a_card_has_no_room_is_told(town: Town) -> None:
    guild = GuildId(town.guild.id)

    def fill(store: Store) -> None:
        for number in range(1, MOST_NAMED + 1):
            store.subscriptions.add(
                make_subscription(
                    guild=guild, channel=number, mode=Mode.MENTION, created_by=UserId(number)
                )
            )

    await town.services.database.write(fill)
    told = await ask(town, "follow add", tags="BTC", how="mention")
    assert "50 members of this server are mentioned already" in told.text
    assert not await followed(town)
    assert "You follow" in (await ask(town, "follow add", tags="BTC", how="live")).text


async def test_following_by_mention_leaves_the_private_follow_alone(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", how="mention")
    await ask(town, "follow add", tags="BTC")
    await ask(town, "follow add", tags="BTC", how="mention")
    assert {(r.guild, r.mode) for r in await followed(town)} == {
        (town.guild.id, Mode.MENTION),
        (0, Mode.LIVE),
    }
    listed = await (await town.channel.slash(town.admin, "subscriptions", {})).wait_response()
    assert "No channel here reads anything" in listed.text


async def test_a_coin_that_is_called_like_an_operator_can_be_followed(town: Town) -> None:
    await ask(town, "follow add", tags="NOT")
    await ask(town, "follow add", tags="Notcoin AND BTC")
    first, second = await followed(town)
    assert first.tags == ("NOT",)
    assert second.where == "#NOT AND BTC"
    await town.poll()
    assert await the_card(town)


@pytest.mark.parametrize("number", ["9" * 23, "9" * 19, "1"])
async def test_a_link_to_a_message_that_cannot_be_is_told_kindly(town: Town, number: str) -> None:
    link = f"https://discord.com/channels/1/2/{number}"
    for command, option in (("why", "card"), ("story", "story")):
        answer = await ask(town, command, **{option: link})
        assert "on my side" not in answer.text


async def test_a_follower_is_named_once_however_many_channels_post_the_card(town: Town) -> None:
    await ask(town, "follow add", tags="BTC", min_impact="Low", how="mention")
    await town.subscribe("BTC")
    second = town.guild.add_text_channel("second")
    await subscribe(second, town.admin, tags="BTC")
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages and second.messages)
    assert [ping.target for ping in town.emulator.pings] == [town.member.id]
