"""The `newsvane` command: run, check, sync, and each stage by itself."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, TextIO

import typer

from bot import PRODUCT, __version__
from bot.errors import NewsvaneError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News judged on four axes, grounded in the article, posted once. Not financial advice.",
)

File = Annotated[str, typer.Argument(help="A JSON lines file, or - for standard input.")]
Url = Annotated[str, typer.Option(help="The address it came from, for relative links.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; what newsvane itself refuses is one sentence and exit code 2.

    Without arguments it takes those of the process. It ends by raising SystemExit.
    """
    _demand_our_packages()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8, whatever the locale
    try:
        app(arguments, prog_name="newsvane")
    except NewsvaneError as refusal:
        typer.echo(f"newsvane: {refusal}", err=True)
        sys.exit(2)
    except BrokenPipeError:  # the reader of our output closed it: head, less
        sys.stderr.close()
        sys.exit(1)


@app.command()
def run() -> None:
    """Run the bot with DISCORD_TOKEN, else the preview in the terminal and on a web page."""
    from bot import run as job  # noqa: PLC0415 - other commands start without Discord's client

    job.main()


@app.command()
def check() -> None:
    """Say what is missing (settings, token, permissions, network, database) and how to mend it."""
    from bot import check as job  # noqa: PLC0415 - see run

    sys.exit(job.main())


@app.command()
def sync() -> None:
    """Register the slash commands with Discord; needed once and after each update."""
    from bot import sync as job  # noqa: PLC0415 - see run

    job.main()


@app.command()
def replay(
    card: Annotated[str, typer.Argument(help="The id at a card's foot, for example 0a1b2c3d.")],
) -> None:
    """Judge a stored card's story again, offline; exit code 1 when a byte differs."""
    from bot import replay as job  # noqa: PLC0415 - see run

    replayed = job.main(card)
    _print(replayed.analysis.model_dump(mode="json"))
    typer.echo(f"newsvane: {replayed.verdict}", err=True)
    if not replayed.is_identical:
        raise typer.Exit(1)


@app.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="The new file; beside the database when left out.")
    ] = None,
) -> None:
    """Copy the database to a new file, also while the bot runs, and check the copy."""
    from bot import backup as job  # noqa: PLC0415 - see run

    typer.echo(job.make(file).told)


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Put a backup in the database's place; the replaced file is kept beside it."""
    from bot import backup as job  # noqa: PLC0415 - see run

    typer.echo(job.restore(file))


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="A new folder.")],
    form: Annotated[str, typer.Option("--format", help="json or csv.")] = "json",
) -> None:
    """Write all that is kept to a folder, a file a table, without secrets."""
    from bot import export as job  # noqa: PLC0415 - see run

    for file in job.main(folder, form):
        typer.echo(file)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(f"newsvane {__version__}")


@app.command()
def parse(file: Path, url: Url = "") -> None:
    """Feed file -> JSON: title and entries (id, title, link, published, summary, content...)."""
    from bot import stages  # noqa: PLC0415 - see run

    _print(stages.parse_file(_contents(file), url))


@app.command()
def extract(file: Path, url: Url = "") -> None:
    """Page file -> JSON: title, dek, key_points and the body's sentences."""
    from bot import stages  # noqa: PLC0415 - see run

    _print(stages.extract_file(_contents(file), url))


@app.command()
def analyze(file: File) -> None:
    """Article lines (id, title, text, source, published, url?, html?) -> a judgement a line."""
    from bot import stages  # noqa: PLC0415 - see run

    desk, wrong = stages.open_stages(), Complaints()
    with _lines(file) as text:
        for number, line in stages.read_lines(text, stages.ArticleLine, wrong.add):
            try:
                _print(desk.analyse(line))
            except NewsvaneError as refusal:
                wrong.add(f"line {number}: {refusal}")
    wrong.finish()


@app.command()
def stories(
    file: Annotated[str, typer.Argument(help="A JSON lines file, or - for standard input.")] = "",
    pairs: Annotated[str, typer.Option(help="A JSON list of pairs {a, b} instead.")] = "",
) -> None:
    """Item lines (id, outlet, title, summary, published, link) -> a line each: id, story.

    With --pairs: a JSON list of {a, b} -> a JSON list of {a, b, probability}.
    """
    from bot import stages  # noqa: PLC0415 - see run

    desk, wrong = stages.open_stages(), Complaints()
    if pairs:
        with _lines(pairs) as text:
            found = stages.read_pairs(text.read(), wrong.add)
        _print_list(desk.pair(pair) for pair in found)
    elif file:
        with _lines(file) as text:
            items = (item for _, item in stages.read_lines(text, stages.ItemLine, wrong.add))
            for row in desk.stories(items):
                _print(row)
    else:
        raise typer.BadParameter("name a JSON lines file, - for standard input, or --pairs FILE")
    wrong.finish()


class Complaints:
    """Wrong lines: each told on standard error at once, counted for the exit code."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, complaint: str) -> None:
        """Tell one."""
        self._count += 1
        typer.echo(f"newsvane: {complaint}", err=True)

    def finish(self) -> None:
        """Exit with 1 when there were any."""
        if self._count:
            raise typer.Exit(1)


def _print(row: object) -> None:
    typer.echo(json.dumps(row, ensure_ascii=False))


def _print_list(rows: Iterable[object]) -> None:
    """Print a JSON list, a member a line; nothing when the first member cannot be had."""
    written = (json.dumps(row, ensure_ascii=False) for row in rows)
    typer.echo("[" + next(written, ""))
    for row in written:
        typer.echo("," + row)
    typer.echo("]")


def _contents(file: Path) -> bytes:
    with _readable(file):
        return file.read_bytes()


@contextmanager
def _lines(name: str) -> Iterator[TextIO]:
    """Open a text, - for standard input; UTF-8 whatever the locale, with or without its mark."""
    place = sys.stdin.fileno() if name == "-" else name
    with _readable(Path(name)):
        text = open(place, encoding="utf-8-sig", errors="replace", closefd=name != "-")  # noqa: SIM115 - closed below
    with text:
        yield text


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    """Tell in a sentence why a file cannot be read."""
    try:
        yield
    except OSError as failure:
        raise NewsvaneError(f"{file} cannot be read: {failure.strerror}.") from failure


def _demand_our_packages() -> None:
    """Refuse to start when another distribution took the place of one of our packages.

    Their names are generic; newsvane is an application and wants an environment of its own.
    """
    import cogs  # noqa: PLC0415 - asked for their mark only
    import seeds  # noqa: PLC0415
    import storage  # noqa: PLC0415

    for package in (cogs, storage, seeds):
        if getattr(package, "PRODUCT", None) != PRODUCT:
            sys.exit(
                f"newsvane: the package “{package.__name__}” belongs to something else; "
                "install newsvane in an environment of its own (pipx install newsvane)."
            )
