"""The checks against an API description find what is wrong, and only that."""

from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.discord_api import GOLDEN, golden_bodies, kind, leaves, report, sent_bodies
from tests.evaluation.openapi import Document

DESCRIPTION: dict[str, Any] = {
    "paths": {
        "/channels/{id}/messages": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Message"}}
                    }
                }
            }
        }
    },
    "components": {
        "schemas": {
            "Message": {
                "type": "object",
                "required": ["content"],
                "properties": {
                    "content": {"type": ["string", "null"], "maxLength": 5, "minLength": 1},
                    "flags": {"type": "integer", "minimum": 0, "maximum": 9, "enum": [0, 4, 9]},
                    "parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "oneOf": [
                                {"$ref": "#/components/schemas/Text"},
                                {"$ref": "#/components/schemas/Line"},
                            ]
                        },
                    },
                    "names": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            },
            "Text": {
                "type": "object",
                "required": ["type", "text"],
                "properties": {"type": {"const": 10}, "text": {"type": "string"}},
            },
            "Line": {"allOf": [{"type": "object", "properties": {"type": {"enum": [14]}}}]},
        }
    },
}


def faults(body: object) -> list[str]:
    document = Document(DESCRIPTION)
    schema = document.request_schema("POST", "/channels/7/messages")
    assert schema is not None
    return list(document.faults(body, schema))


def test_a_body_in_shape_has_no_faults() -> None:
    body = {"content": None, "flags": 4, "parts": [{"type": 10, "text": "x"}, {"type": 14}]}
    assert faults(body | {"names": {"de": "x"}}) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ([], ": is list, not object"),
        ({}, ".content: is required"),
        ({"content": "123456"}, ".content: breaks maxLength 5"),
        ({"content": ""}, ".content: breaks minLength 1"),
        ({"content": "x", "flags": True}, ".flags: is bool, not integer"),
        ({"content": "x", "flags": 5}, ".flags: 5 is none of [0, 4, 9]"),
        ({"content": "x", "parts": []}, ".parts: breaks minItems 1"),
        ({"content": "x", "parts": [{"type": 10}]}, ".parts[0].text: is required"),
        ({"content": "x", "parts": [{"type": 14}] * 3}, ".parts: breaks maxItems 2"),
        ({"content": "x", "names": {"de": 1}}, ".names.de: is int, not string"),
    ],
)
def test_a_fault_is_told_with_its_place(body: object, fault: str) -> None:
    assert faults(body) == [fault]


def test_an_unknown_route_has_no_schema() -> None:
    assert Document(DESCRIPTION).request_schema("PUT", "/channels/7/messages") is None
    assert Document(DESCRIPTION).request_schema("POST", "/channels/7") is None


def test_without_the_description_there_is_nothing_to_report(tmp_path: Path) -> None:
    assert report(tmp_path) == []


def test_every_golden_card_is_checked_in_every_style() -> None:
    assert len(list(golden_bodies())) >= len(list(GOLDEN.glob("*.messages.json"))) * 2


def test_paths_are_told_without_ids_and_tokens() -> None:
    assert kind("/webhooks/12/abcdefghijklmnopqrstuvwxyz/messages/@original") == (
        "/webhooks/*/*/messages/@original"
    )


def test_commands_are_used_by_their_full_names() -> None:
    inner = {"name": "add", "type": 1, "options": [{"name": "url", "type": 3}]}
    group = {"name": "sources", "options": [inner]}
    assert list(leaves(group)) == [("sources add", [{"name": "url", "type": 3}])]


async def test_the_real_bot_sends_commands_answers_and_cards() -> None:
    routes = {f"{method} {kind(path)}" for method, path, _ in await sent_bodies()}
    assert {
        "PUT /applications/*/commands",
        "POST /interactions/*/*/callback",
        "POST /channels/*/messages",
    } <= routes
