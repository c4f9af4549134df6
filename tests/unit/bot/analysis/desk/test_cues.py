import re

import pytest

from bot.analysis.desk.cues import expanded, read_cues
from bot.errors import ConfigurationError
from tests.unit.bot.analysis.desk.samples import seed

CUE = "[[cue]]\nevent = '{event}'\nsign = 1\nweight = 1\nsays = ['{says}']"


def test_every_shipped_cue_can_be_read() -> None:
    assert len(read_cues(seed("cues.toml"))) > 60


def test_a_gap_lets_so_many_words_between() -> None:
    pattern = re.compile(expanded("cuts? ~2 rates?"))
    assert pattern.search("it cuts its key rates")
    assert not pattern.search("it cuts all of its key rates")


def test_a_gap_does_not_reach_into_the_next_line() -> None:
    assert not re.search(expanded("cuts? ~4 rates?"), "cuts\nrates")


def test_a_name_in_angle_brackets_stands_for_its_list() -> None:
    assert re.search(expanded("<up> ~1 <money>"), "rose to $5 million")


@pytest.mark.parametrize(
    ("event", "says", "complaint"),
    [
        ("wedding", "rates", "there is no event class 'wedding'"),
        ("hack", "<nothing> ~2 rates", "there is no word list <nothing>"),
        ("hack", "rates? (?:up )?~2 now", "a gap needs a space on both sides"),
    ],
)
def test_a_wrong_cue_is_named(event: str, says: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        read_cues(CUE.format(event=event, says=says).encode())
