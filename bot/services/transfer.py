"""Rules as a JSON file: out of one server, into this or another one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from pydantic import ConfigDict, Field, JsonValue, ValidationError

from bot.errors import AskedWrong
from bot.i18n import say
from bot.models import ChannelId, Direction, Horizon, Level, Mode, RoleId, Subscription
from bot.models.base import Model
from bot.rules.expression import HasTag
from bot.services.subscriptions import MOST_RULES, MOST_TAGS, Subscriptions

BOM = b"\xef\xbb\xbf"
"""What some editors put before a text."""

LARGEST = 256 * 1024
"""Bytes of a file; 200 rules take some 60 kB."""


class _Rule(Model):
    """One rule of the file; what it does not say has its default."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    channel: str
    """A name, with or without #, or an id."""
    tags: tuple[str, ...] = Field(default=(), max_length=MOST_TAGS)
    where: str = ""
    min_impact: Level = Level.LOW
    min_trust: Level = Level.LOW
    directions: tuple[Direction, ...] = ()
    horizons: tuple[Horizon, ...] = ()
    sources: tuple[str, ...] = Field(default=(), max_length=MOST_TAGS)
    role: str | None = None
    """A name, with or without @, or an id; a rule that is there keeps its own when left out."""
    mode: Mode = Mode.LIVE
    is_paused: bool = False


class _File(Model):
    """The file: channels and roles go by their names, for another server has others."""

    newsvane: str = "subscriptions"
    subscriptions: tuple[_Rule, ...] = Field(max_length=MOST_RULES)
    settings: dict[str, JsonValue] | None = None
    """A server's choices, which `/admin export` adds; they are left alone."""


@dataclass(frozen=True)
class Difference:
    """What an import would do; rules that the file does not name stay as they are."""

    new: tuple[Subscription, ...]
    changed: tuple[Subscription, ...]
    same: tuple[Subscription, ...]


def exported(rules: Sequence[Subscription], names: Mapping[int, str]) -> bytes:
    """Return rules as a file; `names` are those of channels and roles, who has none has its id."""
    kept = set(_Rule.model_fields) - {"channel", "role"}
    lines = [
        {"channel": names.get(rule.channel, str(rule.channel))}
        | ({} if rule.role is None else {"role": names.get(rule.role, str(rule.role))})
        | rule.model_dump(mode="json", include=kept, exclude_defaults=True)
        for rule in rules
    ]
    told = {"newsvane": "subscriptions", "subscriptions": lines}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def imported(
    body: bytes,
    channels: Mapping[str, Sequence[ChannelId]],
    roles: Mapping[str, Sequence[RoleId]],
    *,
    rules: Subscriptions,
    like: Subscription,
) -> list[Subscription]:
    """Read a file; both maps give ids by lower-case name and by id, `like` the guild and maker.

    AskedWrong says which rule is wrong and why; then nothing is read.
    """
    if len(body) > LARGEST:
        raise AskedWrong("wrong-file-large", most=LARGEST // 1024)
    try:
        file = _File.model_validate_json(body.removeprefix(BOM))
    except ValidationError as wrong:
        raise _misfit(wrong) from wrong
    read = [
        _read(number, rule, channels, roles, rules=rules, like=like)
        for number, rule in enumerate(file.subscriptions, start=1)
    ]
    _refuse_twins(read)
    return read


def difference(stored: Sequence[Subscription], incoming: Sequence[Subscription]) -> Difference:
    """Compare a file's rules with those of the server."""
    held = {_key(rule): rule for rule in stored}
    new = tuple(rule for rule in incoming if _key(rule) not in held)
    known = [_settled(rule, held[_key(rule)]) for rule in incoming if _key(rule) in held]
    changed = tuple(rule for rule in known if rule not in stored)
    return Difference(new, changed, tuple(rule for rule in known if rule in stored))


def _refuse_twins(rules: Sequence[Subscription]) -> None:
    first: dict[object, int] = {}
    for number, rule in enumerate(rules, start=1):
        other = first.setdefault(_key(rule), number)
        if other != number:
            raise AskedWrong("wrong-file-twins", first=other, second=number)


def _read(
    number: int,
    rule: _Rule,
    channels: Mapping[str, Sequence[ChannelId]],
    roles: Mapping[str, Sequence[RoleId]],
    *,
    rules: Subscriptions,
    like: Subscription,
) -> Subscription:
    if rule.mode is Mode.MENTION:
        raise AskedWrong("wrong-file-mention", number=number)
    channel = _channel(number, rule.channel, channels)
    try:
        tags, where = rules.read(rule.where or ", ".join(str(HasTag(tag)) for tag in rule.tags))
        sources = rules.read_outlets(", ".join(rule.sources))
    except AskedWrong as wrong:
        raise AskedWrong("wrong-file-rule", number=number, reason=partial(str, wrong)) from wrong
    told = rule.model_dump(exclude={"channel", "tags", "where", "sources"})
    told["role"] = None if rule.role is None else _role(number, rule.role, roles)
    return like.model_copy(
        update={**told, "channel": channel, "tags": tags, "where": where, "sources": sources}
    )


def _role(number: int, name: str, roles: Mapping[str, Sequence[RoleId]]) -> RoleId:
    found = roles.get(name.lstrip("@").casefold(), ())
    if len(found) != 1:
        raise AskedWrong("wrong-file-role", number=number, role=name[:60])
    return found[0]


def _channel(number: int, name: str, channels: Mapping[str, Sequence[ChannelId]]) -> ChannelId:
    found = channels.get(name.lstrip("#").casefold(), ())
    if not found:
        raise AskedWrong("wrong-file-channel", number=number, channel=name[:60])
    if len(found) > 1:
        raise AskedWrong("wrong-file-channels", number=number, channel=name[:60], found=len(found))
    return found[0]


def _key(rule: Subscription) -> tuple[ChannelId, frozenset[str], str]:
    return rule.channel, frozenset(tag.casefold() for tag in rule.tags), rule.where


def _settled(rule: Subscription, held: Subscription) -> Subscription:
    """Return the rule with what a file does not tell as it was."""
    kept = ("id", "tags", "created_by", "created_at", *(() if rule.role else ("role",)))
    return rule.model_copy(update={name: getattr(held, name) for name in kept})


def _misfit(wrong: ValidationError) -> AskedWrong:
    first = wrong.errors()[0]
    place = ".".join(str(part) for part in first["loc"])[:100] or partial(say, "wrong-file-start")
    reason = f"{first['msg'][0].lower()}{first['msg'][1:1000]}"
    return AskedWrong("wrong-file", place=place, reason=reason)
