"""What a feed can write into every field, on its way to Discord, to a terminal and to the log."""

import asyncio
import io
import json
import logging
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from bot.cards.escape import BREAK
from bot.log import Masking
from bot.terminal import Terminal
from tests.fakes.publishers_site import Item
from tests.integration.conftest import Town
from tests.integration.test_bot_on_the_wire import make_due

ZALGO = "Z" + "\u0301" * 10_000
NASTY = (
    "@everyone @here <@1> <@&9> <#5> </run:1> <t:0:R> [bank](https://evil.example) "
    "https://discord.gg/trap **bold** ||spoiler|| `code` \x1b[31mred\x1b[0m \u202egnp.exe "
    f"zero\u200bwidth <script>alert(1)</script> {ZALGO} "
)
HIDDEN = {"\x1b", "\u202e", "\u200b", "\x00"}
"""BREAK among them is our own in Discord: it is what keeps a mention from being one."""


def hostile() -> Item:
    return Item(
        guid="hostile",
        title=f"{NASTY} Bitcoin funds draw $512 million",
        published=datetime.now(UTC) - timedelta(minutes=2),
        summary=f"{NASTY} US spot bitcoin funds took in $512 million on Tuesday.",
        paragraphs=(
            f"{NASTY} US spot bitcoin funds took in $512 million on Tuesday, SoSoValue data show.",
            f"“{NASTY} demand is here to stay,” said Mara Lind of Northbank. Bitcoin rose 2.4%.",
        ),
    )


@pytest.fixture
async def payload(town: Town) -> str:
    """Publish the hostile story and return its message as Discord keeps it."""
    await town.subscribe()
    town.site.name = NASTY
    town.site.items = [hostile()]
    await town.services.database.write(lambda s: make_due(s, town.site.source(id="coinpost").id))
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    return json.dumps(town.channel.messages[0].payload(), ensure_ascii=False)


async def test_nothing_works_in_discord(town: Town, payload: str) -> None:
    assert "512 million" in payload
    assert town.emulator.pings == []
    for trap in ("<@1>", "<@&9>", "<#5>", "</run:1>", "<t:0:R>", "](https://evil", "@everyone"):
        assert trap not in payload
    assert not (HIDDEN - {BREAK}) & set(payload)
    assert payload.count("\u0301") < 50


async def test_nothing_works_in_a_terminal(town: Town, payload: str) -> None:
    (card,) = await town.services.database.read(
        lambda s: s.cards.recent(since=datetime.now(UTC) - timedelta(days=1), limit=9)
    )
    paper = io.StringIO()
    Terminal(Console(file=paper, width=100)).show(card)
    assert "512 million" in paper.getvalue()
    assert not HIDDEN & set(paper.getvalue())
    assert payload


async def test_nothing_works_in_the_log(caplog: pytest.LogCaptureFixture, payload: str) -> None:
    await asyncio.sleep(0)
    shown = Masking("%(message)s", ())
    lines = [shown.format(record) for record in caplog.records if record.levelno >= logging.INFO]
    assert not any("\x1b" in line or "\n" in line.strip("\n") for line in lines)
    assert payload
