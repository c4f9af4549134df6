"""Whether an outlet has taken its own report back."""

import re

from bot.models import Document

_TITLE = re.compile(r"\W*(?:retracted|withdrawn|retraction)\b\W*[:\])|–—-]", re.IGNORECASE)
_ITS_OWN = r"(?:this|our)(?: \w+){0,2} (?:article|story|report|post|piece|item)"
_BACK = r"(?:retract\w*|withdr[ae]wn?|take[ns]? back|took back|pulled)"
_SENTENCE = re.compile(
    rf"\b{_ITS_OWN}\b[^.]{{0,30}}\b(?:is|was|has been|had been)(?: \w+ly)? {_BACK}\b"
    rf"|\b(?:has|have|had)? ?(?:fully )?{_BACK} {_ITS_OWN}\b",
    re.IGNORECASE,
)
"""Only an outlet's word about its own text counts: "the report was withdrawn" may be news."""

EDGE = 3
"""Such a note stands in the first or the last sentences."""


def retraction(document: Document) -> str | None:
    """Return the words with which an outlet takes its report back, None while it stands."""
    if _TITLE.match(document.title):
        return document.title
    texts = [sentence.text for sentence in document.sentences]
    at_edge = dict.fromkeys((*texts[: EDGE + 1], *texts[-EDGE:]))
    return next((text for text in at_edge if _SENTENCE.search(text)), None)
