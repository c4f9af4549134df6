"""Why a price is missing, in the reader's language.

A card keeps the reason as an English sentence, as the terminal prints it and earlier versions wrote
it. Its few forms are told here; what has none stays as it is.
"""

import re

from bot.i18n import say

_FORMS = tuple(
    (re.compile(form), key)
    for form, key in (
        (r"No (?P<coin>\S+) price: no source of ours lists it\.", "no-price-listed"),
        (r"No (?P<coin>\S+) price: no source answered\.", "no-price-answered"),
        (r"No (?P<coin>\S+) price at publication could be had\.", "no-price-then"),
        (r"No (?P<coin>\S+) price at publication: (?P<why>.+)\.", "no-price-agreed"),
    )
)


def spoken_reason(reason: str) -> str:
    """Return the sentence of a missing price in the language that is spoken."""
    for form, key in _FORMS:
        if (found := form.fullmatch(reason)) is not None:
            return say(key, **found.groupdict())
    return reason
