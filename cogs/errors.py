"""Errors -> one kind private sentence. The only broad handler of the surface."""

import logging
import math

import aiohttp
import discord
from discord import Interaction, app_commands

from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.i18n import say

log = logging.getLogger(__name__)

TOO_LATE = frozenset({10062, 10015, 50027})
"""Discord's codes for an interaction whose token ran out: nobody is there to read an answer."""


def sentence(error: BaseException) -> str | None:
    """Return what the user did and can mend, None for a fault of ours."""
    # a check of ours says why in its own words; the library's are subclasses, named below
    if isinstance(error, AskedWrong) or type(error) is app_commands.CheckFailure:
        return str(error)
    if isinstance(error, app_commands.MissingPermissions):
        return say("error-manage-server")
    if isinstance(error, app_commands.NoPrivateMessage):
        return say("error-needs-server")
    if isinstance(error, app_commands.CommandOnCooldown):
        return say("error-cooldown", count=math.ceil(error.retry_after))
    if isinstance(error, app_commands.TransformerError):
        return say("error-misfit", value=str(error.value)[:80])
    return None


async def answer(interaction: Interaction[MarketBot], error: Exception) -> None:
    """Tell the user privately, whether or not the command, button or form was answered already."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.HTTPException) and cause.code in TOO_LATE:
        log.warning("%s could not be answered in time: %s", _asked(interaction), cause)
        return
    text = sentence(cause)
    if text is None:
        log.error("%s failed", _asked(interaction), exc_info=cause)
        text = say("error-ours")
    try:
        if interaction.response.is_done():
            await _withdraw(interaction)
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except (discord.HTTPException, aiohttp.ClientError) as gone:
        log.warning("an answer could not be given: %s", gone)


async def _withdraw(interaction: Interaction[MarketBot]) -> None:
    """Take back "is thinking…" that all may see: what takes its place would be as public."""
    if interaction.response.type is not discord.InteractionResponseType.deferred_channel_message:
        return
    try:
        thinking = await interaction.original_response()
        if thinking.flags.loading and not thinking.flags.ephemeral:
            await thinking.delete()
    except discord.HTTPException as gone:
        log.debug("what was to be withdrawn is gone: %s", gone)


def _asked(interaction: Interaction[MarketBot]) -> str:
    command = interaction.command
    return "a button or form" if command is None else f"/{command.qualified_name}"


async def setup(bot: MarketBot) -> None:
    """Make this the handler of every command."""
    bot.tree.error(answer)
