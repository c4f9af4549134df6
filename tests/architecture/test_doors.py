"""The network has few doors, and nothing that comes through them is ever run."""

import ast
from collections.abc import Iterator

from tests.architecture.papers import ROOT

DOORS = {
    "bot/sources/fetch.py": "feeds and pages, each address behind the guard",
    "bot/sources/guard.py": "the guard itself: makes the sockets that it admits",
    "bot/market/prices.py": "prices, from addresses that the operator set",
    "bot/discord_run.py": "asks another Discord API where its gateway is",
    "bot/newsroom/newsroom.py": "the sample newsroom listens on loopback",
    "bot/web/site.py": "the web page listens",
    "bot/supervisor.py": "writes to systemd's socket",
    "bot/analysis/llm/models.py": "the language model, at an address that the operator set",
}
"""Files that may reach out or listen, each with what for."""

REACHING = {
    *("ClientSession", "TCPConnector", "open_connection", "create_connection", "urlopen"),
    *("create_datagram_endpoint", "getaddrinfo", "start_server", "create_server", "socket"),
    *("TCPSite", "SockSite", "AsyncOpenAI", "OpenAI"),
}
"""What is called to reach out or to listen."""

RUNNING = {
    *("eval", "exec", "compile", "__import__", "import_module", "system", "popen", "Popen"),
    *("check_output", "check_call", "create_subprocess_exec", "create_subprocess_shell"),
}
UNPICKLING = {"pickle", "marshal", "shelve", "dill", "joblib", "yaml", "subprocess", "ctypes"}
"""Modules that run, or can run, what they are given."""


def code() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of ours with its path from the root."""
    for package in ("bot", "cogs", "storage"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def called(tree: ast.Module) -> set[str]:
    """Return the last names of what a module calls; `re.compile` is left out."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {func.id for func in calls if isinstance(func, ast.Name)}
    return names | {
        func.attr
        for func in calls
        if isinstance(func, ast.Attribute)
        and not (isinstance(func.value, ast.Name) and func.value.id in {"re", "importlib"})
    }


def imported(tree: ast.Module) -> set[str]:
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return names | {
        node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }


def test_only_the_named_files_reach_the_network() -> None:
    reaching = {path for path, tree in code() if called(tree) & REACHING}
    assert reaching == DOORS.keys()


def test_nothing_from_outside_is_run_or_unpickled() -> None:
    wrong = {
        path: (called(tree) & RUNNING, {name.split(".")[0] for name in imported(tree)} & UNPICKLING)
        for path, tree in code()
    }
    assert {path: found for path, found in wrong.items() if any(found)} == {}
