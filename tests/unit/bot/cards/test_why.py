from datetime import timedelta

import pytest

from bot.cards.fit import length
from bot.cards.why import OPTIONS, mismatch_text, stop_lines, why_text
from bot.models import (
    ArticleId,
    Card,
    ChannelId,
    Decision,
    Level,
    Pause,
    Polling,
    Refusal,
    Ruling,
    SourceId,
    Status,
    Stop,
)
from bot.rules.match import Mismatch
from tests.factories import (
    NOON,
    make_article,
    make_card,
    make_delivery,
    make_source,
    make_story,
    make_subscription,
)
from tests.unit.bot.cards.discord_rules import LINKS, PINGS
from tests.unit.bot.cards.samples import cards, hostile

HERE = ChannelId(20)


def followed(card: Card | None, **changes: object) -> Decision:
    fields = {
        "card": card,
        "source": make_source(),
        "article": make_story().lead,
        "story": make_story(),
        "channel": HERE,
        "stop": Stop.NO_MATCH,
    }
    return Decision.model_validate({**fields, **changes})


def test_every_stop_has_its_reason_and_its_setting() -> None:
    assert len({stop_lines(stop)[0] for stop in Stop}) == len(Stop)


def test_every_condition_of_a_rule_has_its_words() -> None:
    assert set(OPTIONS) == {failed.value for failed in Mismatch}
    for failed in Mismatch:
        assert mismatch_text(Ruling(rule=make_subscription(), failed=failed), make_card())


@pytest.mark.parametrize("name", cards())
def test_the_way_of_any_card_fits_one_message(name: str) -> None:
    rule = make_subscription(tags=("T" * 40,) * 25, min_impact=Level.HIGH)
    many = tuple(Ruling(rule=rule, failed="min_impact") for _ in range(30))
    told = why_text(followed(cards()[name], rulings=many))
    assert length(told) <= 2000
    assert "**Stopped:**" in told


def test_hostile_text_neither_pings_nor_links() -> None:
    card = hostile()
    article = make_article(outlet="@everyone [x](https://evil.example)")
    told = why_text(followed(card, article=article, story=make_story(article), channel=None))
    assert not PINGS.search(told)
    assert not LINKS.search(told)


def test_a_source_tells_how_its_polls_go() -> None:
    polling = Polling(
        source=SourceId("coinpost"), next_check_at=NOON, interval=timedelta(minutes=5)
    )
    never = why_text(followed(make_card(), polling=polling))
    assert "CoinPost (`coinpost`, tier 1), never read so far" in never
    failing = polling.model_copy(update={"last_ok_at": NOON, "last_error": "HTTP 500"})
    assert "read <t:1772625600:R>, last failure: HTTP 500" in why_text(
        followed(make_card(), polling=failing)
    )
    assert "tier 1), paused" in why_text(followed(make_card()))


def test_other_reports_of_the_story_are_named() -> None:
    other = make_article(id=ArticleId(2), outlet="Macro Wire", is_full_text=False)
    story = make_story(make_article(id=ArticleId(1)), other)
    told = why_text(followed(make_card(), article=story.lead, story=story))
    assert "joined with 1 more: Macro Wire" in told
    assert "**Story:** 1, of its own" in why_text(followed(make_card(), story=make_story()))
    assert "feed's summary" in why_text(followed(make_card(), article=other, story=story))


def test_a_refusal_counts_only_while_there_is_no_card() -> None:
    refusal = Refusal(reason="there is no sentence 9", at=NOON)
    assert "sentence 9" not in why_text(followed(make_card(), refusal=refusal))
    told = why_text(followed(None, refusal=refusal, stop=Stop.REFUSED))
    assert "**Judged:** refused: there is no sentence 9" in told


def test_a_delivery_tells_what_it_waits_for() -> None:
    pause = Pause(channel=HERE, reason="I may not write there", since=NOON)
    row = make_delivery(error="HTTP 503")
    waiting = followed(make_card(), delivery=row, stop=Stop.WAITING)
    assert "pending, last failure: HTTP 503" in why_text(waiting)
    paused = followed(make_card(), delivery=row, pause=pause, stop=Stop.PAUSED)
    assert "waits: I may not write there" in why_text(paused)


def test_a_held_card_tells_why_and_until_when() -> None:
    row = make_delivery(status=Status.HELD, error="12 cards an hour", due_at=NOON)
    told = why_text(followed(make_card(), delivery=row, stop=Stop.HELD))
    assert "held (12 cards an hour), in the digest of <t:1772625600:f>" in told
    listed = row.model_copy(update={"status": Status.LISTED})
    assert "listed in a digest" in why_text(followed(make_card(), delivery=listed, stop=None))


def test_without_a_channel_the_way_ends_at_the_card() -> None:
    told = why_text(followed(make_card(), channel=None, stop=None))
    assert "**Not stopped:** it has a card" in told
    assert "**Delivery:**" not in told


def test_a_message_that_was_deleted_at_once_is_still_posted() -> None:
    deleted = followed(make_card(), delivery=make_delivery(message=0), stop=None)
    assert "**Posted:** in this channel" in why_text(deleted)


def test_many_rules_are_counted() -> None:
    many = tuple(Ruling(rule=make_subscription(), failed=None) for _ in range(8))
    assert "and 2 more" in why_text(followed(make_card(), rulings=many))
