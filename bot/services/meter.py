"""Counts what happens, in Prometheus' form; the only file that knows its client library.

Names follow Prometheus' guide ("Metric and label naming"): base units, `_total` for counters.
Labels have few values each: no source, channel or card is one, or the series would grow for ever.
"""

from datetime import timedelta
from enum import StrEnum

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from bot.models import Health

LAGS = (0.5, 1, 2, 5, 10, 30, 60, 300, 1800)
"""Seconds; a tick is 5, and a source that waits for half an hour is lost sight of."""


DELAYS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
"""Seconds; Discord waits three for an answer."""


class Polled(StrEnum):
    """What a poll came to."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


class Judged(StrEnum):
    """What judging a story came to."""

    CARD = "card"
    REVISION = "revision"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"


class Delivered(StrEnum):
    """What an attempt to deliver came to."""

    POSTED = "posted"
    FOUND = "found"
    ANNOUNCED = "announced"
    DIGEST = "digest"
    HELD = "held"
    EDITED = "edited"
    LATER = "later"
    PAUSED = "paused"
    REFUSED = "refused"


class Meter:
    """One bot's counters; each has its own, so that two in one process do not add up."""

    def __init__(self, *, version: str = "") -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._polls = self._counter("polls", "Polls of a source, by outcome.", "outcome")
        self._poll_lag = Histogram(
            "newsvane_poll_lag_seconds",
            "How long after it was due a poll began.",
            buckets=LAGS,
            registry=self._registry,
        )
        self._loop_delay = Histogram(
            "newsvane_loop_delay_seconds",
            "How late the event loop came to each second's beat.",
            buckets=DELAYS,
            registry=self._registry,
        )
        self._stories = self._counter("stories", "New stories.")
        self._analyses = self._counter(
            "analyses", "Judgements of a story, by analyst and outcome.", "analyst", "outcome"
        )
        self._deliveries = self._counter(
            "deliveries", "Attempts to bring a card or notice to a channel, by outcome.", "outcome"
        )
        self._limits = self._counter("discord_rate_limits", "Answers 429 from Discord.")
        self._standing = {
            name: self._gauge(name, told)
            for name, told in {
                "outbox_depth": "Deliveries that wait or are under way.",
                "outbox_oldest_seconds": "How long the oldest delivery that is due waits.",
                "dead_letters": "Deliveries that Discord refused for good.",
                "channels_paused": "Channels that cannot be written to.",
                "sources": "Sources in the catalogue.",
                "sources_answering": "Sources that answered at their last poll.",
                "articles": "Stored articles.",
                "cards": "Stored cards.",
                "complaints": "Sentences that /healthz complains with.",
                "loop_lag_seconds": "The longest the event loop was held in the last minute.",
            }.items()
        }
        info = self._gauge("build_info", "1, with the version as a label.", "version")
        info.labels(version).set(1)

    def polled(self, outcome: Polled) -> None:
        """Count a poll."""
        self._polls.labels(outcome).inc()

    def late(self, by: timedelta) -> None:
        """Note how long after it was due a poll began."""
        self._poll_lag.observe(max(by.total_seconds(), 0))

    def held(self, seconds: float) -> None:
        """Note how late the event loop came to a beat."""
        self._loop_delay.observe(max(seconds, 0))

    def told(self) -> None:
        """Count a new story."""
        self._stories.inc()

    def judged(self, analyst: str, outcome: Judged) -> None:
        """Count a judgement; `analyst` is its name and version."""
        self._analyses.labels(analyst, outcome).inc()

    def delivered(self, outcome: Delivered) -> None:
        """Count an attempt to deliver."""
        self._deliveries.labels(outcome).inc()

    def limited(self) -> None:
        """Count an answer of Discord's that too much was asked."""
        self._limits.inc()

    def text(self, health: Health, lag: timedelta) -> bytes:
        """Return all that was counted, and how things stand now, as Prometheus reads it."""
        waits = health.oldest_wait or timedelta()
        for name, value in {
            "outbox_depth": health.waiting,
            "outbox_oldest_seconds": waits.total_seconds(),
            "dead_letters": health.given_up,
            "channels_paused": health.paused,
            "sources": health.sources,
            "sources_answering": health.sources_read,
            "articles": health.articles,
            "cards": health.cards,
            "complaints": len(health.complaints),
            "loop_lag_seconds": lag.total_seconds(),
        }.items():
            self._standing[name].set(value)
        return generate_latest(self._registry)

    def _counter(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(f"newsvane_{name}_total", told, labels, registry=self._registry)

    def _gauge(self, name: str, told: str, *labels: str) -> Gauge:
        return Gauge(f"newsvane_{name}", told, labels, registry=self._registry)
