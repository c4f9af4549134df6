"""Where on a page the prose stands, in the order it is read."""

from bisect import bisect_left
from itertools import accumulate

from lxml.html import HtmlElement

FIRST = 0.3
"""The share of a page's prose above which the first element that holds prose is the story."""

BELOW = 0.1
"""How much prose stands below a headline for each character above it, at the least."""

_BLOCKS = frozenset(["p", "div", "td", "section", "article", "blockquote", "li", "main"])
_SHORT, _LONG = 25, 100
"""Characters beside links from which a block is prose: with a full stop at its end, without."""
_STOPS = (".", "!", "?", "”", '"', "…")


def own_text(element: HtmlElement) -> str:
    """Return what an element says, on one line."""
    return " ".join(element.text_content().split())


class Layout:
    """A page's elements in reading order with the prose in each; valid until the tree changes.

    Removing elements afterwards does not move the rest: positions stay comparable.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self.elements = list(tree.iter("*"))
        self._at = {element: place for place, element in enumerate(self.elements)}
        prose = [(place, _prose(e)) for place, e in enumerate(self.elements) if e.tag in _BLOCKS]
        self._places = [place for place, length in prose if length]
        self._sums = [0, *accumulate(length for _, length in prose if length)]
        self.headline = next((e for e in self.elements if e.tag == "h1" and own_text(e)), None)

    def prose_in(self, element: HtmlElement) -> int:
        """Return the characters of prose within an element."""
        start = self._at[element]
        return self._between(start, start + sum(1 for _ in element.iter("*")))

    def prose_before(self, element: HtmlElement) -> int:
        """Return the characters of prose between the headline and an element."""
        start = 0 if self.headline is None else self._at[self.headline]
        return self._between(start, self._at[element])

    def heads_story(self) -> bool:
        """Say whether a story stands below the headline, not above it."""
        below = self._below_headline()
        return self.headline is not None and below > (self._sums[-1] - below) * BELOW

    def is_story(self, element: HtmlElement) -> bool:
        """Say whether an element holds the story, whatever its name says.

        It does when it holds the headline, or much of the page's prose with no prose before it:
        a column called `content-sidebar` stays, a comment section longer than its story goes.
        """
        if element.tag in ("html", "body", "main") or self._holds_headline(element):
            return True
        if self._is_above_headline(element) or self.prose_before(element):
            return False
        whole = self._below_headline() if self.heads_story() else self._sums[-1]
        return self.prose_in(element) > whole * FIRST

    def _below_headline(self) -> int:
        start = 0 if self.headline is None else self._at[self.headline]
        return self._between(start, len(self.elements))

    def _is_above_headline(self, element: HtmlElement) -> bool:
        top = self.headline
        return self.heads_story() and top is not None and self._at[element] < self._at[top]

    def _holds_headline(self, element: HtmlElement) -> bool:
        return self.headline is not None and (
            element is self.headline or element in self.headline.iterancestors()
        )

    def _between(self, start: int, end: int) -> int:
        low, high = bisect_left(self._places, start), bisect_left(self._places, end)
        return max(0, self._sums[high] - self._sums[low])


def _prose(element: HtmlElement) -> int:
    """Return the length of a block's own running text, links aside, 0 when it is no prose."""
    if element.tag == "p":
        text = own_text(element)
        length = len(text) - sum(len(own_text(a)) for a in element.iter("a"))
    else:
        text = " ".join([element.text or "", *(child.tail or "" for child in element)]).strip()
        length = len(text)
    is_prose = length >= _LONG or (length >= _SHORT and text.endswith(_STOPS))
    return length if is_prose else 0
