"""Build the wheel, install it with the locked packages into an empty environment, run its command.

Run by `make wheel`. Everything happens in a temporary directory; the process environment handed
to the command is empty but for PATH and HOME.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

FEED = """<rss version="2.0"><channel><title>T</title><item><title>S&amp;P 500 falls</title>
<link>https://coinpost.example/1</link><guid>g1</guid></item></channel></rss>"""


def run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", place, cwd=ROOT)
        (wheel,) = place.glob("*.whl")
        run(sys.executable, "-m", "venv", place / "env")
        python = place / "env" / "bin" / "python"
        lock = ROOT / "requirements.lock"
        install = (python, "-m", "pip", "install", "--quiet", "--no-deps")
        run(*install, "--require-hashes", "-r", lock)
        run(*install, wheel)
        empty = {"PATH": os.defpath, "HOME": folder}
        command = place / "env" / "bin" / "newsvane"
        version = run(command, "version", cwd=place, env=empty)
        feed = place / "feed.xml"
        feed.write_text(FEED)
        parsed = json.loads(run(command, "parse", feed, cwd=place, env=empty))
        article = place / "article.jsonl"
        article.write_text(
            json.dumps({"id": "1", "title": "Bitcoin funds draw $512 million in a day"})
        )
        judged = json.loads(run(command, "analyze", article, cwd=place, env=empty))
        if parsed["entries"][0]["title"] != "S&P 500 falls" or judged["coins"] != ["BTC"]:
            sys.exit(f"the installed command answers wrongly: {parsed} {judged}")
        sys.stdout.write(f"wheel {wheel.name}: {version.strip()} runs from an empty environment\n")


if __name__ == "__main__":
    main()
