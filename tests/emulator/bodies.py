"""Request bodies for the tests of limits: short to write, easy to break."""

from tests.emulator.wire import Json

V2 = 32768


def text(content: str = "text") -> Json:
    return {"type": 10, "content": content}


def button(**changes: object) -> Json:
    return {"type": 2, "style": 2, "label": "Go", "custom_id": "go", **changes}


def row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def select(count: int = 1, **changes: object) -> Json:
    options = [{"label": str(n), "value": str(n)} for n in range(count)]
    return {"type": 3, "custom_id": "select", "options": options, **changes}


def v2(*parts: Json, **changes: object) -> Json:
    return {"flags": V2, "components": list(parts), **changes}


def embed(**changes: object) -> Json:
    return {"embeds": [{"title": "News", **changes}]}


def field(name: str = "name", value: str = "value") -> Json:
    return {"name": name, "value": value}


def faults(errors: Json, path: str = "") -> dict[str, str]:
    """Return code by path of a nested error body."""
    found: dict[str, str] = {}
    for name, below in errors.items():
        if name == "_errors":
            found[path] = below[0]["code"]
        else:
            found |= faults(below, f"{path}.{name}" if path else name)
    return found
