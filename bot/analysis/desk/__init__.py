"""The desk analyst, the default: rubrics in small files, one a question."""

from bot.analysis.desk.desk import DeskAnalyst

__all__ = ["DeskAnalyst"]
