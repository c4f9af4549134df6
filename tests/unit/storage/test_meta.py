from bot.models import GuildId, GuildSettings, Style
from storage import Store


def test_a_fact_is_remembered_and_can_change(store: Store) -> None:
    assert store.meta.get("tree") is None
    store.meta.set("tree", "a")
    store.meta.set("tree", "b")
    assert store.meta.get("tree") == "b"


def test_a_server_that_never_chose_has_the_defaults(store: Store) -> None:
    assert store.meta.guild(GuildId(10)) == GuildSettings(guild=GuildId(10))


def test_a_servers_choices_are_kept_until_it_is_forgotten(store: Store) -> None:
    choice = GuildSettings(guild=GuildId(10), style=Style.COMPACT)
    store.meta.save_guild(choice)
    assert store.meta.guild(GuildId(10)) == choice
    assert store.meta.guild(GuildId(11)).style is Style.V2
    store.meta.forget_guild(GuildId(10))
    assert store.meta.guild(GuildId(10)).style is Style.V2
