"""SQLite, and the only place that knows it."""

from storage.backup import back_up, restore
from storage.database import Database
from storage.export import Table, tables
from storage.store import Store

PRODUCT = "newsvane"

__all__ = ["PRODUCT", "Database", "Store", "Table", "back_up", "restore", "tables"]
