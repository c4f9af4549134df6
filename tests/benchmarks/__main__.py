"""`make bench`: speed as ratios against a named peer in the same run, absolute figures beside."""

import sys
import tempfile
from itertools import chain
from pathlib import Path

from tests.benchmarks import charts, completions, delivering, polling, questions, whole_bot


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        stages = (polling, whole_bot, delivering, completions, questions, charts)
        for line in chain.from_iterable(stage.report(path) for stage in stages):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
