"""Who publishes an article: its standing and its kind, from seeds/outlets.toml."""

import re
import tomllib
from enum import StrEnum

from pydantic import Field

from bot.models import Article, Model


class Kind(StrEnum):
    """What an outlet is; a `wire` carries texts that somebody paid for."""

    NEWSROOM = "newsroom"
    AGENCY = "agency"
    OFFICIAL = "official"
    WIRE = "wire"
    CALENDAR = "calendar"
    BLOG = "blog"


class Outlet(Model):
    """One publisher; tiers as in `bot.models.Source`."""

    name: str
    tier: int = Field(ge=1, le=3)
    kind: Kind = Kind.NEWSROOM
    aliases: tuple[str, ...] = ()


class _Seed(Model):
    outlet: tuple[Outlet, ...]


class Outlets:
    """Finds an outlet by any of its names."""

    def __init__(self, seed: bytes) -> None:
        outlets = _Seed.model_validate(tomllib.loads(seed.decode())).outlet
        self._outlets = {
            _key(name): outlet for outlet in outlets for name in (outlet.name, *outlet.aliases)
        }

    def of(self, article: Article) -> Outlet:
        """Return the article's outlet; one we do not know has the standing its source was given."""
        known = self._outlets.get(_key(article.outlet))
        return known or Outlet(name=article.outlet, tier=article.tier)


def _key(name: str) -> str:
    return re.sub(r"\W|^the\b", "", name.casefold())
