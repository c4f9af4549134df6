"""Reading a request body and collecting what is wrong with it, in Discord's nested form."""

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from tests.emulator.wire import INVALID_FORM, Json, Refusal


class Form:
    """An object in a body, at its path; every complaint is filed under the path."""

    def __init__(
        self, value: object, errors: Json | None = None, path: tuple[str, ...] = ()
    ) -> None:
        self.value: Json = value if isinstance(value, dict) else {}
        self.errors: Json = {} if errors is None else errors
        self.path = path
        if not isinstance(value, dict):
            self.complain("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")

    def complain(self, code: str, message: str, *names: str) -> None:
        """File a complaint here, or below by names."""
        node = self.errors
        for name in (*self.path, *names):
            node = node.setdefault(name, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def settle(self) -> None:
        """Refuse the body when anything was wrong."""
        if self.errors:
            raise Refusal(400, INVALID_FORM, "Invalid Form Body", self.errors)

    def has(self, name: str) -> bool:
        """Say whether a field is there and not null."""
        return self.value.get(name) is not None

    def require(self, name: str) -> bool:
        """Complain when a field is missing."""
        if not self.has(name):
            self.complain("BASE_TYPE_REQUIRED", "This field is required", name)
        return self.has(name)

    def text(self, name: str, *, most: int, least: int = 0, required: bool = False) -> str:
        """Return a text within its limits; "" when there is none."""
        if not self.has(name):
            if required:
                self.require(name)
            return ""
        text = self.value[name]
        if not isinstance(text, str):
            self.complain("STRING_TYPE_CONVERT", "Could not interpret as string.", name)
            return ""
        if len(text) > most or len(text.strip()) < least:
            self._length(name, least, most, is_empty=not text.strip())
        return text

    def _length(self, name: str, least: int, most: int, *, is_empty: bool) -> None:
        if is_empty:
            self.complain("BASE_TYPE_REQUIRED", "This field is required", name)
        elif least:
            message = f"Must be between {least} and {most} in length."
            self.complain("BASE_TYPE_BAD_LENGTH", message, name)
        else:
            self.complain("BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.", name)

    def whole(self, name: str, least: int, most: int, *, required: bool = False) -> int | None:
        """Return a whole number within its limits; None when there is none."""
        if not self.has(name):
            if required:
                self.require(name)
            return None
        number = self.value[name]
        if isinstance(number, bool) or not isinstance(number, int):
            self.complain("NUMBER_TYPE_COERCE", f'Value "{number}" is not int.', name)
            return None
        if not least <= number <= most:
            message = f"int value should be between {least} and {most}."
            self.complain("NUMBER_TYPE_RANGE", message, name)
        return number

    def choice(self, name: str, among: Collection[object], *, required: bool = False) -> None:
        """Check that a value is one of those that exist."""
        if required and not self.require(name):
            return
        if self.has(name) and self.value[name] not in among:
            listed = ", ".join(str(one) for one in among)
            self.complain("BASE_TYPE_CHOICES", f"Value must be one of ({listed}).", name)

    def boolean(self, *names: str) -> None:
        """Check that fields are true or false where they are there."""
        for name in names:
            if self.has(name) and not isinstance(self.value[name], bool):
                self.complain("BOOLEAN_TYPE_CONVERT", "Must be either true or false.", name)

    def url(
        self, name: str, *, most: int = 2048, schemes: Collection[str] = ("http", "https")
    ) -> None:
        """Check an address where there is one."""
        address = self.text(name, most=most)
        if not address:
            return
        parts = urlsplit(address)
        if parts.scheme not in schemes:
            message = f'Scheme "{parts.scheme}" must be one of {tuple(schemes)}.'
            self.complain("URL_TYPE_INVALID_SCHEME", message, name)
        elif not parts.netloc or any(mark.isspace() for mark in address):
            self.complain("URL_TYPE_INVALID_URL", "Not a well formed URL.", name)

    def form(self, name: str) -> "Form | None":
        """Return a nested object; None when there is none."""
        return self._at(self.value[name], name) if self.has(name) else None

    def forms(self, name: str, *, most: int, least: int = 0) -> "list[Form]":
        """Return a list's objects, after checking how many there are."""
        found = [(self._at(v, name, str(at)), v) for at, v in self.items(name, most, least)]
        return [form for form, value in found if isinstance(value, dict)]

    def items(self, name: str, most: int, least: int = 0) -> Iterator[tuple[int, object]]:
        """Return a list's values with their places, after checking how many there are."""
        values = self.value.get(name)
        if values is None:
            if least:
                self.require(name)
            return iter(())
        if not isinstance(values, list):
            self.complain("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType", name)
            return iter(())
        if not least <= len(values) <= most:
            message = f"Must be between {least} and {most} in length."
            self.complain("BASE_TYPE_BAD_LENGTH", message, name)
        return iter(enumerate(values))

    def _at(self, value: object, *names: str) -> "Form":
        return Form(value, self.errors, (*self.path, *names))
