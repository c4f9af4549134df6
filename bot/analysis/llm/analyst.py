"""Asks a language model; what it may not say, or does not say in time, the desk analyst says."""

import asyncio
import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic_ai import Agent, ModelRetry, RunContext
from pydantic_ai.exceptions import AgentRunError, UnexpectedModelBehavior, UsageLimitExceeded
from pydantic_ai.models import Model
from pydantic_ai.usage import RunUsage, UsageLimits

from bot.analysis.analyst import Analyst
from bot.analysis.grounding import check
from bot.analysis.llm.form import Form, analysis
from bot.analysis.llm.frame import TASK, question
from bot.analysis.llm.ledger import Ledger
from bot.clock import Clock
from bot.errors import Ungrounded
from bot.models import Analysis, LlmRun, PriceSnapshot, Story, Tags

log = logging.getLogger(__name__)

VERSION = "llm-1.0"
REPAIRS = 2
"""Rounds in which the model may mend what the gate complained of."""

OK = "ok"
LATE, REFUSED, AWAY = "LLM too slow", "LLM answer refused", "LLM not available"
SPENT, OVERSPENT = "LLM budget of the day spent", "LLM budget of a story spent"
"""Why the desk speaks instead, as the card says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What the model may cost: seconds and tokens for a story, tokens for a day (UTC)."""

    seconds: timedelta
    story: int
    day: int
    at_once: int


@dataclass(frozen=True, slots=True)
class Case:
    """What an answer is held against."""

    story: Story
    tags: Tags
    price: PriceSnapshot
    desk: Analysis
    analyst: str

    def judged(self, form: Form) -> Analysis:
        """Return the filled form as an analysis; Ungrounded when the gate refuses it."""
        made = analysis(form, self.desk, self.story.lead.document, analyst=self.analyst)
        check(made, self.story, self.price, self.tags)
        return made


class LlmAnalyst:
    """Judges with a model of the operator's choice, within a budget, and never without the gate."""

    def __init__(
        self, model: Model, *, desk: Analyst, ledger: Ledger, clock: Clock, budget: Budget
    ) -> None:
        self.name = f"{VERSION} ({model.model_name})"
        self._desk = desk
        self._ledger = ledger
        self._clock = clock
        self._budget = budget
        self._room = asyncio.Semaphore(budget.at_once)
        self._agent = Agent(
            model,
            output_type=Form,
            deps_type=Case,
            instructions=TASK,
            retries={"output": REPAIRS, "tools": 0},
        )
        self._agent.output_validator(_grounded)

    async def analyse(self, story: Story, tags: Tags, price: PriceSnapshot) -> Analysis:
        """Return the model's judgement, or the desk's, which then says why it speaks."""
        # the desk is asked first: it takes milliseconds, names the event, and is there if needed
        desk = await self._desk.analyse(story, tags, price)
        if await self._ledger.spent(since=_midnight(self._clock.now())) >= self._budget.day:
            return _instead(desk, SPENT)
        case = Case(story, tags, price, desk, self.name)
        async with self._room:
            return await self._ask(case)

    async def _ask(self, case: Case) -> Analysis:
        usage, started = RunUsage(), time.perf_counter()
        outcome, judged = AWAY, None
        try:
            async with asyncio.timeout(self._budget.seconds.total_seconds()):
                outcome, judged = OK, await self._answer(case, usage)
        except (AgentRunError, TimeoutError) as failure:
            outcome = _outcome(failure)
            log.warning("story=%d: %s: %s", case.story.id, outcome, failure)
        await self._ledger.note(
            LlmRun(
                story=case.story.id,
                at=self._clock.now(),
                model=self.name,
                input_tokens=usage.input_tokens,
                output_tokens=usage.output_tokens,
                cost=usage.cost,
                seconds=time.perf_counter() - started,
                outcome=outcome,
            )
        )
        return _instead(case.desk, outcome) if judged is None else judged

    async def _answer(self, case: Case, usage: RunUsage) -> Analysis:
        answer = await self._agent.run(
            question(case.story, case.tags, case.price),
            deps=case,
            usage=usage,
            usage_limits=UsageLimits(
                request_limit=REPAIRS + 1, total_tokens_limit=self._budget.story
            ),
        )
        return case.judged(answer.output)


def _grounded(context: RunContext[Case], form: Form) -> Form:
    """Let a form pass the gate, or send it back with the gate's complaints."""
    try:
        context.deps.judged(form)
    except Ungrounded as refusal:
        raise ModelRetry(f"Mend this and answer again: {refusal}") from refusal
    return form


def _outcome(failure: Exception) -> str:
    match failure:
        case TimeoutError():
            return LATE
        case UsageLimitExceeded():
            return OVERSPENT
        case UnexpectedModelBehavior():
            return REFUSED
    return AWAY


def _instead(desk: Analysis, reason: str) -> Analysis:
    """Return the desk's judgement with the reason why it is not the model's."""
    return desk.model_copy(update={"analyst": f"{desk.analyst} ({reason})"})


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
