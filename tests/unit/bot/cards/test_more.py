from typing import Any

import pytest

from bot.cards.fit import length
from bot.cards.limits import violations
from bot.cards.more import id_text, mistake_text, more_rows, mute_rows, vote_text
from bot.models import Card, Mistake, Report, Tag, TagKind, UserId, Votes
from tests.factories import NOON, make_analysis, make_card
from tests.unit.bot.cards.discord_rules import LINKS
from tests.unit.bot.cards.samples import cards

USER = UserId(30)


def options(rows: Any) -> list[dict[str, str]]:
    ((select,),) = [row["components"] for row in rows]
    found: list[dict[str, str]] = select["options"]
    return found


def report(outlet: str) -> Report:
    return Report(outlet=outlet, url="https://x.example", published=NOON)


@pytest.mark.parametrize("name", cards())
def test_what_more_shows_fits_one_message(name: str) -> None:
    card = cards()[name]
    for rows in (more_rows(card.id), mute_rows(card)):
        body: dict[str, Any] = {
            "content": "What?",
            "components": rows,
            "allowed_mentions": {"parse": []},
        }
        assert violations(body) == ()


def test_tags_outlets_and_the_story_can_be_muted_each_once() -> None:
    card = make_card(reports=(report("CoinPost"), report("ETF"), report("x" * 101)))
    assert [option["value"] for option in options(mute_rows(card))] == [
        "BTC",
        "ETF",
        "CoinPost",
        "0a1b2c3d",
    ]


def test_a_select_never_offers_more_than_discord_shows() -> None:
    coins = tuple(Tag(kind=TagKind.COIN, name=f"C{number}") for number in range(40))
    many = make_card(
        analysis=make_analysis(coins=coins),
        reports=tuple(report(f"Outlet {number}") for number in range(40)),
    )
    assert len(options(mute_rows(many))) == 25


def test_votes_are_told_in_numbers() -> None:
    assert "1 reader agrees and 2 readers disagree" in vote_text(
        Votes(agree=1, disagree=2), agrees=True
    )
    assert "you disagree" in vote_text(Votes(disagree=1), agrees=False)


def test_the_id_comes_with_its_page_when_there_is_one() -> None:
    assert id_text(make_card(), None) == "```\n0a1b2c3d\n```"
    assert "<https://vane.example/card/0a1b2c3d>" in id_text(
        make_card(), "https://vane.example/card/0a1b2c3d"
    )


def told(card: Card, text: str) -> str:
    return mistake_text(card, Mistake(card=card.id, user=USER, text=text, at=NOON))


@pytest.mark.parametrize("name", cards())
def test_a_mistake_in_any_card_fits_one_message(name: str) -> None:
    assert length(told(cards()[name], "*" * 500)) <= 2000


def test_a_mistake_is_quoted_without_effect() -> None:
    text = told(make_card(), "@everyone\n# big [x](https://evil.example)")
    assert "@everyone" not in text
    assert not LINKS.search(text.replace("https://coinpost.example", ""))
    assert "\n> @" in text
