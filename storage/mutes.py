"""What members and channels hear nothing of for a while."""

from datetime import datetime

from bot.models import Listener, Mute, Muted
from storage.rows import Repository, fields


class Mutes(Repository):
    """Silences by listener; letter case does not matter."""

    def add(self, mute: Mute) -> None:
        """Begin a silence, or give one another end."""
        self._run(
            "INSERT OR REPLACE INTO mutes VALUES (:listener, :kind, :what, :until)", **fields(mute)
        )

    def remove(self, listener: Listener, kind: Muted, what: str) -> bool:
        """End a silence; False when there is none."""
        return bool(
            self._run(
                "DELETE FROM mutes WHERE listener = :listener AND kind = :kind AND what = :what",
                listener=listener,
                kind=kind,
                what=what,
            )
        )

    def of(self, listener: Listener, now: datetime) -> list[Mute]:
        """Return a listener's silences that have not ended, the first to end first."""
        rows = self._rows(
            "SELECT * FROM mutes WHERE listener = :listener AND until > :now ORDER BY until, what",
            listener=listener,
            now=now,
        )
        return [Mute.model_validate(row) for row in rows]

    def count(self, listener: Listener) -> int:
        """Return how many silences of a listener are kept, ended ones too."""
        count = "SELECT count(*) FROM mutes WHERE listener = :listener"
        return int(self._value(count, listener=listener))

    def forget(self, listener: Listener) -> int:
        """Delete all silences of a listener; return how many."""
        return self._run("DELETE FROM mutes WHERE listener = :listener", listener=listener)

    def prune(self, now: datetime) -> int:
        """Delete silences that have ended; return how many."""
        return self._run("DELETE FROM mutes WHERE until <= :now", now=now)
