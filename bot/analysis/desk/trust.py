"""How far to believe it: who publishes, who says it, on what paper, and how many report it."""

import re
from dataclasses import dataclass

from bot.analysis.desk.events import Happening
from bot.analysis.desk.origins import Origin, Voice, documents, origins
from bot.analysis.desk.outlets import Kind, Outlet
from bot.analysis.desk.reading import LEAD, Reading
from bot.models import Level

HIGH, MEDIUM = 67, 40
"""Points from which a level is earned (ANALYST.md)."""

_TIER = {1: 12, 2: 2, 3: -10}
_PAID_CAP, _INTERESTED_CAP = 25, 35
_HEDGE = re.compile(
    r"\b(?:reportedly|rumou?r\w*|allegedly|unconfirmed|speculat\w+|apparently|purported\w*|"
    r"is said to|are said to|hearsay)\b"
)
_SECOND_HAND = re.compile(
    r"\b(?:sources? (?:familiar|close|say|said|told)|people familiar|person familiar|anonymous\w*|"
    r"unnamed|according to (?:a |an )?(?:\w+ ){0,3}reports?|reported by|citing (?:a |an )?(?:source|people)|"
    r"(?:fortune|bloomberg|reuters|wsj|the wall street journal|financial times|axios|cnbc|nikkei|"
    r"politico|local media|the information) (?:reported|report|said)|reporting from)\b|: report\b|: \w+$"
)
_RUMOUR = re.compile(
    r"\b(?:rumou?rs?|rumou?red|speculation (?:swirls|mounts|grows)|unverified|leaked?|insider claims)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:(?:court|regulatory|securities) (?:documents?|filings?|papers?|order|records?)|prospectus|"
    r"executive order|press conference|indictment|testimony|minutes|ruling|ruled|injunction|hearing|"
    r"official (?:statement|announcement|blog)|advisory|form \d|s-1|19b-4|8-k|filed (?:a|an|for|with|its)|"
    r"has filed|submitted|proposal|public notice|voted|signed|the (?:letter|order|complaint|filing|agency|regulator) "
    r"(?:said|says|states|stated|reads)|sent a letter|in a letter|statement)\b"
)
_OWN_WORD = re.compile(
    r"\b(?:announced|confirmed|confirms|unveiled|disclosed|in (?:a|an) (?:\w+[. ]+){0,4}?(?:statement|blog post|post|article|filing|release|"
    r"announcement|x post)|posted (?:on|to) x|chief \w+ officer|ceo|cto|cfo|coo|cso|co-?founder|spokes(?:person|man|woman)|"
    r"head of|told (?:cointelegraph|coindesk|the block|decrypt|reuters|bloomberg|cnbc|reporters))\b"
)
_NO_COMMENT = re.compile(
    r"\b(?:did not (?:immediately )?respond|declined to comment|reached out (?:to|for))\b"
)
_VIEWS = re.compile(
    r"\b(?:views? (?:and opinions )?expressed|opinion by|the author'?s alone|guest (?:post|column|author)|op-?ed)\b"
)
_LOUD = re.compile(
    r"\?$|!|\b(?:skyrocket\w*|explode\w*|massive|epic|insane|parabolic|primed|secret|100x|1000x|moon|shocking|jaw-dropping|huge|crazy)\b"
)
_QUOTE = re.compile(r'"[^"]{20,}"')
_ROLE = re.compile(
    r"\b(?:ceo|founder|officer|professor|lawyer|attorney|director|head of|president|partner|analyst at|economist|chair(?:man|woman)?|spokesperson|judge|counsel|manager|commissioner|secretary|senator|governor)\b"
)
_FORECASTS = frozenset(["price_prediction"])
_SATIRE = re.compile(r"\b(?:april fool\w*|satire|satirical|parody|the onion)\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """A trust: its level, points of 100, and what made them."""

    level: Level
    points: int
    origins: tuple[Origin, ...]
    papers: tuple[str, ...]
    is_paid: bool
    is_interested: bool
    is_second_hand: bool
    is_rumour: bool
    outlets: int


def judge(reading: Reading, happening: Happening, outlet: Outlet, outlets: int) -> Standing:
    """Score the trust in the story's main claim."""
    name = happening.kind.name
    voices = origins(reading, _own_names(outlet))
    is_paid = outlet.kind is Kind.WIRE or name == "sponsored"
    is_interested = _VIEWS.search(reading.plain) is not None
    is_second_hand = _SECOND_HAND.search(reading.lead) is not None
    is_rumour = _RUMOUR.search(reading.lead) is not None
    points = 50 + _TIER[outlet.tier]
    points += _evidence(reading, voices, name, official=outlet.kind is Kind.OFFICIAL)
    points -= 8 if is_second_hand else 0
    points -= min(16, 4 * len(_HEDGE.findall(reading.lead)))
    points -= 14 if is_rumour else 0
    points += 2 if _NO_COMMENT.search(reading.plain) else 0
    points += 18 if outlets > 3 else 12 if outlets > 1 else 0  # noqa: PLR2004 - ANALYST.md
    points -= 8 if _LOUD.search(reading.title) else 0
    points -= _kind_cost(name, voices)
    points = _capped(points, is_paid=is_paid, is_interested=is_interested, reading=reading)
    level = Level.HIGH if points >= HIGH else Level.MEDIUM if points >= MEDIUM else Level.LOW
    papers = documents(reading)
    return Standing(
        level, points, voices, papers, is_paid, is_interested, is_second_hand, is_rumour, outlets
    )


def _evidence(reading: Reading, voices: tuple[Origin, ...], name: str, *, official: bool) -> int:
    """Score what the claim rests on: papers, tracked data, named people, quotes."""
    led = reading.lead
    points = 0
    if official or _OFFICIAL.search(led):
        points += 12
    if _OWN_WORD.search(led):
        points += 6
    if any(voice.voice is Voice.TRACKER and voice.line.weight >= LEAD for voice in voices):
        points += 12
    elif any(voice.voice is Voice.TRACKER for voice in voices):
        points += 5
    points += min(6, 3 * sum(voice.voice is Voice.NAMED for voice in voices))
    quoted = [line for line in reading.told if _QUOTE.search(line.plain)]
    points += min(6, 2 * len(quoted))
    points += 3 if any(_ROLE.search(line.plain) for line in quoted) else 0
    return min(30, points)


def _kind_cost(name: str, voices: tuple[Origin, ...]) -> int:
    """Return what a kind of text costs: forecasts and opinions prove nothing, teaching little."""
    named = any(voice.voice is Voice.NAMED for voice in voices)
    if name in _FORECASTS:
        return 16 if named else 34
    return {"opinion": 12, "education": 12, "token_launch": 10, "bankruptcy": 6}.get(name, 0)


def _capped(points: int, *, is_paid: bool, is_interested: bool, reading: Reading) -> int:
    if _SATIRE.search(reading.plain):
        points = min(points, _PAID_CAP)
    if is_paid:
        points = min(points, _PAID_CAP)
    if is_interested:
        points = min(points, _INTERESTED_CAP)
    if reading.is_headline_only:
        points = min(points, 55)
    return max(0, min(100, points))


def _own_names(outlet: Outlet) -> frozenset[str]:
    return frozenset(name.casefold() for name in (outlet.name, *outlet.aliases))
