"""One message that lists many cards, the most important first, grouped by their first tag."""

from collections.abc import Iterable, Sequence

from bot.cards.components import CONTAINER, TEXT, Component
from bot.cards.escape import safe_url
from bot.cards.fit import DISPLAYED, NOTE, OUTLET, fitted, length
from bot.cards.words import (
    ACCENT,
    disclaimer,
    either,
    level_word,
    outlet_count,
    symbol,
    tag_names,
    window_name,
)
from bot.i18n import say
from bot.models import Digest, DigestId, DigestLine, Direction, Search

ROOMS = (200, 120, 80, 60, 40)
"""Characters of a headline, most first: all lines are drawn in the first that fits a message."""

WORDED = 120
"""Headlines with less room have their levels as symbols only, and no outlet."""

BRIEF = 40
"""Characters of a headline where several stand on a line, without links."""

LINKED = 0.7
"""The share of a crowded message that linked lines take; the brief ones get the rest."""


def digest_text(digest: Digest, page: str | None = None) -> str:
    """Return what a channel did not get live; `page` is where all cards can be read."""
    head = [f"### {say('digest-head', count=len(digest.lines))}"]
    head += [f"-# {say('digest-late')}"] if digest.is_late else []
    foot = f"-# {disclaimer()}\n{mark(digest.id)}"
    return listed("\n".join(head), digest.lines, foot, page)


def summary_text(
    search: Search, window: str, lines: Sequence[DigestLine], page: str | None = None
) -> str:
    """Return the answer to `/digest`."""
    tags = fitted(either(search.tags), OUTLET) if search.tags else say("digest-all")
    head = f"### {say('digest-asked', tags=tags, window=window_name(window))}"
    if not lines:
        return f"{head}\n{say('digest-nothing')}"
    return listed(head, lines, f"-# {disclaimer()}", page)


def mark(digest: DigestId) -> str:
    """Return the last line of a digest, by which it is known again in its channel.

    It is the same in every language: a server may change its own between two attempts.
    """
    return f"-# digest {digest}"


def components(text: str) -> list[Component]:
    """Return a digest as components v2."""
    return [
        {
            "type": CONTAINER,
            "accent_color": ACCENT[Direction.NEUTRAL],
            "components": [{"type": TEXT, "content": text}],
        }
    ]


def embed(text: str) -> Component:
    """Return a digest as an embed."""
    return {"description": text, "color": ACCENT[Direction.NEUTRAL]}


def listed(head: str, lines: Sequence[DigestLine], foot: str, page: str | None = None) -> str:
    """Return all lines between head and foot, as roomy as one message allows."""
    if any(line.card.sample for line in lines):
        head = f"-# **{say('digest-sample')}**\n{head}"
    for room in ROOMS:
        whole = "\n".join([head, *_grouped(lines, room), foot])
        if length(whole) <= DISPLAYED:
            return whole
    return _crowded(head, lines, foot, page)


def _grouped(lines: Iterable[DigestLine], room: int) -> list[str]:
    """Return the lines below their tags; the tag of the most important card comes first."""
    groups: dict[str, list[str]] = {}
    for line in lines:
        groups.setdefault(_tag(line), []).append(_line(line, room))
    return [text for tag, drawn in groups.items() for text in (f"**{tag}**", *drawn)]


def _tag(line: DigestLine) -> str:
    return next(iter(tag_names(line.card)), "#Other")


def _line(line: DigestLine, room: int) -> str:
    """Return one card: its levels, its headline with a link, and where there is room its outlet."""
    card, told = line.card, line.card.analysis
    impact, direction = told.impact.level, told.direction.level
    address = line.link or safe_url(card.url)
    title = fitted(card.title, room)
    linked = f"[{title}]({address})" if address else title
    shown = f"~~{linked}~~" if card.retracted is not None else linked
    if room < WORDED:
        return f"{symbol(impact)}{symbol(direction)} {shown}"
    outlet = f"{fitted(card.outlet, NOTE)}{outlet_count(card)}"
    return f"{level_word(impact)} {level_word(direction)} · {shown} · {outlet}"


def _crowded(head: str, lines: Sequence[DigestLine], foot: str, page: str | None) -> str:
    """Return the best with links, the next without, several on a line, and count the last."""
    told = _more(len(lines), page)
    room = DISPLAYED - length(f"{head}\n{told}\n{foot}") - len("\n\n")
    linked = _fitting([_line(line, ROOMS[-1]) for line in lines], int(room * LINKED), "\n")
    rest = lines[len(linked) :]
    left = room - length("\n".join(linked))
    brief = _fitting([_brief(line) for line in rest], left, " · ")
    more = len(rest) - len(brief)
    parts = [head, *linked, " · ".join(brief), _more(more, page) if more else "", foot]
    return "\n".join(part for part in parts if part)


def _brief(line: DigestLine) -> str:
    return f"{symbol(line.card.analysis.direction.level)} {fitted(line.card.title, BRIEF)}"


def _fitting(texts: Sequence[str], room: int, joint: str) -> list[str]:
    """Return the first texts that fit in the room when they are joined."""
    kept: list[str] = []
    for text in texts:
        room -= length(text) + len(joint)
        if room < 0:
            break
        kept.append(text)
    return kept


def _more(count: int, page: str | None) -> str:
    address = safe_url(page or "")
    where = f"[{say('list-web')}]({address})" if address else "`/news`"
    return say("list-more", count=count, where=where)
