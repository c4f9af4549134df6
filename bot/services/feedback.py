"""Takes what readers say of cards: a vote each, and mistakes within reason."""

from datetime import timedelta

from bot.clock import Clock
from bot.errors import AskedWrong
from bot.models import CardId, Mistake, UserId, Vote, Votes
from storage import Database, Store

MOST = 5
SPAN = timedelta(hours=24)
"""Mistakes that one reader may tell in that time: people read each of them."""


class Feedback:
    """Keeps votes and mistakes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def vote(self, card: CardId, user: UserId, *, agrees: bool) -> Votes:
        """Keep a reader's word on a call and return how all voted; the last word counts."""
        vote = Vote(card=card, user=user, agrees=agrees, at=self._clock.now())

        def write(store: Store) -> Votes:
            store.feedback.vote(vote)
            return store.feedback.votes(card)

        return await self._database.write(write)

    async def report(self, card: CardId, user: UserId, text: str) -> Mistake:
        """Keep a mistake; AskedWrong when it was told before, or too many were today."""
        now = self._clock.now()
        told = Mistake(card=card, user=user, text=text.strip(), at=now)

        def write(store: Store) -> None:
            if store.feedback.reported(user, since=now - SPAN) >= MOST:
                raise AskedWrong("wrong-mistakes-full", most=MOST)
            if not store.feedback.report(told):
                raise AskedWrong("wrong-mistake-told")

        await self._database.write(write)
        return told
