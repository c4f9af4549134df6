"""Which articles tell one event, and how a new report finds its story."""

from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from bot.models import ArticleId, Refusal, Story, StoryId
from storage import fts
from storage.articles import Articles
from storage.rows import Repository, fields


class Stories(Repository):
    """Stories, their reports, the window of candidates and the search over all texts."""

    def __init__(self, db: Database, articles: Articles) -> None:
        super().__init__(db)
        self._articles = articles

    def add(
        self,
        article: ArticleId,
        *,
        now: datetime,
        fingerprint: str | None = None,
        terms: Iterable[str] = (),
        judged: bool = False,
    ) -> StoryId:
        """Make a story of its first report; `judged` ones never wait for a card."""
        number = self._value(
            """
            INSERT INTO stories (created_at, updated_at, judged) VALUES (:now, :now, :judged)
            RETURNING id
            """,
            now=now,
            judged=judged,
        )
        story = StoryId(number)
        self._put(story, article, now, fingerprint, terms)
        return story

    def attach(
        self,
        story: StoryId,
        article: ArticleId,
        *,
        now: datetime,
        fingerprint: str | None = None,
        terms: Iterable[str] = (),
    ) -> None:
        """Put a report into a story; again for an edited report, with its new fingerprint.

        `fingerprint` is opaque here and comes back from `candidates`; a report without one, or
        without terms to find it by, stays out of the window.
        """
        self._run("UPDATE stories SET updated_at = :now WHERE id = :story", now=now, story=story)
        self._put(story, article, now, fingerprint, terms)

    def get(self, story: StoryId) -> Story | None:
        """Return a story with all its reports, None when there is none with that id."""
        row = self._row("SELECT * FROM stories WHERE id = :story", story=story)
        if row is None:
            return None
        return Story(
            id=story,
            articles=tuple(self._articles.of_story(story)),
            created_at=row["created_at"],
            updated_at=row["updated_at"],
        )

    def of_article(self, article: ArticleId) -> StoryId | None:
        """Return the story that an article belongs to."""
        story = self._value(
            "SELECT story FROM story_articles WHERE article = :article", article=article
        )
        return None if story is None else StoryId(story)

    def unjudged(self) -> list[StoryId]:
        """Return the stories that were stored and not judged yet, oldest first."""
        rows = self._rows("SELECT id FROM stories WHERE judged = 0 ORDER BY id")
        return [StoryId(row["id"]) for row in rows]

    def judged(self, story: StoryId) -> None:
        """Note that a story was judged, whether it got a card or not."""
        self._run("UPDATE stories SET judged = 1 WHERE id = :story AND judged = 0", story=story)

    def refuse(self, story: StoryId, refusal: Refusal) -> None:
        """Note why a story gets no card; the next judgement's word replaces it."""
        self._run(
            "INSERT OR REPLACE INTO refusals VALUES (:story, :reason, :at)",
            story=story,
            **fields(refusal),
        )

    def refusal(self, story: StoryId) -> Refusal | None:
        """Return why a story got no card when it was last judged, None when nothing was noted."""
        row = self._row("SELECT reason, at FROM refusals WHERE story = :story", story=story)
        return None if row is None else Refusal.model_validate(row)

    def reopen(self, story: StoryId) -> None:
        """Note that a story has to be judged again; a crash before that is made up for."""
        self._run("UPDATE stories SET judged = 0 WHERE id = :story", story=story)

    def candidates(
        self, terms: Iterable[str], since: datetime, *, limit: int = 20
    ) -> list[tuple[StoryId, str]]:
        """Return the reports of the window that share most with the terms, best first.

        Each comes as its story and its own fingerprint; a story may come once a report.
        """
        query = fts.any_of(terms)
        if query is None:
            return []
        rows = self._rows(
            """
            SELECT candidates.story, candidates.fingerprint FROM candidates_fts
            JOIN candidates ON candidates.article = candidates_fts.rowid
            WHERE candidates_fts MATCH :query AND candidates.at >= :since
            ORDER BY candidates_fts.rank LIMIT max(:limit, 0)
            """,
            query=query,
            since=since,
            limit=limit,
        )
        return [(StoryId(row["story"]), row["fingerprint"]) for row in rows]

    def prune_window(self, before: datetime) -> int:
        """Drop reports older than `before` from the window; return how many."""
        return self._run("DELETE FROM candidates WHERE at < :before", before=before)

    def search(self, text: str, *, since: datetime, limit: int = 20) -> list[StoryId]:
        """Return the stories with a report that has all the words, the newest report first.

        By recency and not by rank: ranking a common word reads every text that has it (half a
        second in a million stories), and of news people want the latest. Articles are numbered
        as they come, so the first ones seen since `since` bound the search: a few, because after
        a clock was set back the first by time is not the first by number.
        """
        query = fts.all_of(text)
        if query is None:
            return []
        rows = self._rows(
            """
            SELECT DISTINCT story_articles.story FROM articles_fts
            JOIN articles ON articles.id = articles_fts.rowid
            JOIN story_articles ON story_articles.article = articles.id
            WHERE articles_fts MATCH :query AND articles.published >= :since
                AND articles_fts.rowid >= (
                    SELECT min(id) FROM (
                        SELECT id FROM articles WHERE first_seen >= :since
                        ORDER BY first_seen, id LIMIT 1000))
            ORDER BY articles_fts.rowid DESC LIMIT max(:limit, 0)
            """,
            query=query,
            since=since,
            limit=limit,
        )
        return [StoryId(row["story"]) for row in rows]

    def _put(
        self,
        story: StoryId,
        article: ArticleId,
        now: datetime,
        fingerprint: str | None,
        terms: Iterable[str],
    ) -> None:
        self._run(
            """
            INSERT INTO story_articles (article, story) VALUES (:article, :story)
            ON CONFLICT (article) DO UPDATE SET story = excluded.story
            """,
            article=article,
            story=story,
        )
        text = " ".join(terms)
        self._run("DELETE FROM candidates WHERE article = :article", article=article)
        if fingerprint is not None and text:
            self._run(
                "INSERT INTO candidates VALUES (:article, :story, :at, :mark, :terms)",
                article=article,
                story=story,
                at=now,
                mark=fingerprint,
                terms=text,
            )
