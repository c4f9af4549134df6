import json
from datetime import UTC, datetime

import pytest

from bot.articles.extract import extract
from bot.errors import SourceError
from tests.unit.bot.articles.furnishings import Furniture
from tests.unit.bot.articles.pages import Story, arc, bare, plain_release, shell

URL = "https://paper.example/a"
STORY = Story()
TEXT = tuple(paragraph.removeprefix("## ") for paragraph in STORY.paragraphs)


def test_a_draft_holds_every_paragraph_and_heading_in_order() -> None:
    draft = extract(bare(STORY), url=URL)
    assert (draft.title, draft.dek, draft.paragraphs) == (STORY.title, STORY.dek, TEXT)


def test_the_feeds_title_is_preferred_and_the_pages_own_is_not_repeated() -> None:
    draft = extract(bare(STORY), url=URL, title="Feed title")
    assert draft.title == "Feed title"
    assert STORY.title not in draft.paragraphs


def test_a_page_drawn_by_a_script_is_read_from_its_metadata() -> None:
    draft = extract(shell(STORY), url=URL)
    assert draft.paragraphs == TEXT
    assert draft.published == datetime(2025, 12, 12, 15, 50, tzinfo=UTC)


def test_a_preformatted_release_is_read_as_paragraphs() -> None:
    assert extract(plain_release(STORY), url=URL).paragraphs == TEXT


def test_a_tables_rows_are_lines() -> None:
    table = (
        "<table><tr><th>Fund</th><th>Flow</th></tr>"
        "<tr><td>ARKX</td><td>$19.8 million</td></tr></table>"
    )
    page = bare(STORY).replace("</article>", f"{table}</article>")
    assert extract(page, url=URL).paragraphs == (*TEXT, "Fund | Flow", "ARKX | $19.8 million")


def test_the_authors_name_and_biography_are_no_story() -> None:
    stated = json.dumps({"@type": "Article", "author": {"name": "Pat Reyes"}})
    page = (
        bare(STORY)
        .replace("<head>", f"<head><script type='application/ld+json'>{stated}</script>")
        .replace("</article>", "<p>Pat Reyes</p><p>Pat Reyes is a reporter in Bern.</p></article>")
    )
    assert extract(page, url=URL).paragraphs == TEXT


NOTICES = {
    "check for robots": "<h1>p.example</h1><p>Checking your browser before you go on.</p>",
    "pay wall": "<h1>Big news</h1><p>The bank moved.</p><p>This story is for subscribers only.</p>",
    "cookie notice": "<p>We use cookies to make our site better for you, partners included.</p>",
    "no story text": "<h1>404</h1><p>Not here.</p>",
    "is empty": "",
}


@pytest.mark.parametrize(("reason", "html"), NOTICES.items())
def test_a_page_without_a_story_says_what_it_is(reason: str, html: str) -> None:
    with pytest.raises(SourceError, match=reason):
        extract(html, url=URL)


def test_a_short_story_between_notices_is_read() -> None:
    brief = Story(dek="", paragraphs=("The agency did not respond to a request for comment.",))
    assert brief.paragraphs[0] in extract(arc(brief, Furniture()), url=URL).paragraphs


def test_a_deep_tree_is_read() -> None:
    page = bare(STORY).replace("<article>", "<article>" + "<div>" * 200)
    assert extract(page, url=URL).paragraphs == TEXT


def test_megabytes_of_markup_are_read_up_to_the_limit() -> None:
    page = bare(STORY).replace("</article>", "</article>" + "<div><span>x</span></div>" * 200_000)
    assert extract(page, url=URL).paragraphs[: len(TEXT)] == TEXT


def test_a_brief_on_privacy_or_cookies_is_no_notice() -> None:
    brief = "The agency fined Acme $4 million for breach of privacy: consent was never asked."
    assert extract(f"<h1>Acme fined</h1><p>{brief}</p>", url=URL).paragraphs == (brief,)


def test_a_feeds_fragment_is_read_like_a_page() -> None:
    content = "<p>The bank will buy bills until April.</p><p>It said so on Friday at noon.</p>"
    draft = extract(content, url=URL, title="Bank buys bills")
    assert draft.title == "Bank buys bills"
    assert draft.paragraphs == (
        "The bank will buy bills until April.",
        "It said so on Friday at noon.",
    )
