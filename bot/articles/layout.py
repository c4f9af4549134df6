"""Where on a page the prose stands, in the order it is read."""

import re
from bisect import bisect_left
from itertools import accumulate

from lxml.html import HtmlElement

from bot.articles.page import HALF

_BLOCKS = frozenset(["p", "div", "td", "section", "article", "blockquote", "li", "main"])
_FEWEST = 60
"""Characters beside links from which a block counts as prose."""

_SPACE = re.compile(r"\s+")


def own_text(element: HtmlElement) -> str:
    """Return what an element says, on one line."""
    return _SPACE.sub(" ", element.text_content()).strip()


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

    def prose_after(self, element: HtmlElement) -> int:
        """Return the characters of prose below an element."""
        return self._between(self._at[element], len(self.elements))

    def is_story(self, element: HtmlElement) -> bool:
        """Say whether an element holds the story, whatever its name says.

        It does when it holds the headline, or most of the page's prose with no prose before it:
        a wrapper called `has-sidebar` stays, a comment section longer than its story goes.
        """
        if element.tag in ("html", "body", "main") or self._holds_headline(element):
            return True
        is_most = self.prose_in(element) > self._sums[-1] * HALF
        return is_most and not self.prose_before(element)

    def _holds_headline(self, element: HtmlElement) -> bool:
        return self.headline is not None and (
            element is self.headline or element in self.headline.iterancestors()
        )

    def _between(self, start: int, end: int) -> int:
        low, high = bisect_left(self._places, start), bisect_left(self._places, end)
        return max(0, self._sums[high] - self._sums[low])


def _prose(element: HtmlElement) -> int:
    """Return the length of a block's own running text, links aside, 0 when it is short."""
    if element.tag == "p":
        length = len(own_text(element)) - sum(len(own_text(a)) for a in element.iter("a"))
    else:
        direct = [element.text or "", *(child.tail or "" for child in element)]
        length = sum(len(part.strip()) for part in direct)
    return length if length >= _FEWEST else 0
