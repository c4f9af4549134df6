"""The cleaned pages, and by which identities they are known again."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.models import Article, ArticleId, Document, Held, Part, SourceId, StoryId
from storage.rows import Repository, Row, fields


class Articles(Repository):
    """Articles by id, by identity key and by story.

    A key belongs to the first article that came with it; `article_view` is an article's row
    with its keys as a JSON array, most trusted first.
    """

    def by_keys(self, keys: Iterable[str]) -> Article | None:
        """Return the article known under any of the keys; the earlier key wins."""
        row = self._row(
            """
            SELECT article_view.* FROM json_each(:keys) AS wanted
            JOIN article_keys ON article_keys.key = wanted.value
            JOIN article_view ON article_view.id = article_keys.article
            ORDER BY wanted.key LIMIT 1
            """,
            keys=tuple(keys),
        )
        return None if row is None else _article(row)

    def held(self, wanted: Sequence[Sequence[str]]) -> list[Held | None]:
        """Return for each set of keys what is held under one of them; the earlier key wins."""
        rows = self._rows(
            """
            SELECT entry.key AS entry, articles.id, articles.content_hash, articles.published,
                articles.first_seen, articles.edits
            FROM json_each(:wanted) AS entry, json_each(entry.value) AS name
            JOIN article_keys ON article_keys.key = name.value
            JOIN articles ON articles.id = article_keys.article
            ORDER BY name.key DESC
            """,
            wanted=[list(keys) for keys in wanted],
        )
        found = {row.pop("entry"): Held.model_validate(row) for row in rows}
        return [found.get(place) for place in range(len(wanted))]

    def add(self, article: Article) -> Article:
        """Store a new article and return it with its id."""
        number = self._value(
            """
            INSERT INTO articles (source, outlet, tier, url, content_hash, published, zone_known,
                first_seen, is_full_text, sample, edits, document)
            VALUES (:source, :outlet, :tier, :url, :content_hash, :published, :zone_known,
                :first_seen, :is_full_text, :sample, :edits, :document)
            RETURNING id
            """,
            **fields(article),
        )
        stored = article.model_copy(update={"id": ArticleId(number)})
        self._add_keys(stored)
        return stored

    def update(self, article: Article) -> None:
        """Store an edit: the text and what came with it; old keys stay, new ones join them."""
        self._run(
            """
            UPDATE articles SET outlet = :outlet, tier = :tier, url = :url,
                content_hash = :content_hash, published = :published, zone_known = :zone_known,
                is_full_text = :is_full_text, edits = :edits, document = :document
            WHERE id = :id
            """,
            **fields(article),
        )
        self._add_keys(article)

    def drop_texts(self, *, since: datetime, before: datetime, limit: int) -> datetime | None:
        """Reduce the oldest articles first seen in a span to their headlines.

        Return when the last of them was first seen, None when none is left; go on from there.
        What an article is known by stays, so that no feed can bring it as news again.
        """
        rows = self._rows(
            """
            UPDATE articles SET is_full_text = 0, document = json_set(document, '$.sentences', (
                SELECT json_group_array(json(value)) FROM json_each(document, '$.sentences')
                WHERE json_extract(value, '$.part') = :title))
            WHERE id IN (
                SELECT id FROM articles WHERE first_seen >= :since AND first_seen < :before
                    AND EXISTS (
                        SELECT 1 FROM json_each(document, '$.sentences')
                        WHERE json_extract(value, '$.part') <> :title)
                ORDER BY first_seen, id LIMIT max(:limit, 0))
            RETURNING first_seen
            """,
            title=Part.TITLE,
            since=since,
            before=before,
            limit=limit,
        )
        return max((datetime.fromisoformat(row["first_seen"]) for row in rows), default=None)

    def of_story(self, story: StoryId) -> list[Article]:
        """Return a story's reports in the order they came."""
        rows = self._rows(
            """
            SELECT article_view.* FROM story_articles
            JOIN article_view ON article_view.id = story_articles.article
            WHERE story_articles.story = :story ORDER BY article_view.id
            """,
            story=story,
        )
        return [_article(row) for row in rows]

    def addresses(self, source: SourceId, *, limit: int) -> list[str]:
        """Return the addresses of a source's newest articles."""
        rows = self._rows(
            "SELECT url FROM articles WHERE source = :source ORDER BY id DESC LIMIT max(:limit, 0)",
            source=source,
            limit=limit,
        )
        return [row["url"] for row in rows]

    def count(self) -> int:
        """Return how many articles are stored."""
        return int(self._value("SELECT count(*) FROM articles"))

    def _add_keys(self, article: Article) -> None:
        self._run(
            """
            INSERT INTO article_keys (key, article, place)
            SELECT wanted.value, :id, wanted.key FROM json_each(:keys) AS wanted WHERE true
            ON CONFLICT (key) DO NOTHING
            """,
            id=article.id,
            keys=article.keys,
        )


def _article(row: Row) -> Article:
    nested = {
        "keys": json.loads(row["keys"]),
        "document": Document.model_validate_json(row["document"]),
    }
    return Article.model_validate({**row, **nested})
