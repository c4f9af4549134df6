"""Drawing beside the event loop."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator

import pytest

from bot.charts.draw import png
from bot.charts.painter import KEPT, Painter
from bot.i18n import speaking
from tests.unit.bot.charts.samples import make_chart, make_series


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    found = Painter()
    yield found
    await found.close()


async def test_a_picture_is_what_is_drawn(painter: Painter) -> None:
    assert await painter.png(make_chart()) == png(make_chart())


async def test_one_chart_is_drawn_once_however_many_ask(painter: Painter) -> None:
    first, second = await asyncio.gather(painter.png(make_chart()), painter.png(make_chart()))
    assert first is second
    assert await painter.png(make_chart()) is first


async def test_old_pictures_are_forgotten_before_they_fill_the_memory(painter: Painter) -> None:
    small = make_series(count=2)
    first = await painter.png(make_chart(series=small))
    for number in range(KEPT):
        await painter.png(make_chart(series=small, title=f"BTC ${number}"))
    again = await painter.png(make_chart(series=small))
    assert again is not first
    assert again == first


async def test_a_reader_who_leaves_does_not_take_the_picture_along(painter: Painter) -> None:
    gone = asyncio.ensure_future(painter.png(make_chart()))
    await asyncio.sleep(0)
    stays = asyncio.ensure_future(painter.png(make_chart()))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == png(make_chart())
    assert gone.cancelled()


async def test_what_could_not_be_drawn_is_tried_again(painter: Painter) -> None:
    wrong = make_chart().model_copy(update={"series": None})
    for _ in range(2):
        with pytest.raises(AttributeError):
            await painter.png(wrong)


def test_matplotlib_is_not_loaded_before_a_chart_is_asked_for() -> None:
    code = "import sys, bot.app, bot.charts.painter; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


async def test_a_picture_has_its_charts_language_whatever_is_spoken(painter: Painter) -> None:
    english = png(make_chart())
    with speaking("de"):
        german = png(make_chart())
        assert await painter.png(make_chart()) == english
    assert await painter.png(make_chart(language="de")) == german != english
