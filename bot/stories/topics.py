"""Where a document tells of topics, by the phrases of the closed list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.models import Document, Sentence, Topic
from bot.stories.mentions import Mention
from bot.stories.moves import tells_price
from bot.stories.words import Match, PhraseBook, Word, longest, word_set, words

WEAK = 0.4
"""What a supporting phrase counts beside a telling one."""

_POSSESSIVE = ("'s", "’s")
_WHERE = word_set("on from to at via through across by per into out including like with")


class Sign(NamedTuple):
    """A phrase of a topic in a sentence; `phrase` is as written, empty for a supporting one."""

    topic: str
    sentence: Sentence
    weight: float
    phrase: str


class _Form(NamedTuple):
    """What a phrase stands for; its weight is 0 when it means something else."""

    topic: Topic
    weight: float


class TopicReader:
    """Finds the topics that a document tells of."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._book: PhraseBook[_Form] = PhraseBook()
        for topic in topics:
            for phrases, weight in ((topic.strong, 1.0), (topic.weak, WEAK), (topic.never, 0.0)):
                for phrase in phrases:
                    self._book.add(phrase, _Form(topic, weight))

    def signs(self, document: Document, mentions: Iterable[Mention]) -> Iterator[Sign]:
        """Yield the phrases of each sentence, a topic's telling ones first.

        `mentions` are the document's coins, which a topic of prices needs.
        """
        coins: defaultdict[int, set[int]] = defaultdict(set)
        for mention in mentions:
            if not mention.is_background:
                coins[mention.sentence.id].update(mention.span)
        for sentence in document.sentences:
            yield from self._signs(sentence, coins[sentence.id])

    def _signs(self, sentence: Sentence, coins: set[int]) -> Iterator[Sign]:
        text = words(sentence.text)
        by_topic: defaultdict[str, list[Match[_Form]]] = defaultdict(list)
        for match in self._book.find(text):
            by_topic[match.value.topic.name].append(match)
        for topic, matches in by_topic.items():
            weighed = [(_weight(m, sentence, text, coins), m) for m in longest(matches)]
            for weight, match in sorted(weighed, key=lambda pair: -pair[0]):
                if weight:
                    phrase = _said(match, sentence, text) if weight == 1 else ""
                    yield Sign(topic, sentence, weight, phrase)


def _weight(
    match: Match[_Form], sentence: Sentence, text: Sequence[Word], coins: set[int]
) -> float:
    """Return what a phrase counts here, 0 when it means something else."""
    topic, weight = match.value
    if topic.of_prices and weight:
        return weight * tells_price(sentence.text, text, range(match.first, match.last), coins)
    if topic.of_actors and _is_no_actor(sentence, text, match):
        return min(weight, WEAK)
    return weight


def _is_no_actor(sentence: Sentence, text: Sequence[Word], match: Match[_Form]) -> bool:
    """Say whether a name tells only where something happens or whose it is."""
    if match.first and text[match.first - 1].folded in _WHERE:
        return True
    return sentence.text[text[match.last - 1].end :].startswith(_POSSESSIVE)


def _said(match: Match[_Form], sentence: Sentence, text: Sequence[Word]) -> str:
    return sentence.text[text[match.first].start : text[match.last - 1].end]
