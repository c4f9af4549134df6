"""When the desk makes no call, and says why: it cannot read the text, or the text is not meant."""

from bot.analysis.desk.reading import Reading
from bot.analysis.desk.trust import Standing

FEWEST_WORDS = 5
"""Fewer words than these tell no event."""

ENGLISH = "en"

FOREIGN = "The article is not in English, and this analyst reads English only."
THIN = "There is too little text to judge."
JOKE = "The article calls itself satire or a joke, so nothing follows from it."


def abstention(reading: Reading, standing: Standing) -> str:
    """Return why no call is made; empty when one can be."""
    if len(reading.plain.split()) < FEWEST_WORDS:
        return THIN
    if reading.language.split("-")[0] != ENGLISH:
        return FOREIGN
    return JOKE if standing.is_joke else ""
