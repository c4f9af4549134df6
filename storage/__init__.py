"""SQLite, and the only place that knows it."""

from storage.database import Database
from storage.store import Store

PRODUCT = "newsvane"

__all__ = ["PRODUCT", "Database", "Store"]
