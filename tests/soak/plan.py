"""How long, how much, and what goes wrong when; all of it follows from the seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

LONGEST_START = 240.0
"""Seconds in which the bot is killed and restarted; after it one process lives to the end, whose
memory is watched."""


class Blow(StrEnum):
    """What is done to the bot or to what it lives on."""

    KILL = "kill -9"
    RESTART = "restarts"
    OUTAGE = "Discord outages"
    DROP = "gateway drops"
    PERMISSION = "permissions lost"
    PRICES = "price outages"


EVERY = {Blow.OUTAGE: 100.0, Blow.DROP: 60.0, Blow.PERMISSION: 40.0, Blow.PRICES: 90.0}
"""Seconds between two blows of a kind, in the mean."""


@dataclass(frozen=True)
class Struck:
    """A blow, when it falls (seconds after the start), and how long what it breaks stays broken."""

    at: float
    blow: Blow
    lasts: float = 0.0


@dataclass(frozen=True)
class Plan:
    """One soak. `flaky` is the share of polls and of Discord's answers that go wrong."""

    seconds: float = 300
    sources: int = 1000
    channels: int = 200
    stories: int = 5000
    seed: int = 1
    interval: int = 15
    """Seconds between two polls of a source that has news."""
    flaky: float = 0.02
    kills: int = 3
    restarts: int = 1
    figures_count: bool = True
    """Whether memory and times are judged: seconds on a busy machine say nothing of them."""
    ends_with_a_kill: bool = True

    @property
    def settled(self) -> float:
        """When, in seconds, the last early kill or restart is over."""
        return min(self.seconds / 5, LONGEST_START)

    @property
    def reference(self) -> float:
        """When memory is looked at first: after five minutes, or a third of a shorter run."""
        return max(self.settled + 30, min(300.0, self.seconds / 3))

    def blows(self) -> list[Struck]:
        """Draw what goes wrong, in order of time."""
        random = Random(self.seed)
        struck = [*self._early(random), *self._late(random)]
        return sorted(struck, key=lambda blow: blow.at)

    def _early(self, random: Random) -> Iterator[Struck]:
        for blow in [Blow.KILL] * self.kills + [Blow.RESTART] * self.restarts:
            yield Struck(random.uniform(0.2, 0.9) * self.settled, blow)

    def _late(self, random: Random) -> Iterator[Struck]:
        for blow, every in EVERY.items():
            at = self.settled + random.uniform(0, every)
            while at < 0.95 * self.seconds:
                yield Struck(at, blow, lasts=random.uniform(1, 10))
                at += random.uniform(0.5, 1.5) * every


SHORT = Plan(
    seconds=20,
    sources=40,
    channels=12,
    stories=60,
    interval=1,
    flaky=0,
    kills=0,
    figures_count=False,
    ends_with_a_kill=False,
)
"""For the tests. A poll that fails or is killed waits for two minutes, so none is."""
