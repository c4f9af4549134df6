import re
from collections import Counter

from bot.stories.lexis import root
from bot.stories.synonyms import GROUPS, OPPOSITES, PHRASES, STOP


def test_no_word_stands_for_two_meanings() -> None:
    meanings: dict[str, set[str]] = {}
    for line in GROUPS:
        for word in line.split():
            meanings.setdefault(root(word), set()).add(line.split()[0])
    assert {word: heads for word, heads in meanings.items() if len(heads) > 1} == {}


def test_no_stop_word_is_waited_for() -> None:
    assert not {word for line in GROUPS for word in line.split()} & STOP


def test_opposites_are_first_words_of_their_groups() -> None:
    heads = {line.split()[0] for line in GROUPS}
    assert {word for pair in OPPOSITES for word in pair} <= heads


def test_no_phrase_is_written_twice() -> None:
    assert max(Counter(pattern for pattern, _ in PHRASES).values()) == 1


def test_who_passes_another_in_active_users_approves_nothing() -> None:
    passes = next(re.compile(pattern) for pattern, _ in PHRASES if pattern.startswith("(?:passes"))
    assert passes.search("passes the stablecoin bill")
    assert passes.search("passes Ethereum in active users") is None


def test_a_phrase_is_its_own_spelling() -> None:
    for pattern, word in PHRASES:
        again = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", word, word, flags=re.IGNORECASE)
        assert again == word, pattern
