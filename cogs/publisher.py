"""The Publisher for Discord: posts, edits and finds cards with the real client."""

import logging
from datetime import datetime
from typing import Any, Literal

import discord

from bot.cards.components import components, mention_line
from bot.cards.digest import components as digest_components
from bot.cards.digest import digest_text
from bot.cards.digest import embed as digest_embed
from bot.cards.embed import embed, rows
from bot.cards.forum import NO_TAG, fitting_tags, post_name
from bot.cards.notice import notice
from bot.client import MarketBot
from bot.delivery.publisher import Shown
from bot.errors import DestinationGone, TransientError
from bot.models import Card, ChannelId, Delivery, Digest, Mode, Style
from cogs.drawn import DrawnLayout, DrawnRows
from cogs.meaning import AlreadyDone, ChannelDeleted, MessageGone, translated
from cogs.seen import shows

log = logging.getLogger(__name__)

LOOK_BACK = 1000
"""Messages searched for a card whose delivery is in doubt; a busy channel writes that in a day."""

WEEK: Literal[10080] = 10080
"""Minutes of silence after which Discord archives a thread: the longest it offers."""

DELETED = Shown(0)
"""Noted for a message that was accepted and then deleted before its answer came."""


class DiscordPublisher:
    """Implements bot.delivery.publisher.Publisher with the real client."""

    def __init__(self, bot: MarketBot) -> None:
        self._bot = bot

    def locale(self, row: Delivery) -> str | None:
        """Return what the server was set to; only community servers can choose."""
        guild = self._bot.get_guild(row.guild)
        return None if guild is None else guild.preferred_locale.value

    async def post(self, card: Card, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Send the card; it may ping the roles of its rules and nobody else."""
        body = drawn(card, style, self._permalink(card), mention_line(row.roles, row.users))
        body["allowed_mentions"] = discord.AllowedMentions(
            everyone=False,
            replied_user=False,
            roles=[discord.Object(role) for role in row.roles],
            users=[discord.Object(user) for user in row.users],
        )
        forum = self._forum(row)
        if forum is None:
            return await self._send(row, body, nonce)
        return await self._open_post(forum, card, body, name=post_name(card.title))

    async def digest(self, digest: Digest, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Send the list; in a forum it is a post like a card."""
        body = drawn_digest(digest_text(digest, self._bot.services.public_url), style)
        forum = self._forum(row)
        if forum is None:
            return await self._send(row, body, nonce)
        name, first = f"Digest {digest.made_at:%Y-%m-%d %H:%M} UTC", digest.lines[0].card
        return await self._open_post(forum, first, body, name=name, is_digest=True)

    async def settle(self, card: Card, row: Delivery, shown: Shown) -> None:
        """Open the thread below a card; one that may not be opened leaves the card as it is."""
        if row.mode is not Mode.THREAD or shown == DELETED or shown.place is not None:
            return
        self._guild(row)
        place = self._bot.get_partial_messageable(row.channel, guild_id=row.guild)
        message = place.get_partial_message(shown.message)
        try:
            with translated():
                await message.create_thread(name=post_name(card.title), auto_archive_duration=WEEK)
        except AlreadyDone:
            return
        except (DestinationGone, MessageGone) as closed:
            log.warning("no thread below card=%s in channel=%d: %r", card.id, row.channel, closed)

    async def edit(self, card: Card, row: Delivery, *, style: Style) -> None:
        """Bring the message up to date; one that members deleted stays deleted."""
        if not row.message:
            return
        place = self._bot.get_partial_messageable(row.stands_in).get_partial_message(row.message)
        body = drawn(card, style, self._permalink(card), mention_line(row.roles, row.users))
        try:
            with translated():
                await place.edit(**body, allowed_mentions=discord.AllowedMentions.none())
        except MessageGone:
            log.info("card=%s was deleted from channel=%d", card.id, row.channel)
        except ChannelDeleted:
            if row.place is None:
                raise
            log.info("card=%s: its post was deleted from channel=%d", card.id, row.channel)

    async def announce(
        self, card: Card, row: Delivery, *, below: Delivery | None, nonce: str
    ) -> Shown:
        """Write into the card's thread, else reply to its message, else write by itself."""
        for room in rooms(row, below):
            try:
                return await self._tell(card, row, room, below, nonce)
            except ChannelDeleted:
                if room == row.channel:
                    raise
        return DELETED

    async def _tell(
        self, card: Card, row: Delivery, room: ChannelId, below: Delivery | None, nonce: str
    ) -> Shown:
        place = self._bot.get_partial_messageable(room)
        given: dict[str, Any] = {"nonce": nonce, "suppress_embeds": True}
        if below is not None and below.message and room == below.stands_in:
            shown = place.get_partial_message(below.message)
            given["reference"] = shown.to_reference(fail_if_not_exists=False)
        try:
            with translated():
                message: discord.Message = await place.send(notice(card, row.about), **given)
        except MessageGone:
            return DELETED
        return Shown(message.id, _place(room, row))

    async def publish(self, row: Delivery) -> None:
        """Publish the announcement; one that is published or deleted needs nothing more."""
        place = self._bot.get_partial_messageable(row.channel)
        try:
            with translated():
                await place.get_partial_message(row.message or 0).publish()
        except (AlreadyDone, MessageGone) as done:
            log.info("card=%s in channel=%d: %r", row.card, row.channel, done)

    async def find(
        self, row: Delivery, *, since: datetime, below: Delivery | None = None
    ) -> Shown | None:
        """Search for our own message with the card's id, or with the notice's or digest's mark."""
        forum = self._forum(row)
        if forum is not None and row.about <= 0:
            return await self._find_post(forum, row, since)
        for room in rooms(row, below):
            try:
                message = await self._seek(room, row, since)
            except ChannelDeleted:
                if room == row.channel:
                    raise
            else:
                if message is not None:
                    return Shown(message, _place(room, row), self._is_news(row))
        return None

    async def _seek(self, room: ChannelId, row: Delivery, since: datetime) -> int | None:
        place = self._bot.get_partial_messageable(room)
        with translated():
            async for message in place.history(after=since, limit=LOOK_BACK, oldest_first=True):
                if self._is_own(message.author.id) and shows(message, row):
                    return message.id
        return None

    async def _find_post(
        self, forum: discord.ForumChannel, row: Delivery, since: datetime
    ) -> Shown | None:
        """Look at the first messages of the posts that we opened; a post takes no nonce."""
        first = discord.utils.time_snowflake(since)
        for thread in await _posts(forum, since):
            is_candidate = thread.parent_id == forum.id and thread.id >= first
            if is_candidate and self._is_own(thread.owner_id) and await self._begins(thread, row):
                return Shown(thread.id, ChannelId(thread.id))
        return None

    async def _begins(self, thread: discord.Thread, row: Delivery) -> bool:
        """Say whether a thread's first message, which has the thread's id, is the row's."""
        place = self._bot.get_partial_messageable(thread.id)
        try:
            with translated():
                return shows(await place.fetch_message(thread.id), row)
        except MessageGone:
            return False

    async def _send(self, row: Delivery, body: dict[str, Any], nonce: str) -> Shown:
        """Send to a channel; discord.py adds `enforce_nonce`: a repeat is answered, not shown."""
        place = self._bot.get_partial_messageable(row.channel)
        try:
            with translated():
                message: discord.Message = await place.send(**body, nonce=nonce)
        except MessageGone:
            return DELETED
        return Shown(message.id, is_announcement=self._is_news(row))

    async def _open_post(
        self,
        forum: discord.ForumChannel,
        card: Card,
        body: dict[str, Any],
        *,
        name: str,
        is_digest: bool = False,
    ) -> Shown:
        tags = {tag.name: tag for tag in forum.available_tags if not tag.moderated}
        picked = fitting_tags(card, tags, is_digest=is_digest)
        if forum.flags.require_tag and not picked:
            raise DestinationGone(NO_TAG)
        with translated():
            made = await forum.create_thread(
                name=name,
                applied_tags=[tags[tag] for tag in picked],
                auto_archive_duration=WEEK,
                **body,
            )
        return Shown(made.message.id, ChannelId(made.thread.id))

    def _forum(self, row: Delivery) -> discord.ForumChannel | None:
        """Return the row's channel when it is a forum; to one we must know we ask for a pause."""
        channel = self._bot.get_channel(row.channel)
        if channel is None and row.mode is Mode.FORUM:
            self._guild(row)
            raise ChannelDeleted("the channel was deleted")
        return channel if isinstance(channel, discord.ForumChannel) else None

    def _guild(self, row: Delivery) -> discord.Guild:
        guild = self._bot.get_guild(row.guild)
        if guild is None or guild.unavailable:
            raise TransientError("Discord has not told about that server yet")
        return guild

    def _is_news(self, row: Delivery) -> bool:
        channel = self._bot.get_channel(row.channel)
        return isinstance(channel, discord.TextChannel) and channel.is_news()

    def _is_own(self, author: int) -> bool:
        return self._bot.user is not None and author == self._bot.user.id

    def _permalink(self, card: Card) -> str | None:
        base = self._bot.services.public_url
        return None if base is None else f"{base}/card/{card.id}"


def rooms(row: Delivery, below: Delivery | None) -> list[ChannelId]:
    """Return where a row's message may stand, best first: the card's thread, then its channel."""
    if below is None:
        return [row.channel]
    if below.place is not None:
        return [below.place]
    return list(dict.fromkeys([below.talk, row.channel]))


async def _posts(forum: discord.ForumChannel, since: datetime) -> list[discord.Thread]:
    """Return the open threads of a forum's server, and what was archived in the forum since."""
    with translated():
        found = [*await forum.guild.active_threads()]
        async for thread in forum.archived_threads(limit=LOOK_BACK):
            if thread.archive_timestamp < since:  # they come by that time, the newest first
                break
            found.append(thread)
    return found


def _place(room: ChannelId, row: Delivery) -> ChannelId | None:
    return None if room == row.channel else room


def drawn(card: Card, style: Style, permalink: str | None, mentions: str) -> dict[str, Any]:
    """Return what `send` and `edit` take to show the card in a guild's style."""
    if style is Style.EMBED:
        return {
            "content": mentions or None,
            "embed": discord.Embed.from_dict(embed(card)),
            "view": DrawnRows(rows(card, permalink=permalink)),
        }
    parts = components(card, style=style, permalink=permalink, mentions=mentions)
    return {"view": DrawnLayout(parts)}


def drawn_digest(text: str, style: Style) -> dict[str, Any]:
    """Return what `send` takes to show a digest in a guild's style."""
    if style is Style.EMBED:
        return {"embed": discord.Embed.from_dict(digest_embed(text))}
    return {"view": DrawnLayout(digest_components(text))}
