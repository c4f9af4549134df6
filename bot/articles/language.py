"""Which language is a text in: its commonest small words decide."""

import re
from collections import Counter

SMALL_WORDS = {
    "en": "the of and to in that is was for on with as it by at from are be has have said its will",
    "de": "der die das und ist nicht ein eine den dem des zu mit von auf für sich im auch wird",
    "fr": "le la les des et est une du en que pour dans qui sur pas par au avec son sont plus",
    "es": "el la los las de que y en un una es por con para del se al lo su más como",
    "it": "il di che e la per un una in è del della non con si da dei le gli sono anche alla",
    "pt": "o a os as de que e em um uma do da no na para com não por se dos mais ao",
    "nl": "de het een en van is dat niet op te in zijn voor met er aan ook die bij wordt",
    "pl": "w i na z że do się nie jest o to jak po przez za od oraz dla ale tym",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi en kadar sonra ise göre",
    "sv": "och att det i är som en på för av med till den inte har om ett var de",
    "ru": "и в не на что с по как это его из за от для о он к но",
    "uk": "і в не на що з та як це його із за від для про він до але",
    "id": "yang dan di ini itu dengan untuk dari pada tidak akan dalam adalah juga ke oleh",
    "vi": "và của là các có được cho trong một không với này những người đã",
}
"""The commonest function words of each language we can tell, most frequent first."""

SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
"""Scripts that one language of ours writes; Japanese before Chinese, whose signs it shares."""

SAMPLE = 4_000
"""Characters that are looked at."""

FEWEST = 3
"""Small words below which a text says nothing about its language."""

_WORDS_OF = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}


def guess(text: str, *, hint: str | None = None) -> str:
    """Return the ISO 639-1 code of a text's language.

    The text decides, since outlets mistake their own `lang` attribute; the hint (`de`, `pt-BR`)
    or English stands in when the text is too short to tell.
    """
    sample = text[:SAMPLE]
    for code, script in SCRIPTS:
        if len(script.findall(sample)) > len(sample) / 5:
            return code
    counts = Counter(re.findall(r"\w+", sample.lower()))
    score = {code: sum(counts[word] for word in words) for code, words in _WORDS_OF.items()}
    best = max(score, key=lambda code: score[code])
    return best if score[best] >= FEWEST else _hinted(hint)


def _hinted(hint: str | None) -> str:
    code = re.match(r"[a-z]{2}(?![a-z])", (hint or "").strip().lower())
    return code[0] if code else "en"
