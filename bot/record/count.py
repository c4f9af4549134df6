"""How many calls there are, and when the next of them falls due."""

from collections.abc import Sequence

from bot.models import CallCount, CallTally


def counted(tallies: Sequence[CallTally]) -> CallCount:
    """Sum up the calls of all lengths; the oldest open one of each length is its next to fall due.

    The next of all need not be the oldest: a short call of today comes before a long one of
    last week.
    """
    due = [t.first_open + t.horizon.scored_after for t in tallies if t.first_open is not None]
    return CallCount(
        open=sum(tally.open for tally in tallies),
        due=sum(tally.due for tally in tallies),
        void=sum(tally.void for tally in tallies),
        next_due=min(due, default=None),
    )
