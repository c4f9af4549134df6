"""The slash commands as `newsvane sync` sends them to Discord."""

from collections.abc import Iterator

from pydantic import BaseModel, TypeAdapter

from bot.config import Settings
from bot.sync import sync
from tests.emulator.server import Emulator

SUBCOMMANDS = (1, 2)
"""Option types that are commands themselves: a sub-command, a group of them."""

SLASH, MESSAGE_MENU = 1, 3
"""Command types: typed, or picked from a message's menu."""


class Choice(BaseModel):
    """A value to choose."""

    name: str
    name_localizations: dict[str, str] = {}


class Form(BaseModel):
    """A command, a sub-command or an option: Discord shapes them alike."""

    name: str
    name_localizations: dict[str, str] = {}
    description: str = ""
    description_localizations: dict[str, str] = {}
    type: int
    required: bool = False
    options: tuple["Form", ...] = ()
    choices: tuple[Choice, ...] = ()
    default_member_permissions: int | None = None
    contexts: tuple[int, ...] | None = None

    def walk(self) -> Iterator["Form"]:
        """Yield this form and all within it."""
        yield self
        for option in self.options:
            yield from option.walk()

    def spoken(self, before: str = "/") -> dict[str, tuple["Form", ...]]:
        """Return what people type for it -> the options; a group has several."""
        inner = [option for option in self.options if option.type in SUBCOMMANDS]
        name = f"{before}{self.name}"
        if not inner:
            return {name: self.options}
        return {key: value for form in inner for key, value in form.spoken(f"{name} ").items()}


async def registered_with(emulator: Emulator) -> tuple[Form, ...]:
    """Run the real sync against the emulator and return what it registered."""
    settings = Settings.model_validate(
        {"DISCORD_TOKEN": emulator.token, "discord_api": emulator.url}
    )
    await sync(settings)
    bodies = [seen.body for seen in emulator.requests if seen.method == "PUT"]
    return TypeAdapter(tuple[Form, ...]).validate_python(bodies[-1])
