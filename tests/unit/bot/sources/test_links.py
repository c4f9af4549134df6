import pytest

from bot.sources.links import web_address


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
    assert web_address(link, base="https://base.example/a/") == address


def test_a_relative_link_without_a_base_is_none() -> None:
    assert web_address("/1") is None
