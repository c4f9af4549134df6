"""How far to believe it: who publishes, who says it, on what paper, and how many report it."""

from dataclasses import dataclass, replace

from bot.analysis.desk import trust_cues as cues
from bot.analysis.desk.events import Happening
from bot.analysis.desk.origins import Origin, Voice, documents, origins
from bot.analysis.desk.outlets import Kind, Outlet
from bot.analysis.desk.reading import LEAD, Reading
from bot.models import Level

HIGH, MEDIUM = 67, 40
"""Points from which a level is earned (docs/judging.md)."""

_START = 50
_TIER = {1: 12, 2: 2, 3: -10}
_PAID_CAP, _INTERESTED_CAP, _HEADLINE_CAP = 25, 35, 55
_MOST_EVIDENCE = 30
_KIND_COST = {"opinion": 12, "education": 12, "token_launch": 10, "bankruptcy": 6}
_SOCIAL_COST = 15
_FORECAST_COST, _UNSIGNED_FORECAST_COST, _SIGNED_OPINION_COST = 16, 34, 3
_HOUSE_FORECAST_COST = 3
"""What a forecast costs that a desk or an officer signs and not just a handle."""

_PRICED = 8
"""What a price move gains that is told with its price: market data, though no house is named."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A trust: its level, points of 100, and what made them."""

    level: Level
    points: int
    outlet: Outlet
    origins: tuple[Origin, ...]
    papers: tuple[str, ...]
    outlets: int
    is_paid: bool = False
    is_interested: bool = False
    is_second_hand: bool = False
    is_relayed: bool = False
    """Whether a newsroom is named that had it first."""

    is_rumour: bool = False
    is_one_sided: bool = False
    is_joke: bool = False
    is_official: bool = False
    """Whether it comes from those whom the news is about, on paper or in so many words."""

    is_tracked: bool = False
    """Whether it rests on figures that somebody keeps count of."""

    sayer: str = ""
    """Who says it where nobody is named: "prosecutors"; nothing where nobody is."""


def stand(reading: Reading, happening: Happening, outlet: Outlet, outlets: int) -> Standing:
    """Score the trust in the story's main claim; the outlet is never a source for itself."""
    voices = origins(reading, _own_names(outlet))
    standing = Standing(
        level=Level.LOW,
        points=0,
        outlet=outlet,
        origins=voices,
        papers=documents(reading),
        outlets=outlets,
        is_paid=outlet.kind is Kind.WIRE or happening.name == "sponsored",
        is_interested=happening.is_opinion or cues.VIEWS.search(reading.plain) is not None,
        is_second_hand=cues.SECOND_HAND.search(reading.lead) is not None,
        is_relayed=cues.RELAYED.search(reading.lead) is not None,
        is_rumour=not happening.is_debunked and cues.RUMOUR.search(reading.lead) is not None,
        is_one_sided=cues.PARTY.search(reading.title) is not None,
        is_joke=cues.SATIRE.search(reading.plain) is not None,
        is_official=_is_official(reading, outlet),
        is_tracked=cues.TRACKED.search(reading.lead) is not None,
        sayer=_sayer(reading),
    )
    points = _START + _TIER[outlet.tier] + _evidence(reading, standing)
    points += _wording(reading, standing) - _kind_cost(reading, happening, voices)
    points += _PRICED if _is_priced(reading, happening) else 0
    points = max(_least(standing), min(_cap(reading, happening, standing), points))
    level = Level.HIGH if points >= HIGH else Level.MEDIUM if points >= MEDIUM else Level.LOW
    return replace(standing, level=level, points=points)


def _sayer(reading: Reading) -> str:
    found = cues.SAYER.search(reading.lead)
    return "" if found is None else found["sayer"]


def _is_official(reading: Reading, outlet: Outlet) -> bool:
    return outlet.kind is Kind.OFFICIAL or cues.OFFICIAL.search(reading.lead) is not None


def _evidence(reading: Reading, standing: Standing) -> int:
    """Score what the claim rests on: papers, tracked data, named people, quotes, other outlets."""
    led, voices = reading.lead, standing.origins
    points = 12 if standing.is_official else 0
    points += 6 if cues.OWN_WORD.search(led) else 0
    trackers = [voice for voice in voices if voice.voice is Voice.TRACKER]
    if any(voice.line.weight >= LEAD for voice in trackers) or standing.is_tracked:
        points += 12
    elif trackers:
        points += 4
    points += min(6, 3 * (len(voices) - len(trackers)))
    quoted = [line for line in reading.told if cues.QUOTE.search(line.plain)]
    points += min(6, 2 * len(quoted))
    points += 3 if any(cues.ROLE.search(line.plain) for line in quoted) else 0
    corroborated = 18 if standing.outlets > 3 else 12 if standing.outlets > 1 else 0  # noqa: PLR2004
    return min(_MOST_EVIDENCE, points) + corroborated


def _wording(reading: Reading, standing: Standing) -> int:
    points = -8 if standing.is_second_hand else 0
    points -= min(16, 4 * len(cues.HEDGE.findall(reading.lead)))
    points -= 14 if standing.is_rumour else 0
    points -= _SOCIAL_COST if _is_only_social(reading, standing) else 0
    points -= 10 if cues.PARTY.search(reading.title) else 0
    points += 2 if cues.NO_COMMENT.search(reading.plain) else 0
    return points - (8 if cues.LOUD.search(reading.title) else 0)


def _is_only_social(reading: Reading, standing: Standing) -> bool:
    """Say whether a lesser outlet has nothing but an account on a social network."""
    backed = cues.OFFICIAL.search(reading.lead) or cues.ROLE.search(reading.plain)
    tracked = any(voice.voice is Voice.TRACKER for voice in standing.origins)
    is_social = cues.SOCIAL.search(reading.lead) is not None
    return standing.outlet.tier > 2 and is_social and not (backed or tracked)  # noqa: PLR2004


def _is_priced(reading: Reading, happening: Happening) -> bool:
    """Say whether a headline's price move is told with its price and its percentage."""
    is_move = any(hit.event == "price_recap" and hit.line.is_title for hit in happening.hits)
    is_told = is_move and not (happening.is_talk or cues.MAY.search(reading.lead))
    return is_told and cues.PRICED.search(reading.lead) is not None


def _least(standing: Standing) -> int:
    """Return the least that a report passed on has: who had it first answers for it."""
    is_bare = standing.is_paid or standing.is_joke or standing.is_interested or standing.is_rumour
    return MEDIUM if standing.is_relayed and not is_bare else 0


def _kind_cost(reading: Reading, happening: Happening, voices: tuple[Origin, ...]) -> int:
    """Return what a kind of text costs: forecasts and opinions prove nothing, lessons little."""
    if happening.name == "price_prediction":
        if not any(voice.voice is Voice.NAMED for voice in voices):
            return _UNSIGNED_FORECAST_COST
        is_known = cues.DESK.search(reading.lead) or _is_headlined(reading, voices)
        return _HOUSE_FORECAST_COST if is_known else _FORECAST_COST
    if happening.name == "opinion" and voices:
        return _SIGNED_OPINION_COST
    return _KIND_COST.get(happening.name, 0)


def _is_headlined(reading: Reading, voices: tuple[Origin, ...]) -> bool:
    """Say whether the headline gives somebody's full name: whose view is news by itself."""
    names = (voice.name.lower() for voice in voices if " " in voice.name)
    return any(name in reading.title for name in names)


def _cap(reading: Reading, happening: Happening, standing: Standing) -> int:
    """Return the most that a text can earn, whatever stands in it."""
    cap = 100
    if happening.is_talk and happening.name != "scam_warning":
        cap = HIGH - 1
    is_unasked = cues.ANONYMOUS.search(reading.lead) and not cues.OWN_WORD.search(reading.lead)
    if is_unasked or standing.is_one_sided or (standing.outlet.tier > 1 and standing.outlets == 1):
        cap = HIGH - 1
    if reading.is_headline_only:
        cap = _HEADLINE_CAP
    if standing.is_rumour:
        cap = MEDIUM - 1
    if standing.is_interested:
        cap = _INTERESTED_CAP
    return _PAID_CAP if standing.is_paid or standing.is_joke else cap


def _own_names(outlet: Outlet) -> frozenset[str]:
    names = (outlet.name.casefold(), *(alias.casefold() for alias in outlet.aliases))
    return frozenset(part for name in names for part in (name, name.removeprefix("the ")))
