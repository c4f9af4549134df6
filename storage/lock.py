"""One newsvane a database: a lock that the system itself drops when its process dies."""

import fcntl
import os
from pathlib import Path
from typing import Self

from bot.errors import StorageError


class ProcessLock:
    """An exclusive hold on `<path>.lock`; the file stays, only the hold matters."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the lock of a database; StorageError when another process has it."""
        side = path.with_name(f"{path.name}.lock")
        descriptor = os.open(side, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as err:
            os.close(descriptor)
            raise StorageError(
                f"{path} is in use by another newsvane; "
                "stop that one first, or set NEWSVANE_DATABASE to another file"
            ) from err
        return cls(descriptor)

    def release(self) -> None:
        """Let the next process in."""
        os.close(self._descriptor)
