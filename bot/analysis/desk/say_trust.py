"""Why to believe a story, in a sentence or two: who says it, on what, and who else reports it."""

import re
from collections.abc import Iterator

from bot.analysis.desk import trust_cues as cues
from bot.analysis.desk.actors import Rank, with_article
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.origins import Origin, Voice
from bot.analysis.desk.trust import Standing
from bot.models import Level

_PAPERS = {
    "executive order": "an executive order",
    "court order": "a court order",
    "court documents": "court documents",
    "court document": "a court document",
    "court filing": "a court filing",
    "court filings": "court filings",
    "court papers": "court papers",
    "complaint": "a complaint filed in court",
    "indictment": "an indictment",
    "injunction": "an injunction",
    "ruling": "a ruling",
    "motion": "a motion before the court",
    "prospectus": "a prospectus",
    "regulatory filing": "a regulatory filing",
    "filing": "a filing",
    "filings": "filings",
    "s-1 filing": "a filing",
    "draft form": "a draft form",
    "letter": "a letter",
    "fed minutes": "the minutes of the meeting",
    "meeting minutes": "the minutes of the meeting",
    "policy minutes": "the minutes of the meeting",
    "minutes of": "the minutes of the meeting",
    "minutes ": "the minutes of the meeting",
    "advisory": "an advisory",
    "official statement": "an official statement",
    "official announcement": "an official announcement",
    "statement": "a statement",
    "testimony": "testimony",
    "hearing": "a hearing",
    "blog post": "a blog post",
    "x post": "a post on social media",
    "tweet": "a post on social media",
    "official notice": "an official notice",
    "survey": "a survey",
}
"""Papers that a claim can rest on, as they stand in a sentence."""

_POSTS = frozenset(["x post", "tweet", "blog post"])

_FIRST_HAND = (
    "The account comes from the subjects of the news themselves.",
    "It is first-hand: the subjects of the news say so themselves.",
    "It comes from the subject of the news, who knows but also has an interest.",
)
"""For what is official and names nobody."""

_ROLE = re.compile(r"(, (?:an? |the )?[a-z][^,.;:“”\"()]{4,60})(?=[,.])")


def trust_sentences(found: Findings) -> Iterator[str]:
    """Yield what a reader should know of the claim's origins, the weightiest first."""
    standing = found.standing
    if standing.is_joke:
        yield "The article says itself that this is satire or a joke."
    elif standing.is_paid:
        yield from _paid(found)
    elif standing.is_interested:
        yield "This is an opinion piece: it argues a case and reports nothing new of its own."
    elif found.happening.name == "price_prediction":
        yield from _forecast(found)
    else:
        yield from _report(found)
    yield from _company(found)


def _paid(found: Findings) -> Iterator[str]:
    yield found.pick(
        (
            (
                "The text was paid for or written by the company it praises; nobody else vouches"
                " for it."
            ),
            "This is promotion: the claims are the issuer's own and nobody has checked them.",
        ),
        "paid",
    )


def _forecast(found: Findings) -> Iterator[str]:
    named, trackers = _named(found.standing), _trackers(found.standing)
    if named:
        yield found.pick(
            (
                (
                    f"{_listed(named)} {_verb('put', named)} a name to the call, yet a forecast"
                    " cannot be checked, only watched."
                ),
                f"The call is signed by {_listed(named)}; a chart reading remains a view.",
            ),
            "signed",
        )
    else:
        yield found.pick(
            (
                "No analyst signs the forecast; it is the writer's reading of a chart.",
                "Nobody named stands behind the forecast, so there is nothing to check it by.",
            ),
            "unsigned",
        )
    if trackers:
        yield f"The figures behind it are from {_listed(trackers)}."


def _report(found: Findings) -> Iterator[str]:
    standing = found.standing
    named, trackers, paper = _named(standing), _trackers(standing), _paper(standing)
    if standing.is_rumour:
        yield "It is a rumour, and nobody who would know has confirmed it."
    elif standing.is_second_hand:
        yield from _passed_on(found, named)
        named = named[1:]
    elif trackers:
        yield found.pick(
            (
                f"The figures are from {_listed(trackers)}, where anybody can look them up.",
                f"Its figures come from {_listed(trackers)} and can be checked there.",
                f"The numbers are from {_listed(trackers)}, not from the outlet itself.",
            ),
            "tracked",
        )
    elif paper:
        yield found.pick((f"It rests on {paper}.", f"The basis is {paper}."), "paper")
    if standing.is_one_sided:
        yield "It gives one side of a dispute."
    if named:
        yield _speaking(found, named)
    elif not (trackers or paper or standing.is_rumour or standing.is_second_hand):
        yield _unnamed(found)


def _unnamed(found: Findings) -> str:
    standing = found.standing
    if standing.is_official:
        return found.pick(_from_state(found) or _FIRST_HAND, "official")
    if standing.is_tracked:
        return "It rests on data that others can check."
    if standing.sayer:
        return f"The claim comes from {_spoken_of(standing.sayer)}."
    if standing.level is Level.HIGH:
        return next(iter(_from_state(found)), f"{found.outlets[0]} is known for checking its news.")
    return found.pick(
        (
            "No source is named for the main claim.",
            "The article does not say where its main claim comes from.",
        ),
        "unnamed",
    )


def _spoken_of(sayer: str) -> str:
    """Return somebody without a name as a sentence speaks of them."""
    if sayer.endswith("s") or sayer == "police":
        return sayer
    return f"a {sayer}" if sayer.startswith("spokes") else f"the {sayer}"


def _from_state(found: Findings) -> tuple[str, ...]:
    """Return that a state stands for it, where one acts."""
    who = found.weight.actor
    if who is None or who.rank is not Rank.STATE or not found.happening.kind.is_public:
        return ()
    return (f"It is official: the act is that of {who.named}.",)


def _passed_on(found: Findings, named: list[str]) -> Iterator[str]:
    if named:
        passed = f"The news is from {named[0]}, and {found.outlets[0]} passes it on."
        repeats = (
            f"{found.outlets[0]} repeats what {named[0]} reported, without evidence of its own."
        )
        is_backed = found.standing.level is Level.HIGH  # by more than the report it repeats
        yield passed if is_backed else found.pick((passed, repeats), "passed")
    elif found.standing.level is Level.HIGH:
        yield "The outlet passes on what others report."
    else:
        yield "It is second-hand: the outlet repeats a report without evidence of its own."


def _speaking(found: Findings, named: list[str]) -> str:
    people = _listed(named)
    if len(named) > 1:
        choices = (
            f"It names its sources: {people}.",
            f"{people[0].upper()}{people[1:]} are named as sources.",
        )
    elif "," in people:
        choices = (f"It quotes {people}.", f"The information comes from {people}.")
    else:
        choices = (f"It cites {people} by name.", f"The information comes from {people}.")
    return found.pick(choices, "speaking")


def _company(found: Findings) -> Iterator[str]:
    others = found.outlets[1:4]
    if others:
        yield f"{_listed(list(others))} {_verb('report', list(others))} it as well."
    elif found.standing.outlet.tier > 1 and not found.standing.is_paid:
        name = found.outlets[0]
        yield found.pick(
            (f"Only {name} carries it so far.", "No other outlet has it yet."), "alone"
        )


def _named(standing: Standing) -> list[str]:
    """Return those who are named; one who stands alone with what the article says he is."""
    named = [origin for origin in standing.origins if origin.voice is Voice.NAMED][:3]
    if len(named) == 1:
        return [f"{_led(named[0])}{_role(named[0])}"]
    return [_led(origin) for origin in named]


def _trackers(standing: Standing) -> list[str]:
    return [
        f"the {origin.name}" if origin.name.startswith("Bureau") else origin.name
        for origin in standing.origins
        if origin.voice is Voice.TRACKER
    ][:2]


def _led(origin: Origin) -> str:
    """Return a name with "the" where the article has it: the White House, but Kaiko."""
    return with_article(origin.name, origin.line.plain[: origin.line.text.find(origin.name)])


def _role(origin: Origin) -> str:
    """Return ", chief economist at Northbank" where the article tells it behind the name."""
    match = _ROLE.match(origin.line.text, origin.line.text.find(origin.name) + len(origin.name))
    return match[1] if match and cues.ROLE.search(match[1].lower()) else ""


def _paper(standing: Standing) -> str | None:
    """Return the paper that a claim rests on; a post is not what makes one High."""
    told = [paper for paper in standing.papers if paper in _PAPERS]
    if standing.level is Level.HIGH:
        told = [paper for paper in told if paper not in _POSTS]
    return _PAPERS[told[0]] if told else None


def _verb(verb: str, names: list[str]) -> str:
    if verb == "is":
        return "are" if len(names) > 1 else "is"
    return verb if len(names) > 1 else f"{verb}s"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
