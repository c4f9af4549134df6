"""Two hundred members at once while news comes in: Discord gives each three seconds."""

import asyncio

from tests.emulator.interaction import InteractionResult
from tests.integration.conftest import Town

ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    ("analyze", {"target": "BTC"}),
    ("news", {}),
    ("analyze", {"target": "Fed", "window": "7 days"}),
    ("health", {}),
    ("subscriptions", {}),
    ("levels", {}),
    ("help", {}),
    ("analyze", {"target": "nobody knows this"}),
)
MEMBERS = 200


async def test_two_hundred_interactions_are_all_answered_in_time(town: Town) -> None:
    await town.subscribe("everything")
    polling = asyncio.create_task(town.poll())
    people = [town.guild.add_member(f"member {number}") for number in range(MEMBERS)]
    sent = [
        await town.channel.slash(person, *ASKED[number % len(ASKED)])
        for number, person in enumerate(people)
    ]
    answered = await asyncio.gather(*(one.wait_response(within=30) for one in sent))
    await polling
    assert not [one.describe() for one in answered if one.is_expired]
    assert all(in_time(town, one) for one in answered)


def in_time(town: Town, answered: InteractionResult) -> bool:
    """Say whether the first answer came while Discord still takes one; the emulator's clock."""
    assert answered.acknowledged_at is not None
    limit = town.emulator.world.actions.answer_within
    return answered.acknowledged_at - answered.started_at <= limit
