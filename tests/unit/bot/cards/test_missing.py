import pytest

from bot.cards.missing import spoken_reason
from bot.i18n import speak


@pytest.mark.parametrize(
    ("reason", "german"),
    [
        ("No BTC price: no source answered.", "Kein Kurs für BTC: Keine Quelle hat geantwortet."),
        ("No ZEC price: no source of ours lists it.", "Keine unserer Quellen führt ihn"),
        ("No BTC price at publication could be had.", "zur Veröffentlichung zu bekommen"),
        (
            "No BTC price at publication: A says 3, B says 4.",
            "Veröffentlichung: A says 3, B says 4",
        ),
        ("What an earlier version wrote.", "What an earlier version wrote."),
    ],
)
def test_why_a_price_is_missing_is_told_in_the_readers_language(reason: str, german: str) -> None:
    assert spoken_reason(reason) == reason
    speak("de")
    assert german in spoken_reason(reason)
    speak("en-US")
