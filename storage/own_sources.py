"""Sources that were added or paused in Discord, beside the catalog."""

from bot.models import Source, SourceId
from storage.rows import Repository


class OwnSources(Repository):
    """Sources of this installation; the catalog itself stays as its file says."""

    def all(self) -> list[Source]:
        """Return the sources that were added, by id."""
        rows = self._rows("SELECT body FROM own_sources ORDER BY source")
        return [Source.model_validate_json(row["body"]) for row in rows]

    def save(self, source: Source) -> None:
        """Add a source, or change it."""
        self._run("INSERT OR REPLACE INTO own_sources VALUES (:id, :body)", id=source.id,
                  body=source)  # fmt: skip

    def remove(self, source: SourceId) -> bool:
        """Forget a source that was added; False when there is none."""
        return bool(self._run("DELETE FROM own_sources WHERE source = :id", id=source))

    def paused(self) -> set[SourceId]:
        """Return the sources that are not to be polled at present."""
        return {SourceId(row["source"]) for row in self._rows("SELECT source FROM paused_sources")}

    def pause(self, source: SourceId) -> None:
        """Leave a source alone until it is resumed."""
        self._run("INSERT OR IGNORE INTO paused_sources VALUES (:id)", id=source)

    def resume(self, source: SourceId) -> bool:
        """Poll a source again; False when it was not paused."""
        return bool(self._run("DELETE FROM paused_sources WHERE source = :id", id=source))
