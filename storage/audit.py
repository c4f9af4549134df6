"""Who changed what in a server's choices."""

from datetime import datetime

from bot.models import Deed, GuildId
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

    def forget_guild(self, guild: GuildId) -> int:
        """Delete a server's deeds; return how many."""
        return self._run("DELETE FROM audit WHERE guild = :guild", guild=guild)
