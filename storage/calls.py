"""What the cards claim, and finding cards by all that may be asked: without reading the cards."""

import json
from datetime import datetime

from pydantic import TypeAdapter

from bot.models import Call, CallTally, CardId, Horizon, Level, Search
from storage import fts
from storage.rows import Repository, fields, stamp

# Articles are numbered as they come, so the first one seen since then bounds the search.
_SAID = """calls.story IN (
    SELECT story_articles.story FROM articles_fts
    JOIN story_articles ON story_articles.article = articles_fts.rowid
    WHERE articles_fts MATCH :query AND articles_fts.rowid >= (
        SELECT id FROM articles WHERE first_seen >= :since ORDER BY first_seen, id LIMIT 1))"""
_TAGGED = """calls.card IN (
    SELECT card FROM card_tags
    WHERE name IN (SELECT value FROM json_each(:tags)) AND published >= :since)"""
_REPORTED = """calls.card IN (
    SELECT card FROM card_outlets WHERE outlet = :outlet AND published >= :since)"""

_MEMBERS = ", ".join(f"'{name}', {name}" for name in Call.model_fields)
_CALLS = TypeAdapter(list[Call])


class Calls(Repository):
    """The cards' claims; triggers keep them as the cards are."""

    def found(self, search: Search, *, limit: int) -> list[CardId]:
        """Return the cards that fit, newest first; text without a word in it finds nothing."""
        rows = self._rows(
            f"SELECT card FROM calls WHERE {_conditions(search)} "  # noqa: S608 - our own clauses
            "ORDER BY published DESC, card DESC LIMIT max(:limit, 0)",
            **_values(search),
            limit=limit,
        )
        return [CardId(row["card"]) for row in rows]

    def tallies(self, search: Search, *, now: datetime) -> list[CallTally]:
        """Count the calls that fit, for each length: those that run, are due, or are void."""
        runs = "NOT is_void AND published > :runs_since ->> horizon"
        rows = self._rows(
            f"""
            SELECT horizon, sum({runs}) AS open, sum(NOT is_void AND NOT ({runs})) AS due,
                sum(is_void) AS void, min(published) FILTER (WHERE {runs}) AS first_open
            FROM calls WHERE {_conditions(search)} GROUP BY horizon
            """,  # noqa: S608 - our own clauses; what people typed is bound
            **_values(search),
            runs_since=json.dumps({h: stamp(now - h.scored_after) for h in Horizon}),
        )
        return [CallTally.model_validate(row) for row in rows]

    def of_tag(self, tag: str, *, since: datetime) -> list[Call]:
        """Return the claims of a tag's cards published since then, newest first.

        They come as one JSON text: read row by row, ten thousand of them take three times as long.
        """
        told = self._value(
            f"""
            SELECT json_group_array(json_object({_MEMBERS})) FROM (
                SELECT calls.* FROM card_tags JOIN calls ON calls.card = card_tags.card
                WHERE card_tags.name = :tag AND card_tags.published >= :since
                ORDER BY card_tags.published DESC, card_tags.card DESC)
            """,  # noqa: S608 - the names of our own columns
            tag=tag,
            since=since,
        )
        return _CALLS.validate_json(told)

    def loudest(
        self, tag: str, *, since: datetime, until: datetime, parts: int, but: CardId | None = None
    ) -> list[CardId]:
        """Return a tag's weightiest card of each part of a time, oldest first; struck ones never.

        A long time has as many parts as a short one, so the cards are spread over all of it. `but`
        is left out. Beside a lone max(), SQLite gives the columns of the row that has it; of two
        cards of one weight that is the earlier.
        """
        rows = self._rows(
            """
            SELECT card, max(
                instr(:levels, impact) * 100 + instr(:levels, trust)
                - (julianday(published) - julianday(:since)) / 1000.0)
            FROM (
                SELECT calls.* FROM card_tags JOIN calls ON calls.card = card_tags.card
                WHERE card_tags.name = :tag AND NOT is_void AND calls.card IS NOT :but
                    AND card_tags.published >= :since AND card_tags.published < :until
            )
            GROUP BY CAST((julianday(published) - julianday(:since)) * :parts
                / (julianday(:until) - julianday(:since)) AS INTEGER)
            ORDER BY published
            """,
            tag=tag,
            since=since,
            until=until,
            parts=parts,
            but=but,
            levels="".join(Level),  # a level's place in it grows with its rank
        )
        return [CardId(row["card"]) for row in rows]

    def titled(self, typed: str, *, limit: int) -> list[CardId]:
        """Return the newest cards whose title has all the words, the last one perhaps unfinished.

        Without a word these are simply the newest cards.
        """
        query = fts.beginning(typed)
        sql = (
            "SELECT card FROM calls ORDER BY published DESC, card DESC LIMIT max(:limit, 0)"
            if query is None
            else """
            SELECT card FROM titles_fts JOIN calls ON calls.story = titles_fts.rowid
            WHERE titles_fts MATCH :query ORDER BY titles_fts.rowid DESC LIMIT max(:limit, 0)
            """
        )
        return [CardId(row["card"]) for row in self._rows(sql, query=query, limit=limit)]

    def outlets(self) -> list[str]:
        """Return every outlet that reported a story, in the order of the alphabet.

        The recursion steps from outlet to outlet in the index, past all their cards.
        """
        rows = self._rows(
            """
            WITH RECURSIVE found (outlet) AS (
                SELECT min(outlet) FROM card_outlets
                UNION ALL
                SELECT (SELECT min(outlet) FROM card_outlets WHERE outlet > found.outlet)
                FROM found WHERE found.outlet IS NOT NULL
            )
            SELECT outlet FROM found WHERE outlet IS NOT NULL
            """
        )
        return [row["outlet"] for row in rows]


def _conditions(search: Search) -> str:
    """Return the clauses that a search needs; the less there is to pass, the less is read."""
    wanted = {
        "calls.published >= :since": True,
        "calls.impact IN (SELECT value FROM json_each(:levels))": search.min_impact != Level.LOW,
        "calls.direction = :direction": search.direction is not None,
        "calls.horizon = :horizon": search.horizon is not None,
        "calls.coin = :coin": search.coin is not None,
        _TAGGED: bool(search.tags),
        _REPORTED: search.outlet is not None,
        _SAID: fts.all_of(search.words) is not None,
        "false": bool(search.words) and fts.all_of(search.words) is None,
    }
    return " AND ".join(clause for clause, is_wanted in wanted.items() if is_wanted)


def _values(search: Search) -> dict[str, object]:
    levels = tuple(level for level in Level if level.rank >= search.min_impact.rank)
    return fields(search) | {"levels": levels, "query": fts.all_of(search.words)}
