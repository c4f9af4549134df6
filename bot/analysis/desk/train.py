"""Rebuild seeds/direction.json from seeds/training: `python -m bot.analysis.desk.train`.

Full-batch gradient descent in plain Python, no randomness, weights rounded to whole numbers: the
same headlines give the same file, bit for bit.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from math import exp
from pathlib import Path

from bot.analysis.desk.cues import read_cues
from bot.analysis.desk.events import Recogniser
from bot.analysis.desk.learned import SCALE, features
from bot.analysis.desk.reading import Reading
from bot.models import Direction, Document, Model, Part, Sentence

ROUNDS = 240
RATE = 0.9
DECAY = 0.0015
"""Pull of each weight towards nothing, a round: rare words stay small."""

LEAST_SEEN = 2
"""A feature of a single headline teaches nothing general."""

_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_CLASSES = (Direction.BULLISH, Direction.BEARISH)

Vector = dict[str, list[float]]


class Example(Model):
    """A headline of ours with the direction a reader takes from it."""

    text: str
    direction: Direction


def read_examples(files: Iterable[bytes]) -> list[Example]:
    """Return the headlines of the training files, a JSON object a line."""
    return [Example.model_validate_json(line) for file in files for line in file.splitlines()]


def train(examples: list[Example], cues: bytes) -> bytes:
    """Return the weights as the JSON file that ships."""
    recogniser = Recogniser(read_cues(cues))
    rows = [(_seen(example, recogniser), example.direction) for example in examples]
    counts = Counter(feature for found, _ in rows for feature in found)
    known = sorted(feature for feature, count in counts.items() if count >= LEAST_SEEN)
    weights: Vector = {feature: [0.0, 0.0] for feature in known}
    bias = [0.0, 0.0]
    kept = [([f for f in found if f in weights], direction) for found, direction in rows]
    for _ in range(ROUNDS):
        _round(kept, weights, bias)
    return _file(weights, bias)


def headline(text: str) -> Reading:
    """Return a headline read like an article that has nothing else."""
    title = Sentence(id=1, text=text, part=Part.TITLE)
    return Reading(Document(sentences=(title,)), _ANY_DAY)


def _seen(example: Example, recogniser: Recogniser) -> list[str]:
    reading = headline(example.text)
    return features(reading.title, recogniser.recognise(reading).hits)


def _round(rows: list[tuple[list[str], Direction]], weights: Vector, bias: list[float]) -> None:
    """Take one step down the slope of the mean log loss."""
    slope: Vector = {feature: [0.0, 0.0] for feature in weights}
    tilt = [0.0, 0.0]
    for found, direction in rows:
        error = _error(found, direction, weights, bias)
        for side in (0, 1):
            tilt[side] += error[side]
            for feature in found:
                slope[feature][side] += error[side]
    step = RATE * 10 / len(rows)
    for side in (0, 1):
        bias[side] -= step * tilt[side] / 10
        for feature, weight in weights.items():
            weight[side] -= step * slope[feature][side] + DECAY * weight[side]


def _error(
    found: list[str], direction: Direction, weights: Vector, bias: list[float]
) -> tuple[float, float]:
    """Return how much too likely each side was held."""
    up = exp(min(bias[0] + sum(weights[feature][0] for feature in found), 30))
    down = exp(min(bias[1] + sum(weights[feature][1] for feature in found), 30))
    total = 1 + up + down
    is_up, is_down = (direction is side for side in _CLASSES)
    return up / total - is_up, down / total - is_down


def _file(weights: Vector, bias: list[float]) -> bytes:
    words = {
        feature: [round(up * SCALE), round(down * SCALE)] for feature, (up, down) in weights.items()
    }
    lines = [
        f"{json.dumps(f, ensure_ascii=False)}: {pair}" for f, pair in words.items() if any(pair)
    ]
    tilt = [round(side * SCALE) for side in bias]
    joined = ",\n".join(lines)
    return f'{{"bias": {tilt}, "words": {{\n{joined}\n}}}}\n'.encode()


def main() -> None:
    """Read the seeds beside the package and write the file."""
    seeds = Path(__file__).parents[3] / "seeds"
    files = [path.read_bytes() for path in sorted((seeds / "training").glob("*.jsonl"))]
    examples = read_examples(files)
    weights = train(examples, (seeds / "cues.toml").read_bytes())
    (seeds / "direction.json").write_bytes(weights)
    print(f"{len(examples)} headlines, {len(weights):,} bytes")  # noqa: T201 - a command's answer


if __name__ == "__main__":
    main()
