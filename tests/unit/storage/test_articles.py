from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models import Held
from storage import Store
from tests.factories import NOON, make_article, make_document
from tests.stored import keep_article, memory


def test_a_stored_article_is_found_by_any_of_its_keys(store: Store) -> None:
    article = store.articles.add(make_article(keys=("guid:a", "url:a", "hash:a")))
    for key in article.keys:
        assert store.articles.by_keys(["guid:other", key]) == article


def test_an_unknown_key_finds_nothing(store: Store) -> None:
    keep_article(store)
    assert store.articles.by_keys(["guid:nobody"]) is None
    assert store.articles.by_keys([]) is None


def test_the_most_trusted_key_wins(store: Store) -> None:
    first = store.articles.add(make_article(keys=("guid:a", "hash:same")))
    second = store.articles.add(make_article(keys=("guid:b", "url:b")))
    assert store.articles.by_keys(["guid:b", "hash:same"]) == second
    assert store.articles.by_keys(["hash:same", "guid:b"]) == first


def test_a_key_stays_with_the_first_article_that_had_it(store: Store) -> None:
    first = store.articles.add(make_article(keys=("guid:a", "hash:same")))
    store.articles.add(make_article(keys=("guid:b", "hash:same")))
    assert store.articles.by_keys(["hash:same"]) == first


def test_an_edit_changes_the_text_and_keeps_the_identities(store: Store) -> None:
    old = store.articles.add(make_article(keys=("guid:a", "hash:old")))
    edited = old.model_copy(
        update={
            "keys": ("guid:a", "hash:new"),
            "document": make_document("Bitcoin funds draw $517 million in a day"),
            "content_hash": "new",
            "edits": 1,
        }
    )
    store.articles.update(edited)
    assert store.articles.by_keys(["hash:new"]) == store.articles.by_keys(["hash:old"])
    kept = store.articles.by_keys(["guid:a"])
    assert kept is not None
    assert kept.document == edited.document
    assert kept.edits == 1
    assert set(kept.keys) == {"guid:a", "hash:old", "hash:new"}


def test_a_story_lists_its_reports_in_the_order_they_came(store: Store) -> None:
    later = keep_article(store, published=NOON + timedelta(hours=1))
    earlier = keep_article(store, published=NOON)
    story = store.stories.add(later.id, now=NOON)
    store.stories.attach(story, earlier.id, now=NOON)
    assert store.articles.of_story(story) == [later, earlier]


def test_articles_are_counted(store: Store) -> None:
    keep_article(store)
    keep_article(store)
    assert store.articles.count() == 2


@pytest.mark.parametrize("sample", [True, False])
def test_facts_that_are_true_or_false_survive(store: Store, sample: bool) -> None:
    kept = keep_article(store, sample=sample, zone_known=not sample, is_full_text=not sample)
    assert store.articles.by_keys(kept.keys) == kept


@settings(deadline=None)  # each example makes a schema
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    with memory() as store:
        kept = keep_article(store, document=make_document(text, text), outlet=text)
        assert store.articles.by_keys(kept.keys) == kept


def test_what_is_held_is_told_for_each_set_of_keys(store: Store) -> None:
    first = keep_article(store, keys=("guid:a", "url:a"))
    second = keep_article(store, keys=("guid:b",), content_hash="beef")
    found = store.articles.held([("guid:b",), ("guid:none",), ("url:a", "guid:b"), ()])
    assert [held and held.id for held in found] == [second.id, None, first.id, None]
    assert found[0] == Held.model_validate(second.model_dump(include=set(Held.model_fields)))


def test_a_sources_newest_addresses_come_first_and_no_other_sources(store: Store) -> None:
    for number in range(3):
        keep_article(store, url=f"https://coinpost.example/{number}")
    keep_article(store, source="another", url="https://another.example/")
    source = make_article().source
    newest = [f"https://coinpost.example/{number}" for number in (2, 1)]
    assert store.articles.addresses(source, limit=2) == newest
