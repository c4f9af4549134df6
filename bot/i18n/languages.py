"""The languages there are messages in, named as Discord names its locales."""

ENGLISH = "en-US"
"""The language of the messages' originals, and of what is not translated."""

LANGUAGES = (ENGLISH, "de", "es-ES", "fr", "ja", "pt-BR", "zh-CN")
"""Each has a folder of message files in `locales/`."""

READS = {"es-419": "es-ES", "zh-TW": "zh-CN"}
"""Locales that read another's messages rather than English."""


def language_of(locale: str | None) -> str:
    """Return the language that serves one of Discord's locales; English when none does.

    https://docs.discord.com/developers/reference#locales lists them.
    """
    language = READS.get(locale or "", locale)
    return language if language in LANGUAGES else ENGLISH
