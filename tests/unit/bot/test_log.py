import json
import logging

from bot.log import JsonLines, Masking

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
