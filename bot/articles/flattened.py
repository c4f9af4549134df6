"""Pages that reach us as one long line: break them where their furniture begins and ends."""

import re
from collections.abc import Iterator

from bot.articles.credits import BYLINE_AND_DATE

_LONG = 100
"""Words of a line that may be a whole page."""

_MARKS = re.compile(
    r"\s((?:STORY CONTINUES BELOW|Story continues below|Advertisement|More For You|Top Stories"
    r"|Latest (?:\w+ )?(?:News|Stories|Headlines)|Most (?:Read|Popular)|Trending(?: Now)?"
    r"|Recommended(?: For You)?|Related (?:Stories|Articles|News|Posts)|Editors?['’]s? Picks"
    r"|What to [Kk]now ?:|Key (?:Points|Takeaways) ?:|Don['’]t miss another story\.?"
    r"|See all newsletters|Sign me up|By signing up\b[^.]{1,200}\.|(?:View|Read) [Ff]ull \w+"
    rf"|{BYLINE_AND_DATE}))(?=\s|$)"
)
"""Labels as pages spell them, each a line of its own there."""

_TAGS = re.compile(r"(?<=[.!?”\"]) (?=(?:[A-Z][\w&-]*(?: |$)){1,8}$)")
"""Where capitalised words without a full stop follow a part's last sentence."""


def unflattened(lines: list[str], *, title: str) -> Iterator[str]:
    """Yield the lines, those that hold a whole page broken up at its labels.

    What stands before the headline in such a line is the page's navigation.
    """
    for line in lines:
        if len(line.split()) < _LONG:
            yield line
            continue
        _, _, below = line.partition(title) if title else ("", "", "")
        for part in _MARKS.split(below or line):
            yield from filter(None, map(str.strip, _TAGS.split(part)))
