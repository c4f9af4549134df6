"""The command, called in this process; tests/integration/test_stages.py calls it as scripts do."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __version__
from bot.cli import app, main

SENTENCE = (
    "The bank held its rate at 3.5% on Thursday and said that it may lower it in the spring, "
    "when prices have come down further."
)
HEAVY = ("discord", "trafilatura", "feedparser", "apscheduler", "aiohttp", "jinja2")
COMMANDS = re.findall(
    r"^\| `(\w+)", (Path(__file__).parents[3] / "docs/commands.md").read_text(), re.MULTILINE
)


class Called:
    """What a call of the command came to."""

    def __init__(self, code: object, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def newsvane(capsys: pytest.CaptureFixture[str]) -> "Call":
    return Call(capsys)


class Call:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Called:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = self._capsys.readouterr()
        return Called(ended.value.code or 0, printed.out, printed.err)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "articles.jsonl"
    file.write_text('{"id": 1, "title": "Bitcoin funds draw $512 million in a day"}\n')
    return file


def test_the_version_is_printed(newsvane: Call) -> None:
    assert newsvane("version").out == f"newsvane {__version__}\n"


def test_help_names_every_command_that_is_documented(newsvane: Call) -> None:
    shown = newsvane("--help").out
    assert len(COMMANDS) > 5
    assert all(command in shown for command in COMMANDS)


def test_every_command_has_help_of_its_own(newsvane: Call) -> None:
    for command in app.registered_commands:
        assert command.callback is not None
        assert newsvane(command.callback.__name__, "--help").code == 0


def test_help_loads_none_of_what_only_the_bot_needs() -> None:
    asked = f"import bot.cli, sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert done.stdout == b"[]\n"


def test_a_judgement_is_a_line_of_json(newsvane: Call, article: Path) -> None:
    called = newsvane("analyze", article)
    assert json.loads(called.out)["coins"] == ["BTC"]
    assert called.code == 0


def test_a_wrong_line_makes_the_exit_code_1(newsvane: Call, article: Path) -> None:
    article.write_text(article.read_text() + "no json\n")
    called = newsvane("analyze", article)
    assert json.loads(called.out)["id"] == 1
    assert called.err.startswith("newsvane: line 2: it is not JSON")
    assert called.code == 1


def test_an_article_that_cannot_be_judged_makes_the_exit_code_1(
    newsvane: Call, article: Path
) -> None:
    article.write_text('{"id": 1, "title": "", "html": "<br>"}')
    called = newsvane("analyze", article)
    assert called.err.startswith("newsvane: line 1: ")
    assert (called.code, called.out) == (1, "")


def test_items_get_the_labels_of_their_stories(newsvane: Call, article: Path) -> None:
    assert json.loads(newsvane("stories", article).out)["id"] == 1


def test_pairs_get_a_list_of_probabilities(newsvane: Call, tmp_path: Path) -> None:
    file = tmp_path / "pairs.json"
    item = {"id": 1, "title": "Bitcoin falls"}
    file.write_text(json.dumps([{"a": item, "b": item}] * 2))
    assert len(json.loads(newsvane("stories", "--pairs", file).out)) == 2


def test_stories_of_nothing_is_a_mistake(newsvane: Call) -> None:
    called = newsvane("stories")
    assert "--pairs" in called.err
    assert called.code == 2


def test_feeds_and_pages_are_read_from_files(newsvane: Call, tmp_path: Path) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text('{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}')
    assert json.loads(newsvane("parse", feed).out) == {"title": "T", "entries": []}
    page = tmp_path / "page.html"
    page.write_text(f"<article><h1>Rates</h1><p>{SENTENCE}</p></article>")
    assert json.loads(newsvane("extract", page).out)["body"] == [SENTENCE]


@pytest.mark.parametrize("command", ["parse", "extract", "analyze", "stories"])
def test_a_file_that_is_not_there_is_one_sentence(newsvane: Call, command: str) -> None:
    called = newsvane(command, "none")
    assert called.err == "newsvane: none cannot be read: No such file or directory.\n"
    assert called.code == 2


@pytest.mark.parametrize("command", ["run", "check", "sync"])
def test_a_wrong_setting_stops_what_needs_settings(
    newsvane: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSVANE_TICK", "soon")
    called = newsvane(command)
    assert called.err.startswith("newsvane: NEWSVANE_TICK is 'soon', but should be seconds")
    assert called.code == 2


def test_a_package_in_the_place_of_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "seeds.py").write_text("")
    call = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import bot.cli; bot.cli.main()"
    done = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=False)
    assert "install newsvane in an environment of its own" in done.stderr
    assert done.returncode == 1
