"""One page, cleaned: the only text any analysis may read."""

from enum import StrEnum
from functools import cached_property

from pydantic import AwareDatetime

from bot.models.base import ArticleId, Model, SourceId


class Part(StrEnum):
    """Where in the article a sentence stands."""

    TITLE = "title"
    DEK = "dek"
    KEY_POINT = "key_point"
    BODY = "body"


class Sentence(Model):
    """A numbered sentence; evidence is cited by `id`. Ids count from 1, the title first."""

    id: int
    text: str
    part: Part
    paragraph: int = 0
    """Number of the body paragraph, from 0."""


class Document(Model):
    """An article as numbered sentences: the title, the dek, the key points, the body."""

    sentences: tuple[Sentence, ...]
    language: str = "en"

    @cached_property
    def title(self) -> str:
        """The headline."""
        return " ".join(s.text for s in self.sentences if s.part is Part.TITLE)

    @cached_property
    def dek(self) -> str:
        """The standfirst below the headline, empty when there is none."""
        return " ".join(s.text for s in self.sentences if s.part is Part.DEK)

    @cached_property
    def key_points(self) -> tuple[str, ...]:
        """The outlet's own summary points."""
        return tuple(s.text for s in self.sentences if s.part is Part.KEY_POINT)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the story itself."""
        return tuple(s for s in self.sentences if s.part is Part.BODY)

    @cached_property
    def text(self) -> str:
        """All sentences, one a line: what a quote must be a substring of."""
        return "\n".join(s.text for s in self.sentences)

    def sentence(self, number: int) -> Sentence:
        """Return the sentence with that id; KeyError when there is none."""
        if 1 <= number <= len(self.sentences):
            return self.sentences[number - 1]
        raise KeyError(number)


class Article(Model):
    """One outlet's report of an event.

    `keys` are its identities, most trusted first (guid, canonical URL, content hash), each
    prefixed with its kind, for example `guid:coindesk:a0b4`, `url:https://…`, `hash:…`.
    """

    id: ArticleId = ArticleId(0)
    source: SourceId
    outlet: str
    tier: int = 2
    url: str
    keys: tuple[str, ...]
    content_hash: str
    document: Document
    published: AwareDatetime
    zone_known: bool = True
    first_seen: AwareDatetime
    is_full_text: bool = True
    """False when only the feed's summary could be had."""
    edits: int = 0
    """How often its text was changed since it was first seen."""
    sample: bool = False
    """True for the sample newsroom's articles: every card of them is marked SAMPLE."""

    @property
    def is_dated(self) -> bool:
        """False when it names no usable date and stands for the moment it was met."""
        return self.zone_known or self.published != self.first_seen


class Held(Model):
    """What is held of an article already, without its text: enough to tell an edit."""

    id: ArticleId
    content_hash: str
    published: AwareDatetime
    first_seen: AwareDatetime
    edits: int
