"""Checks of request bodies; faults are collected and answered as Discord nests them."""

from collections.abc import Iterable

from tests.discord_emulator.wire import INVALID_FORM, Json, Refusal

Place = tuple[str | int, ...]

SCHEMES = ("http://", "https://", "attachment://", "discord://")


class Form:
    """Collects faults by place and refuses the body once all are known."""

    def __init__(self) -> None:
        self._errors: Json = {}

    def fault(self, place: Place, code: str, message: str) -> None:
        """Note what is wrong at a place such as ("embeds", 0, "title")."""
        spot = self._errors
        for step in place:
            spot = spot.setdefault(str(step), {})
        spot.setdefault("_errors", []).append({"code": code, "message": message})

    def check(self, place: Place, *, holds: bool, message: str) -> None:
        """Note a fault of its own kind unless the condition holds."""
        if not holds:
            self.fault(place, "BASE_TYPE_BAD_VALUE", message)

    def text(self, place: Place, value: object, longest: int, *, shortest: int = 0) -> None:
        """Demand a text within a length; only `shortest` above 0 makes it required."""
        if value is None and not shortest:
            return
        if value is None:
            self.fault(place, "BASE_TYPE_REQUIRED", "This field is required")
        elif not isinstance(value, str):
            self.fault(place, "STRING_TYPE_CONVERT", "Could not interpret as string.")
        elif len(value) > longest:
            message = f"Must be {longest} or fewer in length."
            self.fault(place, "BASE_TYPE_MAX_LENGTH", message)
        elif len(value) < shortest:
            self.fault(
                place,
                "BASE_TYPE_BAD_LENGTH",
                f"Must be between {shortest} and {longest} in length.",
            )

    def count(self, place: Place, things: list[Json], most: int, *, least: int = 0) -> None:
        """Demand that a list has so many elements."""
        if not least <= len(things) <= most:
            message = f"Must be between {least} and {most} in length."
            self.fault(place, "BASE_TYPE_BAD_LENGTH", message)

    def url(self, place: Place, value: object) -> None:
        """Demand a web address or an attachment's."""
        if not isinstance(value, str) or not value.startswith(SCHEMES):
            self.fault(
                place,
                "URL_TYPE_INVALID_SCHEME",
                f'Scheme "{value}" is not supported. Scheme must be one of http, https.',
            )
        elif len(value) > 2048:
            self.fault(place, "BASE_TYPE_MAX_LENGTH", "Must be 2048 or fewer in length.")

    def unique(self, place: Place, values: Iterable[object], message: str) -> None:
        """Demand that no value occurs twice."""
        known = list(values)
        self.check(place, holds=len(known) == len(set(known)), message=message)

    def close(self) -> None:
        """Refuse with 400/50035 when anything was wrong."""
        if self._errors:
            raise Refusal(400, INVALID_FORM, "Invalid Form Body", self._errors)
