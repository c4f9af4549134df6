"""Tells whoever runs the bot what only they can mend: once, when it lasts, and when it is over.

What was told is remembered in the database, so that a restart tells nothing twice.
"""

from datetime import datetime, timedelta

from pydantic import AwareDatetime

from bot.clock import Clock
from bot.models import Bulletin, Health, Model, Polling, SourceId
from bot.services.health import look
from storage import Database, Store

LASTING = timedelta(hours=1)
"""Complaints that are over sooner are weather; the log and /healthz have them."""

FAILURES = 6
SILENT = timedelta(hours=6)
"""A source is told of after so many failures in a row, or when it failed for so long: a publisher's
bad afternoon is not the operator's business."""

FACT = "watch"


class Told(Model):
    """What the operator knows; `since` is when the complaints of now began."""

    since: AwareDatetime | None = None
    is_told: bool = False
    sources: tuple[SourceId, ...] = ()


class Review(Model):
    """What is new, and what is known once that was told."""

    bulletin: Bulletin
    told: Told


class Watch:
    """Compares how things stand with what was told."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def review(self) -> Review:
        """Say what is to be told now; an empty bulletin when nothing is."""
        now = self._clock.now()

        def read(store: Store) -> Review:
            return review(_told(store), look(store, analyst="", now=now), now)

        return await self._database.read(read)

    async def keep(self, told: Told) -> None:
        """Remember what the operator knows."""
        await self._database.write(lambda store: store.meta.set(FACT, told.model_dump_json()))


def review(told: Told, health: Health, now: datetime) -> Review:
    """Say what is new since `told`: complaints that last, sources that fail, and what is over."""
    since = (told.since or now) if health.complaints else None
    is_lasting = since is not None and now - since >= LASTING
    failing = [poll for poll in health.failing if _is_lasting(poll, now)]
    known = {poll.source for poll in health.failing}
    return Review(
        bulletin=Bulletin(
            complaints=health.complaints if is_lasting and not told.is_told else (),
            is_over=told.is_told and since is None,
            failing=tuple(poll for poll in failing if poll.source not in told.sources),
            answering=tuple(source for source in told.sources if source not in known),
        ),
        told=Told(
            since=since,
            is_told=is_lasting,
            sources=tuple(
                poll.source
                for poll in health.failing
                if poll in failing or poll.source in told.sources
            ),
        ),
    )


def _told(store: Store) -> Told:
    known = store.meta.get(FACT)
    return Told() if known is None else Told.model_validate_json(known)


def _is_lasting(poll: Polling, now: datetime) -> bool:
    is_silent = poll.last_ok_at is not None and now - poll.last_ok_at > SILENT
    return poll.failures >= FAILURES or is_silent
