"""How an admin goes through the rules on the wire: draft, list, open, press."""

from bot.models import GuildId, Subscription
from tests.emulator.interaction import InteractionResult
from tests.integration.conftest import Town


async def rules(town: Town) -> list[Subscription]:
    guild = GuildId(town.guild.id)
    return await town.services.database.read(lambda s: s.subscriptions.of_guild(guild))


async def draft(town: Town, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.admin, "subscribe", options)).wait_response()


async def listed(town: Town) -> InteractionResult:
    return await (await town.channel.slash(town.admin, "subscriptions", {})).wait_response()


async def opened(town: Town) -> InteractionResult:
    """Open the only rule from the list."""
    answer = await listed(town)
    (rule,) = await rules(town)
    await (await answer.select("Change one…", [str(rule.id)])).wait_response()
    return answer


async def press(answer: InteractionResult, button: str) -> InteractionResult:
    return await (await answer.click(button)).wait_response()
