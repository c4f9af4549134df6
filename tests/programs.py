"""Programs of the system that tests need: installed when missing and allowed, else named."""

import fcntl
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import gettempdir

PATIENCE = 600.0
"""Seconds for one package; a mirror that takes longer does not answer."""


@cache
def program(package: str, *names: str) -> str:
    """Return the path of a program that goes by one of the names (else by its package's).

    Install Debian's package when it is missing and we are root, else say what to do.
    """
    wanted = names or (package,)
    if _found(wanted) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(package, wanted)
    found = _found(wanted)
    assert found is not None, (
        f"These tests need {wanted[0]}, and it could not be installed from here; "
        f"on Debian: apt-get install {package}"
    )
    return found


def _found(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _install(package: str, names: tuple[str, ...]) -> None:
    """Ask apt-get, one test worker at a time: its lock makes no second one wait.

    Nothing can be asked back, and no service that a package starts can hold a pipe open.
    """
    with (Path(gettempdir()) / "newsvane-tests-apt.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if _found(names) is not None:  # another worker was quicker
            return
        for command in (("update",), ("install", "-y", "--no-install-recommends", package)):
            subprocess.run(
                ("apt-get", "-q", *command),
                check=False,
                timeout=PATIENCE,
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
