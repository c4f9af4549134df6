"""When the desk makes no call, and says why: it cannot read the text, or the text is not meant."""

from bot.analysis.desk.reading import Reading
from bot.analysis.desk.trust import Standing
from bot.models import Tags

FEWEST_WORDS = 5
"""Fewer words than these tell no event."""

ENGLISH = "en"

FOREIGN = "The article is not in English, and this analyst reads English only."
THIN = "There is too little text to judge."
JOKE = "The article calls itself satire or a joke, so nothing follows from it."
OFF_BEAT = "The article names no coin, and no topic that this analyst follows."


def abstention(reading: Reading, standing: Standing, tags: Tags, *, is_near: bool) -> str:
    """Return why no call is made; empty when one can be.

    `is_near` says that the event is one of crypto, or one that moves every price.
    """
    if len(reading.plain.split()) < FEWEST_WORDS:
        return THIN
    if reading.language.split("-")[0] != ENGLISH:
        return FOREIGN
    if standing.is_joke:
        return JOKE
    return "" if is_near or tags.coins or tags.topics else OFF_BEAT
