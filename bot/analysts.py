"""Which analyst judges: the desk, or a language model with the desk behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from bot.analysis.analyst import Analyst
from bot.analysis.desk import DeskAnalyst
from bot.clock import Clock
from bot.config import Settings
from bot.errors import ConfigurationError
from bot.models import LlmRun
from storage import Database


class StoredLedger:
    """Implements bot.analysis.llm.ledger.Ledger in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def spent(self, *, since: datetime) -> int:
        """Return the tokens of all runs since then."""
        return await self._database.read(lambda store: store.llm.spent(since=since))

    async def note(self, run: LlmRun) -> None:
        """Write one run down."""
        await self._database.write(lambda store: store.llm.add(run))


@asynccontextmanager
async def open_analyst(
    settings: Settings, desk: DeskAnalyst, database: Database, clock: Clock
) -> AsyncIterator[Analyst]:
    """Open the analyst of the settings; ConfigurationError says what the model lacks."""
    if settings.llm_model is None:
        yield desk
        return
    try:
        from bot.analysis.llm.analyst import Budget, LlmAnalyst  # noqa: PLC0415 - an extra
        from bot.analysis.llm.models import open_model  # noqa: PLC0415 - an extra
    except ImportError as missing:
        raise ConfigurationError(
            "NEWSVANE_LLM_MODEL is set, and what asks a model is not installed: "
            "pip install 'newsvane[llm]', or 'pydantic-ai-slim[openai]>=2.68,<3' in a clone."
        ) from missing
    async with open_model(
        settings.llm_model,
        url=None if settings.llm_url is None else str(settings.llm_url),
        key=None if settings.llm_key is None else settings.llm_key.get_secret_value(),
        seconds=settings.llm_seconds,
    ) as model:
        yield LlmAnalyst(
            model,
            desk=desk,
            ledger=StoredLedger(database),
            clock=clock,
            budget=Budget(
                seconds=settings.llm_seconds,
                story=settings.llm_tokens_story,
                day=settings.llm_tokens_day,
                at_once=settings.llm_at_once,
            ),
        )
