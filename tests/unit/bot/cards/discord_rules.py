"""What Discord makes of a text, written down apart from the code that it judges.

Markdown's own escapes are honoured where Discord honours them: a backslash protects syntax, but it
protects neither a mention nor an address, which its servers look for in the raw text.
"""

import re

PINGS = re.compile(r"@everyone|@here|<@[!&]?\d+>|<#\d+>")
MAGIC = re.compile(
    r"<t:-?\d+(?::\w)?>|</[^<>]+:\d+>|<a?:\w+:\d+>|<id:\w+>|(?<!\\):\w{2,32}:", re.ASCII
)
LINKS = re.compile(
    r"[a-z][a-z0-9+.-]*://\S|discord(?:app)?\.(?:gg|com|new)|<(?:mailto|tel):", re.IGNORECASE
)
MASKED = re.compile(r"(?<!\\)(?:\\\\)*\[[^\]]*(?<!\\)(?:\\\\)*\]\(")
STYLE = re.compile(r"(?<!\\)(?:\\\\)*(?:[*_~`|>\[\]]|\\$)", re.MULTILINE)
BLOCK = re.compile(r"^\s*(?:#{1,3}|-#|[-+*]|\d+[.)])(?:\s|$)", re.MULTILINE)
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)

EVERY_RULE = {
    "it pings": PINGS,
    "it draws a mention, a time or an emoji": MAGIC,
    "it is a link": LINKS,
    "it is a masked link": MASKED,
    "it is styled": STYLE,
    "it opens a heading or a list": BLOCK,
    "it hides something": UNSEEN,
}


def faults(text: str) -> list[str]:
    """Return what the text would do in Discord besides being read."""
    return [fault for fault, rule in EVERY_RULE.items() if rule.search(text)]
