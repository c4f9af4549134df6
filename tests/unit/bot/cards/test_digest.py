from datetime import timedelta
from typing import Any

import pytest
from pydantic import JsonValue

from bot.cards.digest import components, digest_text, embed, mark, summary_text
from bot.cards.fit import DISPLAYED, length
from bot.cards.limits import violations
from bot.models import (
    CardId,
    ChannelId,
    Digest,
    DigestId,
    DigestLine,
    GuildId,
    Search,
    Tag,
    TagKind,
)
from tests.factories import NOON, make_card

JUMP = "https://discord.com/channels/10/20/900"


def line(number: int = 0, *, link: str | None = None, **changes: Any) -> DigestLine:
    fields = {"id": CardId(f"{number:08x}"), "title": f"Story number {number}"}
    return DigestLine(card=make_card(**{**fields, **changes}), link=link)


def make_digest(*lines: DigestLine, **changes: Any) -> Digest:
    fields: dict[str, Any] = {
        "id": DigestId(7),
        "guild": GuildId(10),
        "channel": ChannelId(20),
        "made_at": NOON,
        "lines": lines or (line(),),
    }
    return Digest(**{**fields, **changes})


def test_a_posted_card_is_linked_where_it_stands_and_another_to_its_article() -> None:
    text = digest_text(make_digest(line(0, link=JUMP), line(1)))
    assert f"[Story number 0]({JUMP})" in text
    assert "[Story number 1](https://coinpost.example/a-1)" in text
    assert text.startswith("### Digest · 2 stories\n")


def test_levels_have_words_where_there_is_room() -> None:
    assert "▰▰▰ High ▲ Bullish · [Story" in digest_text(make_digest())


def test_cards_stand_below_their_first_tag() -> None:
    ether = (Tag(kind=TagKind.COIN, name="ETH", reason="in the title"),)
    text = digest_text(make_digest(line(0), line(1, tags=ether), line(2)))
    order = [text.index(part) for part in ("#BTC", "number 0", "number 2", "#ETH", "number 1")]
    assert order == sorted(order)
    assert text.count("#BTC") == 1


def test_a_late_digest_says_so_and_another_does_not() -> None:
    assert "-# Late" in digest_text(make_digest(is_late=True))
    assert "-# Late" not in digest_text(make_digest())


def test_it_ends_with_its_mark() -> None:
    assert digest_text(make_digest()).endswith(mark(DigestId(7)))
    assert not digest_text(make_digest()).endswith(mark(DigestId(17)))


@pytest.mark.parametrize("count", [1, 20, 30, 60, 120, 1000])
def test_any_number_of_cards_is_one_message_in_order(count: int) -> None:
    lines = [line(n, title=f"Story {n:04d} that tells of funds and flows") for n in range(count)]
    text = digest_text(make_digest(*lines))
    found = [text.find(f"Story {n:04d}") for n in range(count)]
    shown = [at for at in found if at >= 0]
    assert shown == sorted(shown)
    assert length(text) <= DISPLAYED
    more = count - len(shown)
    assert (f"and {more} more: `/news` has all of them" in text) == bool(more)
    assert found[: len(shown)] == shown


def test_thirty_cards_are_all_linked() -> None:
    text = digest_text(make_digest(*[line(n) for n in range(30)]))
    assert text.count("](https://coinpost.example/a-1)") == 30


def test_what_does_not_fit_is_on_the_web_page_where_there_is_one() -> None:
    lines = [line(n, title="word " * 30) for n in range(300)]
    text = digest_text(make_digest(*lines), "https://news.example")
    assert "more: [the web page](https://news.example) has all of them" in text


def test_made_up_stories_say_so() -> None:
    assert digest_text(make_digest(line(sample=True))).startswith("-# **SAMPLE")


def test_a_retracted_card_is_struck() -> None:
    assert "~~[Story number 0](" in digest_text(make_digest(line(retracted="withdrawn")))


def test_no_headline_can_ping_or_link() -> None:
    text = digest_text(make_digest(line(title="@everyone [x](https://evil.example) <@&9>")))
    assert "@everyone" not in text
    assert "](https://evil.example)" not in text


def test_both_looks_fit_discord() -> None:
    text = digest_text(make_digest(*[line(n, title="word " * 60) for n in range(90)]))
    nobody: JsonValue = {"parse": []}
    v2: JsonValue = [*components(text)]
    assert violations({"flags": 1 << 15, "components": v2, "allowed_mentions": nobody}) == ()
    assert violations({"embeds": [embed(text)], "allowed_mentions": nobody}) == ()


def test_an_answer_names_what_was_asked_for() -> None:
    search = Search(tags=("BTC", "Fed"), since=NOON - timedelta(days=1))
    assert summary_text(search, "24 hours", [line()]).startswith("### Digest · BTC or Fed · last")
    assert "No story fits" in summary_text(search, "24 hours", [])
