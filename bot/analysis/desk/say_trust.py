"""Why to believe a story, in a sentence or two: who says it, on what, and who else reports it."""

from collections.abc import Iterator

from bot.analysis.desk.findings import Findings
from bot.analysis.desk.origins import Origin, Voice


def trust_sentences(found: Findings) -> Iterator[str]:
    """Yield what a reader should know of the claim's origins, the weightiest first."""
    standing = found.standing
    if standing.is_paid:
        yield "This is promotional text: whoever paid for it makes the claims."
        return
    if standing.is_interested:
        yield "It is an opinion piece by somebody with an interest in the matter."
    yield from _origins(standing.origins)
    if standing.is_rumour:
        yield "It is a rumour until somebody confirms it."
    elif standing.is_second_hand:
        yield "The outlet passes on another's report and adds no confirmation of its own."
    others = found.outlets[1:]
    if others:
        yield f"{_listed(others[:3])} {'report' if len(others) > 1 else 'reports'} it too."


def _origins(voices: tuple[Origin, ...]) -> Iterator[str]:
    trackers = [v.name for v in voices if v.voice is Voice.TRACKER][:2]
    named = [v.name for v in voices if v.voice is Voice.NAMED][:3]
    if trackers:
        yield f"The figures come from {_listed(trackers)}, which others can check."
    if named:
        yield f"{_listed(named)} {'stand' if len(named) > 1 else 'stands'} behind the claims by name."
    if not trackers and not named:
        yield "Nobody is named for the central claim."


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
