"""`make bench`: speed as ratios against a named peer in the same run, absolute figures beside."""

import sys
import tempfile
from itertools import chain
from pathlib import Path

from tests.benchmarks import completions, polling, whole_bot


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        for line in chain(polling.report(path), whole_bot.report(path), completions.report(path)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
