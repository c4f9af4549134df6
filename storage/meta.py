"""Single facts about this installation, and what each server chose."""

from bot.models import GuildId, GuildSettings
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
