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
└── AskedWrong           a sentence for the user in their language, with what to type instead
"""

from collections.abc import Callable
from datetime import timedelta

from bot.i18n import Value, say


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
    """A user's request cannot be answered; its text is told in the language of whoever reads it.

    `key` names a message of `bot.i18n`; a value that has words of its own is given as a function
    that finds them. Words are found when they are read, because a refusal may come from the
    database's thread, which speaks nobody's language.
    """

    def __init__(self, key: str, **values: Value | Callable[[], str]) -> None:
        super().__init__(key)
        self._key = key
        self._values = values

    def __str__(self) -> str:
        """Return the sentence in the language that is spoken here and now."""
        told = {n: value() if callable(value) else value for n, value in self._values.items()}
        return say(self._key, **told)
