"""Programs of the system that tests need: installed when missing and allowed, else named."""

import os
import shutil
import subprocess
from functools import cache


@cache
def program(name: str, package: str) -> str:
    """Return a program's path; install Debian's package when root, else say what to do."""
    if shutil.which(name) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (
            ("update", "-q"),
            ("install", "-q", "-y", "--no-install-recommends", package),
        ):
            subprocess.run(("apt-get", *command), check=False, capture_output=True)
    found = shutil.which(name)
    assert found is not None, (
        f"These tests need {name}, and it could not be installed from here; "
        f"on Debian: apt-get install {package}"
    )
    return found
