"""Where stages and storage meet, and nowhere else."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.services.bell import Bell
from bot.services.desk import Desk
from bot.services.pipeline import Pipeline
from bot.services.subscriptions import Subscriptions
from bot.stories.gazetteer import Lexicon
from storage import Database


@dataclass(frozen=True)
class Services:
    """Everything a surface may ask; built once in bot.app."""

    database: Database
    clock: Clock
    lexicon: Lexicon
    pipeline: Pipeline
    desk: Desk
    subscriptions: Subscriptions
    bell: Bell


__all__ = ["Services"]
