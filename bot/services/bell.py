"""Tells whoever listens that there is a new card, so that nobody has to poll for one."""

from collections.abc import Callable

from bot.models import Card


class Bell:
    """Rings once for each new card or revision."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Card], None]] = []

    def listen(self, listener: Callable[[Card], None]) -> None:
        """Call `listener` with every card from now on; it must return at once."""
        self._listeners.append(listener)

    def ring(self, card: Card) -> None:
        """Tell every listener."""
        for listener in self._listeners:
            listener(card)
