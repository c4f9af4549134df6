import pytest

from bot.models import ChannelId, Direction, GuildId, Horizon, Level, Mode, RoleId, SubscriptionId
from storage import Store
from tests.factories import make_subscription


def test_a_rule_comes_back_with_its_id(store: Store) -> None:
    rule = store.subscriptions.add(make_subscription(tags=("BTC", "Fed"), min_impact=Level.HIGH))
    assert rule.id
    assert store.subscriptions.of_channel(rule.channel) == [rule]
    assert store.subscriptions.of_guild(rule.guild) == [rule]


def test_the_same_tags_in_a_channel_are_one_rule_with_the_new_impact(store: Store) -> None:
    first = store.subscriptions.add(make_subscription(tags=("BTC", "Fed")))
    again = store.subscriptions.add(make_subscription(tags=("fed", "btc"), min_impact=Level.HIGH))
    assert again.id == first.id
    assert again.tags == ("BTC", "Fed")
    assert [rule.min_impact for rule in store.subscriptions.of_channel(first.channel)] == [
        Level.HIGH
    ]


def test_the_same_tags_in_another_channel_are_another_rule(store: Store) -> None:
    first = store.subscriptions.add(make_subscription())
    second = store.subscriptions.add(make_subscription(channel=ChannelId(21)))
    assert store.subscriptions.of_guild(first.guild) == [first, second]
    assert store.subscriptions.channels_of_guild(first.guild) == [20, 21]


def test_only_its_own_guild_can_remove_a_rule(store: Store) -> None:
    rule = store.subscriptions.add(make_subscription())
    assert store.subscriptions.remove(rule.id, GuildId(11)) is None
    assert store.subscriptions.remove(rule.id, rule.guild) == rule
    assert store.subscriptions.remove(rule.id, rule.guild) is None
    assert store.subscriptions.matching(rule.tags, Level.HIGH) == []


def test_the_number_of_a_removed_rule_is_never_used_again(store: Store) -> None:
    rule = store.subscriptions.add(make_subscription())
    store.subscriptions.remove(rule.id, rule.guild)
    assert store.subscriptions.add(make_subscription()).id == SubscriptionId(rule.id + 1)


FULL = make_subscription(
    tags=("BTC", "Fed"),
    where='NOT Hack AND "rate cut"',
    min_impact=Level.MEDIUM,
    min_trust=Level.HIGH,
    directions=(Direction.BEARISH,),
    horizons=(Horizon.SHORT, Horizon.LONG),
    sources=("CoinPost",),
    role=RoleId(7),
    mode=Mode.THREAD,
)


def test_every_condition_of_a_rule_is_kept(store: Store) -> None:
    rule = store.subscriptions.add(FULL)
    assert rule == FULL.model_copy(update={"id": rule.id})
    assert store.subscriptions.get(rule.id, rule.guild) == rule
    assert store.subscriptions.get(rule.id, GuildId(11)) is None


def test_the_same_tags_with_another_expression_are_another_rule(store: Store) -> None:
    first, second = store.subscriptions.add(FULL), store.subscriptions.add(make_subscription())
    assert first.id != second.id


def test_subscribing_again_takes_every_other_choice_anew(store: Store) -> None:
    old = store.subscriptions.add(FULL)
    again = FULL.model_copy(update={"mode": Mode.LIVE, "role": None, "min_trust": Level.LOW})
    assert store.subscriptions.add(again) == again.model_copy(update={"id": old.id})


def test_a_replaced_rule_keeps_its_id_and_is_found_by_its_new_tags(store: Store) -> None:
    old = store.subscriptions.add(FULL)
    new = make_subscription(id=old.id, tags=("ETH",), channel=ChannelId(21))
    assert store.subscriptions.replace(old, new)
    assert store.subscriptions.get(old.id, old.guild) == new
    assert store.subscriptions.matching(("ETH",), Level.HIGH) == [new]
    assert store.subscriptions.matching(("BTC", "Fed"), Level.HIGH) == []


def test_what_another_admin_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    seen = store.subscriptions.add(FULL)
    first = seen.model_copy(update={"min_impact": Level.HIGH})
    assert store.subscriptions.replace(seen, first)
    assert not store.subscriptions.replace(seen, seen.model_copy(update={"role": None}))
    assert store.subscriptions.get(seen.id, seen.guild) == first


def test_a_rule_does_not_take_the_place_of_another(store: Store) -> None:
    btc = store.subscriptions.add(make_subscription())
    eth = store.subscriptions.add(make_subscription(tags=("ETH",)))
    assert not store.subscriptions.replace(eth, eth.model_copy(update={"tags": ("btc",)}))
    assert store.subscriptions.of_guild(eth.guild) == [btc, eth]
    assert store.subscriptions.matching(("ETH",), Level.LOW) == [eth]


def test_a_paused_rule_matches_nothing(store: Store) -> None:
    store.subscriptions.add(make_subscription(is_paused=True))
    assert store.subscriptions.matching(("BTC",), Level.HIGH) == []


def test_a_guild_that_leaves_takes_all_its_rules(store: Store) -> None:
    store.subscriptions.add(make_subscription())
    store.subscriptions.add(make_subscription(channel=ChannelId(21)))
    other = store.subscriptions.add(make_subscription(guild=GuildId(11), channel=ChannelId(22)))
    assert store.subscriptions.remove_guild(GuildId(10)) == 2
    assert store.subscriptions.matching(("BTC",), Level.HIGH) == [other]


def test_a_card_reaches_rules_with_any_of_its_tags(store: Store) -> None:
    btc = store.subscriptions.add(make_subscription(tags=("BTC",)))
    fed = store.subscriptions.add(make_subscription(tags=("fed", "ECB"), channel=ChannelId(21)))
    store.subscriptions.add(make_subscription(tags=("ETH",), channel=ChannelId(22)))
    assert store.subscriptions.matching(("btc", "Fed"), Level.LOW) == [btc, fed]


def test_a_rule_without_tags_wants_every_card(store: Store) -> None:
    rule = store.subscriptions.add(make_subscription(tags=()))
    assert rule.tags == ()
    assert store.subscriptions.matching(("DOGE",), Level.LOW) == [rule]
    assert store.subscriptions.matching((), Level.LOW) == [rule]


@pytest.mark.parametrize("wanted", Level)
@pytest.mark.parametrize("impact", Level)
def test_a_rule_wants_its_least_impact_and_above(
    store: Store, wanted: Level, impact: Level
) -> None:
    store.subscriptions.add(make_subscription(min_impact=wanted))
    matches = store.subscriptions.matching(("BTC",), impact)
    assert bool(matches) == (impact.rank >= wanted.rank)
