"""What each channel wants to read."""

import json
from collections.abc import Iterable

from bot.models import ChannelId, GuildId, Level, Subscription, SubscriptionId
from storage.rows import Repository, Row, fields

EVERYTHING = ""
"""The tag under which a rule without tags is indexed: every card has it."""


class Subscriptions(Repository):
    """Rules by channel and by guild; one for each set of tags in a channel."""

    def add(self, rule: Subscription) -> Subscription:
        """Store a rule and return it with its id.

        The same tags once more in the same channel are the same rule: it keeps its id and
        takes the new least impact.
        """
        number = self._value(
            """
            INSERT INTO subscriptions (guild, channel, tags, tag_set, min_impact, created_by,
                created_at)
            VALUES (:guild, :channel, :tags, :tag_set, :min_impact, :created_by, :created_at)
            ON CONFLICT (channel, tag_set) DO UPDATE SET min_impact = excluded.min_impact
            RETURNING id
            """,
            **fields(rule) | {"tag_set": tuple(sorted({tag.casefold() for tag in rule.tags}))},
        )
        self._run(
            """
            INSERT INTO subscription_tags (tag, subscription)
            SELECT value, :id FROM json_each(:tags) WHERE true ON CONFLICT DO NOTHING
            """,
            id=number,
            tags=rule.tags or (EVERYTHING,),
        )
        return _rule(self._rows("SELECT * FROM rules WHERE id = :id", id=number)[0])

    def remove(self, rule: SubscriptionId, guild: GuildId) -> Subscription | None:
        """Delete a rule of that guild and return what it was; None when it has no such rule."""
        row = self._row(
            "SELECT * FROM rules WHERE id = :id AND guild = :guild", id=rule, guild=guild
        )
        if row is None:
            return None
        self._run("DELETE FROM subscriptions WHERE id = :id", id=rule)
        return _rule(row)

    def remove_guild(self, guild: GuildId) -> int:
        """Delete all rules of a guild; return how many."""
        return self._run("DELETE FROM subscriptions WHERE guild = :guild", guild=guild)

    def of_channel(self, channel: ChannelId) -> list[Subscription]:
        """Return a channel's rules, oldest first."""
        rows = self._rows(
            "SELECT * FROM rules WHERE channel = :channel ORDER BY id", channel=channel
        )
        return [_rule(row) for row in rows]

    def of_guild(self, guild: GuildId) -> list[Subscription]:
        """Return a guild's rules, by channel and then oldest first."""
        rows = self._rows(
            "SELECT * FROM rules WHERE guild = :guild ORDER BY channel, id", guild=guild
        )
        return [_rule(row) for row in rows]

    def channels(self) -> list[ChannelId]:
        """Return every channel that has a rule."""
        rows = self._rows("SELECT DISTINCT channel FROM subscriptions ORDER BY channel")
        return [ChannelId(row["channel"]) for row in rows]

    def channels_of_guild(self, guild: GuildId) -> list[ChannelId]:
        """Return the channels of a guild that have a rule."""
        rows = self._rows(
            "SELECT DISTINCT channel FROM subscriptions WHERE guild = :guild ORDER BY channel",
            guild=guild,
        )
        return [ChannelId(row["channel"]) for row in rows]

    def matching(self, tags: Iterable[str], impact: Level) -> list[Subscription]:
        """Return the rules that want a card with these tags and this impact, oldest first.

        Letter case does not matter. A channel comes once for each of its rules that match.
        """
        rows = self._rows(
            """
            SELECT * FROM rules
            WHERE id IN (
                SELECT subscription FROM subscription_tags
                WHERE tag IN (SELECT value FROM json_each(:tags)))
            AND min_impact IN (SELECT value FROM json_each(:levels))
            ORDER BY id
            """,
            tags=(*tags, EVERYTHING),
            levels=tuple(level for level in Level if level.rank <= impact.rank),
        )
        return [_rule(row) for row in rows]


def _rule(row: Row) -> Subscription:
    return Subscription.model_validate({**row, "tags": json.loads(row["tags"])})
