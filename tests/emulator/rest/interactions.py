"""Answers to interactions: the callback within three seconds, and what follows it."""

from tests.emulator.interaction import (
    CHOICES,
    COMMAND,
    DEFERRED,
    DEFERRED_UPDATE,
    MESSAGE,
    SHOW_MODAL,
    UPDATE,
    InteractionResult,
)
from tests.emulator.limits.commands import check_choices
from tests.emulator.limits.form import Form
from tests.emulator.limits.messages import check_edit, check_message
from tests.emulator.limits.modals import check_modal
from tests.emulator.message import COMMAND_ANSWER, EPHEMERAL, LOADING, Message
from tests.emulator.posting import Files, change, new_message
from tests.emulator.rest.call import Call, Route
from tests.emulator.wire import (
    UNKNOWN_INTERACTION,
    UNKNOWN_MESSAGE,
    UNKNOWN_WEBHOOK,
    Json,
    not_found,
)
from tests.emulator.world import World


class Interactions:
    """The routes that answer interactions; the token in the path is the permission."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        hook = "/webhooks/{app}/{token}"
        answers = [
            Route("POST", "/interactions/{interaction}/{token}/callback", self.answer, open=True),
            Route("POST", hook, self.follow_up, open=True),
        ]
        for tail in ("/messages/@original", "/messages/{message}"):
            answers += [
                Route("GET", hook + tail, self.read, open=True),
                Route("PATCH", hook + tail, self.edit, open=True),
                Route("DELETE", hook + tail, self.delete, open=True),
            ]
        return answers

    # the first answer

    def answer(self, call: Call) -> Json | None:
        """Take the callback; the first one counts."""
        shown = self._world.actions.known.get(call.token)
        if shown is None or shown.id != call.ids["interaction"]:
            raise not_found(UNKNOWN_INTERACTION, "interaction")
        kind = Form(call.form).whole("type", 1, 12, required=True) or 0
        shown.check_first(kind)
        message = self._take(shown, kind, call.form.get("data") or {}, call.files)
        shown.acknowledge(kind)
        self._world.changes.ring()
        if call.query.get("with_response") not in ("1", "true"):
            return None
        return _callback(shown, kind, message)

    def _take(
        self, shown: InteractionResult, kind: int, data: Json, files: Files
    ) -> Message | None:
        match kind:
            case 4 | 5:
                return self._reply(shown, kind, data, files)
            case 6 | 7:
                return self._update(shown, kind, data, files)
            case 8:
                form = Form(data)
                check_choices(form)
                form.settle()
                shown.choices = data.get("choices", [])
            case 9:
                check_modal(data)
                shown.modal = data
        return None

    def _reply(self, shown: InteractionResult, kind: int, data: Json, files: Files) -> Message:
        if kind == MESSAGE:
            check_message(data, files, ephemeral=True)
            message = self._build(shown, data, files)
        else:
            flags = (data.get("flags") or 0) & EPHEMERAL | LOADING
            message = self._build(shown, {"flags": flags}, {})
        shown.original = message
        return self._show(shown, message)

    def _update(
        self, shown: InteractionResult, kind: int, data: Json, files: Files
    ) -> Message | None:
        shown.original = shown.source
        if kind == UPDATE and shown.source is not None:
            check_edit(shown.source, data, files)
            change(self._world, shown.source, data, files)
            shown.is_updated = True
        return shown.source

    def _build(self, shown: InteractionResult, body: Json, files: Files) -> Message:
        message = new_message(self._world, shown.channel, self._world.bot, body, files)
        message.shown_to = shown.user
        message.application_id = self._world.application_id
        message.kind = COMMAND_ANSWER if shown.kind == COMMAND and not shown.messages else 0
        message.interaction = shown.metadata()
        return message

    def _show(self, shown: InteractionResult, message: Message) -> Message:
        shown.messages.append(message)
        return self._world.keep(message)

    # what follows

    def _known(self, call: Call) -> InteractionResult:
        shown = self._world.actions.known.get(call.token)
        if shown is None or call.ids["app"] != self._world.application_id:
            raise not_found(UNKNOWN_WEBHOOK, "Webhook")
        shown.check_later()
        if shown.acknowledged_at is None:
            raise not_found(UNKNOWN_WEBHOOK, "Webhook")
        return shown

    def follow_up(self, call: Call) -> Json:
        """Post a further message; the first after a deferral takes its place."""
        shown = self._known(call)
        check_message(call.form, call.files, ephemeral=True)
        waiting = shown.original
        if waiting is not None and waiting.is_loading and not waiting.is_deleted:
            change(self._world, waiting, call.form, call.files)
            waiting.edits.clear()
            return waiting.payload()
        return self._show(shown, self._build(shown, call.form, call.files)).payload()

    def _message(self, call: Call) -> Message:
        shown = self._known(call)
        if "message" not in call.ids:
            found = shown.original
        else:
            mine = [*shown.messages, *([shown.source] if shown.source else [])]
            found = next((m for m in mine if m.id == call.ids["message"]), None)
        if found is None or found.is_deleted:
            raise not_found(UNKNOWN_MESSAGE, "Message")
        return found

    def read(self, call: Call) -> Json:
        return self._message(call).payload()

    def edit(self, call: Call) -> Json:
        message = self._message(call)
        check_edit(message, call.form, call.files)
        change(self._world, message, call.form, call.files)
        shown = self._known(call)
        shown.is_updated = shown.is_updated or message is shown.source
        self._world.changes.ring()
        return message.payload()

    def delete(self, call: Call) -> None:
        self._world.delete(self._message(call))


def _callback(shown: InteractionResult, kind: int, message: Message | None) -> Json:
    """Return what `with_response` asks for."""
    about: Json = {"id": str(shown.id), "type": shown.kind}
    answer: Json = {"interaction": about}
    if kind not in (CHOICES, SHOW_MODAL) and message is not None:
        about["response_message_id"] = str(message.id)
        about["response_message_loading"] = kind in (DEFERRED, DEFERRED_UPDATE)
        about["response_message_ephemeral"] = message.is_ephemeral
        if kind in (MESSAGE, UPDATE):
            answer["resource"] = {"type": kind, "message": message.payload()}
    return answer
