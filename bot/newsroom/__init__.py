"""The sample newsroom: made-up outlets, stories and prices on a loopback port.

The preview runs it when no real source answers, and the tests read from it.
"""

from bot.newsroom.newsroom import Newsroom, Opening

__all__ = ["Newsroom", "Opening"]
