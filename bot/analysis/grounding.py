"""The gate: an analysis whose words are not the article's own does not become a card.

One place for every analyst (docs/judging.md, "The gate"): figures, dates, names and
quoted words are found in the cleaned article or the price snapshot; each quote is an exact
substring of its sentence; tags come from the story's; nothing that Discord or a terminal would
act on gets through.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.analysis.figures import TOKEN, Figure, figures, folded, multiples, odd_digits
from bot.analysis.names import Vocabulary, strangers
from bot.errors import Ungrounded
from bot.models import Analysis, Evidence, PriceSnapshot, Quote, Story, TagKind, Tags

_QUOTED = re.compile(r'"([^"]*)"|(?<!\w)\'([^\']+(?:\'\w[^\']*)*)\'(?!\w)')
_ACTIVE = re.compile(
    r"[`*|~<>\\\[\]{}]|__|(?<!\w)_|_(?!\w)|^\s*[#>-]|(?<!\w)#\w|@\w|\w+://|\bwww\.|\bdiscord\.gg\b"
    r"|\bjavascript:"
)
_UNSEEN = frozenset(["Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"])
_EDGES = ".,;:!?'\"()-"


class Ground:
    """What a story's analysis may say: its lead report's text, its outlets and its price."""

    def __init__(self, story: Story, price: PriceSnapshot, coins: Iterable[str] = ()) -> None:
        document = story.lead.document
        text = document.text.replace("\n", " | ")
        self._plain = folded(" ".join(document.text.split()))
        self._tokens = frozenset(_tokens(text))
        self._figures = figures(text) | _price_figures(price)
        self._multiples = multiples(text)
        self._vocabulary = Vocabulary(text)
        quotes = (price.before, price.at_publication, price.now)
        self._known = frozenset(
            [price.coin, *coins, *story.outlets, *(q.source for q in quotes if q is not None)]
        )

    def faults(self, text: str) -> Iterator[str]:
        """Yield, a sentence each, what stands in the text without ground."""
        plain = folded(text)
        yield from _unsafe(text)
        if (digit := odd_digits(text)) is not None:
            yield f"the digit {digit!r} is not a plain one"
        for figure in figures(plain) - self._figures:
            yield f"the figure {_shown(figure)} is not in the article"
        for token in frozenset(_tokens(plain)) - self._tokens:
            if not figures(token) and not _is_compound(token):
                yield f"{token!r} is not in the article"
        for word in multiples(plain) - self._multiples:
            yield f"{word!r} is not in the article"
        for name in strangers(plain, self._vocabulary, self._known):
            yield f"the name {name!r} is not in the article"
        if (small := self._vocabulary.lowered_name(plain)) is not None:
            yield f"{small!r} is a name and not in the article's casing"
        yield from self._misquoted(plain)

    def _misquoted(self, plain: str) -> Iterator[str]:
        if plain.count('"') % 2:
            yield "a quotation is not closed"
        for match in _QUOTED.finditer(plain):
            words = (match[1] or match[2] or "").strip().rstrip(".,;")
            if words and not self._says(words):
                yield f"the article does not say {words!r}"

    def _says(self, words: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self._plain) is not None


def check(analysis: Analysis, story: Story, price: PriceSnapshot, tags: Tags | None = None) -> None:
    """Let an analysis pass; Ungrounded with every complaint when it must not become a card.

    With `tags`, the story's own, the analysis may use those coins and topics only.
    """
    complaints = tuple(dict.fromkeys(_complaints(analysis, story, price, tags)))
    if complaints:
        raise Ungrounded(complaints)


def _complaints(
    analysis: Analysis, story: Story, price: PriceSnapshot, tags: Tags | None
) -> Iterator[str]:
    ground = Ground(story, price, (tag.name for tag in analysis.coins))
    for axis, judgement in analysis.axes:
        yield from (f"{axis}: {fault}" for fault in ground.faults(judgement.rationale))
        yield from (f"{axis}: {fault}" for fault in _misplaced(judgement.evidence, story))
    yield from (f"Counter-case: {fault}" for fault in ground.faults(analysis.counter_case.text))
    yield from (f"Counter-case: {f}" for f in _misplaced(analysis.counter_case.evidence, story))
    for origin in analysis.trust.origins:
        if origin not in story.lead.document.text.replace("\n", " "):
            yield f"Trustworthiness: the origin {origin!r} is not in the article"
        yield from (f"Trustworthiness: {fault}" for fault in _unsafe(origin))
    yield from _mislabelled(analysis, tags)


def _misplaced(evidence: tuple[Evidence, ...], story: Story) -> Iterator[str]:
    for cited in evidence:
        try:
            sentence = story.lead.document.sentence(cited.sentence)
        except KeyError:
            yield f"there is no sentence {cited.sentence}"
            continue
        if not cited.quote.strip() or cited.quote not in sentence.text:
            yield f"sentence {cited.sentence} does not say {cited.quote!r}"
        if any(unicodedata.category(letter) in _UNSEEN for letter in cited.quote):
            yield f"the quote of sentence {cited.sentence} holds characters nobody sees"


def _mislabelled(analysis: Analysis, tags: Tags | None) -> Iterator[str]:
    for kind, given in ((TagKind.COIN, analysis.coins), (TagKind.TOPIC, analysis.topics)):
        names = [tag.name for tag in given]
        if len(set(names)) < len(names) or any(tag.kind is not kind for tag in given):
            yield f"the {kind} tags {', '.join(names)} are not {kind}s, each once"
        if tags is not None:
            allowed = {tag.name for tag in (tags.coins if kind is TagKind.COIN else tags.topics)}
            yield from (
                f"the {kind} {name!r} is not one of the story's"
                for name in names
                if name not in allowed
            )


def is_citable(quote: str) -> bool:
    """Say whether a quote can be shown as evidence: it says something and hides nothing."""
    return bool(quote.strip()) and not any(
        unicodedata.category(letter) in _UNSEEN for letter in quote
    )


def _unsafe(text: str) -> Iterator[str]:
    if any(unicodedata.category(letter) in _UNSEEN for letter in text):
        yield "it holds characters nobody sees"
    if match := _ACTIVE.search(text):
        yield f"{match[0]!r} would be acted on"


def _tokens(text: str) -> Iterator[str]:
    for match in TOKEN.finditer(folded(text)):
        yield match[0].strip(_EDGES).removesuffix("'s")


def _is_compound(token: str) -> bool:
    """Say whether a token such as "10-12" or "24/7" is made of figures that are judged alone."""
    pieces = [piece for piece in re.split(r"[/-]", token) if any(c.isdigit() for c in piece)]
    return len(pieces) > 0 and pieces != [token] and all(figures(piece) for piece in pieces)


def _price_figures(price: PriceSnapshot) -> frozenset[Figure]:
    """Return what the snapshot lets a rationale say: prices, the move, the usual move."""
    found: set[Figure] = set()
    for quote in (price.before, price.at_publication, price.now):
        if quote is not None:
            found |= _roundings(quote)
    for share in (price.move, price.move_since_first, price.usual_move):
        if share is not None:
            percent = abs(share * 100)
            found |= {Figure(round(percent, n).normalize(), "%") for n in (0, 1, 2)}
    return frozenset(found)


def _roundings(quote: Quote) -> set[Figure]:
    return {Figure(round(quote.price, places).normalize(), "usd") for places in (0, 2, 4)} | {
        Figure(Decimal(quote.price).normalize(), "usd")
    }


def _shown(figure: Figure) -> str:
    return f"{figure.value:f} {figure.unit}".strip()
