"""Who changed what in a server's choices."""

from datetime import datetime

from bot.models import Deed, GuildId, UserId
from storage.rows import Repository, fields


class Audit(Repository):
    """Deeds by server; they go with the server."""

    def add(self, deed: Deed) -> None:
        """Note a deed."""
        self._run("INSERT INTO audit VALUES (:guild, :at, :user, :what)", **fields(deed))

    def since(self, guild: GuildId, since: datetime, *, limit: int) -> list[Deed]:
        """Return a server's deeds since then, newest first."""
        rows = self._rows(
            """
            SELECT guild, user, at, what FROM audit WHERE guild = :guild AND at >= :since
            ORDER BY at DESC, rowid DESC LIMIT max(:limit, 0)
            """,
            guild=guild,
            since=since,
            limit=limit,
        )
        return [Deed.model_validate(row) for row in rows]

    def of_user(self, user: UserId) -> int:
        """Return how many deeds name a member."""
        return int(self._value("SELECT count(*) FROM audit WHERE user = :user", user=user))

    def forget_user(self, user: UserId) -> int:
        """Let deeds forget who did them; return how many did."""
        return self._run("UPDATE audit SET user = 0 WHERE user = :user", user=user)

    def forget_guild(self, guild: GuildId) -> int:
        """Delete a server's deeds; return how many."""
        return self._run("DELETE FROM audit WHERE guild = :guild", guild=guild)
