"""Draw docs/card.png anew: `python -m tests.architecture.picture`.

The sample newsroom's reference story goes through the real pipeline; Chromium draws the card that
comes out as the web page does.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from ipaddress import ip_network
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import World, services
from bot.cards.page import css, html
from bot.config import Settings
from bot.models import Card
from bot.newsroom import Newsroom
from bot.services.services import Services
from tests.architecture.papers import ROOT
from tests.browser import browse
from tests.fakes.clock import FakeClock

OPENS = datetime(2025, 12, 12, 16, 0, tzinfo=UTC)
STORY = "small-caps"
WIDTH = 640
PAGE = """<!doctype html><meta charset="utf-8"><style>{css}
body {{ margin: 0; padding: 20px; background: #313338; }}</style><body>{card}
<script>document.title = document.documentElement.offsetHeight</script>"""


def main() -> None:
    """Replace the picture."""
    card = asyncio.run(reference_card())
    with TemporaryDirectory() as folder:
        page = Path(folder) / "card.html"
        page.write_text(PAGE.format(css=css(), card=html(card)), encoding="utf-8")
        dom = browse(page.as_uri(), f"--window-size={WIDTH},100", "--dump-dom").stdout
        height = re.findall(r"<title>(\d+)</title>", dom)[0]
        browse(
            page.as_uri(),
            f"--screenshot={ROOT / 'docs' / 'card.png'}",
            f"--window-size={WIDTH},{height}",
            "--force-device-scale-factor=1.5",
        )


async def reference_card() -> Card:
    """Return the reference story's card, as the pipeline makes it."""
    clock = FakeClock(OPENS)
    async with newsroom_services(clock) as (newsroom, built):
        await built.pipeline.start()
        await built.pipeline.tick()
        await built.pipeline.settle()
        cards = await built.database.read(
            lambda store: store.cards.recent(since=OPENS - timedelta(days=1), limit=100)
        )
        (story,) = (s for s in newsroom.edition.stories if s.name == STORY)
        return next(card for card in cards if card.url.endswith(story.piece[0].slug))


@asynccontextmanager
async def newsroom_services(clock: FakeClock) -> AsyncIterator[tuple[Newsroom, Services]]:
    """Run the sample newsroom, and the services on nothing else."""
    with TemporaryDirectory() as folder:
        async with Newsroom(files("seeds").joinpath("newsroom"), clock=clock) as newsroom:
            world = World(
                sources=newsroom.sources,
                database=Path(folder) / "sample.db",
                price_urls=newsroom.price_urls,
                allow=(ip_network("127.0.0.0/8"),),
            )
            async with services(Settings(), world, clock) as built:
                yield newsroom, built


if __name__ == "__main__":
    main()
