"""What is remembered of polling each source."""

from collections.abc import Iterable
from datetime import datetime

from bot.models import Polling, SourceId
from storage.rows import Repository, fields


class Sources(Repository):
    """The polling state of every source, by source id."""

    def polling(self, source: SourceId) -> Polling | None:
        """Return what is remembered of one source, None before its first poll."""
        row = self._row("SELECT * FROM sources WHERE source = :source", source=source)
        return None if row is None else Polling.model_validate(row)

    def all(self) -> list[Polling]:
        """Return what is remembered of all sources, by id."""
        return [Polling.model_validate(row) for row in self._rows("SELECT * FROM sources")]

    def due(self, now: datetime, *, limit: int) -> list[SourceId]:
        """Return the sources whose next check has come, the longest waiting first."""
        rows = self._rows(
            """
            SELECT source FROM sources WHERE next_check_at <= :now
            ORDER BY next_check_at, source LIMIT max(:limit, 0)
            """,
            now=now,
            limit=limit,
        )
        return [SourceId(row["source"]) for row in rows]

    def keep_only(self, sources: Iterable[SourceId]) -> int:
        """Forget sources that are in the catalogue no more; return how many those were."""
        return self._run(
            "DELETE FROM sources WHERE source NOT IN (SELECT value FROM json_each(:kept))",
            kept=tuple(sources),
        )

    def save(self, polling: Polling) -> None:
        """Remember a source's state in place of what was known."""
        self._run(
            """
            INSERT OR REPLACE INTO sources VALUES (
                :source, :next_check_at, :interval, :etag, :last_modified, :body_hash,
                :last_checked_at, :last_ok_at, :last_changed_at, :failures, :last_error, :seeded)
            """,
            **fields(polling),
        )
