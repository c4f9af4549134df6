"""What a user is refused is told in every language: a message's key and its values, no literal."""

import ast
from collections.abc import Iterator

from bot.i18n import ENGLISH, variables
from tests.architecture.test_doors import code

SENTENCES = variables(ENGLISH)


def refusals() -> Iterator[tuple[str, ast.Call]]:
    """Yield every place that makes an AskedWrong."""
    for file, tree in code():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("AskedWrong"):
                yield f"{file}:{node.lineno}", node


def key(call: ast.Call) -> str | None:
    """Return the message's key; None when it is not written there as one."""
    written = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
    return written if isinstance(written, str) and written in SENTENCES else None


def test_a_refusal_names_a_message_and_is_no_english_sentence() -> None:
    assert [place for place, call in refusals() if key(call) is None] == []


def test_a_refusal_gives_just_the_values_that_its_message_uses() -> None:
    odd = [
        place
        for place, call in refusals()
        if {one.arg for one in call.keywords} != SENTENCES.get(key(call) or "", frozenset())
    ]
    assert odd == []


def test_every_sentence_of_refusals_is_used() -> None:
    used = {
        node.value
        for _, tree in code()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    refused = {name for name in SENTENCES if name.startswith("wrong-")}
    assert sorted(refused - used) == []


def test_there_are_refusals_to_look_at() -> None:
    assert sum(1 for _ in refusals()) > 40
