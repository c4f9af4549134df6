"""What readers say of cards: whether they agree, and what is wrong."""

from datetime import datetime

from bot.models import CardId, Mistake, UserId, Vote, Votes
from storage.rows import Repository, fields


class Feedback(Repository):
    """Votes and mistakes, one of each for a reader and a card; they go with the reader."""

    def vote(self, vote: Vote) -> None:
        """Keep a vote; it replaces the reader's earlier one on the card."""
        self._run(
            "INSERT OR REPLACE INTO votes VALUES (:card, :user, :agrees, :at)", **fields(vote)
        )

    def votes(self, card: CardId) -> Votes:
        """Count the votes on a card."""
        row = self._row(
            """
            SELECT count(*) FILTER (WHERE agrees) AS agree,
                count(*) FILTER (WHERE NOT agrees) AS disagree
            FROM votes WHERE card = :card
            """,
            card=card,
        )
        return Votes.model_validate(row)

    def report(self, mistake: Mistake) -> bool:
        """Keep a mistake; False when the reader told one of this card before: that one stays."""
        added = self._run(
            "INSERT INTO mistakes VALUES (:card, :user, :text, :at) ON CONFLICT DO NOTHING",
            **fields(mistake),
        )
        return bool(added)

    def mistakes(self, card: CardId) -> list[Mistake]:
        """Return what was said to be wrong with a card, in the order it was told."""
        rows = self._rows("SELECT * FROM mistakes WHERE card = :card ORDER BY at", card=card)
        return [Mistake.model_validate(row) for row in rows]

    def reported(self, user: UserId, *, since: datetime) -> int:
        """Return how many mistakes a reader told since then."""
        return int(
            self._value(
                "SELECT count(*) FROM mistakes WHERE user = :user AND at >= :since",
                user=user,
                since=since,
            )
        )

    def of_user(self, user: UserId) -> tuple[list[Vote], list[Mistake]]:
        """Return all that a reader said, oldest first."""
        votes = self._rows("SELECT * FROM votes WHERE user = :user ORDER BY at", user=user)
        told = self._rows("SELECT * FROM mistakes WHERE user = :user ORDER BY at", user=user)
        return [Vote.model_validate(v) for v in votes], [Mistake.model_validate(m) for m in told]

    def forget_user(self, user: UserId) -> int:
        """Delete all that a reader said; return how many things it was."""
        votes = self._run("DELETE FROM votes WHERE user = :user", user=user)
        return votes + self._run("DELETE FROM mistakes WHERE user = :user", user=user)
