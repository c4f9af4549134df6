from datetime import timedelta

from bot.models import CardId, Mistake, Refusal, UserId, Vote
from storage import Store
from tests.factories import NOON
from tests.stored import keep_card, keep_story

ANN, BOB = UserId(1), UserId(2)
HOUR = timedelta(hours=1)


def vote(card: CardId, user: UserId, *, agrees: bool) -> Vote:
    return Vote(card=card, user=user, agrees=agrees, at=NOON)


def mistake(card: CardId, user: UserId = ANN, **changes: object) -> Mistake:
    fields = {"card": card, "user": user, "text": "The sum is wrong.", "at": NOON}
    return Mistake.model_validate({**fields, **changes})


def test_each_reader_has_one_vote_and_the_last_one_counts(store: Store) -> None:
    card = keep_card(store).id
    for cast in (vote(card, ANN, agrees=True), vote(card, ANN, agrees=False)):
        store.feedback.vote(cast)
    store.feedback.vote(vote(card, BOB, agrees=True))
    counted = store.feedback.votes(card)
    assert (counted.agree, counted.disagree) == (1, 1)


def test_votes_of_another_card_do_not_count(store: Store) -> None:
    store.feedback.vote(vote(keep_card(store).id, ANN, agrees=True))
    assert store.feedback.votes(keep_card(store).id).agree == 0


def test_a_reader_tells_one_mistake_of_a_card(store: Store) -> None:
    card = keep_card(store).id
    assert store.feedback.report(mistake(card))
    assert not store.feedback.report(mistake(card, text="Again."))
    assert store.feedback.mistakes(card) == [mistake(card)]


def test_mistakes_are_counted_for_a_span(store: Store) -> None:
    store.feedback.report(mistake(keep_card(store).id, at=NOON - HOUR))
    store.feedback.report(mistake(keep_card(store).id))
    store.feedback.report(mistake(keep_card(store).id, BOB))
    assert store.feedback.reported(ANN, since=NOON - HOUR) == 2
    assert store.feedback.reported(ANN, since=NOON) == 1


def test_all_that_a_reader_said_can_be_shown_and_forgotten(store: Store) -> None:
    card = keep_card(store).id
    store.feedback.vote(vote(card, ANN, agrees=True))
    store.feedback.report(mistake(card))
    store.feedback.vote(vote(card, BOB, agrees=True))
    assert store.feedback.of_user(ANN) == ([vote(card, ANN, agrees=True)], [mistake(card)])
    assert store.feedback.forget_user(ANN) == 2
    assert store.feedback.of_user(ANN) == ([], [])
    assert store.feedback.votes(card).agree == 1


def test_the_last_refusal_of_a_story_stands(store: Store) -> None:
    story = keep_story(store)
    assert store.stories.refusal(story) is None
    store.stories.refuse(story, Refusal(reason="the figure 7 is not in the article", at=NOON))
    newest = Refusal(reason="there is no sentence 9", at=NOON + HOUR)
    store.stories.refuse(story, newest)
    assert store.stories.refusal(story) == newest
