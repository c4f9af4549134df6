"""A language model in the whole pipeline: its card, the desk's in its stead, and what it cost."""

from pathlib import Path
from typing import Any

import pytest

from bot.analysis.desk import DeskAnalyst
from bot.config import Settings
from bot.errors import ConfigurationError
from tests.fakes.clock import FakeClock
from tests.fakes.headlines import headline, paragraphs
from tests.fakes.llm_server import TOKENS, llm_server
from tests.fakes.publishers_site import PublishersSite
from tests.integration.main_job import START, inflow, poll, running

FORM: dict[str, Any] = {
    "impact": {
        "level": "High", "rationale": "US spot bitcoin funds took in $512 million in a day.",
        "strength": 0.8, "sentences": [2],
    },
    "trust": {
        "level": "High", "rationale": "The figure comes from SoSoValue.", "strength": 0.8,
        "sentences": [2],
    },
    "direction": {
        "level": "Bullish", "rationale": "It is the most in a day since January.",
        "strength": 0.7, "sentences": [2],
    },
    "horizon": {
        "level": "Short", "rationale": "Daily flows turn within days.", "strength": 0.6,
        "sentences": [2],
    },
    "counter_case": {
        "text": "Mara Lind says demand could fade if bond yields rise again.", "sentences": [5]
    },
}  # fmt: skip


def settings(url: str, **changes: Any) -> Settings:
    return Settings(
        _env_file=None, llm_model="openai:test-model", llm_url=url, llm_key="sk-planted", **changes
    )


async def test_a_card_says_that_a_model_judged_it_and_what_it_cost_is_kept(tmp_path: Path) -> None:
    async with (
        llm_server(FORM) as server,
        PublishersSite(items=[inflow()]) as site,
        running(tmp_path, FakeClock(START), site.source(), settings=settings(server.url)) as built,
    ):
        (card,) = await poll(built)
        assert card.analysis.analyst == "llm-1.0 (test-model)"
        (run,) = await built.database.read(lambda store: store.llm.of_story(card.story))
        assert (run.outcome, run.input_tokens + run.output_tokens) == ("ok", TOKENS)
        cost = await built.database.read(lambda store: store.llm.cost(since=START))
        assert (cost.runs, cost.failures, cost.tokens) == (1, 0, TOKENS)


async def test_a_model_that_is_down_costs_no_card(tmp_path: Path) -> None:
    async with (
        PublishersSite(items=[inflow()]) as site,
        running(
            tmp_path, FakeClock(START), site.source(), settings=settings("http://127.0.0.1:9/v1")
        ) as built,
    ):
        (card,) = await poll(built)
        assert card.analysis.analyst == f"{DeskAnalyst.name} (LLM not available)"


async def test_what_a_day_has_cost_outlasts_a_restart(tmp_path: Path) -> None:
    clock = FakeClock(START)
    told = paragraphs(3)
    second = inflow(guid="z-9", title=headline(3), summary=told[0], paragraphs=told)
    async with llm_server(FORM) as server, PublishersSite(items=[inflow()]) as site:
        chosen = settings(server.url, llm_tokens_day=TOKENS)
        async with running(tmp_path, clock, site.source(), settings=chosen) as built:
            await poll(built)
        site.items = [second, *site.items]
        clock.forward(site.source().interval * 3)
        async with running(tmp_path, clock, site.source(), settings=chosen) as built:
            cards = await poll(built)
        said = {card.title: card.analysis.analyst for card in cards}
        assert said[second.title] == f"{DeskAnalyst.name} (LLM budget of the day spent)"
        assert len(server.asked) == 1


async def test_a_model_that_cannot_be_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    wrong = Settings(_env_file=None, llm_model="oracle")
    with pytest.raises(ConfigurationError, match="provider:name"):
        async with running(tmp_path, FakeClock(START), settings=wrong):
            pass
