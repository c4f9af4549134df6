import pytest

from bot.sources.links import resolved, web_address


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://e.example/1", "https://e.example/1"),
        ("http://e.example", "http://e.example"),
        ("/1", "https://base.example/1"),
        ("1", "https://base.example/a/1"),
        ("//e.example/1", "https://e.example/1"),
        ("http://[::1]/1", "http://[::1]/1"),
        ("http://[broken/1", None),
        ("//[broken", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("mailto:a@e.example", None),
        ("", None),
    ],
)
def test_only_a_web_address_is_a_link(link: str, address: str | None) -> None:
    assert resolved(link, base="https://base.example/a/") == address


def test_without_a_base_a_relative_link_stays_as_written() -> None:
    assert resolved("/1", base="") == "/1"
    assert resolved("javascript:alert(1)", base="") is None


@pytest.mark.parametrize("text", ["a-1", "/1", "urn:uuid:1", "http://[broken", ""])
def test_an_id_is_an_address_only_when_it_is_absolute(text: str) -> None:
    assert web_address(text) is None
    assert web_address("https://e.example/1") == "https://e.example/1"
