"""What the desk answers, as one fingerprint: its version has to change when its answers do.

`python -m tests.evaluation.behaviour` prints the line for versions.toml.
"""

import tomllib
from hashlib import sha256
from pathlib import Path

from bot.analysis.desk import DeskAnalyst
from bot.app import read_analyst, seed
from bot.models import Tag, TagKind, Tags
from tests.evaluation.analyst import NO_PRICE, OWN_SET, make_story
from tests.evaluation.gold import Labelled, read_labelled

VERSIONS = Path(__file__).with_name("versions.toml")
SEEDS = ("outlets.toml", "cues.toml", "direction.json")


def fingerprint() -> str:
    """Return the digest of the desk's seeds and of all it says of our own newsroom.

    The labelled tags are given, so that it does not hang on the tagger.
    """
    digest = sha256()
    for name in SEEDS:
        digest.update(seed(name))
    desk = read_analyst()
    for item in read_labelled(OWN_SET):
        analysis = desk.judge(make_story(item), _tags(item), NO_PRICE)
        told = analysis.model_dump_json(exclude={"analyst", "input_hash"})
        digest.update(told.encode())
    return digest.hexdigest()[:16]


def versions() -> dict[str, str]:
    """Return the fingerprint of each version that was recorded."""
    found: dict[str, str] = tomllib.loads(VERSIONS.read_text(encoding="utf-8"))["desk"]
    return found


def _tags(item: Labelled) -> Tags:
    return Tags(
        coins=tuple(Tag(kind=TagKind.COIN, name=name) for name in item.coins),
        topics=tuple(Tag(kind=TagKind.TOPIC, name=name) for name in item.topics),
    )


if __name__ == "__main__":
    print(f'"{DeskAnalyst.name}" = "{fingerprint()}"')
