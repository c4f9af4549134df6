"""Tells systemd that the bot is ready, alive or stopping, as sd_notify(3) has it."""

import logging
import socket

log = logging.getLogger(__name__)


class Supervisor:
    """Whoever started the bot and listens on a socket; without one it tells nobody."""

    def __init__(self, address: str | None) -> None:
        # a name that begins with @ stands in the abstract namespace (unix(7))
        self._address = "\0" + address[1:] if address and address[0] == "@" else address

    def ready(self) -> None:
        """Say that the bot runs."""
        self._tell("READY=1")

    def alive(self) -> None:
        """Say that the event loop runs; when this is not heard for a while the bot is killed."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """Say that the bot stops because it was told to."""
        self._tell("STOPPING=1")

    def _tell(self, state: str) -> None:
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.sendto(state.encode(), self._address)
        except OSError as failure:
            log.warning("systemd could not be told %s: %s", state, failure)
