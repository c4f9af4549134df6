"""Discord's rate limits: a bucket a route and major parameter, and one over everything."""

import hashlib
import time
from dataclasses import dataclass

WITHOUT_GLOBAL = ("/interactions/", "/webhooks/")
"""Answers to interactions do not count towards the global limit."""


@dataclass(frozen=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


@dataclass
class Bucket:
    """A window that opens with its first request."""

    limit: Limit
    resets_at: float = 0.0
    remaining: int = 0

    def take(self, now: float) -> bool:
        """Use one request, if there is one left."""
        if now >= self.resets_at:
            self.resets_at, self.remaining = now + self.limit.seconds, self.limit.requests
        self.remaining -= 1
        return self.remaining >= 0


@dataclass(frozen=True)
class Verdict:
    """What the limits say about one request: headers always, a wait when it came too soon."""

    headers: dict[str, str]
    wait: float | None = None
    is_global: bool = False


class RateLimits:
    """All buckets. Limits are by method and route; what is not named has the default."""

    def __init__(self) -> None:
        self.default = Limit(50, 1.0)
        self.overall = Limit(50, 1.0)
        self.by_route: dict[tuple[str, str], Limit] = {
            ("POST", "/channels/{channel}/messages"): Limit(5, 5.0),
            ("PATCH", "/channels/{channel}/messages/{message}"): Limit(5, 5.0),
            ("DELETE", "/channels/{channel}/messages/{message}"): Limit(5, 1.0),
            ("POST", "/channels/{channel}/threads"): Limit(5, 5.0),
            ("POST", "/webhooks/{app}/{token}"): Limit(5, 2.0),
        }
        self._buckets: dict[tuple[str, str, str], Bucket] = {}
        self._global = Bucket(self.overall)

    def relax(self) -> None:
        """Lift every limit, for tests that are about something else."""
        self.default = self.overall = Limit(1_000_000, 1.0)
        self.by_route.clear()
        self._buckets.clear()
        self._global = Bucket(self.overall)

    def set(self, method: str, route: str, limit: Limit) -> None:
        """Give a route another limit."""
        self.by_route[method, route] = limit
        self._buckets = {key: b for key, b in self._buckets.items() if key[:2] != (method, route)}

    def take(self, method: str, route: str, major: str, *, now: float) -> Verdict:
        """Count one request."""
        if not route.startswith(WITHOUT_GLOBAL):
            if self._global.limit is not self.overall:
                self._global = Bucket(self.overall)
            if not self._global.take(now):
                wait = self._global.resets_at - now
                return Verdict(_too_many("global", wait), wait=wait, is_global=True)
        limit = self.by_route.get((method, route), self.default)
        bucket = self._buckets.setdefault((method, route, major), Bucket(limit))
        if bucket.take(now):
            return Verdict(_headers(bucket, method, route, now))
        wait = bucket.resets_at - now
        return Verdict(_headers(bucket, method, route, now) | _too_many("user", wait), wait=wait)


def _headers(bucket: Bucket, method: str, route: str, now: float) -> dict[str, str]:
    name = hashlib.md5(f"{method} {route}".encode(), usedforsecurity=False).hexdigest()
    left = max(bucket.resets_at - now, 0)
    return {
        "X-RateLimit-Limit": str(bucket.limit.requests),
        "X-RateLimit-Remaining": str(max(bucket.remaining, 0)),
        "X-RateLimit-Reset": f"{time.time() + left:.3f}",
        "X-RateLimit-Reset-After": f"{left:.3f}",
        "X-RateLimit-Bucket": name,
    }


def _too_many(scope: str, wait: float) -> dict[str, str]:
    headers = {"Retry-After": str(int(wait) + 1), "X-RateLimit-Scope": scope}
    return headers | ({"X-RateLimit-Global": "true"} if scope == "global" else {})
