"""Any order of reports, edits, mergers, judgements, tidying and texts dropped, against a model."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.models import Article, ArticleId, StoryId
from tests.factories import NOON, make_document
from tests.stored import keep_article, memory

WORDS = ["bitcoin", "ether", "fund", "court", "hack", "upgrade"]
SOME_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True)
STEP = timedelta(minutes=7)


@dataclass
class Report:
    """What the model knows of one article."""

    article: Article
    story: StoryId
    words: list[str]
    """Words of its text, in which people search."""
    terms: list[str]
    """Terms of the window, by which new reports find it; none once it left."""
    at: datetime


class StoriesMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.context = memory()
        self.store = self.context.__enter__()
        self.now = NOON
        self.reports: dict[ArticleId, Report] = {}
        self.stories: list[StoryId] = []
        self.unjudged: set[StoryId] = set()

    def teardown(self) -> None:
        self.context.__exit__(None, None, None)

    def keep(self, words: list[str]) -> Article:
        document = make_document("Title", f"{' '.join(words)}.")
        return keep_article(self.store, document=document, published=self.now, first_seen=self.now)

    @rule(words=SOME_WORDS, judged=st.booleans())
    def a_first_report_comes(self, words: list[str], judged: bool) -> None:
        article = self.keep(words)
        story = self.store.stories.add(
            article.id, now=self.now, fingerprint=str(article.id), terms=words, judged=judged
        )
        assert story not in self.stories
        self.stories.append(story)
        self.reports[article.id] = Report(article, story, words, words, self.now)
        if not judged:
            self.unjudged.add(story)

    @precondition(lambda self: self.stories)
    @rule(data=st.data(), words=SOME_WORDS)
    def another_outlet_reports_it(self, data: st.DataObject, words: list[str]) -> None:
        story = data.draw(st.sampled_from(self.stories))
        article = self.keep(words)
        self.store.stories.attach(
            story, article.id, now=self.now, fingerprint=str(article.id), terms=words
        )
        self.reports[article.id] = Report(article, story, words, words, self.now)

    @precondition(lambda self: self.reports)
    @rule(data=st.data(), words=SOME_WORDS)
    def a_report_is_edited(self, data: st.DataObject, words: list[str]) -> None:
        report = self.reports[data.draw(st.sampled_from(sorted(self.reports)))]
        document = make_document("Title", f"{' '.join(words)}.")
        edited = report.article.model_copy(
            update={"document": document, "edits": report.article.edits + 1}
        )
        self.store.articles.update(edited)
        self.store.stories.attach(
            report.story, edited.id, now=self.now, fingerprint=str(edited.id), terms=words
        )
        report.article, report.words, report.terms, report.at = edited, words, words, self.now

    @precondition(lambda self: self.reports)
    @rule(data=st.data())
    def a_report_turns_out_to_tell_another_story(self, data: st.DataObject) -> None:
        report = self.reports[data.draw(st.sampled_from(sorted(self.reports)))]
        report.story = data.draw(st.sampled_from(self.stories))
        self.store.stories.attach(
            report.story, report.article.id, now=self.now,
            fingerprint=str(report.article.id), terms=report.words,
        )  # fmt: skip
        report.terms, report.at = report.words, self.now

    @precondition(lambda self: self.stories)
    @rule(data=st.data())
    def a_story_is_judged(self, data: st.DataObject) -> None:
        story = data.draw(st.sampled_from(self.stories))
        self.store.stories.judged(story)
        self.unjudged.discard(story)

    @precondition(lambda self: self.stories)
    @rule(data=st.data())
    def a_story_is_opened_again(self, data: st.DataObject) -> None:
        story = data.draw(st.sampled_from(self.stories))
        self.store.stories.reopen(story)
        self.unjudged.add(story)

    @rule(steps=st.integers(0, 9))
    def the_window_is_tidied(self, steps: int) -> None:
        before = self.now - steps * STEP
        old = [r for r in self.reports.values() if r.terms and r.at < before]
        assert self.store.stories.prune_window(before) == len(old)
        for report in old:
            report.terms = []

    @rule(steps=st.integers(0, 9))
    def old_texts_are_dropped(self, steps: int) -> None:
        before = self.now - steps * STEP
        self.store.articles.drop_texts(since=NOON - timedelta(days=9), before=before, limit=999)
        for report in self.reports.values():
            if report.article.first_seen < before:
                report.words = []

    @rule(steps=st.integers(-2, 4))
    def the_clock_moves(self, steps: int) -> None:
        self.now += steps * STEP

    @invariant()
    def each_story_has_its_reports_in_the_order_they_came(self) -> None:
        for story in self.stories:
            kept = self.store.stories.get(story)
            wanted = sorted(n for n, report in self.reports.items() if report.story == story)
            assert kept is not None
            assert [article.id for article in kept.articles] == wanted

    @invariant()
    def each_report_knows_its_story(self) -> None:
        for number, report in self.reports.items():
            assert self.store.stories.of_article(number) == report.story

    @invariant()
    def what_is_left_to_judge_is_known_in_order(self) -> None:
        assert self.store.stories.unjudged() == sorted(self.unjudged)

    @invariant()
    def a_word_finds_the_reports_of_the_window_that_have_it_and_no_others(self) -> None:
        for word in WORDS:
            found = self.store.stories.candidates([word], NOON - timedelta(days=9), limit=999)
            wanted = [(r.story, str(n)) for n, r in self.reports.items() if word in r.terms]
            assert sorted(found) == sorted(wanted)

    @invariant()
    def a_search_finds_the_stories_whose_texts_have_the_word_and_no_others(self) -> None:
        for word in WORDS:
            found = self.store.stories.search(word, since=NOON - timedelta(days=9), limit=999)
            assert set(found) == {r.story for r in self.reports.values() if word in r.words}


TestStoriesMachine = StoriesMachine.TestCase
TestStoriesMachine.settings = settings(max_examples=50, stateful_step_count=40, deadline=None)
