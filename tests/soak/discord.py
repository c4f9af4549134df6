"""The levers of the emulator that runs as a process of its own."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from pydantic import BaseModel


class Figures(BaseModel):
    """What the emulator counted; statuses are HTTP's, 0 is a lost connection."""

    connected: int
    messages: int
    statuses: dict[int, int]
    troubles: dict[str, int]
    pings: int


class Discord:
    """Steers the emulator."""

    def __init__(self, session: aiohttp.ClientSession, *, api: str, token: str, steer: str) -> None:
        self._session, self._steer = session, steer
        self.api, self.token = api, token

    async def channels(self, count: int) -> list[tuple[int, int]]:
        """Make channels; return each one's guild and id."""
        made = json.loads(await self._post("channels", count=count))
        return [(guild, channel) for guild, channel in made]

    async def flaky(self, share: float, seed: int) -> None:
        """Let a share of posts and edits go wrong from now on."""
        await self._post("flaky", share=share, seed=seed)

    async def outage(self, *, down: bool) -> None:
        """Be down, or up again."""
        await self._post("outage", down=down)

    async def drop(self) -> None:
        """Drop the gateway's connections."""
        await self._post("drop")

    async def permission(self, channel: int, *, given: bool) -> None:
        """Take the right to post in a channel, or give it back."""
        await self._post("permission", channel=channel, given=given)

    async def figures(self) -> Figures:
        """Return what was counted so far."""
        return Figures.model_validate_json(await self._get("figures"))

    async def tally(self) -> dict[int, list[str]]:
        """Return the card ids that each channel shows, one a message."""
        shown: dict[str, list[str]] = json.loads(await self._get("tally"))
        return {int(channel): cards for channel, cards in shown.items()}

    async def _post(self, lever: str, **body: object) -> bytes:
        async with self._session.post(f"{self._steer}/{lever}", json=body) as answer:
            answer.raise_for_status()
            return await answer.read()

    async def _get(self, lever: str) -> bytes:
        async with self._session.get(f"{self._steer}/{lever}") as answer:
            answer.raise_for_status()
            return await answer.read()


@asynccontextmanager
async def discord() -> AsyncIterator[Discord]:
    """Start the emulator's process; end it on leaving."""
    host = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.discord_host", stdout=PIPE
    )
    try:
        assert host.stdout is not None
        described = json.loads(await host.stdout.readline())
        async with aiohttp.ClientSession() as session:
            yield Discord(session, **described)
    finally:
        host.kill()
        await host.communicate()
