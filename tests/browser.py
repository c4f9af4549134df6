"""A real browser for tests: headless Chromium, installed when it is missing and we may."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.programs import program

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOG = "CONSOLE"
"""How Chromium's log marks what a page wrote to its console, refusals of its policy included."""


def chromium() -> str:
    """Return the browser's path."""
    return program("chromium", *NAMES)


def browse(url: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Open a page, let its script run for two seconds, and return the DOM and the console's log."""
    with TemporaryDirectory() as profile:
        return subprocess.run(
            (
                chromium(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--virtual-time-budget=2000",
                f"--user-data-dir={profile}",
                *options,
                url,
            ),
            check=True,
            capture_output=True,
            text=True,
            timeout=120,
        )


def dom(url: str) -> tuple[str, list[str]]:
    """Return the page's DOM after its script ran, and what was written to the console."""
    answer = browse(url, "--dump-dom")
    return answer.stdout, [line for line in answer.stderr.splitlines() if LOG in line]


def picture(url: str, file: Path, *, width: int, height: int) -> bytes:
    """Return a PNG of the page, kept in `file`."""
    browse(url, f"--screenshot={file}", f"--window-size={width},{height}")
    return file.read_bytes()
