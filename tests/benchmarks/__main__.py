"""`make bench`: speed as ratios against a named peer in the same run, absolute figures beside."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import polling


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for line in polling.report(Path(folder)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
