import json
from datetime import UTC, datetime

import pytest

from bot.articles.facts import Facts, facts
from bot.articles.page import read


def stated(*things: object, head: str = "") -> Facts:
    scripts = "".join(
        f"<script type='application/ld+json'>{json.dumps(t)}</script>" for t in things
    )
    return facts(read(f"<html lang='de'><head>{head}{scripts}</head><body>x</body></html>"))


ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Bank  buys",
    "datePublished": "2026-03-04T12:00:00Z",
    "author": [{"name": "Pat Reyes"}, "Jo Lind"],
    "articleBody": "First.&nbsp;Still.\n\nSecond &lt;p&gt;Third&lt;/p&gt;",
}


def test_the_article_is_found_wherever_it_is_nested() -> None:
    found = stated({"@graph": [{"@type": "WebSite", "name": "x"}, {"mainEntity": ARTICLE}]})
    assert (found.title, found.authors) == ("Bank buys", ("Pat Reyes", "Jo Lind"))
    assert found.published == datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert found.body.split("\n") == ["First.\u00a0Still.", "", "Second ", "Third", ""]


def test_meta_elements_stand_in_for_missing_json() -> None:
    head = (
        "<meta property='og:title' content='Bank buys'><meta name='description' content='It will.'>"
        "<meta property='og:site_name' content='Paper'><meta name='author' content='Pat Reyes'>"
        "<meta property='article:published_time' content='2026-03-04T07:00:00-05:00'>"
    )
    found = stated(head=head)
    assert (found.title, found.description, found.site) == ("Bank buys", "It will.", "Paper")
    assert found.published == datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert (found.language, found.authors) == ("de", ("Pat Reyes",))


@pytest.mark.parametrize("date", ["2026-03-04T12:00:00", "yesterday", "2026-13-40T00:00:00Z"])
def test_a_time_without_a_zone_or_sense_is_no_time(date: str) -> None:
    assert stated({**ARTICLE, "datePublished": date}).published is None


def test_broken_metadata_counts_as_none() -> None:
    page = "<script type='application/ld+json'>{oops</script><script>var x</script><p>x</p>"
    assert facts(read(page)) == Facts()


def test_metadata_of_the_wrong_shape_is_left_out() -> None:
    found = stated([1, {"@type": 7}, {"@type": "Article", "headline": {"x": 1}, "author": 5}])
    assert (found.title, found.authors) == ("", ())
