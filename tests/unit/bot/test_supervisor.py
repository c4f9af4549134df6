import logging
import os
import socket
from pathlib import Path

import pytest

from bot.supervisor import Supervisor


def heard(address: str, bound: str) -> list[str]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(bound)
        supervisor = Supervisor(address)
        supervisor.ready()
        supervisor.alive()
        supervisor.stopping()
        return [ear.recv(100).decode() for _ in range(3)]


def test_systemd_hears_of_each_step(tmp_path: Path) -> None:
    place = str(tmp_path / "notify")
    assert heard(place, place) == ["READY=1", "WATCHDOG=1", "STOPPING=1"]


def test_a_name_without_a_file_is_found_too() -> None:
    name = f"newsvane-{os.getpid()}"
    assert heard(f"@{name}", f"\0{name}")[0] == "READY=1"


@pytest.mark.parametrize("address", [None, ""])
def test_without_systemd_nobody_is_told(
    address: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    Supervisor(address).ready()
    assert not caplog.records


def test_a_socket_that_is_gone_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        Supervisor(str(tmp_path / "none")).alive()
    assert "systemd could not be told WATCHDOG=1" in caplog.text
