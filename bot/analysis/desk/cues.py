"""What words of the news mean: cues, read from seeds/cues.toml."""

import re
import tomllib
from dataclasses import dataclass

from pydantic import Field

from bot.analysis.desk.classes import CLASSES
from bot.analysis.desk.words import WORDS, near
from bot.errors import ConfigurationError
from bot.models import Model

_NAME = re.compile(r"<(\w+)>")
_NEAR = re.compile(r" ~(\d+) ")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern's meaning: `sign` in [-1, 1] for the price, `weight` as a sign of its event."""

    event: str
    sign: float
    weight: float
    pattern: re.Pattern[str]
    is_calm: bool = False
    """Whether it says that nothing moves: weight for Neutral."""


class _Row(Model):
    event: str
    sign: float = Field(ge=-1, le=1)
    weight: float = Field(gt=0)
    calm: bool = False
    says: tuple[str, ...] = Field(min_length=1)


class _Seed(Model):
    cue: tuple[_Row, ...]


def read_cues(seed: bytes) -> tuple[Cue, ...]:
    """Return the cues in the order of the file; ConfigurationError names one that cannot be read.

    Order matters: within a sentence a cue claims its words before the later ones.
    """
    rows = _Seed.model_validate(tomllib.loads(seed.decode())).cue
    return tuple(_cue(row) for row in rows)


def _cue(row: _Row) -> Cue:
    if row.event not in CLASSES:
        raise ConfigurationError(f"cues.toml: there is no event class {row.event!r}.")
    pattern = "|".join(f"(?:{expanded(says)})" for says in row.says)
    return Cue(row.event, row.sign, row.weight, re.compile(pattern), row.calm)


def expanded(says: str) -> str:
    """Return the regular expression that a pattern of the file stands for."""
    try:
        text = _NAME.sub(lambda name: f"(?:{WORDS[name[1]]})", says)
    except KeyError as unknown:
        raise ConfigurationError(f"cues.toml: there is no word list <{unknown.args[0]}>.") from None
    first, *rest = _NEAR.split(text)
    for gap, second in zip(rest[::2], rest[1::2], strict=True):
        first = near(first, second, int(gap))
    if "~" in first:
        raise ConfigurationError(f"cues.toml: a gap needs a space on both sides: {says!r}.")
    return first
