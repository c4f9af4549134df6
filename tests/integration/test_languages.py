"""Everybody is answered in their own language, and a channel reads its server's."""

import pytest

from bot.models import ChannelId, GuildId, GuildSettings, UserId
from tests.emulator.people import User
from tests.integration.conftest import Town
from tests.integration.test_why import posted

BITCOIN = {"tags": "BTC", "min_impact": "Low"}


def speaker(town: Town, locale: str) -> User:
    """Let somebody in whose Discord speaks a language."""
    return town.guild.add_member(town.emulator.world.add_user(f"reader {locale}", locale=locale))


@pytest.mark.parametrize(
    ("locale", "told"),
    [("de", "**Quellen**"), ("es-419", "**Fuentes**"), ("ja", "**情報源**"), ("ko", "**Sources**")],
)
async def test_a_command_is_answered_in_its_users_language(
    town: Town, locale: str, told: str
) -> None:
    reader = speaker(town, locale)
    answer = await (await town.channel.slash(reader, "health", {})).wait_response()
    assert told in answer.text


async def test_a_mistake_is_told_in_its_users_language(town: Town) -> None:
    reader = speaker(town, "fr")
    answer = await (
        await town.channel.slash(reader, "subscribe", {"tags": "BTC"}, as_mobile=True)
    ).wait_response()
    assert "Gérer le serveur" in answer.text


async def test_two_who_ask_at_once_each_hear_their_own_language(town: Town) -> None:
    readers = [speaker(town, locale) for locale in ("de", "pt-BR")]
    asked = [await town.channel.slash(reader, "levels", {}) for reader in readers]
    german, portuguese = [(await one.wait_response()).text for one in asked]
    assert "Kursrichtung" in german
    assert "Direção do preço" in portuguese


async def test_a_card_speaks_the_language_that_the_server_chose(town: Town) -> None:
    guild = GuildId(town.guild.id)
    chosen = GuildSettings(guild=guild, language="de")
    await town.services.database.write(lambda store: store.meta.save_guild(chosen))
    text = (await posted(town)).text
    assert "Kurswirkung" in text
    assert "keine Anlageberatung" in text


async def test_a_card_speaks_the_servers_own_language_when_none_was_chosen(town: Town) -> None:
    town.guild.set_locale("ja")
    assert "価格への影響" in (await posted(town)).text


async def test_a_follower_is_written_to_in_the_language_they_spoke_when_they_followed(
    town: Town,
) -> None:
    reader = speaker(town, "de")
    await (await town.channel.slash(reader, "follow add", BITCOIN)).wait_response()
    await town.poll()
    chat = town.emulator.world.private_channel(reader)
    await town.emulator.wait_for(lambda: chat.messages)
    assert "Kurswirkung" in chat.messages[0].text


async def test_what_was_learnt_of_a_followers_language_is_deleted_with_all_else(town: Town) -> None:
    reader = speaker(town, "ja")
    await (await town.channel.slash(reader, "follow add", BITCOIN)).wait_response()
    chat = ChannelId(town.emulator.world.private_channel(reader).id)
    learnt = await town.services.database.read(lambda store: store.meta.language(chat))
    await town.services.follows.forget(UserId(reader.id), chat)
    kept = await town.services.database.read(lambda store: store.meta.language(chat))
    assert (learnt, kept) == ("ja", None)
