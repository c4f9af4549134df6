from typing import Any

import discord
import pytest

from bot.cards.embed import embed, rows
from bot.models import Axis
from tests.factories import make_card
from tests.unit.bot.cards.samples import bearish, cards, hostile, long, minimal, reference


def drawn(**changes: Any) -> Any:
    return embed(make_card(**changes))


def test_an_embed_has_the_four_axes_then_the_case_against() -> None:
    names = [field["name"] for field in drawn()["fields"]]
    assert [name.split(" · ")[0] for name in names] == [*Axis, "Against", "Scored"]
    assert names[0] == "Price Impact · ▰▰▰ High"


def test_an_embed_tells_outlet_time_link_tags_and_prices() -> None:
    found: Any = embed(reference())
    assert found["author"]["name"] == "Ledger Post +2"
    assert found["timestamp"] == "2025-12-12T10:50:00+00:00"
    assert found["url"] == "https://ledgerpost.example/markets/small-caps-bitcoin-gap"
    assert "`#BTC` `#Fed` `#Bullish`\nBTC **$92,565** at publication" in found["description"]
    assert "also reported by Macro Wire, Coin Courier" in found["description"]


def test_a_retracted_call_is_marked_and_not_scored() -> None:
    found = drawn(retracted="withdrawn")
    assert "**Retracted: withdrawn**" in found["description"]
    assert [field["name"] for field in found["fields"]][-1] == "Against"


def test_an_unknown_zone_or_an_earlier_report_is_told() -> None:
    assert "no time zone" in str(embed(minimal())["description"])
    assert "url" not in embed(minimal())
    assert "another outlet" in str(embed(bearish())["description"])


def test_long_text_is_cut_within_an_embeds_limits() -> None:
    found: Any = embed(long())
    assert len(found["title"]) <= 256
    assert all(len(field["value"]) <= 1024 for field in found["fields"])


def test_hostile_text_is_drawn_as_it_is_written() -> None:
    found: Any = embed(hostile())
    assert found["title"].startswith("Title\\]\\(https:\u200b//evil.example\\)")
    assert "\u202e" not in str(found)
    assert "\x1b" not in str(found)


@pytest.mark.parametrize("name", cards())
def test_discord_py_reads_the_embed_back_as_it_was_drawn(name: str) -> None:
    found: Any = embed(cards()[name])
    assert discord.Embed.from_dict(found).to_dict()["fields"] == found["fields"]


def test_the_same_buttons_stand_below_an_embed() -> None:
    assert "nv:ev:0a1b2c3d" in str(rows(make_card()))
    assert "nv:mo:0a1b2c3d" in str(rows(make_card()))
