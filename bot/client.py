"""MarketBot: the Discord client; it holds the services and loads the cogs it is given."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from types import SimpleNamespace

import aiohttp
import discord
from discord.ext import commands

from bot.delivery.pace import Pace
from bot.i18n import speak
from bot.services.meter import Meter
from bot.services.services import Services

log = logging.getLogger(__name__)

INTENTS = discord.Intents(guilds=True)
"""Least: no message content, no members, no presences."""

REQUESTS = 46
"""A second; Discord takes 50 of a bot (developers/topics/rate-limits, "Global Rate Limit")."""

WITHOUT_LIMIT = ("/interactions/", "/webhooks/")
"""Answers to commands do not count towards that limit and never wait."""

WITHOUT_NONCE = "/threads"
"""How the address ends by which a forum's post is made: Discord takes no nonce there."""

Place = discord.abc.GuildChannel | discord.Thread
"""Where a server's members write."""

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""What the invite asks for; Read Message History is needed to settle deliveries in doubt."""


RENAMED = {"read_messages": "View Channel"}
"""Permissions that Discord's settings call otherwise than the library."""


class Unanswered(aiohttp.ClientError):
    """Discord failed at a request that it may have done: whoever asked has to look first."""


def missing_permissions(place: Place, guild: discord.Guild) -> tuple[str, ...]:
    """Name what the bot lacks to post in a channel, as Discord's own settings call it."""
    return lacking(place.permissions_for(guild.me))


def lacking(allowed: discord.Permissions) -> tuple[str, ...]:
    """Name what is asked for and not allowed."""
    missing = (name for name, wanted in PERMISSIONS & ~allowed if wanted)
    return tuple(RENAMED.get(name, name.replace("_", " ").title()) for name in missing)


def spoken(command: discord.app_commands.AppCommand) -> str:
    """Return a command as people meet it: typed, or in the menu of a message."""
    is_typed = command.type is discord.AppCommandType.chat_input
    return f"/{command.name}" if is_typed else f"Apps > {command.name}"


class Tree(discord.app_commands.CommandTree["MarketBot"]):
    """The commands; each is answered in the language of whoever uses it."""

    async def interaction_check(self, interaction: discord.Interaction["MarketBot"], /) -> bool:
        """Let everybody in."""
        hear(interaction)
        return True


def hear(interaction: discord.Interaction["MarketBot"]) -> None:
    """Answer this interaction in its user's language, from here on."""
    speak(interaction.locale.value)


class MarketBot(commands.Bot):
    """The client. Slash commands only; nothing it sends can ping anybody."""

    def __init__(self, services: Services, extensions: Sequence[str]) -> None:
        # we never speak, so nobody has to read at each start what is missing for it
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            intents=INTENTS,
            help_command=None,
            tree_cls=Tree,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            http_trace=watching_limits(services.meter, Pace(REQUESTS)),
        )
        self.services = services
        self._wanted = tuple(extensions)

    async def setup_hook(self) -> None:
        """Load the cogs once the client is logged in."""
        for extension in self._wanted:
            await self.load_extension(extension)

    async def on_ready(self) -> None:
        """Say that the bot is up, and in how many servers."""
        log.info("connected as %s to %d servers", self.user, len(self.guilds))


def watching_limits(meter: Meter, pace: Pace) -> aiohttp.TraceConfig:
    """Return a trace that paces requests, counts the answers 429 and raises Unanswered.

    discord.py knows the limits of single routes, but not the one over all: with many channels
    it would run into that each second, and each of these answers counts towards a ban. It asks
    again by itself, so nobody else would hear of them. After an error of Discord's it asks again
    too: with a nonce that does no harm, but a forum would have the same post twice.
    """

    async def wait(
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        begun: aiohttp.TraceRequestStartParams,
    ) -> None:
        if not any(part in begun.url.path for part in WITHOUT_LIMIT):
            await pace.turn()

    async def count(
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        ended: aiohttp.TraceRequestEndParams,
    ) -> None:
        if ended.response.status == HTTPStatus.TOO_MANY_REQUESTS:
            meter.limited()
        if (
            ended.method == "POST"
            and ended.url.path.endswith(WITHOUT_NONCE)
            and ended.response.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        ):
            ended.response.close()
            raise Unanswered(f"{ended.response.status} at {ended.url.path}")

    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(wait)
    trace.on_request_end.append(count)
    return trace


def invite_link(application: int) -> str:
    """Return the link that adds the bot with the least permissions."""
    return discord.utils.oauth_url(
        application, permissions=PERMISSIONS, scopes=("bot", "applications.commands")
    )
