"""What each channel wants to read."""

import json
from collections.abc import Iterable

from bot.models import ChannelId, GuildId, Level, Subscription, SubscriptionId, UserId
from storage.rows import Repository, Row, fields

EVERYTHING = ""
"""The tag under which a rule without tags is indexed: every card has it."""


LISTS = ("tags", "directions", "horizons", "sources")
"""Columns that hold JSON."""


class Subscriptions(Repository):
    """Rules by channel and by guild; one for each set of tags and expression in a channel."""

    def add(self, rule: Subscription) -> Subscription:
        """Store a rule and return it with its id.

        The same tags and expression once more in the same channel are the same rule: it keeps
        its id and who made it, and takes everything else anew.
        """
        number = self._value(
            """
            INSERT INTO subscriptions (guild, channel, tags, tag_set, "where", min_impact,
                min_trust, directions, horizons, sources, role, mode, is_paused, created_by,
                created_at)
            VALUES (:guild, :channel, :tags, :tag_set, :where, :min_impact, :min_trust,
                :directions, :horizons, :sources, :role, :mode, :is_paused, :created_by,
                :created_at)
            ON CONFLICT (guild, channel, tag_set, "where") DO UPDATE SET
                min_impact = excluded.min_impact, min_trust = excluded.min_trust,
                directions = excluded.directions, horizons = excluded.horizons,
                sources = excluded.sources, role = excluded.role, mode = excluded.mode,
                is_paused = excluded.is_paused
            RETURNING id
            """,
            **_stored(rule),
        )
        self._index(SubscriptionId(number), rule)
        return _rule(self._rows("SELECT * FROM rules WHERE id = :id", id=number)[0])

    def replace(self, old: Subscription, new: Subscription) -> bool:
        """Put a rule in the place of another; the id stays.

        False, and nothing is changed, when `old` is not what is stored any more, or when another
        rule of the channel has these tags and this expression.
        """
        if self.get(old.id, old.guild) != old:
            return False
        changed = self._run(
            """
            UPDATE OR IGNORE subscriptions SET channel = :channel, tags = :tags,
                tag_set = :tag_set, "where" = :where, min_impact = :min_impact,
                min_trust = :min_trust, directions = :directions, horizons = :horizons,
                sources = :sources, role = :role, mode = :mode, is_paused = :is_paused
            WHERE id = :id
            """,
            **_stored(new) | {"id": old.id},
        )
        if changed:
            self._run("DELETE FROM subscription_tags WHERE subscription = :id", id=old.id)
            self._index(old.id, new)
        return bool(changed)

    def _index(self, number: SubscriptionId, rule: Subscription) -> None:
        self._run(
            """
            INSERT INTO subscription_tags (tag, subscription)
            SELECT value, :id FROM json_each(:tags) WHERE true ON CONFLICT DO NOTHING
            """,
            id=number,
            tags=rule.tags or (EVERYTHING,),
        )

    def get(self, rule: SubscriptionId, guild: GuildId) -> Subscription | None:
        """Return a rule of that guild; None when it has no such rule."""
        row = self._row(
            "SELECT * FROM rules WHERE id = :id AND guild = :guild", id=rule, guild=guild
        )
        return None if row is None else _rule(row)

    def twin(self, rule: Subscription) -> Subscription | None:
        """Return another rule of the same channel with the same tags and expression."""
        row = self._row(
            """
            SELECT rules.* FROM rules JOIN subscriptions USING (id)
            WHERE rules.channel = :channel AND rules.guild = :guild
            AND subscriptions.tag_set = :tag_set AND rules."where" = :where AND id <> :id
            """,
            **_stored(rule) | {"id": rule.id},
        )
        return None if row is None else _rule(row)

    def remove(self, rule: SubscriptionId, guild: GuildId) -> Subscription | None:
        """Delete a rule of that guild and return what it was; None when it has no such rule."""
        found = self.get(rule, guild)
        if found is not None:
            self._run("DELETE FROM subscriptions WHERE id = :id", id=rule)
        return found

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
        """Return a guild's rules, by channel and then oldest first; not what members follow."""
        rows = self._rows(
            """
            SELECT * FROM rules WHERE guild = :guild AND mode <> 'mention' ORDER BY channel, id
            """,
            guild=guild,
        )
        return [_rule(row) for row in rows]

    def made_by(self, user: UserId, *, besides: ChannelId) -> int:
        """Return how many rules somebody made, those of one channel not counted."""
        return int(
            self._value(
                "SELECT count(*) FROM rules WHERE created_by = :user AND channel <> :besides",
                user=user,
                besides=besides,
            )
        )

    def named_in(self, guild: GuildId) -> set[UserId]:
        """Return the members of a guild who follow something by a mention."""
        rows = self._rows(
            "SELECT DISTINCT created_by FROM rules WHERE guild = :guild AND mode = 'mention'",
            guild=guild,
        )
        return {UserId(row["created_by"]) for row in rows}

    def forget_author(self, user: UserId) -> int:
        """Let rules of channels forget who made them; return how many did."""
        return self._run(
            "UPDATE subscriptions SET created_by = 0 WHERE created_by = :user", user=user
        )

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
        """Return the rules that may want a card with these tags and this impact, oldest first.

        Their other conditions are looked at by bot.rules. Letter case does not matter. A channel
        comes once for each of its rules that match.
        """
        rows = self._rows(
            """
            SELECT * FROM rules
            WHERE id IN (
                SELECT subscription FROM subscription_tags
                WHERE tag IN (SELECT value FROM json_each(:tags)))
            AND NOT is_paused AND min_impact IN (SELECT value FROM json_each(:levels))
            ORDER BY id
            """,
            tags=(*tags, EVERYTHING),
            levels=tuple(level for level in Level if level.rank <= impact.rank),
        )
        return [_rule(row) for row in rows]


def _stored(rule: Subscription) -> dict[str, object]:
    return fields(rule) | {"tag_set": tuple(sorted({tag.casefold() for tag in rule.tags}))}


def _rule(row: Row) -> Subscription:
    return Subscription.model_validate({**row, **{name: json.loads(row[name]) for name in LISTS}})
