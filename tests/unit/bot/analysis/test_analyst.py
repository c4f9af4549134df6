from bot.analysis.analyst import Analyst
from tests.unit.bot.analysis.desk.samples import analyst


def test_the_desk_keeps_the_analysts_promise() -> None:
    desk: Analyst = analyst()
    assert desk.name.startswith("desk-")
