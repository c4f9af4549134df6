"""`python -m tests.emulator --port N`: an emulator until it is stopped.

The first line on standard output is JSON: addresses, token, and where control.py listens.
"""

import argparse
import asyncio
import contextlib
import json
import signal

from tests.emulator.control import Control
from tests.emulator.server import Emulator


async def serve(port: int, token: str | None, *, unlimited: bool) -> None:
    """Run until cancelled or told to stop."""
    emulator = Emulator(port=port, token=token)
    if unlimited:
        emulator.limits.relax()
    async with emulator, Control(emulator) as control:
        stopped = asyncio.Event()
        # SIGTERM too: what a shell starts in the background ignores Ctrl-C
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
        print(json.dumps(control.described()), flush=True)
        await stopped.wait()


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
