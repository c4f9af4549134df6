"""Draft -> Document: the story's own sentences, numbered, and nothing of the page around them."""

from collections.abc import Iterable, Iterator

from bot.articles.credits import signatures, unsigned
from bot.articles.extract import Draft, extract
from bot.articles.flattened import unflattened
from bot.articles.furniture import Line, is_foreign, kind
from bot.articles.language import guess
from bot.articles.letters import folded
from bot.articles.sentences import paragraphs, sentences
from bot.articles.widgets import without_quotes
from bot.models import Document, Part, Sentence

LONGEST = 120_000
"""Characters of a story that are read (some 20,000 words); the rest is cut at a sentence's end."""

_STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "”", '"', "»", "“")


def from_html(html: bytes | str, *, url: str, title: str | None = None) -> Document:
    """Return the story of a page; SourceError says why when it has none."""
    return clean(extract(html, url=url, title=title))


def from_text(title: str, text: str, *, dek: str = "", language: str | None = None) -> Document:
    """Return the story of a plain text, a paragraph a line; `language` is only a hint."""
    lines = tuple(paragraphs(text))
    return clean(Draft(title=title, dek=dek, paragraphs=lines, language=language))


def clean(draft: Draft) -> Document:
    """Return the numbered sentences of a draft; the same draft gives the same document."""
    title, dek = folded(draft.title), without_quotes(folded(draft.dek))
    points = [without_quotes(folded(point)) for point in draft.key_points]
    body = list(_story(_capped(draft.paragraphs), title=title))
    language = guess("\n".join([title, dek, *points, *body]), hint=draft.language)
    parts = [
        (Part.TITLE, 0, title),
        *((Part.DEK, 0, sentence) for sentence in sentences(dek, language=language)),
        *((Part.KEY_POINT, 0, point) for point in points if kind(point) is Line.STORY),
        *(
            (Part.BODY, number, sentence)
            for number, paragraph in enumerate(body)
            for sentence in sentences(paragraph, language=language)
        ),
    ]
    shown = [part for part in parts if part[2]]
    return Document(
        sentences=tuple(
            Sentence(id=number, text=text, part=part, paragraph=paragraph)
            for number, (part, paragraph, text) in enumerate(shown, start=1)
        ),
        language=language,
    )


def _story(paragraphs: Iterable[str], *, title: str) -> list[str]:
    """Return the story's paragraphs in order, up to the first closing heading below some of it."""
    folds = [line for paragraph in paragraphs if (line := folded(paragraph))]
    lines = list(unflattened(folds, title=title))
    names = signatures(lines)
    told: list[str] = []
    seen = {title.casefold(), ""}
    among_teasers = False
    for line in lines:
        what = kind(line)
        if what is Line.CLOSING and told:
            return _without_labels(told)
        among_teasers = what in (Line.TEASERS, Line.CLOSING) or (
            among_teasers and not line.endswith(_STOPS)
        )
        own = "" if among_teasers or what is Line.DROP else _own(unsigned(line, names))
        if own.casefold() not in seen:
            seen.add(own.casefold())
            told.append(own)
    return told


def _without_labels(told: list[str]) -> list[str]:
    """Return a story without the tags ("Bitcoin News Markets") between its end and a closing."""
    last = told[-1]
    is_label = not last.endswith(_STOPS) and all(word[0].isupper() for word in last.split())
    return _without_labels(told[:-1]) if is_label and len(told) > 1 else told


def _own(line: str) -> str:
    """Return a paragraph without the quotes, promotion and small print set into it."""
    told = [s for s in sentences(without_quotes(line)) if not is_foreign(s)]
    return " ".join(told)


def _capped(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs up to LONGEST characters; the last one is cut where a sentence ends."""
    room = LONGEST
    for paragraph in paragraphs:
        if len(paragraph) > room:
            yield from filter(None, [_cut(paragraph, room)])
            return
        room -= len(paragraph)
        yield paragraph


def _cut(paragraph: str, room: int) -> str:
    """Return as many whole sentences as there is room for; whole words when there is no stop."""
    whole = sentences(paragraph[:room])[:-1]
    return " ".join(whole) or paragraph[:room].rpartition(" ")[0]
