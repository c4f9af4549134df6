from bot.delivery.arrival import MOST_NAMED, deliveries
from bot.models import ChannelId, GuildId, Mode, RoleId, UserId
from tests.factories import NOON, make_card, make_subscription


def test_a_channel_gets_one_delivery_however_many_rules_want_the_card() -> None:
    rules = [make_subscription(), make_subscription(), make_subscription(channel=ChannelId(21))]
    made = deliveries(make_card(), rules, NOON)
    assert [(row.channel, row.mode, row.roles) for row in made] == [
        (20, Mode.LIVE, ()),
        (21, Mode.LIVE, ()),
    ]


def test_a_rule_that_posts_wins_over_one_for_the_digest() -> None:
    rules = [make_subscription(mode=Mode.DIGEST), make_subscription(mode=Mode.THREAD)]
    assert [row.mode for row in deliveries(make_card(), rules, NOON)] == [Mode.THREAD]


def test_each_rules_role_is_mentioned_once_and_a_digests_never() -> None:
    rules = [
        make_subscription(role=RoleId(40)),
        make_subscription(role=RoleId(41)),
        make_subscription(role=RoleId(40)),
        make_subscription(role=RoleId(42), mode=Mode.DIGEST),
    ]
    (made,) = deliveries(make_card(), rules, NOON)
    assert made.roles == (40, 41)
    (quiet,) = deliveries(make_card(), rules[3:], NOON)
    assert (quiet.mode, quiet.roles) == (Mode.DIGEST, ())


def test_members_are_named_in_their_servers_channels_and_get_no_message() -> None:
    follows = [
        make_subscription(mode=Mode.MENTION, channel=ChannelId(90 + n), created_by=UserId(n))
        for n in range(MOST_NAMED + 1)
    ]
    elsewhere = make_subscription(guild=GuildId(11), channel=ChannelId(21))
    made = deliveries(make_card(), [make_subscription(), elsewhere, *follows, follows[0]], NOON)
    assert [(row.channel, len(row.users)) for row in made] == [(20, MOST_NAMED), (21, 0)]


def test_a_digest_names_no_member() -> None:
    rules = [make_subscription(mode=Mode.DIGEST), make_subscription(mode=Mode.MENTION)]
    (made,) = deliveries(make_card(), rules, NOON)
    assert (made.mode, made.users) == (Mode.DIGEST, ())
