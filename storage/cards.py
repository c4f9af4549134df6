"""The published cards, their earlier revisions, and the tags they are found by."""

from collections.abc import Sequence
from datetime import datetime

from bot.models import Card, CardId, Level, StoryId, TagCount
from storage.rows import Repository, Row


class Cards(Repository):
    """Cards by id, by story and by tag; every revision is kept."""

    def add(self, card: Card) -> None:
        """Store a story's first card."""
        self._run(
            """
            INSERT INTO cards (id, story, revision, published, impact, body)
            VALUES (:id, :story, :revision, :published, :impact, :body)
            """,
            **_columns(card),
        )
        self._tag(card)

    def save(self, card: Card) -> None:
        """Store a new revision; the old one goes to the history, shown ones wait for an edit.

        ValueError when the card is not stored or its revision is not newer.
        """
        values = _columns(card)
        kept = self._run(
            """
            INSERT INTO card_revisions (card, revision, body)
            SELECT id, revision, body FROM cards WHERE id = :id AND revision < :revision
            """,
            **values,
        )
        if not kept:
            raise ValueError(f"card {card.id} has no revision older than {card.revision}")
        self._run(
            """
            UPDATE cards SET revision = :revision, published = :published, impact = :impact,
                body = :body WHERE id = :id
            """,
            **values,
        )
        self._run(
            "UPDATE deliveries SET stale = 1 WHERE card = :id AND status = 'sent' AND about = 0",
            **values,
        )
        self._run("DELETE FROM card_tags WHERE card = :id", **values)
        self._tag(card)

    def get(self, card: CardId) -> Card | None:
        """Return a card as it stands now."""
        return _card(self._row("SELECT body FROM cards WHERE id = :card", card=card))

    def of(self, wanted: Sequence[CardId]) -> list[Card]:
        """Return the cards of these ids in their order; ids that are not stored are left out."""
        rows = self._rows(
            """
            SELECT cards.body FROM json_each(:wanted) AS wanted
            JOIN cards ON cards.id = wanted.value ORDER BY wanted.key
            """,
            wanted=tuple(wanted),
        )
        return _cards(rows)

    def of_story(self, story: StoryId) -> Card | None:
        """Return a story's card as it stands now."""
        return _card(self._row("SELECT body FROM cards WHERE story = :story", story=story))

    def history(self, card: CardId) -> list[Card]:
        """Return a card's earlier revisions, the first one first."""
        rows = self._rows(
            "SELECT body FROM card_revisions WHERE card = :card ORDER BY revision", card=card
        )
        return _cards(rows)

    def first(self, card: CardId) -> Card | None:
        """Return a card as it was before any revision."""
        row = self._row(
            "SELECT body FROM card_revisions WHERE card = :card ORDER BY revision LIMIT 1",
            card=card,
        )
        return self.get(card) if row is None else _card(row)

    def recent(
        self,
        tag: str | None = None,
        *,
        since: datetime,
        limit: int,
        min_impact: Level = Level.LOW,
    ) -> list[Card]:
        """Return cards published since then, newest first; of one tag when it is given."""
        levels = tuple(level for level in Level if level.rank >= min_impact.rank)
        if tag is None:
            sql = """
                SELECT body FROM cards
                WHERE published >= :since AND impact IN (SELECT value FROM json_each(:levels))
                ORDER BY published DESC, id DESC LIMIT max(:limit, 0)
                """
        else:
            sql = """
                SELECT cards.body FROM card_tags JOIN cards ON cards.id = card_tags.card
                WHERE card_tags.name = :tag AND card_tags.published >= :since
                    AND card_tags.impact IN (SELECT value FROM json_each(:levels))
                ORDER BY card_tags.published DESC, card_tags.card DESC LIMIT max(:limit, 0)
                """
        return _cards(self._rows(sql, tag=tag, since=since, levels=levels, limit=limit))

    def tag_counts(self, *, since: datetime) -> list[TagCount]:
        """Return how many cards published since then have each tag, the most frequent first."""
        rows = self._rows(
            """
            SELECT kind, name, count(*) AS cards FROM card_tags WHERE published >= :since
            GROUP BY kind, name ORDER BY cards DESC, kind, name
            """,
            since=since,
        )
        return [TagCount.model_validate(row) for row in rows]

    def count(self) -> int:
        """Return how many cards are stored, revisions not counted."""
        return int(self._value("SELECT count(*) FROM cards"))

    def _tag(self, card: Card) -> None:
        """Index the card's tags; a name that comes as two kinds counts as the first."""
        for tag in card.tags:
            self._run(
                """
                INSERT INTO card_tags (name, published, card, kind, impact)
                VALUES (:name, :published, :id, :kind, :impact) ON CONFLICT DO NOTHING
                """,
                **{**_columns(card), "name": tag.name, "kind": tag.kind},
            )


def _columns(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "story": card.story,
        "revision": card.revision,
        "published": card.published,
        "impact": card.analysis.impact.level,
        "body": card,
    }


def _card(row: Row | None) -> Card | None:
    return None if row is None else Card.model_validate_json(row["body"])


def _cards(rows: list[Row]) -> list[Card]:
    return [Card.model_validate_json(row["body"]) for row in rows]
