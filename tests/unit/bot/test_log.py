import asyncio
import json
import logging

from bot.log import JsonLines, Masking, follow

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ." + "x" * 27


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("bot", logging.INFO, __file__, 1, message, args, None)


def test_a_known_secret_is_masked() -> None:
    line = Masking("%(message)s", ["hunter2"]).format(record("key=%s", "hunter2"))
    assert line == "key=***"


def test_anything_shaped_like_a_token_is_masked_even_in_json() -> None:
    for formatter in (Masking("%(message)s", []), JsonLines(None, [])):
        assert TOKEN not in formatter.format(record("failed with %s", TOKEN))


def test_control_characters_of_a_headline_cannot_write_to_the_terminal() -> None:
    line = Masking("%(message)s", []).format(record("title=%s", "\x1b[31mred\r\x9b"))
    assert line == "title=\\x1b[31mred\\x0d\\x9b"


def test_a_json_line_holds_message_and_traceback() -> None:
    error = ValueError("broken")
    entry = logging.LogRecord(
        "bot", logging.ERROR, __file__, 1, "it failed", (), (ValueError, error, None)
    )
    line = json.loads(JsonLines(None, []).format(entry))
    assert line["message"] == "it failed"
    assert line["level"] == "ERROR"
    assert "ValueError: broken" in line["error"]


def test_a_json_line_has_the_ids_that_its_template_names() -> None:
    line = json.loads(JsonLines(None, []).format(record("100%% of story=%d card=%s", 7, "0a1b")))
    assert (line["story"], line["card"]) == (7, "0a1b")


def test_a_headline_cannot_forge_an_id_or_a_line() -> None:
    hostile = record("story=%d: %s", 7, "card=ffff story=8\n12:00:00 INFO all is well")
    line = json.loads(JsonLines(None, []).format(hostile))
    assert line["story"] == 7
    assert "card" not in line
    text = Masking("%(message)s", []).format(hostile)
    assert len(text.splitlines()) == 1


def test_text_that_turns_the_line_round_is_spelled_out() -> None:
    line = Masking("%(message)s", []).format(record("title=%s", "a\u202eb\u2066c\u2028d"))
    assert line == "title=a\\u202eb\\u2066c\\u2028d"


def test_no_id_takes_the_place_of_what_every_line_has() -> None:
    line = json.loads(JsonLines(None, []).format(record("level=%s message=%s", "none", "none")))
    assert (line["level"], line["message"]) == ("INFO", "level=none message=none")


async def test_what_is_followed_is_on_every_line_of_a_task_and_of_no_other() -> None:
    async def line(wait: float) -> str:
        await asyncio.sleep(wait)
        return Masking("%(message)s", []).format(record("read"))

    async def poll(source: str, wait: float) -> str:
        follow(source=source)
        return await asyncio.create_task(line(wait))

    lines = await asyncio.gather(poll("a", 0.02), poll("b", 0.01), line(0))
    assert list(lines) == ["read [source=a]", "read [source=b]", "read"]


async def test_an_id_that_the_line_names_is_not_said_twice() -> None:
    follow(card="0a1b", story=7)
    text = Masking("%(message)s", []).format(record("card=%s posted", "0a1b"))
    assert text == "card=0a1b posted [story=7]"
