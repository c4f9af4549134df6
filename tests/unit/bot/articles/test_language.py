import pytest

from bot.articles.language import guess

TEXTS = {
    "en": "The central bank said on Friday that it will keep its rate as it is for now.",
    "de": "Die Notenbank hat am Freitag gesagt, dass der Zins nicht mit den Preisen steigt.",
    "fr": "La banque a dit que le taux est plus bas pour les ménages et dans toute la zone.",
    "es": "El banco dijo que la tasa de los bonos se mantiene en un nivel más bajo para el año.",
    "it": "La banca ha detto che il tasso è più basso per gli investitori e non sale con la crisi.",
    "pt": "O banco disse que a taxa não sobe em um ano e que os juros ficam mais baixos.",
    "nl": "De bank zegt dat het tarief niet stijgt en dat de markt er met een jaar op vooruit is.",
    "ru": "Банк сказал, что ставка не растёт и что это для рынка как и в мае.",
    "ja": "日本銀行は金利を据え置いた。",
    "zh": "央行宣布维持利率不变。",
    "ko": "중앙은행은 금리를 동결했다.",
    "ar": "أبقى البنك المركزي سعر الفائدة دون تغيير.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert guess(text) == code


def test_the_text_is_believed_before_the_pages_own_word() -> None:
    assert guess(TEXTS["de"], hint="en-US") == "de"


@pytest.mark.parametrize(
    ("hint", "code"), [("pt-BR", "pt"), ("de_DE", "de"), (None, "en"), ("english", "en")]
)
def test_a_text_too_short_to_tell_takes_the_hint_or_english(hint: str | None, code: str) -> None:
    assert guess("Bitcoin 92,565", hint=hint) == code
