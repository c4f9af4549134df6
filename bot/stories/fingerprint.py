"""What of a report tells which event it is about: who, what, how much and when.

Words alone decide little: outlets rewrite each other (best single measure F1 0.62 on cross-outlet
pairs). What two reports of one event share is names, amounts, the act and the hour.
"""

from datetime import datetime

from pydantic import AwareDatetime

from bot.models import Article, Model, Part, Tags
from bot.stories.amounts import amounts
from bot.stories.headline import dates, is_ahead, is_comment, is_speech, main_clause, speakers
from bot.stories.lexis import acts, content, moved, names, plain, worth
from bot.stories.shingles import signature

SUMMARY = 2
"""Sentences of a body that stand for its summary: what a feed would have said."""

COMPARED = 4000
"""Characters of a body that are compared for copies: a syndicated text starts the same."""

MOST_TERMS = 8
TELLING = 5
"""Search terms that are to be rare words; the others find the report that shares no rare one."""


class Fingerprint(Model):
    """A report's marks; all words are roots, one for one meaning.

    `head` are the words of the title's main clause, `title` and `words` those of all of the title
    and of title and summary. `assets` are those whose price the title tells of: a market's
    reaction is not the event. `dates` are days that the title names, `speakers` those whose words
    it tells, `marks` a MinHash of the text.
    """

    outlet: str
    published: AwareDatetime
    head: tuple[str, ...]
    title: tuple[str, ...]
    words: tuple[str, ...]
    acts: tuple[str, ...]
    assets: tuple[str, ...]
    title_names: tuple[str, ...]
    names: tuple[str, ...]
    title_amounts: tuple[str, ...]
    amounts: tuple[str, ...]
    dates: tuple[str, ...]
    coins: tuple[str, ...]
    topics: tuple[str, ...]
    speakers: tuple[str, ...]
    is_comment: bool
    is_ahead: bool
    is_speech: bool
    marks: tuple[int, ...]


def fingerprint(article: Article, tags: Tags) -> Fingerprint:
    """Return the marks of a cleaned article."""
    document = article.document
    told = [s.text for s in document.sentences if s.part in (Part.DEK, Part.KEY_POINT)]
    told += [s.text for s in document.body[:SUMMARY]]
    return from_texts(
        outlet=article.outlet,
        title=document.title,
        summary=" ".join(told),
        published=article.published,
        tags=tags,
        body=" ".join(s.text for s in document.body)[:COMPARED],
    )


def from_texts(
    *, outlet: str, title: str, summary: str, published: datetime, tags: Tags, body: str = ""
) -> Fingerprint:
    """Return the marks of a headline and its summary; `body` serves to find copies only."""
    headline = plain(title)
    text = f"{headline} {plain(summary)}"
    head, said = content(main_clause(headline)), content(headline)
    return Fingerprint(
        outlet=outlet,
        published=published,
        head=head,
        title=said,
        words=content(text),
        acts=acts(said),
        assets=moved(head),
        title_names=names(headline),
        names=names(text),
        title_amounts=amounts(headline),
        amounts=amounts(text),
        dates=dates(headline),
        coins=tuple(tag.name for tag in tags.coins),
        topics=tuple(tag.name for tag in tags.topics),
        speakers=names(speakers(headline)),
        is_comment=is_comment(headline, outlet),
        is_ahead=is_ahead(headline),
        is_speech=is_speech(headline),
        marks=signature(body or f"{title} {summary}"),
    )


def search_terms(mark: Fingerprint) -> tuple[str, ...]:
    """Return up to eight words to find candidates by: the most telling, then the title's others."""
    terms = tuple(dict.fromkeys((*mark.title_names, *mark.title, *mark.names, *mark.words)))
    telling = [term for term in terms if worth(term) == 1][:TELLING]
    others = [term for term in terms if term not in telling]
    return (*telling, *others[: MOST_TERMS - len(telling)])
