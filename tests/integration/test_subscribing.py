"""Subscribing on the wire: options or a form, a rehearsal, and everything the list can do."""

import asyncio
from datetime import timedelta

import pytest

from bot.models import ChannelId, GuildId, Level, Mode, Subscription, UserId
from tests.emulator.command_forms import Impossible
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town, subscribe
from tests.integration.panels import draft, listed, opened, press, rules

STORY = "Bitcoin funds draw $512 million"


async def test_a_draft_shows_the_last_week_and_keeps_nothing_until_saved(town: Town) -> None:
    await town.poll()
    answer = await draft(town, tags="BTC")
    assert answer.ephemeral
    assert "**1 card**" in answer.text
    assert STORY in answer.text
    assert not await rules(town)
    await press(answer, "Save")
    assert "Subscribed" in answer.text
    (rule,) = await rules(town)
    assert rule.tags == ("BTC",)


async def test_the_rehearsed_cards_are_the_ones_the_router_sends(town: Town) -> None:
    await subscribe(town.channel, town.admin, tags='ETF NOT "never written"')
    await town.poll()
    (rule,) = await rules(town)
    rehearsal = await town.services.subscriptions.rehearse(rule)
    await town.emulator.wait_for(lambda: town.channel.messages)
    sent = await town.services.database.read(lambda s: [c.id for c in rehearsal.cards])
    (posted,) = town.channel.messages
    assert [card for card in sent if card in str(posted.components)] == sent
    assert len(sent) == 1


async def test_stricter_and_looser_step_through_the_levels(town: Town) -> None:
    await town.poll()
    answer = await draft(town, tags="BTC")
    with pytest.raises(Impossible):
        await answer.click("Looser")
    for _ in range(4):
        await press(answer, "Stricter")
    with pytest.raises(Impossible):
        await answer.click("Stricter")
    assert "Price Impact High, Trustworthiness High" in answer.text
    await press(answer, "Looser")
    await press(answer, "Save")
    (rule,) = await rules(town)
    assert (rule.min_impact, rule.min_trust) == (Level.HIGH, Level.MEDIUM)


async def test_a_cancelled_draft_changes_nothing(town: Town) -> None:
    answer = await draft(town, tags="BTC")
    await press(answer, "Cancel")
    assert "Nothing was changed" in answer.text
    assert not await rules(town)


async def test_every_option_becomes_a_condition(town: Town) -> None:
    role = town.guild.add_role("traders")
    await subscribe(
        town.channel,
        town.admin,
        tags='(BTC OR ETH) AND "spot" NOT Hack',
        min_impact="Medium",
        min_trust="High",
        directions="bullish, Bearish",
        horizons="short",
        sources="coinpost",
        role=role,
        mode="digest",
    )
    (rule,) = await rules(town)
    assert rule.where == '(BTC OR ETH) AND "spot" AND NOT Hack'
    assert (rule.min_impact, rule.min_trust) == (Level.MEDIUM, Level.HIGH)
    assert rule.directions == ("Bullish", "Bearish")
    assert rule.horizons == ("Short",)
    assert rule.sources == ("CoinPost",)
    assert rule.role == role.id
    assert rule.mode is Mode.DIGEST


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        ({"tags": "flurb"}, "flurb"),
        ({"tags": "BTC AND"}, "missing at the end"),
        ({"tags": "BTC", "directions": "up"}, "no name that I know. Did you mean Bullish"),
        ({"tags": "BTC", "horizons": "eternal"}, "no name that I know"),
        ({"tags": "BTC", "sources": "The Daily Nobody"}, "no name that I know"),
        ({"tags": "BTC", "mode": "forum"}, "is no forum"),
        ({"tags": "'; DROP TABLE subscriptions; --"}, "no tag that I know"),
        ({"tags": "@everyone"}, "no tag that I know"),
        ({"tags": "x" * 2000}, "too long"),
        ({"tags": "\u200b\u202e"}, "no tag that I know"),
    ],
)
async def test_what_cannot_be_read_changes_nothing_and_says_why(
    town: Town, options: dict[str, object], advice: str
) -> None:
    answer = await draft(town, **options)
    assert answer.ephemeral
    assert advice in answer.text
    assert not await rules(town)
    assert not town.emulator.pings


async def test_without_options_a_form_asks_and_its_answers_are_rehearsed(town: Town) -> None:
    await town.poll()
    form = await draft(town)
    assert form.modal is not None
    news = town.guild.add_text_channel("news")
    answer = await form.submit(
        {
            "tags": "Bitcoin, ETF",
            "impact": "High",
            "directions": ["Bullish"],
            "role": [],
            "channel": [str(news.id)],
        }
    )
    await answer.wait_response()
    assert "Price Impact High" in answer.text
    await press(answer, "Save")
    (rule,) = await rules(town)
    assert rule.tags == ("BTC", "ETF")
    assert rule.channel == news.id
    assert rule.directions == ("Bullish",)


async def test_a_form_with_a_wrong_tag_is_answered_with_advice(town: Town) -> None:
    form = await draft(town)
    answer = await form.submit(
        {"tags": "flurb", "impact": "Low", "channel": [str(town.channel.id)], "role": []}
    )
    await answer.wait_response()
    assert "no tag that I know" in answer.text
    assert not await rules(town)


async def test_a_channel_that_is_gone_by_then_is_named(town: Town) -> None:
    form = await draft(town)
    doomed = town.guild.add_text_channel("doomed")
    answered = {"tags": "BTC", "impact": "Low", "channel": [str(doomed.id)], "role": []}
    town.guild.delete_channel(doomed)
    town.emulator.world.channels[doomed.id] = doomed  # the client still offers it
    answer = await (await form.submit(answered)).wait_response()
    assert "name one with `channel`" in answer.text
    assert not await rules(town)


async def test_a_role_that_is_gone_before_save_is_named_and_nothing_changed(town: Town) -> None:
    role = town.guild.add_role("traders")
    answer = await draft(town, tags="BTC", role=role)
    town.guild.delete_role(role)
    assert "The role to mention is gone" in (await press(answer, "Save")).text
    assert not await rules(town)


async def test_a_rule_whose_role_is_gone_is_edited_without_it(town: Town) -> None:
    role = town.guild.add_role("traders")
    await subscribe(town.channel, town.admin, tags="BTC", role=role)
    town.guild.delete_role(role)
    form = await press(await opened(town), "Edit")
    assert str(role.id) not in str(form.modal)
    changed = await (await form.submit({"tags": "ETH", "impact": "High"})).wait_response()
    await press(changed, "Save")
    (rule,) = await rules(town)
    assert (rule.tags, rule.role) == (("ETH",), None)


async def test_the_list_shows_and_pauses_and_resumes_a_rule(town: Town) -> None:
    await town.subscribe("BTC, Fed")
    answer = await opened(town)
    assert "`#BTC`, `#Fed`" in answer.text
    await press(answer, "Pause")
    assert "It is paused" in answer.text
    await town.poll()
    assert not await town.services.database.read(lambda s: s.outbox.depth())
    await press(answer, "Resume")
    (rule,) = await rules(town)
    assert not rule.is_paused


async def test_a_rule_is_edited_in_the_form_with_what_it_says_now(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    form = await press(answer, "Edit")
    changed = await (await form.submit({"tags": "ETH", "impact": "High"})).wait_response()
    await press(changed, "Save")
    assert "Changed: `#ETH`, Price Impact High" in changed.text
    (rule,) = await rules(town)
    assert rule.tags == ("ETH",)
    assert rule.channel == town.channel.id


async def test_a_panel_reads_its_rule_anew_after_an_edit(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    for tags in ("ETH", "SOL"):
        form = await press(answer, "Edit")
        changed = await (await form.submit({"tags": tags, "impact": "High"})).wait_response()
        await press(changed, "Save")
        assert f"Changed: `#{tags}`" in changed.text
    (rule,) = await rules(town)
    assert rule.tags == ("SOL",)


async def test_of_two_admins_who_edit_one_rule_the_second_is_told(town: Town) -> None:
    await town.subscribe("BTC")
    drafts = []
    for panel in (await opened(town), await opened(town)):
        drafts.append(await press(panel, "Rehearse"))
        await press(drafts[-1], "Stricter")
    await press(drafts[0], "Save")
    told = await press(drafts[1], "Save")
    assert "was changed or removed meanwhile" in told.text
    (rule,) = await rules(town)
    assert rule.min_impact is Level.MEDIUM


async def test_the_same_tags_once_more_say_what_they_replace_before_they_do(town: Town) -> None:
    await subscribe(town.channel, town.admin, tags="BTC", min_impact="High")
    answer = await draft(town, tags="bitcoin")
    assert "Saving it replaces: `#BTC`, Price Impact High" in answer.text
    await press(answer, "Stricter")
    assert "Saving it replaces" in answer.text
    await press(answer, "Looser")
    await press(answer, "Save")
    assert "Changed" in answer.text
    (rule,) = await rules(town)
    assert rule.min_impact is Level.LOW


async def test_subscribing_once_more_lets_a_paused_channel_go_on(town: Town) -> None:
    await town.subscribe("BTC")
    channel, now = ChannelId(town.channel.id), town.services.clock.now()
    await town.services.database.write(lambda s: s.outbox.pause_channel(channel, "lost", now))
    await press(await draft(town, tags="BTC", min_impact="High"), "Save")
    assert not await town.services.subscriptions.paused()


async def test_a_channel_deleted_after_the_rehearsal_is_named_at_save(town: Town) -> None:
    other = town.guild.add_text_channel("other")
    await town.emulator.wait_for(lambda: town.bot.get_channel(other.id) is not None)
    answer = await draft(town, tags="BTC", channel=other)
    town.guild.delete_channel(other)
    await town.emulator.wait_for(lambda: town.bot.get_channel(other.id) is None)
    assert "That channel was deleted" in (await press(answer, "Save")).text
    assert not await rules(town)


async def test_of_two_admins_who_subscribe_the_same_tags_the_second_is_told(town: Town) -> None:
    first, second = await draft(town, tags="BTC", min_impact="High"), await draft(town, tags="BTC")
    await press(first, "Save")
    told = await press(second, "Save")
    assert "has a subscription with these tags already: `#BTC`, Price Impact High" in told.text
    (rule,) = await rules(town)
    assert rule.min_impact is Level.HIGH


async def test_a_rule_is_not_edited_into_its_neighbour(town: Town) -> None:
    await subscribe(town.channel, town.admin, tags="BTC")
    await subscribe(town.channel, town.admin, tags="ETH")
    answer = await listed(town)
    bitcoin, ether = await rules(town)
    await (await answer.select("Change one…", [str(ether.id)])).wait_response()
    form = await press(answer, "Edit")
    drafted = await (await form.submit({"tags": "BTC"})).wait_response()
    told = await press(drafted, "Save")
    assert "has a subscription with these tags already" in told.text
    assert await rules(town) == [bitcoin, ether]


async def test_the_audit_tells_a_pause_from_a_change(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    await press(answer, "Pause")
    form = await press(answer, "Edit")
    await press(await (await form.submit({"tags": "ETH"})).wait_response(), "Save")
    await press(await opened(town), "Resume")
    audit = await (await town.channel.slash(town.admin, "admin audit", {})).wait_response()
    deeds = [word for word in ("resumed", "changed", "paused") if f"{word} `#" in audit.text]
    assert deeds == ["resumed", "changed", "paused"]


async def test_a_deleted_rule_posts_nothing_and_can_be_brought_back(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    await press(answer, "Delete")
    assert "Unsubscribed" in answer.text
    assert not await rules(town)
    await press(answer, "Undo")
    (rule,) = await rules(town)
    assert rule.tags == ("BTC",)


async def test_a_rule_is_copied_to_another_channel_after_its_rehearsal(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    other = town.guild.add_text_channel("other")
    copied = await answer.select("Copy to another channel…", [str(other.id)])
    await copied.wait_response()
    await press(copied, "Save")
    assert {rule.channel for rule in await rules(town)} == {town.channel.id, other.id}


async def test_a_copy_is_its_copiers_own(town: Town) -> None:
    await town.subscribe("BTC")
    other = town.guild.add_text_channel("other")
    colleague = town.guild.add_member("colleague", permissions=Permission.MANAGE_GUILD)
    panel = await (await town.channel.slash(colleague, "subscriptions", {})).wait_response()
    (rule,) = await rules(town)
    await (await panel.select("Change one…", [str(rule.id)])).wait_response()
    copied = await panel.select("Copy to another channel…", [str(other.id)])
    await copied.wait_response()
    await press(copied, "Save")
    assert {one.created_by for one in await rules(town)} == {town.admin.id, colleague.id}


async def test_a_server_with_500_channels_pages_its_rules(town: Town) -> None:
    places = [town.guild.add_text_channel(f"room-{number}") for number in range(500)]
    template = Subscription(
        guild=GuildId(town.guild.id), channel=places[0].id, created_by=1,
        created_at=town.services.clock.now(),
    )  # fmt: skip
    await town.services.subscriptions.save_all(
        [template.model_copy(update={"channel": place.id}) for place in places[:20]],
        by=UserId(1),
        over=[],
    )
    answer = await listed(town)
    assert "page 1 of 3" in answer.text
    await press(answer, "Next")
    assert "page 2 of 3" in answer.text
    await press(answer, "Next")
    await press(answer, "Previous")
    assert "page 2 of 3" in answer.text


async def test_a_member_reads_the_list_and_changes_nothing(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await (await town.channel.slash(town.member, "subscriptions", {})).wait_response()
    assert "`#BTC`" in answer.text
    with pytest.raises(LookupError):
        await answer.click("Export")


async def test_a_member_is_not_told_of_channels_that_they_do_not_see(town: Town) -> None:
    secret = town.guild.add_text_channel("secret")
    secret.overwrite(town.member.id, deny=int(Permission.VIEW_CHANNEL))
    await press(await draft(town, tags="ETH", channel=secret), "Save")
    answer = await (await town.channel.slash(town.member, "subscriptions", {})).wait_response()
    assert "ETH" not in answer.text
    assert "ETH" in (await listed(town)).text


async def test_an_admin_who_loses_the_right_cannot_save_any_more(town: Town) -> None:
    answer = await draft(town, tags="BTC")
    town.guild.everyone.permissions &= ~Permission.MANAGE_GUILD
    for role in town.guild.roles:
        role.permissions &= ~Permission.MANAGE_GUILD
    told = await press(answer, "Save")
    assert "Manage Server" in told.text
    assert not await rules(town)


async def test_an_admin_is_answered_in_their_own_language(town: Town) -> None:
    town.admin.locale = "de"
    await town.poll()
    answer = await draft(town, tags="BTC")
    assert "**Probe**: `#BTC`" in answer.text
    assert "**1 Karte** gepostet (weniger als eine am Tag)" in answer.text
    await press(answer, "Strenger")
    assert "Kurswirkung Mittel oder Hoch" in answer.text
    await press(answer, "Speichern")
    assert "Abonniert" in answer.text
    audit = await (await town.channel.slash(town.admin, "admin audit", {})).wait_response()
    assert "subscribed" in audit.text


async def test_a_channel_that_is_unsubscribed_gets_nothing_that_still_waited(town: Town) -> None:
    await subscribe(town.channel, town.admin, tags="BTC", mode="digest")
    await town.poll()
    since = town.services.clock.now() - timedelta(days=1)
    (card,) = await town.services.database.read(lambda s: s.cards.recent(since=since, limit=9))
    assert await town.services.database.read(lambda s: s.outbox.of_card(card.id))
    answer = await opened(town)
    await press(answer, "Delete")
    async with asyncio.timeout(10):  # the dispatcher may hold it in its hands just now
        while await town.services.database.read(lambda s: s.outbox.of_card(card.id)):
            await asyncio.sleep(0.01)
