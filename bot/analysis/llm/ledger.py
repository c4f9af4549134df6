"""Where the cost of a model is written down, so that a budget outlasts a restart."""

from datetime import datetime
from typing import Protocol

from bot.models import LlmRun


class Ledger(Protocol):
    """Remembers what every story cost."""

    async def spent(self, *, since: datetime) -> int:
        """Return the tokens of all runs since then."""
        ...

    async def note(self, run: LlmRun) -> None:
        """Write one run down, whatever became of it."""
        ...
