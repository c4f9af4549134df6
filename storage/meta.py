"""Single facts about this installation, what each server chose, and what each chat speaks."""

from bot.models import ChannelId, GuildId, GuildSettings
from storage.rows import Repository


class Meta(Repository):
    """Facts by name, settings by guild."""

    def get(self, name: str) -> str | None:
        """Return a fact, None when it was never set."""
        value = self._value("SELECT value FROM meta WHERE name = :name", name=name)
        return None if value is None else str(value)

    def set(self, name: str, value: str) -> None:
        """Remember a fact."""
        self._run("INSERT OR REPLACE INTO meta VALUES (:name, :value)", name=name, value=value)

    def guild(self, guild: GuildId) -> GuildSettings:
        """Return a server's choices; the defaults when it never chose."""
        body = self._value("SELECT body FROM guilds WHERE guild = :guild", guild=guild)
        if body is None:
            return GuildSettings(guild=guild)
        return GuildSettings.model_validate_json(body)

    def save_guild(self, settings: GuildSettings) -> None:
        """Remember a server's choices."""
        self._run(
            "INSERT OR REPLACE INTO guilds VALUES (:guild, :body)",
            guild=settings.guild,
            body=settings,
        )

    def forget_guild(self, guild: GuildId) -> None:
        """Delete a server's choices."""
        self._run("DELETE FROM guilds WHERE guild = :guild", guild=guild)

    def language(self, chat: ChannelId) -> str | None:
        """Return what a follower spoke last in a private chat; None when they follow nothing."""
        return self.get(_language_of(chat))

    def learn_language(self, chat: ChannelId, language: str) -> None:
        """Remember what a follower speaks: what is posted to them comes without a question."""
        self.set(_language_of(chat), language)

    def forget_language(self, chat: ChannelId) -> None:
        """Delete what was learnt of a private chat."""
        self._run("DELETE FROM meta WHERE name = :name", name=_language_of(chat))


def _language_of(chat: ChannelId) -> str:
    return f"language of chat {chat}"
