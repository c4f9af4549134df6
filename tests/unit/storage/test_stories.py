from datetime import datetime, timedelta

import pytest

from bot.models import Article, StoryId
from storage import Store
from tests.factories import NOON, make_document
from tests.stored import keep_article, keep_story

HOUR = timedelta(hours=1)


def tell(store: Store, title: str, at: datetime = NOON) -> StoryId:
    return keep_story(
        store, document=make_document(title, "Nothing else."), published=at, first_seen=at
    )


def mark(store: Store, *terms: str, at: datetime = NOON, fingerprint: str = "{}") -> StoryId:
    article = keep_article(store)
    return store.stories.add(article.id, now=at, fingerprint=fingerprint, terms=terms)


def test_a_story_holds_its_reports_and_when_it_last_grew(store: Store) -> None:
    first, second = keep_article(store), keep_article(store, outlet="Chain Daily")
    story = store.stories.add(first.id, now=NOON)
    store.stories.attach(story, second.id, now=NOON + HOUR)
    kept = store.stories.get(story)
    assert kept is not None
    assert kept.articles == (first, second)
    assert (kept.created_at, kept.updated_at) == (NOON, NOON + HOUR)
    assert store.stories.of_article(second.id) == story


def test_what_is_not_stored_is_none(store: Store) -> None:
    assert store.stories.get(StoryId(7)) is None
    assert store.stories.of_article(keep_article(store).id) is None


def test_a_story_waits_for_its_judgement_until_it_is_judged(store: Store) -> None:
    waiting = keep_story(store)
    store.stories.add(keep_article(store).id, now=NOON, judged=True)
    assert store.stories.unjudged() == [waiting]
    store.stories.judged(waiting)
    assert store.stories.unjudged() == []
    store.stories.reopen(waiting)
    assert store.stories.unjudged() == [waiting]


def test_the_report_that_shares_most_comes_first(store: Store) -> None:
    far = mark(store, "btc", "sec", fingerprint="far")
    near = mark(store, "btc", "etf", "inflow", fingerprint="near")
    mark(store, "eth", fingerprint="other")
    assert store.stories.candidates(("btc", "etf", "inflow"), NOON) == [
        (near, "near"),
        (far, "far"),
    ]
    assert store.stories.candidates(("btc", "etf", "inflow"), NOON, limit=1) == [(near, "near")]


def test_candidates_are_only_those_of_the_window(store: Store) -> None:
    mark(store, "btc", at=NOON - HOUR)
    recent = mark(store, "btc", at=NOON)
    assert store.stories.candidates(("btc",), NOON) == [(recent, "{}")]


def test_what_left_the_window_is_dropped_from_its_index(store: Store) -> None:
    mark(store, "btc", at=NOON - HOUR)
    recent = mark(store, "btc", at=NOON)
    assert store.stories.prune_window(NOON) == 1
    assert store.stories.candidates(("btc",), NOON - 2 * HOUR) == [(recent, "{}")]


def test_an_edited_report_is_found_by_its_new_terms_alone(store: Store) -> None:
    article = keep_article(store)
    story = store.stories.add(article.id, now=NOON, fingerprint="old", terms=("btc",))
    store.stories.attach(story, article.id, now=NOON, fingerprint="new", terms=("eth",))
    assert store.stories.candidates(("btc",), NOON) == []
    assert store.stories.candidates(("eth",), NOON) == [(story, "new")]


def test_a_report_without_terms_is_no_candidate(store: Store) -> None:
    store.stories.add(keep_article(store).id, now=NOON, fingerprint="{}")
    assert store.stories.candidates(("btc",), NOON) == []


def test_a_moved_report_belongs_to_its_new_story(store: Store) -> None:
    article = keep_article(store)
    store.stories.add(article.id, now=NOON)
    other = keep_story(store)
    store.stories.attach(other, article.id, now=NOON)
    assert store.stories.of_article(article.id) == other


def test_search_wants_all_words_in_any_form_and_case(store: Store) -> None:
    story = tell(store, "Regulators approve spot funds")
    tell(store, "Regulators wait")
    assert store.stories.search("APPROVED fund", since=NOON) == [story]


def test_search_lists_the_latest_first_and_each_story_once(store: Store) -> None:
    first, second = tell(store, "Bitcoin rises"), tell(store, "Bitcoin falls")
    again = keep_article(
        store, document=make_document("Bitcoin rises more", "Yes."), published=NOON, first_seen=NOON
    )
    store.stories.attach(first, again.id, now=NOON)
    assert store.stories.search("bitcoin", since=NOON) == [first, second]
    assert store.stories.search("bitcoin", since=NOON, limit=1) == [first]


@pytest.mark.parametrize("seen", [NOON - HOUR, NOON])
def test_search_leaves_out_what_was_published_before(store: Store, seen: datetime) -> None:
    keep_story(
        store, document=make_document("Bitcoin rises"), published=NOON - HOUR, first_seen=seen
    )
    assert store.stories.search("bitcoin", since=NOON) == []


def test_search_follows_an_edit(store: Store) -> None:
    story = tell(store, "Bitcoin rises")
    report: Article = store.articles.of_story(story)[0]
    store.articles.update(
        report.model_copy(update={"document": make_document("Ether rises", "So.")})
    )
    assert store.stories.search("bitcoin", since=NOON) == []
    assert store.stories.search("ether", since=NOON) == [story]
