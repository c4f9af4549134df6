"""`/digest` on the wire: ranked, grouped by tag, linked to the posted cards."""

from bot.models import GuildId, GuildSettings, Tag, TagKind
from tests.emulator.interaction import InteractionResult
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town
from tests.integration.test_arriving import list_held, queue, settled
from tests.integration.test_news import keep


async def digest(town: Town, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.member, "digest", options)).wait_response()


async def test_stories_are_grouped_by_tag_and_linked_to_their_cards(town: Town) -> None:
    await queue(town, town.channel)
    await settled(town)
    ether = (Tag(kind=TagKind.COIN, name="ETH", reason="in the title"),)
    await keep(town, tags=ether, title="Not posted here")
    answer = await digest(town)
    (message,) = town.channel.messages
    assert "### Digest · all stories · last 24 hours" in answer.text
    jump = f"https://discord.com/channels/{town.guild.id}/{town.channel.id}/{message.id}"
    assert f"]({jump})" in answer.text
    assert "**#ETH**" in answer.text
    assert answer.ephemeral


async def test_nobody_is_led_to_a_channel_they_do_not_see(town: Town) -> None:
    secret = town.guild.add_text_channel("secret")
    secret.overwrite(town.member.id, deny=int(Permission.VIEW_CHANNEL))
    await queue(town, secret)
    await settled(town)
    (message,) = secret.messages
    answer = await digest(town)
    assert str(message.id) not in answer.text
    assert "https://coinpost.example/" in answer.text


async def test_behind_a_gate_a_public_digest_leads_where_the_asker_may_go(town: Town) -> None:
    await queue(town, town.channel)
    await settled(town)
    member = town.guild.add_role("member")
    ann = town.guild.add_member("bea", roles=[member])
    for place in (town.channel, talk := town.guild.add_text_channel("talk")):
        place.overwrite(town.guild.everyone.id, deny=int(Permission.VIEW_CHANNEL))
        place.overwrite(member.id, allow=int(Permission.VIEW_CHANNEL))
        place.allow_bot(Permission.VIEW_CHANNEL)
    answer = await (await talk.slash(ann, "digest", {"public": True})).wait_response()
    assert str(town.channel.messages[0].id) in answer.text


async def test_a_digest_is_no_card_in_the_menus(town: Town) -> None:
    settings = GuildSettings(guild=GuildId(town.guild.id), budget_hour=1)
    await town.services.database.write(lambda s: s.meta.save_guild(settings))
    await queue(town, town.channel, 3)
    await settled(town)
    await town.services.database.write(lambda s: list_held(s, town))
    await settled(town)
    _, message = town.channel.messages
    for name in ("Follow these tags", "Report mistake"):
        told = await (await town.channel.menu(town.member, name, message)).wait_response()
        assert "shows no card of mine" in told.text


async def test_everybody_may_see_it_when_asked_for(town: Town) -> None:
    await keep(town, 3)
    answer = await digest(town, public=True, tags="btc", window="7 days")
    assert not answer.ephemeral
    assert "### Digest · BTC · last 7 days" in answer.text


async def test_where_nothing_was_published_it_says_so(town: Town) -> None:
    answer = await digest(town, window="1 hour")
    assert "No story fits" in answer.text


async def test_an_unknown_tag_gets_a_hint(town: Town) -> None:
    answer = await digest(town, tags="bitconi")
    assert answer.ephemeral
    assert "Did you mean" in answer.text


async def test_tags_complete_themselves(town: Town) -> None:
    found = await town.channel.autocomplete(town.member, "digest", {"tags": "BTC, eth"}, "tags")
    assert any(str(choice["value"]).startswith("BTC, ETH") for choice in found)
