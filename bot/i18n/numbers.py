"""Numbers as the spoken language writes them: 1,234.56, 1.234,56, 1 234,56."""

from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from bot.i18n.speaking import spoken


def decimal(number: Decimal | float, places: int) -> str:
    """Return a number with grouped thousands and that many decimals."""
    group, point = _symbols(spoken())
    written = f"{number:,.{places}f}"
    return written.translate({ord(","): group, ord("."): point})


@cache
def _symbols(language: str) -> tuple[str, str]:
    """Return what stands between thousands and before decimals (Unicode's CLDR tables)."""
    locale = Locale.parse(language, sep="-")
    return get_group_symbol(locale), get_decimal_symbol(locale)
