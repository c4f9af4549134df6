"""Discord's surface: commands in, cards out. No business rule lives here."""

PRODUCT = "newsvane"

COMMANDS = (
    "cogs.translator",
    "cogs.errors",
    "cogs.analyze",
    "cogs.news",
    "cogs.story",
    "cogs.price",
    "cogs.digest",
    "cogs.record",
    "cogs.why",
    "cogs.card_menus",
    "cogs.subscriptions",
    "cogs.setup",
    "cogs.settings",
    "cogs.doctor",
    "cogs.sources",
    "cogs.admin",
    "cogs.follow",
    "cogs.mute",
    "cogs.privacy",
    "cogs.help",
    "cogs.levels",
    "cogs.health",
)
"""What makes the command tree; `newsvane sync` loads only these."""

EXTENSIONS = (
    *COMMANDS,
    "cogs.evidence",
    "cogs.card_buttons",
    "cogs.opened",
    "cogs.publishing",
    "cogs.watching",
    "cogs.restarted",
)
