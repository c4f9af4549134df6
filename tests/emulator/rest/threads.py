"""Threads and forum posts."""

from tests.emulator.channel import (
    ANNOUNCEMENT,
    ANNOUNCEMENT_THREAD,
    FORUM,
    PUBLIC_THREAD,
    REQUIRE_TAG,
    Channel,
)
from tests.emulator.limits.form import Form
from tests.emulator.limits.messages import check_message
from tests.emulator.permissions import Permission
from tests.emulator.posting import new_message
from tests.emulator.rest.call import Call, Route
from tests.emulator.wire import TAG_REQUIRED, THREAD_EXISTS, Json, Refusal
from tests.emulator.world import World

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
MOST_TAGS = 5


class Threads:
    """The routes of threads."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        return [
            Route("POST", "/channels/{channel}/messages/{message}/threads", self.start_on_message),
            Route("POST", "/channels/{channel}/threads", self.start),
            Route("GET", "/guilds/{guild}/threads/active", self.active),
            Route("GET", "/channels/{channel}/threads/archived/public", self.archived),
        ]

    def start_on_message(self, call: Call) -> Json:
        """Open the one thread that a message may have; it has the message's id."""
        place = self._world.place(call.ids["channel"], Permission.CREATE_PUBLIC_THREADS)
        message = self._world.message(place, call.ids["message"])
        if message.thread is not None:
            sentence = "A thread has already been created for this message"
            raise Refusal(400, THREAD_EXISTS, sentence)
        name = _name(Form(call.form))
        return self._open(place, name, start=message.id).payload()

    def start(self, call: Call) -> Json:
        """Open a thread of its own, or a forum post with its first message."""
        place = self._world.place(call.ids["channel"])
        if place.kind == FORUM:
            return self._post(place, call)
        self._world.place(place.id, Permission.CREATE_PUBLIC_THREADS)
        return self._open(place, _name(Form(call.form))).payload()

    def _open(self, place: Channel, name: str, start: int | None = None) -> Channel:
        kind = ANNOUNCEMENT_THREAD if place.kind == ANNOUNCEMENT else PUBLIC_THREAD
        message = place.history[start] if start is not None else None
        return self._world.open_thread(place, name, kind, start=message, owner=self._world.bot)

    def _post(self, forum: Channel, call: Call) -> Json:
        self._world.place(forum.id, Permission.SEND_MESSAGES)
        tags = self._tags(forum, call.form)
        form = Form(call.form)
        name = _name(form)
        body = call.form.get("message")
        check_message(body if isinstance(body, dict) else {}, call.files)
        thread = self._world.open_thread(
            forum, name, PUBLIC_THREAD, owner=self._world.bot, tags=tags
        )
        message = new_message(
            self._world, thread, self._world.bot, call.form["message"], call.files
        )
        message.id = thread.id
        self._world.keep(message)
        return thread.payload() | {"message": message.payload()}

    def _tags(self, forum: Channel, body: Json) -> list[int]:
        form = Form(body)
        known = {tag["id"] for tag in forum.tags}
        tags = [str(tag) for _, tag in form.items("applied_tags", most=MOST_TAGS)]
        for at, tag in enumerate(tags):
            if tag not in known:
                form.complain("INVALID_TAG", "Unknown tag.", "applied_tags", str(at))
        form.settle()
        if forum.flags & REQUIRE_TAG and not tags:
            sentence = "A tag is required to create a forum post in this channel"
            raise Refusal(400, TAG_REQUIRED, sentence)
        return [int(tag) for tag in tags]

    def active(self, call: Call) -> Json:
        """Return the threads of a guild that the bot sees."""
        guild = self._world.guild(call.ids["guild"])
        seen = [
            channel.payload()
            for channel in guild.channels
            if channel.is_thread
            and not channel.is_archived
            and channel.may(self._world.bot, Permission.VIEW_CHANNEL)
        ]
        return {"threads": seen, "members": [], "has_more": False}

    def archived(self, call: Call) -> Json:
        """Return the archived threads below a channel, the newest first."""
        place = self._world.place(call.ids["channel"], Permission.READ_MESSAGE_HISTORY)
        below = [c for c in self._world.channels.values() if c.parent is place and c.is_archived]
        shown = [thread.payload() for thread in sorted(below, key=lambda c: -c.id)]
        return {"threads": shown, "members": [], "has_more": False}


def _name(form: Form) -> str:
    name = form.text("name", most=100, least=1, required=True)
    form.choice("auto_archive_duration", ARCHIVE_MINUTES)
    form.settle()
    return name
