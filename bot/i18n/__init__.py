"""What people read, in their language: messages by key, with plural rules and local numbers."""

from bot.i18n.dates import day, moment
from bot.i18n.languages import ENGLISH, LANGUAGES, language_of
from bot.i18n.messages import UnknownMessage, Value, has, keys, say_in, variables
from bot.i18n.numbers import decimal
from bot.i18n.speaking import say, speak, speaking, spoken

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "UnknownMessage",
    "Value",
    "day",
    "decimal",
    "has",
    "keys",
    "language_of",
    "moment",
    "say",
    "say_in",
    "speak",
    "speaking",
    "spoken",
    "variables",
]
