"""Tells the application's owner what lasts and only they can mend: the dead man's notice."""

import logging

from discord.ext import commands, tasks

from bot.cards.bulletin import bulletin_text
from bot.client import MarketBot
from bot.services.watch import Watch
from cogs.rooms import tell_owner

log = logging.getLogger(__name__)

MINUTES = 10
"""Between two looks; what is told has lasted for an hour at least."""


class Watching(commands.Cog):
    """Looks now and then, and writes to the owner when there is something new."""

    def __init__(self, bot: MarketBot) -> None:
        self._bot = bot
        self._watch = Watch(bot.services.database, bot.services.clock)

    async def cog_load(self) -> None:
        """Start to look."""
        self._looking.start()

    async def cog_unload(self) -> None:
        """Stop."""
        self._looking.cancel()

    @tasks.loop(minutes=MINUTES)
    async def _looking(self) -> None:
        await self.look_and_log()

    @_looking.before_loop
    async def _connected(self) -> None:
        await self._bot.wait_until_ready()

    async def look_and_log(self) -> None:
        """Look; one look that fails must not be the last."""
        try:
            await self.look()
        except Exception:
            log.exception("whether all is well could not be told; looking again later")

    async def look(self) -> None:
        """Tell what is new, if anything; what could not be told is told at the next look."""
        review = await self._watch.review()
        text = bulletin_text(review.bulletin)
        if text:
            log.warning("told to the owner: %s", text)
            await tell_owner(self._bot, text)
        await self._watch.keep(review.told)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Watching(bot))
