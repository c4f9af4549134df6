"""What members do not want to hear of for a while."""

from datetime import datetime

from bot.models import Mute, Muted, UserId
from storage.rows import Repository, fields


class Mutes(Repository):
    """Silences by member; letter case does not matter."""

    def add(self, mute: Mute) -> None:
        """Begin a silence, or give one another end."""
        self._run(
            "INSERT OR REPLACE INTO mutes VALUES (:user, :kind, :what, :until)", **fields(mute)
        )

    def remove(self, user: UserId, kind: Muted, what: str) -> bool:
        """End a silence; False when there is none."""
        return bool(
            self._run(
                "DELETE FROM mutes WHERE user = :user AND kind = :kind AND what = :what",
                user=user,
                kind=kind,
                what=what,
            )
        )

    def of_user(self, user: UserId, now: datetime) -> list[Mute]:
        """Return a member's silences that have not ended, the first to end first."""
        rows = self._rows(
            "SELECT * FROM mutes WHERE user = :user AND until > :now ORDER BY until, what",
            user=user,
            now=now,
        )
        return [Mute.model_validate(row) for row in rows]

    def count(self, user: UserId) -> int:
        """Return how many silences are kept of a member, ended ones too."""
        return int(self._value("SELECT count(*) FROM mutes WHERE user = :user", user=user))

    def forget_user(self, user: UserId) -> int:
        """Delete all silences of a member; return how many."""
        return self._run("DELETE FROM mutes WHERE user = :user", user=user)

    def prune(self, now: datetime) -> int:
        """Delete silences that have ended; return how many."""
        return self._run("DELETE FROM mutes WHERE until <= :now", now=now)
