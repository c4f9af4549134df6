"""One event, however many outlets report it."""

from functools import cached_property

from pydantic import AwareDatetime

from bot.models.article import Article
from bot.models.base import Model, StoryId


class Story(Model):
    """The reports of one event, first report first; the lead is the report that is judged."""

    id: StoryId = StoryId(0)
    articles: tuple[Article, ...]
    created_at: AwareDatetime
    updated_at: AwareDatetime

    @cached_property
    def lead(self) -> Article:
        """The report that is judged: the best-standing outlet's fullest text, earliest on a tie."""
        return min(
            self.articles,
            key=lambda a: (not a.is_full_text, a.tier, a.published, a.id),
        )

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The distinct outlets, the lead's first, then by time of their report."""
        ordered = sorted(self.articles, key=lambda a: (a.id != self.lead.id, a.published, a.id))
        return tuple(dict.fromkeys(a.outlet for a in ordered))

    @cached_property
    def first_reported(self) -> AwareDatetime:
        """When the first of the reports was published."""
        return min(a.published for a in self.articles)
