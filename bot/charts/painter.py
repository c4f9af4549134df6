"""Draws charts beside the event loop, and each of them once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.i18n import speaking
from bot.models import Chart

KEPT = 32
"""Pictures remembered; each is some 80 kB."""


class Painter:
    """One thread that draws, one picture at a time: a burst of presses waits, the loop does not."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="chart")
        self._drawn: dict[Chart, asyncio.Task[bytes]] = {}

    async def png(self, chart: Chart) -> bytes:
        """Return a chart's picture."""
        drawn = self._drawn.get(chart)
        if drawn is None:
            drawn = self._drawn[chart] = asyncio.create_task(self._draw(chart))
            if len(self._drawn) > KEPT:
                self._drawn.pop(next(iter(self._drawn)))
        return await asyncio.shield(drawn)  # who waits for it may go; others wait too

    async def close(self) -> None:
        """Stop; pictures that were asked for are finished first."""
        await asyncio.gather(*self._drawn.values(), return_exceptions=True)
        self._drawn.clear()
        self._thread.shutdown()

    async def _draw(self, chart: Chart) -> bytes:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, draw, chart)
        except Exception:
            self._drawn.pop(chart, None)  # the next one who asks may have better luck
            raise


def draw(chart: Chart) -> bytes:
    """Draw a chart; matplotlib is loaded for the first one: 70 MB that not every bot needs."""
    from bot.charts.draw import png  # noqa: PLC0415 - see above

    with speaking(chart.language):  # the thread that draws speaks nobody's language
        return png(chart)
