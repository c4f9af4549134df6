"""What was promised against what stands in the channels, and whether the bot stayed healthy."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.soak.plan import Plan
from tests.soak.rows import Kept

GROWTH = 0.10
"""Of memory, from the reference to the end."""

LONGEST_DELAY = 1.0
"""Seconds; the p99 of how late the loop came. Discord waits three for an answer."""

RECOVERY = 5.0
"""Seconds from the start of a new process after a kill to its first post."""


POINTS = 6
"""Steps of the memory's curve."""


@dataclass
class Measured:
    """What was seen while the bot ran; memory as (seconds, megabytes) of its last process."""

    memory: list[tuple[float, float]] = field(default_factory=list)
    recoveries: list[float] = field(default_factory=list)
    metrics: dict[str, float] = field(default_factory=dict)
    died: int = 0
    """How often the bot ended without being told."""
    drained: bool = True


def quantile(values: Sequence[float], share: float) -> float:
    """Return a quantile of sorted values, 0 of none."""
    return values[min(int(len(values) * share), len(values) - 1)] if values else 0.0


def delay_p99(metrics: Mapping[str, float]) -> float:
    """Return the bound of the histogram's bucket that holds the loop's 99th percentile."""
    prefix = "newsvane_loop_delay_seconds_bucket "
    found = sorted(
        (float(name.removeprefix(prefix)), count)
        for name, count in metrics.items()
        if name.startswith(prefix)
    )
    total = found[-1][1] if found else 0
    return next((bound for bound, count in found if count >= 0.99 * total), 0.0)


def slope(samples: Sequence[tuple[float, float]]) -> float:
    """Return the least-squares slope in megabytes an hour."""
    count = len(samples)
    if count < 2:
        return 0.0
    mean_t = sum(t for t, _ in samples) / count
    mean_m = sum(m for _, m in samples) / count
    spread = sum((t - mean_t) ** 2 for t, _ in samples)
    return sum((t - mean_t) * (m - mean_m) for t, m in samples) / spread * 3600


def growth(samples: Sequence[tuple[float, float]]) -> float:
    """Return how much more the last tenth of the samples is than the first, as a fraction."""
    tenth = max(len(samples) // 10, 1)
    first = sum(m for _, m in samples[:tenth]) / tenth
    return sum(m for _, m in samples[-tenth:]) / tenth / first - 1 if samples else 0.0


def curve(samples: Sequence[tuple[float, float]]) -> str:
    """Return the memory at a few moments, evenly apart: a leak rises on, a warm-up flattens."""
    last = len(samples) - 1
    picked = [samples[last * part // POINTS] for part in range(POINTS + 1)] if samples else []
    return ", ".join(f"{megabytes:.0f}" for _, megabytes in picked)


@dataclass(frozen=True)
class Verdict:
    """What a soak came to: lines to read, and the promises that broke."""

    lines: list[str]
    broken: list[str]


def judge(
    plan: Plan, measured: Measured, held: Kept, shown: Mapping[int, Sequence[str]]
) -> Verdict:
    """Hold what stands in the channels against what was promised."""
    counts = Counter((channel, card) for channel, cards in shown.items() for card in cards)
    lost = sorted(held.promised - counts.keys())
    doubled = sorted(place for place, count in counts.items() if count > 1)
    untold = sorted(set(range(plan.stories)) - held.items)
    complaints = {
        f"items lost: {untold[:10]}": untold,
        f"stories never judged: {held.unjudged}": held.unjudged,
        f"cards lost (channel, card): {lost[:10]}": lost,
        f"cards doubled (channel, card): {doubled[:10]}": doubled,
        "deliveries or feeds did not come to rest": not measured.drained,
        f"the bot ended by itself {measured.died} times": measured.died,
    }
    delivered = (
        f"delivered   {held.stories} stories, {held.cards} cards, to channels "
        f"{counts.total()} times, {len(held.promised)} promised, "
        f"lost = {len(lost) + len(untold)}, doubled = {len(doubled)}"
    )
    broken = [complaint for complaint, wrong in complaints.items() if wrong]
    if plan.figures_count:
        broken += _too_much(plan, measured)
    return Verdict([delivered, *_figures(plan, measured, held)], broken)


def _too_much(plan: Plan, measured: Measured) -> list[str]:
    """Return the figures that are over their limits."""
    grown, delay = growth(_settled(plan, measured)), delay_p99(measured.metrics)
    recovery = max(measured.recoveries, default=0.0)
    complaints = {
        f"memory grew by {grown:.1%}": grown > GROWTH,
        f"the loop's p99 delay is {delay} s": delay > LONGEST_DELAY,
        f"posting again took {recovery:.1f} s after a kill": recovery > RECOVERY,
    }
    return [complaint for complaint, wrong in complaints.items() if wrong]


def _figures(plan: Plan, measured: Measured, held: Kept) -> list[str]:
    memory = _settled(plan, measured)
    end = memory[-1][1] if memory else 0.0
    took = (
        f"item to card p50 {quantile(held.journeys, 0.5):.1f} s, "
        f"p95 {quantile(held.journeys, 0.95):.1f} s; of it waiting for Discord "
        f"p50 {quantile(held.waits, 0.5):.1f} s, p95 {quantile(held.waits, 0.95):.1f} s"
    )
    grew = (
        f"memory      {end:.0f} MB at the end, {growth(memory):+.1%} since second "
        f"{plan.reference:.0f}, slope {slope(memory):+.1f} MB an hour; on the way {curve(memory)}"
    )
    delay = f"loop delay  p99 at most {delay_p99(measured.metrics)} s"
    recovered = ", ".join(f"{seconds:.1f} s" for seconds in measured.recoveries) or "no kill"
    recovery = f"recovery    {recovered} from a new process to its first post"
    return [took, grew, delay, recovery]


def _settled(plan: Plan, measured: Measured) -> list[tuple[float, float]]:
    """Return the memory from when it is looked at on."""
    return [sample for sample in measured.memory if sample[0] >= plan.reference]
