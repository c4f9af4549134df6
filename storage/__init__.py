"""SQLite, and the only place that knows it."""

from storage.database import Database
from storage.store import Store

__all__ = ["Database", "Store"]
