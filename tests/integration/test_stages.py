"""Each stage from the command line, as scripts use it: a process, files, pipes, exit codes."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Desk &amp; Wire</title>
<item><title>S&P 500 falls as AT&T drops</title><link>/a</link><guid>g-1</guid>
<pubDate>Wed, 04 Mar 2026 12:00:00 -0500</pubDate>
<atom:updated>2026-03-04T18:00:00Z</atom:updated>
<description>Stocks fell.</description>
<content:encoded>&lt;p&gt;Long text.&lt;/p&gt;</content:encoded></item>
<item><title>Nothing else known</title></item></channel></rss>"""

SENTENCES = (
    "The central bank left its key rate at 3.5% on Thursday and said it may cut in the spring.",
    "Its governor told reporters that prices are rising more slowly than in the winter.",
    "Two of the nine members of its council had wanted to lower the rate at once, she said.",
)
PAGE = (
    "<html lang='en'><head><title>Bank holds rate</title></head><body><article>"
    "<h1>Bank holds rate at 3.5%</h1>"
    + "".join(f"<p>{text}</p>" for text in SENTENCES)
    + "<div class='newsletter'><p>Sign up for our newsletter</p></div></article></body></html>"
)

FUNDS = {
    "id": "f-1",
    "title": "Bitcoin funds draw $512 million, the most since January",
    "text": (
        "US spot bitcoin funds took in $512 million on Tuesday, according to SoSoValue data.\n"
        "Bitcoin rose 2.4% to $92,565 after the figures came out."
    ),
    "source": "CoinPost",
    "published": "2026-03-04T12:00:00Z",
}
LEVELS = {
    "direction": {"bullish", "bearish", "neutral"},
    "impact": {"low", "medium", "high"},
    "trust": {"low", "medium", "high"},
    "horizon": {"short", "medium", "long"},
}


def newsvane(*arguments: object, given: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    """Run the command in an environment that knows neither settings nor an encoding."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        input=given.encode() if isinstance(given, str) else given,
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT), "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )


def rows(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def lines(items: Sequence[object]) -> str:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stderr.decode().splitlines()


def test_parse_prints_a_feed_as_one_object(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(FEED)
    done = newsvane("parse", file, "--url", "https://desk.example/feed")
    (feed,) = rows(done)
    assert feed == {
        "title": "Desk & Wire",
        "entries": [
            {
                "id": "g-1",
                "title": "S&P 500 falls as AT&T drops",
                "link": "https://desk.example/a",
                "published": "2026-03-04T17:00:00Z",
                "updated": "2026-03-04T18:00:00Z",
                "summary": "Stocks fell.",
                "content": "<p>Long text.</p>",
            },
            {
                "id": None,
                "title": "Nothing else known",
                "link": None,
                "published": None,
                "updated": None,
                "summary": "",
                "content": "",
            },
        ],
    }
    assert (done.returncode, done.stderr) == (0, b"")


def test_extract_prints_a_pages_story_without_its_furniture(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    done = newsvane("extract", file, "--url", "https://desk.example/a")
    (page,) = rows(done)
    assert set(page) == {"title", "dek", "key_points", "body", "language"}
    assert page["title"] == "Bank holds rate at 3.5%"
    assert page["body"] == list(SENTENCES)
    assert done.returncode == 0


def test_analyze_prints_a_judgement_for_each_line() -> None:
    (judged,) = rows(newsvane("analyze", "-", given=lines([FUNDS])))
    assert set(judged) == {
        *("id", "direction", "impact", "trust", "horizon", "coins", "topics", "event"),
        *("axes", "counter_case", "confidence", "analyst"),
    }
    assert judged["id"] == "f-1"
    assert (judged["direction"], judged["coins"]) == ("bullish", ["BTC"])
    for name, levels in LEVELS.items():
        assert judged[name] in levels
        axis = judged["axes"][name]
        assert axis["level"] == judged[name]
        assert 0 <= axis["score"] <= 1
        assert axis["rationale"]
        whole = f"{FUNDS['title']}\n{FUNDS['text']}"
        assert all(quote in whole for quote in axis["evidence"])
    assert judged["counter_case"]


def test_analyze_reads_the_page_when_a_line_has_one() -> None:
    page = {"id": 7, "title": "Bank holds rate at 3.5%", "text": "", "html": PAGE}
    teaser = {**page, "html": "<p></p>", "text": SENTENCES[0]}
    judged, fallen_back = rows(newsvane("analyze", "-", given=lines([page, teaser])))
    assert judged["id"] == 7
    assert judged["axes"]["impact"]["evidence"]
    assert fallen_back["axes"]["impact"]["evidence"]


WRONG = [
    ("this is no JSON", "line 2: it is not JSON"),
    ('{"id": "x"}', "line 2: “title” is missing"),
    ('{"title": "no id"}', "line 2: “id” is missing"),
    ('{"id": "x", "title": null}', "line 2: “title” is missing"),
    ('{"id": "x", "title": 5}', "line 2: “title” should be text"),
    ('{"id": [1], "title": "x"}', "line 2: “id” should be text or a number"),
    ('["x"]', "line 2: it should be a JSON object"),
    ('{"id": "x", "title": "\\ud800"}', "line 2: it is not JSON"),
    ("[" * 5000, "line 2: it is not JSON"),
]


@pytest.mark.parametrize(("wrong", "told"), WRONG)
def test_a_wrong_line_is_told_by_its_number_and_stops_no_other(wrong: str, told: str) -> None:
    whole = json.dumps(FUNDS)
    done = newsvane("stories", "-", given=f"{whole}\n{wrong}\n\n{whole}\n")
    assert [row["id"] for row in rows(done)] == ["f-1", "f-1"]
    (complaint,) = complaints(done)
    assert complaint.startswith(f"newsvane: {told}")
    assert done.returncode == 1


def test_a_line_that_cannot_be_judged_is_told_by_its_number() -> None:
    empty = {"id": "e", "title": "", "html": "<script>1</script>"}
    done = newsvane("analyze", "-", given=lines([FUNDS, empty, FUNDS]))
    assert [row["id"] for row in rows(done)] == ["f-1", "f-1"]
    (complaint,) = complaints(done)
    assert complaint.startswith("newsvane: line 2: ")
    assert done.returncode == 1


ODD = {
    "empty": "",
    "two hundred thousand words": "Bitcoin rose 5% on Tuesday after a long day of trading. "
    * 20_000,
    "zero-width": "Bit\u200bcoin fell\u200d 5%\ufeff on Tuesday\u2060, the exchange said.",
    "right-to-left": "انخفض سعر بيتكوين بنسبة خمسة في المئة يوم الاثنين، بحسب البورصة.",
    "an override": "\u202eniocтiB\u202c fell 5% on Tuesday, the exchange said.",
    "German": "Der Bitcoin fiel am Montag um 5 Prozent. Das teilte die Börse in Wien mit.",
    "Chinese": "比特币周一下跌百分之五，交易所表示。",
    "controls": "Bitcoin \x00\x1b[31mfell\x07 5%\x9b on Tuesday.",
    "line ends": "Bitcoin fell.\r\n\x85\u2028Ether rose.\r",
}


def test_odd_texts_are_all_answered() -> None:
    given = [{"id": name, "title": f"Bitcoin falls: {name}", "text": ODD[name]} for name in ODD]
    done = newsvane("analyze", "-", given=lines(given))
    assert [row["id"] for row in rows(done)] == list(ODD)
    assert (done.returncode, done.stderr) == (0, b"")


def test_unknown_fields_and_nulls_do_not_matter() -> None:
    line = {**FUNDS, "url": None, "html": None, "source": None, "mood": "sunny"}
    assert rows(newsvane("analyze", "-", given=lines([line])))[0]["id"] == "f-1"


def test_bytes_that_are_no_utf_8_and_a_byte_order_mark_are_read_over() -> None:
    given = b"\xef\xbb\xbf" + b'{"id": "\xc3\xa4", "title": "Bitcoin f\xffalls"}\r\n'
    done = newsvane("analyze", "-", given=given)
    assert rows(done)[0]["id"] == "ä"
    assert done.returncode == 0


def test_stories_give_each_item_the_label_of_its_event(tmp_path: Path) -> None:
    def item(number: int, outlet: str, title: str) -> dict[str, object]:
        return {
            "id": number,
            "outlet": outlet,
            "title": title,
            "summary": title,
            "published": "2026-03-04T12:00:00Z",
            "link": f"https://{outlet}.example/{number}",
        }

    title = "Bitcoin funds draw $512 million, the most since January"
    file = tmp_path / "items.jsonl"
    items = [
        item(1, "CoinPost", title),
        item(2, "LedgerWire", title),
        item(3, "CoinPost", "Kraken lists a token of the Quayline bridge"),
    ]
    file.write_text(lines(items), encoding="utf-8")
    done = newsvane("stories", file)
    told = {row["id"]: row["story"] for row in rows(done)}
    assert set(told) == {1, 2, 3}
    assert told[1] == told[2] != told[3]
    assert all(set(row) == {"id", "story"} for row in rows(done))


def test_pairs_get_a_probability_each_and_wrong_ones_a_complaint(tmp_path: Path) -> None:
    first = {"id": "a", "outlet": "CoinPost", "title": FUNDS["title"], "summary": FUNDS["text"]}
    same = {**first, "id": "b", "outlet": "LedgerWire"}
    other = {"id": "c", "title": "The ECB holds its key rate at 2%"}
    file = tmp_path / "pairs.json"
    pairs = [{"a": first, "b": same}, {"a": first}, {"a": first, "b": other}, 5]
    file.write_text(json.dumps(pairs))
    done = newsvane("stories", "--pairs", file)
    alike, unlike = json.loads(done.stdout)
    assert (alike["a"], alike["b"]) == ("a", "b")
    assert 0 <= unlike["probability"] < 0.5 < alike["probability"] <= 1
    assert complaints(done) == [
        "newsvane: pair 2: “b” is missing.",
        "newsvane: pair 4: it should be a JSON object.",
    ]
    assert done.returncode == 1


def test_no_pairs_are_an_empty_list() -> None:
    done = newsvane("stories", "--pairs", "-", given="[]")
    assert (json.loads(done.stdout), done.returncode) == ([], 0)


REFUSED = [
    (("analyze", "none.jsonl"), "none.jsonl cannot be read: No such file"),
    (("stories", "none.jsonl"), "none.jsonl cannot be read: No such file"),
    (("stories", "--pairs", "none.json"), "none.json cannot be read: No such file"),
    (("parse", "none.xml"), "none.xml cannot be read: No such file"),
    (("extract", "."), ". cannot be read: Is a directory"),
    (("analyze", "."), ". cannot be read: Is a directory"),
    (("stories", "--pairs", "-"), "The pairs are not JSON"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_cannot_be_read_at_all_is_one_sentence(arguments: list[str], told: str) -> None:
    done = newsvane(*arguments)
    (complaint,) = complaints(done)
    assert complaint.startswith(f"newsvane: {told}")
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize(("command", "told"), [("parse", "not a feed"), ("extract", "not a page")])
def test_a_binary_file_is_refused_in_one_sentence(tmp_path: Path, command: str, told: str) -> None:
    file = tmp_path / "picture"
    file.write_bytes(bytes(range(256)) * 40)
    done = newsvane(command, file)
    (complaint,) = complaints(done)
    assert told in complaint
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_binary_file_of_lines_is_told_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "picture"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    done = newsvane("analyze", file)
    assert [told.partition(": it")[0] for told in complaints(done)] == [
        f"newsvane: line {number}" for number in (1, 2, 3)
    ]
    assert (done.returncode, done.stdout) == (1, b"")


def test_stories_without_a_file_say_what_to_name() -> None:
    done = newsvane("stories")
    assert b"--pairs FILE" in done.stderr
    assert done.returncode == 2


def test_a_reader_that_has_seen_enough_ends_the_command_quietly() -> None:
    given = lines([FUNDS] * 50).encode()
    command = f"{sys.executable} -m bot stories - | head -1"
    done = subprocess.run(
        ["/bin/sh", "-c", command], input=given, capture_output=True, cwd=ROOT, check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b""
