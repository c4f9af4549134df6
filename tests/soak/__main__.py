"""`make soak`: how long, how much and from which seed are options."""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.soak.plan import SHORT, Plan
from tests.soak.run import soak


def main() -> None:
    """Run a soak and print what it came to; fail when a promise broke."""
    standard = Plan()
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--short", action="store_true", help="the version that the tests run")
    for name in ("seconds", "sources", "channels", "stories", "seed", "kills"):
        default = getattr(standard, name)
        parser.add_argument(f"--{name}", type=type(default), help=f"{default} unless told")
    parser.add_argument("--keep", type=Path, help="a folder that keeps database and log")
    given = vars(parser.parse_args())
    keep, short = given.pop("keep"), given.pop("short")
    wanted = {name: value for name, value in given.items() if value is not None}
    plan = replace(SHORT if short else standard, **wanted)
    with tempfile.TemporaryDirectory(prefix="newsvane-soak-") as scratch:
        verdict = asyncio.run(soak(plan, keep or Path(scratch)))
    print("\n".join(verdict.lines))
    for broken in verdict.broken:
        print(f"BROKEN      {broken}")
    sys.exit(bool(verdict.broken))


if __name__ == "__main__":
    main()
