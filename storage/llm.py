"""What asking a language model cost, story by story."""

from datetime import datetime
from decimal import Decimal

from bot.models import LlmCost, LlmRun, StoryId
from storage.rows import Repository, fields


class LlmRuns(Repository):
    """Runs by time and by story."""

    def add(self, run: LlmRun) -> None:
        """Write a run down."""
        self._run(
            """
            INSERT INTO llm_runs (story, at, model, input_tokens, output_tokens, cost, seconds,
                outcome)
            VALUES (:story, :at, :model, :input_tokens, :output_tokens, :cost, :seconds, :outcome)
            """,
            **fields(run),
        )

    def spent(self, *, since: datetime) -> int:
        """Return the tokens of all runs since then."""
        return int(
            self._value(
                "SELECT coalesce(sum(input_tokens + output_tokens), 0) FROM llm_runs "
                "WHERE at >= :since",
                since=since,
            )
        )

    def of_story(self, story: StoryId) -> list[LlmRun]:
        """Return a story's runs, the first one first."""
        rows = self._rows(
            """
            SELECT story, at, model, input_tokens, output_tokens, cost, seconds, outcome
            FROM llm_runs WHERE story = :story ORDER BY id
            """,
            story=story,
        )
        return [LlmRun.model_validate(row) for row in rows]

    def cost(self, *, since: datetime) -> LlmCost:
        """Sum up the runs since then; the cost is None when no run has a known price."""
        rows = self._rows(
            """
            SELECT input_tokens + output_tokens AS tokens, cost, seconds, outcome
            FROM llm_runs WHERE at >= :since
            """,
            since=since,
        )
        prices = [Decimal(row["cost"]) for row in rows if row["cost"] is not None]
        return LlmCost(
            runs=len(rows),
            failures=sum(row["outcome"] != "ok" for row in rows),
            tokens=sum(row["tokens"] for row in rows),
            cost=sum(prices, Decimal(0)) if prices else None,
            seconds=sum(row["seconds"] for row in rows) / len(rows) if rows else 0.0,
        )
