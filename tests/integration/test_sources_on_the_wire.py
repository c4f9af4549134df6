"""/sources on the wire: tried before they are kept, paused, resumed, removed, listed in OPML."""

import pytest

from bot.models import Source
from tests.emulator.command_forms import Impossible
from tests.emulator.interaction import InteractionResult
from tests.emulator.people import User
from tests.fakes.publishers_site import PublishersSite
from tests.integration.conftest import Town, inflow


async def ask(
    town: Town, command: str, *, who: User | None = None, **options: object
) -> InteractionResult:
    user = who or owner(town)
    sent = await town.channel.slash(user, f"sources {command}", options, as_mobile=True)
    return await sent.wait_response()


def owner(town: Town) -> User:
    operator = town.emulator.world.owner
    if operator.id not in town.guild.members:
        town.guild.add_member(operator, permissions=1 << 5)
    return operator


def outlets(town: Town) -> list[str]:
    return [source.outlet for source in town.services.sources.active.values()]


async def test_the_list_tells_how_each_source_does(town: Town) -> None:
    await town.poll()
    answer = await ask(town, "list", who=town.admin)
    assert answer.ephemeral
    assert "**1 source**" in answer.text
    assert "CoinPost `coinpost`: read <t:" in answer.text


async def test_a_test_shows_what_is_in_a_feed_and_keeps_nothing(town: Town) -> None:
    async with PublishersSite(items=[inflow()]) as other:
        answer = await ask(town, "test", who=town.admin, url=other.source().url)
    assert "This feed can be read" in answer.text
    assert "Bitcoin funds draw $512 million" in answer.text
    assert "the whole article" in answer.text
    assert outlets(town) == ["CoinPost"]


async def test_an_added_source_is_polled_at_once(town: Town) -> None:
    await town.subscribe("everything")
    async with PublishersSite(items=[inflow()]) as other:
        answer = await ask(town, "add", url=other.source().url, name="Our Paper", trust=2)
        assert "Added" in answer.text
        await town.poll()
        await town.emulator.wait_for(lambda: town.channel.messages)
    kept = {source.outlet: source for source in town.services.sources.active.values()}
    assert kept["Our Paper"].tier == 2
    assert kept["Our Paper"].id == "our-paper"


async def test_a_source_is_known_once(town: Town) -> None:
    answer = await ask(town, "add", url=town.site.source().url)
    assert "a source already" in answer.text
    assert outlets(town) == ["CoinPost"]


@pytest.mark.parametrize(
    "url", ["nonsense", "ftp://a.example/feed", "http://169.254.169.254/latest", "http://[::1]:1/"]
)
async def test_what_cannot_be_read_is_not_added(town: Town, url: str) -> None:
    answer = await ask(town, "add", url=url)
    assert answer.ephemeral
    assert "on my side" not in answer.text
    assert outlets(town) == ["CoinPost"]


async def test_a_paused_source_is_left_alone_until_it_is_resumed(town: Town) -> None:
    await ask(town, "pause", source="coinpost")
    assert "paused" in (await ask(town, "list")).text
    await town.poll()
    assert not await town.services.database.read(lambda s: s.articles.count())
    await ask(town, "resume", source="coinpost")
    await town.poll()
    assert await town.services.database.read(lambda s: s.articles.count())


async def test_only_added_sources_can_be_removed(town: Town) -> None:
    kept = await ask(town, "remove", source="coinpost")
    assert "pause it instead" in kept.text
    async with PublishersSite(items=[inflow()]) as other:
        await ask(town, "add", url=other.source().url, name="Our Paper")
    removed = await ask(town, "remove", source="our-paper")
    assert "Its stories and cards stay" in removed.text
    assert outlets(town) == ["CoinPost"]
    unknown = await ask(town, "remove", source="nobody")
    assert "no such source" in unknown.text


async def test_what_counts_everywhere_is_the_owners(town: Town) -> None:
    refused = await ask(town, "pause", who=town.admin, source="coinpost")
    assert "only its owner may" in refused.text
    assert outlets(town) == ["CoinPost"]
    with pytest.raises(Impossible):
        await town.channel.slash(town.member, "sources list", {})


async def test_sources_are_completed(town: Town) -> None:
    offered = await town.channel.autocomplete(
        owner(town), "sources pause", {"source": "coin"}, "source"
    )
    assert [choice["value"] for choice in offered] == ["coinpost"]


async def test_a_list_is_imported_after_it_was_shown_and_exported_again(town: Town) -> None:
    body = (
        f'<opml version="2.0"><body><outline text="Known" xmlUrl="{town.site.source().url}"/>'
        '<outline text="New *one*" xmlUrl="https://new.example/feed"/></body></opml>'
    ).encode()
    user = owner(town)
    file = town.emulator.world.actions.upload(town.channel, user, "feeds.opml", body)
    answer = await ask(town, "import", file=file)
    assert "**New: 1**" in answer.text
    assert outlets(town) == ["CoinPost"]
    await (await answer.click("Apply")).wait_response()
    assert sorted(outlets(town)) == ["CoinPost", "New *one*"]
    exported = await ask(town, "export")
    assert b"https://new.example/feed" in exported.message.files["sources.opml"]


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\x00\xff"])
async def test_a_wrong_list_adds_nothing(town: Town, body: bytes) -> None:
    file = town.emulator.world.actions.upload(town.channel, owner(town), "feeds.opml", body)
    answer = await ask(town, "import", file=file)
    assert "no OPML file" in answer.text


async def test_added_and_paused_sources_outlive_a_restart(town: Town) -> None:
    await ask(town, "pause", source="coinpost")
    await town.services.database.write(lambda s: s.own_sources.save(extra()))
    await town.services.sources.load()
    assert outlets(town) == ["Extra"]


def extra() -> Source:
    return Source(id="extra", outlet="Extra", url="https://x.example/", tier=3, category="crypto")
