"""Errors named by what the caller must do.

NewsvaneError
├── ConfigurationError   stop and tell the operator
├── TransientError       try again later (`retry_after` when the server named a wait)
├── SourceError          note it against the source, poll the others
├── AnalysisError        abstain or let the other analyst speak
│   └── Ungrounded       the gate refused a judgement; `complaints` says why
├── DestinationGone      pause the channel; `reason` says what was lost
├── Rejected             the receiver will never take this delivery; keep it as a dead letter
├── StorageError         the database cannot be used; says what to do
└── AskedWrong           the message is one sentence for the user, with what to type instead
"""

from datetime import timedelta


class NewsvaneError(Exception):
    """The root of all errors that newsvane raises on purpose."""


class ConfigurationError(NewsvaneError):
    """A setting is missing or wrong: stop and tell the operator."""


class TransientError(NewsvaneError):
    """It may work later; `retry_after` is the server's own wait when it named one."""

    def __init__(self, message: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class SourceError(NewsvaneError):
    """One source or page failed: note it and go on with the others."""

    def __init__(self, message: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class AnalysisError(NewsvaneError):
    """No judgement can be given for this article."""


class Ungrounded(AnalysisError):  # noqa: N818 - it names a verdict of the gate
    """The gate refused a judgement."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("; ".join(complaints))
        self.complaints = complaints


class DestinationGone(NewsvaneError):  # noqa: N818 - it names what happened
    """A channel cannot be written to any more: pause it with its reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Rejected(NewsvaneError):  # noqa: N818 - it names what happened
    """The receiver will never accept this payload: a dead letter."""


class StorageError(NewsvaneError):
    """The database cannot be used as it is; the message says what to do."""


class AskedWrong(NewsvaneError):  # noqa: N818 - it names what happened
    """A user's request cannot be answered; the message is for the user."""
