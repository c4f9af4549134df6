"""Rate limits: a bucket a route and major parameter, and the global one."""

import hashlib
import time
from collections import deque
from dataclasses import dataclass, field

from tests.discord_emulator.wire import Answer, Json

MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = MESSAGES + "/{message_id}"

VIA = {"Via": "1.1 google"}
"""Discord's own answers carry it; discord.py takes a 429 without it for Cloudflare's ban."""


@dataclass(frozen=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


@dataclass
class Window:
    """What is used of a limit since its first request."""

    limit: Limit
    ends: float = 0.0
    used: int = 0

    def take(self, now: float) -> bool:
        """Use one request; False when there is none left."""
        if now >= self.ends:
            self.ends, self.used = now + self.limit.seconds, 0
        self.used += 1
        return self.used <= self.limit.requests


@dataclass
class RateLimits:
    """`per_route` may be changed by tests: (method, path template) -> limit."""

    per_route: dict[tuple[str, str], Limit] = field(
        default_factory=lambda: {
            ("POST", MESSAGES): Limit(5, 5.0),
            ("PATCH", MESSAGE): Limit(5, 5.0),
            ("POST", MESSAGE + "/crosspost"): Limit(10, 3600.0),
        }
    )
    overall: Limit = Limit(50, 1.0)
    _windows: dict[str, Window] = field(default_factory=dict)
    _recent: deque[float] = field(default_factory=deque)

    def lift(self) -> None:
        """Switch all limits off, for tests about something else."""
        self.per_route.clear()
        self.overall = Limit(1_000_000, 1.0)

    def take(
        self, method: str, template: str, major: str, *, counts: bool
    ) -> tuple[dict[str, str], Answer | None]:
        """Count a request; return the headers it gets and a 429 when it was one too many."""
        now = time.monotonic()
        if counts and (wait := self._overall(now)) > 0:
            return {}, too_many(wait, is_global=True)
        limit = self.per_route.get((method, template))
        if limit is None:
            return {}, None
        bucket = hashlib.sha256(f"{method} {template}".encode()).hexdigest()[:16]
        window = self._windows.setdefault(f"{bucket}:{major}", Window(limit))
        window.limit = limit
        is_free = window.take(now)
        headers = described(window, bucket, now)
        return headers, None if is_free else too_many(window.ends - now)

    def _overall(self, now: float) -> float:
        """Return the seconds to wait for the global limit, 0 when there is room."""
        while self._recent and self._recent[0] <= now - self.overall.seconds:
            self._recent.popleft()
        if len(self._recent) >= self.overall.requests:
            return self._recent[0] + self.overall.seconds - now
        self._recent.append(now)
        return 0.0


def described(window: Window, bucket: str, now: float) -> dict[str, str]:
    """Return a bucket's state as headers."""
    left = window.ends - now
    return {
        "X-RateLimit-Limit": str(window.limit.requests),
        "X-RateLimit-Remaining": str(max(0, window.limit.requests - window.used)),
        "X-RateLimit-Reset": f"{time.time() + left:.3f}",
        "X-RateLimit-Reset-After": f"{left:.3f}",
        "X-RateLimit-Bucket": bucket,
    }


def too_many(seconds: float, *, is_global: bool = False) -> Answer:
    """Return Discord's own 429."""
    body: Json = {
        "message": "You are being rate limited.",
        "retry_after": round(seconds, 3),
        "global": is_global,
    }
    answer = Answer(body, status=429)
    answer.headers.update(VIA)
    answer.headers["Retry-After"] = str(max(1, round(seconds)))
    answer.headers["X-RateLimit-Scope"] = "global" if is_global else "user"
    if is_global:
        answer.headers["X-RateLimit-Global"] = "true"
    return answer
