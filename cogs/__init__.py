"""Discord's surface: commands in, cards out. No business rule lives here."""

PRODUCT = "newsvane"

COMMANDS = (
    "cogs.errors",
    "cogs.analyze",
    "cogs.news",
    "cogs.story",
    "cogs.subscriptions",
    "cogs.setup",
    "cogs.settings",
    "cogs.help",
    "cogs.health",
)
"""What makes the command tree; `newsvane sync` loads only these."""

EXTENSIONS = (*COMMANDS, "cogs.evidence", "cogs.opened", "cogs.publishing")
