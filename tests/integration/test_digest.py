"""`/digest` on the wire: ranked, grouped by tag, linked to the posted cards."""

from bot.models import Tag, TagKind
from tests.emulator.interaction import InteractionResult
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town
from tests.integration.test_arriving import queue, settled
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
