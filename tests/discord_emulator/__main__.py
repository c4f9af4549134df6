"""`python -m tests.discord_emulator --port N`: an emulator until it is stopped.

Its first line on standard output is JSON: where it is and the token. See control.py.
"""

import argparse
import asyncio
import contextlib
import json

from tests.discord_emulator.control import about, add_control
from tests.discord_emulator.server import Emulator


async def serve(port: int, token: str | None, *, unlimited: bool) -> None:
    """Run until cancelled."""
    emulator = Emulator(port, token)
    if unlimited:
        emulator.desk.limits.lift()
    add_control(emulator)
    async with emulator:
        print(json.dumps(about(emulator)), flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", help="the bot's token; one is drawn when left out")
    parser.add_argument("--unlimited", action="store_true", help="switch the rate limits off")
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(given.port, given.token, unlimited=given.unlimited))


if __name__ == "__main__":
    main()
