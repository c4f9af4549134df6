"""Checks a JSON value against a schema of an OpenAPI 3.1 document: the keywords Discord uses."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "maxLength": lambda value, limit: len(value) <= limit,
    "minLength": lambda value, limit: len(value) >= limit,
    "maxItems": lambda value, limit: len(value) <= limit,
    "minItems": lambda value, limit: len(value) >= limit,
    "maximum": lambda value, limit: value <= limit,
    "minimum": lambda value, limit: value >= limit,
}
SIZED = {"Length": (str,), "Items": (list,), "imum": (int, float)}
"""What the limits are about, by the ends of their names."""


class Document:
    """An API description."""

    def __init__(self, document: Json) -> None:
        self._schemas: Json = document["components"]["schemas"]
        self._paths: Json = document["paths"]

    def request_schema(self, method: str, path: str) -> Json | None:
        """Return the schema of the JSON body for a request; None for an unknown route."""
        for template, methods in self._paths.items():
            if method.lower() in methods and _fits(template, path):
                content = methods[method.lower()].get("requestBody", {}).get("content", {})
                found: Json = content.get("application/json", {}).get("schema", {})
                return found
        return None

    def faults(self, value: object, schema: Json, path: str = "") -> Iterator[str]:
        """Yield a line for everything that is wrong with a value."""
        if "$ref" in schema:
            schema = {**schema, **self._schemas[schema["$ref"].rsplit("/", 1)[1]]}
        for whole in schema.get("allOf", ()):
            yield from self.faults(value, whole, path)
        for union in ("oneOf", "anyOf"):
            if union in schema:
                yield from self._union(value, schema[union], path)
        yield from _plain(value, schema, path)
        if isinstance(value, dict):
            yield from self._members(value, schema, path)
        if isinstance(value, list) and "items" in schema:
            for at, item in enumerate(value):
                yield from self.faults(item, schema["items"], f"{path}[{at}]")

    def _union(self, value: object, choices: list[Json], path: str) -> Iterator[str]:
        """Yield the faults of the choice that fits best, none when one fits."""
        tried = [list(self.faults(value, choice, path)) for choice in choices]
        if all(tried):
            yield from min(tried, key=lambda faults: (_is_other_kind(faults, path), len(faults)))

    def _members(self, value: Json, schema: Json, path: str) -> Iterator[str]:
        for name in schema.get("required", ()):
            if name not in value:
                yield f"{path}.{name}: is required"
        for name, member in schema.get("properties", {}).items():
            if name in value:
                yield from self.faults(value[name], member, f"{path}.{name}")
        if isinstance(others := schema.get("additionalProperties"), dict):
            for name, member in value.items():
                yield from self.faults(member, others, f"{path}.{name}")


def _plain(value: object, schema: Json, path: str) -> Iterator[str]:
    """Yield the faults of a value by itself: type, enum, limits."""
    wanted = schema.get("type")
    kinds = [wanted] if isinstance(wanted, str) else wanted or []
    if kinds and not any(_is_of(value, kind) for kind in kinds):
        yield f"{path}: is {type(value).__name__}, not {' or '.join(kinds)}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    for name, holds in LIMITS.items():
        about = next(types for end, types in SIZED.items() if name.endswith(end))
        if name in schema and isinstance(value, about) and not holds(value, schema[name]):
            yield f"{path}: breaks {name} {schema[name]}"


def _is_of(value: object, kind: str) -> bool:
    is_boolean_as_number = isinstance(value, bool) and kind in {"integer", "number"}
    return isinstance(value, TYPES[kind]) and not is_boolean_as_number


def _is_other_kind(faults: list[str], path: str) -> bool:
    """Say whether a choice failed by its kind already: its `type` is another one."""
    return any(fault.startswith((f"{path}.type:", f"{path}: is ")) for fault in faults)


def _fits(template: str, path: str) -> bool:
    """Say whether a path is one of a template's; a name in braces stands for anything."""
    wanted, given = template.split("/"), path.split("/")
    return len(wanted) == len(given) and all(
        part == other or part.startswith("{") for part, other in zip(wanted, given, strict=True)
    )
