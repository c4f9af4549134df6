"""A model's server on loopback that speaks the chat completions protocol, good and bad."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = dict[str, Any] | str | int
"""A filled form, text that is none, or a status."""

TOKENS = 500
"""Tokens that every answer is said to cost."""


@dataclass
class LlmServer:
    """Gives `answers` in turn, the last one for ever; remembers what was asked."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    delay: float = 0.0
    running: int = 0
    most: int = 0
    url: str = ""
    on_request: Callable[[], None] = lambda: None

    async def complete(self, request: web.Request) -> web.Response:
        self.asked.append({"key": request.headers.get("Authorization"), **await request.json()})
        self.on_request()
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.sleep(self.delay)
        finally:
            self.running -= 1
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, int):
            return web.json_response({"error": {"message": "no"}}, status=answer)
        return web.json_response(completion(answer))

    def prompt(self, number: int = -1) -> str:
        """Return everything the model was told in one request."""
        return json.dumps(self.asked[number]["messages"], ensure_ascii=False)


def completion(answer: dict[str, Any] | str) -> dict[str, Any]:
    """Return an answer as the protocol has it: the form is the arguments of a tool call."""
    arguments = answer if isinstance(answer, str) else json.dumps(answer)
    call = {
        "id": "c1",
        "type": "function",
        "function": {"name": "final_result", "arguments": arguments},
    }
    return {
        "id": "x",
        "object": "chat.completion",
        "created": 1,
        "model": "test-model",
        "choices": [
            {
                "index": 0,
                "finish_reason": "tool_calls",
                "message": {"role": "assistant", "content": None, "tool_calls": [call]},
            }
        ],
        "usage": {
            "prompt_tokens": TOKENS - 100,
            "completion_tokens": 100,
            "total_tokens": TOKENS,
        },
    }


@asynccontextmanager
async def llm_server(*answers: Answer) -> AsyncIterator[LlmServer]:
    """Serve until the block ends."""
    server = LlmServer(list(answers))
    application = web.Application()
    application.router.add_post("/v1/chat/completions", server.complete)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield server
    finally:
        await runner.cleanup()
