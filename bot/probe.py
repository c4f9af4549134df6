"""Whether any source answers: the preview and `newsvane check` ask it first."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.config import Settings
from bot.errors import SourceError
from bot.models import Source
from bot.sources.fetch import Fetcher

log = logging.getLogger(__name__)

ASKED = 6
"""Sources asked at once; one that answers shows that there is a network."""

PATIENCE = timedelta(seconds=4)
"""Less than half of the time in which a preview's first card is promised."""


@dataclass(frozen=True)
class Probe:
    """The first source that answered, None when none did; and what those before it said."""

    answered: Source | None
    failures: tuple[str, ...]


async def probe(
    settings: Settings, sources: tuple[Source, ...], *, patience: timedelta = PATIENCE
) -> Probe:
    """Ask the first sources at once; return at the first answer, or when time is up."""
    failures: list[str] = []
    async with Fetcher(allow=settings.allow_networks, contact=settings.contact) as fetcher:
        asked = [asyncio.ensure_future(_ask(fetcher, source)) for source in sources[:ASKED]]
        try:
            for answer in asyncio.as_completed(asked, timeout=patience.total_seconds()):
                try:
                    return Probe(await answer, tuple(failures))
                except SourceError as failure:
                    failures.append(str(failure))
        except TimeoutError:
            failures.append(f"no answer within {patience.total_seconds():g} seconds")
        finally:
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
    log.info("no source answers: %s", "; ".join(failures))
    return Probe(None, tuple(failures))


async def _ask(fetcher: Fetcher, source: Source) -> Source:
    await fetcher.feed(source.url)
    return source
