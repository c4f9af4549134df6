from bot.stories.shingles import LANES, likeness, signature

TEXT = " ".join(f"word{n} follows word{n * 7}" for n in range(60))


def test_a_text_is_wholly_like_itself_whatever_its_case() -> None:
    assert likeness(signature(TEXT), signature(TEXT.upper())) == 1


def test_strangers_share_nothing() -> None:
    assert likeness(signature(TEXT), signature("other " * 3 + "things altogether said here")) < 0.1


def test_a_copy_with_a_changed_end_is_mostly_alike() -> None:
    copy = TEXT.rsplit(" ", 10)[0] + " and here the wire's own last line ends"
    assert 0.7 < likeness(signature(TEXT), signature(copy)) < 1


def test_a_signature_has_the_same_length_for_any_text() -> None:
    assert {len(signature(text)) for text in ("", "one", TEXT)} == {LANES}


def test_texts_too_short_to_tell_are_not_alike() -> None:
    headline = signature("Bitcoin price prediction for June 20")
    assert likeness(headline, headline) == 0
