"""Discord's surface: commands in, cards out. No business rule lives here."""

PRODUCT = "newsvane"

EXTENSIONS = (
    "cogs.errors",
    "cogs.publisher",
    "cogs.evidence",
    "cogs.analyze",
    "cogs.news",
    "cogs.subscriptions",
    "cogs.help",
)
