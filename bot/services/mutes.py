"""What a member, or a channel, hears nothing of for a while."""

from datetime import timedelta

from bot.clock import Clock
from bot.errors import AskedWrong
from bot.models import CardId, Listener, Mute, Muted
from bot.services.subscriptions import Subscriptions
from storage import Database


class Mutes:
    """Silences of members, in what they follow, and of channels, in all that is subscribed."""

    def __init__(self, database: Database, rules: Subscriptions, clock: Clock) -> None:
        self._database = database
        self._rules = rules
        self._clock = clock

    async def begin(self, listener: Listener, what: str, span: timedelta) -> Mute:
        """Begin a silence about a tag, an outlet or a story; AskedWrong if unknown."""
        kind, name = await self._named(what.strip())
        mute = Mute(listener=listener, kind=kind, what=name, until=self._clock.now() + span)
        await self._database.write(lambda store: store.mutes.add(mute))
        return mute

    async def end(self, mute: Mute) -> bool:
        """End a silence; False when there was none."""
        return await self._database.write(
            lambda store: store.mutes.remove(mute.listener, mute.kind, mute.what)
        )

    async def of(self, listener: Listener) -> list[Mute]:
        """Return the silences of a listener, the first to end first."""
        now = self._clock.now()
        return await self._database.read(lambda store: store.mutes.of(listener, now))

    async def _named(self, what: str) -> tuple[Muted, str]:
        card = await self._database.read(lambda store: store.cards.get(CardId(what)))
        if card is not None:
            return Muted.STORY, card.id
        for outlet in self._rules.outlets:
            if outlet.casefold() == what.casefold():
                return Muted.SOURCE, outlet
        tags, _ = self._rules.read(what)
        if len(tags) != 1:
            raise AskedWrong("wrong-mute")
        return Muted.TAG, tags[0]
