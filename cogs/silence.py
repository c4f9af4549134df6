"""What a server's pause or quiet hours keep from being posted, told wherever cards are promised."""

from discord import Interaction

from bot.cards.settings import silence_text
from bot.client import MarketBot
from bot.models import GuildId
from cogs.rights import here


async def silence_note(interaction: Interaction[MarketBot]) -> str | None:
    """Say that the server is not posted to at present, and until when; None when it is."""
    guild = GuildId(here(interaction).id)
    silence = await interaction.client.services.settings.silence(guild)
    return None if silence is None else silence_text(silence.until, is_pause=silence.is_pause)


async def with_silence(interaction: Interaction[MarketBot], text: str) -> str:
    """Return a text with that note below it, if there is one."""
    note = await silence_note(interaction)
    return text if note is None else f"{text}\n{note}"
