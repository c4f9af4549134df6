"""The seeds as the tests of this folder use them, read once."""

from functools import cache
from importlib.resources import files

from bot.models import Coin, Document, Part, Sentence, Tags, Topic
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger


@cache
def coins() -> tuple[Coin, ...]:
    return read_coins(files("seeds").joinpath("coins.toml").read_bytes())


@cache
def topics() -> tuple[Topic, ...]:
    return read_topics(files("seeds").joinpath("topics.toml").read_bytes())


@cache
def tagger() -> Tagger:
    return Tagger(coins(), topics())


def document(title: str, *body: str, dek: str = "") -> Document:
    lines = [(Part.TITLE, title), (Part.DEK, dek), *((Part.BODY, line) for line in body)]
    return Document(
        sentences=tuple(
            Sentence(id=number, text=text, part=part)
            for number, (part, text) in enumerate((x for x in lines if x[1]), start=1)
        )
    )


def tags(title: str, *body: str, dek: str = "") -> Tags:
    return tagger().tags(document(title, *body, dek=dek))


def coins_of(title: str, *body: str) -> list[str]:
    return [tag.name for tag in tags(title, *body).coins]


def topics_of(title: str, *body: str) -> list[str]:
    return [tag.name for tag in tags(title, *body).topics]
