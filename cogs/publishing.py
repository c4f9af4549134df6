"""Runs the dispatcher while the bot is up, and looks after channels that were paused."""

import discord
from discord.ext import commands

from bot.cards.rules import paused_text
from bot.client import MarketBot, missing_permissions
from bot.models import Delivery
from bot.services.dispatcher import Dispatcher
from cogs.publisher import DiscordPublisher
from cogs.rooms import tell_admins


class Publishing(commands.Cog):
    """Delivers; tells a server once when a channel is paused, and goes on when it is mended."""

    def __init__(self, bot: MarketBot) -> None:
        self._bot = bot
        self._database = bot.services.database
        self._dispatcher = Dispatcher(
            self._database,
            DiscordPublisher(bot),
            bot.services.clock,
            on_pause=self._tell,
            meter=bot.services.meter,
        )
        bot.services.bell.listen(lambda _card: self._dispatcher.wake())

    async def cog_load(self) -> None:
        """Settle what was in doubt and start delivering."""
        await self._dispatcher.start()

    async def cog_unload(self) -> None:
        """Stop delivering."""
        await self._dispatcher.close()

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """See whether a channel's permissions were given back."""
        await self._look_again(after.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, _before: discord.Role, after: discord.Role) -> None:
        """See whether a role gives back what was missing."""
        await self._look_again(after.guild)

    @commands.Cog.listener()
    async def on_member_update(self, _before: discord.Member, after: discord.Member) -> None:
        """See whether a role that the bot was given is the one that was missing."""
        if after == after.guild.me:
            await self._look_again(after.guild)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Go on where the bot was when it was removed."""
        await self._look_again(guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """See what was mended while the bot was away."""
        await self._look_again(guild)

    async def _look_again(self, guild: discord.Guild) -> None:
        pauses = await self._database.read(lambda store: store.outbox.paused())
        places = [(p.channel, guild.get_channel_or_thread(p.channel)) for p in pauses]
        await self._dispatcher.resume(
            channel
            for channel, place in places
            if place is not None and not missing_permissions(place, guild)
        )

    async def _tell(self, row: Delivery, reason: str) -> None:
        """Tell a server's admins; one that the bot was removed from has nobody left to tell."""
        guild = self._bot.get_guild(row.guild)
        if guild is not None:
            text = paused_text(row.channel, reason)
            await tell_admins(self._bot, guild, text, avoid=row.channel)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Publishing(bot))
