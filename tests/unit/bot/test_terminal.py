"""The preview's terminal, printed into memory."""

import io

import pytest
from rich.console import Console

from bot.models import Axis, CardId, Change, ChannelId, Digest, DigestId, DigestLine, GuildId, Style
from bot.terminal import CHANNEL, Terminal, drawn
from tests.factories import NOON, make_card, make_delivery

ROW = make_delivery(channel=CHANNEL)


@pytest.fixture
def paper() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def terminal(paper: io.StringIO) -> Terminal:
    return Terminal(Console(file=paper, width=90))


async def test_a_posted_card_is_printed_whole(terminal: Terminal, paper: io.StringIO) -> None:
    card = make_card()
    await terminal.post(card, ROW, style=Style.V2, nonce="n")
    for part in (card.title, card.outlet, *Axis, "financial"):
        assert part in paper.getvalue()


async def test_two_posts_have_two_message_ids(terminal: Terminal) -> None:
    first = await terminal.post(make_card(), ROW, style=Style.V2, nonce="n")
    assert await terminal.post(make_card(), ROW, style=Style.V2, nonce="m") != first


async def test_a_card_shown_from_an_earlier_run_is_not_printed_again(
    terminal: Terminal, paper: io.StringIO
) -> None:
    terminal.show(make_card())
    before = paper.getvalue()
    await terminal.post(make_card(), ROW, style=Style.V2, nonce="n")
    assert paper.getvalue() == before


async def test_an_edit_is_one_line_that_says_what_changed(
    terminal: Terminal, paper: io.StringIO
) -> None:
    change = Change(at=NOON, text="headline changed", revision=1)
    card = make_card(changes=(change,), revision=1)
    await terminal.edit(card, ROW, style=Style.V2)
    assert " ".join(paper.getvalue().split()) == f"↻ {card.title}: headline changed"


async def test_a_notice_tells_the_changes_of_its_revision(
    terminal: Terminal, paper: io.StringIO
) -> None:
    changes = tuple(Change(at=NOON, text=f"change {n}", revision=n) for n in (1, 2))
    card = make_card(changes=changes, revision=2)
    await terminal.announce(card, make_delivery(channel=CHANNEL, about=2), below=ROW, nonce="n")
    assert "change 2" in paper.getvalue()
    assert "change 1" not in paper.getvalue()


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "\x9b2J", "a\rb"])
async def test_a_headline_cannot_steer_the_terminal(
    terminal: Terminal, paper: io.StringIO, hostile: str
) -> None:
    card = make_card(title=hostile)
    await terminal.post(card, ROW, style=Style.V2, nonce="n")
    await terminal.edit(card, ROW, style=Style.V2)
    assert not set(paper.getvalue()) & {"\x1b", "\x9b", "\r"}


async def test_everything_of_a_sample_story_says_sample(
    terminal: Terminal, paper: io.StringIO
) -> None:
    card = make_card(sample=True)
    await terminal.post(card, ROW, style=Style.V2, nonce="n")
    assert "SAMPLE" in paper.getvalue().splitlines()[0]
    paper.truncate(0)
    await terminal.edit(card, ROW, style=Style.V2)
    assert "[SAMPLE]" in paper.getvalue()


async def test_what_an_earlier_terminal_showed_cannot_be_found(terminal: Terminal) -> None:
    assert await terminal.find(ROW, since=NOON) is None


def test_title_and_levels_stand_out() -> None:
    card = make_card(sample=True)
    shown = drawn(card)
    bold = {
        shown.plain[span.start : span.end].strip() for span in shown.spans if span.style == "bold"
    }
    assert card.title in bold
    assert len(bold) == 1 + len(Axis)


async def test_a_digest_is_its_headlines(terminal: Terminal, paper: io.StringIO) -> None:
    lines = tuple(
        DigestLine(card=make_card(id=CardId(name), title=name, sample=True)) for name in ("a", "b")
    )
    digest = Digest(
        id=DigestId(1), guild=GuildId(0), channel=ChannelId(1), made_at=NOON, lines=lines
    )
    await terminal.digest(digest, ROW, style=Style.V2, nonce="n")
    assert paper.getvalue().splitlines() == ["- [SAMPLE] a", "- [SAMPLE] b"]


async def test_a_terminal_has_no_threads_and_no_followers(
    terminal: Terminal, paper: io.StringIO
) -> None:
    shown = await terminal.post(make_card(), ROW, style=Style.V2, nonce="n")
    printed = paper.getvalue()
    await terminal.settle(make_card(), ROW, shown)
    await terminal.publish(ROW)
    assert paper.getvalue() == printed
