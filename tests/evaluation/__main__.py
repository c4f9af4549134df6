"""Quality of the analysis on labelled news: `python -m tests.evaluation [SHARED]`.

Each module beside this one that has a `report(shared)` prints its lines. The shared folder holds
others' texts and may be missing; our own set is always measured and fails below its floors.
"""

import sys
from importlib import import_module
from pathlib import Path

from tests.evaluation.analyst import as_json, below_floors, own_figures

SUBJECTS = ("feeds", "articles", "stories", "analyst", "discord_api")
HERE = Path(__file__).parent


def main() -> int:
    """Print every report; 1 when a figure of our own set is below its floor."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[2] / "shared"
    for subject in SUBJECTS:
        if (HERE / f"{subject}.py").is_file():
            print(f"# {subject}")
            print("\n".join(import_module(f"tests.evaluation.{subject}").report(shared)))
    figures = own_figures()
    print(f"# floors\n{as_json(figures)}")
    crossed = below_floors(figures)
    print("\n".join(crossed) or "every figure is above its floor")
    return 1 if crossed else 0


if __name__ == "__main__":
    sys.exit(main())
