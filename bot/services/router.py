"""Which rules want a card: one answer for the press, the rehearsal and `/why`."""

from collections.abc import Sequence

from bot.models import Card, StoryId, Subscription
from bot.rules.match import Wire, wants
from storage import Store


def routes(store: Store, card: Card) -> list[Subscription]:
    """Return the rules that want a card, oldest first; a channel may have several of them."""
    tags = [tag.name for tag in card.tags]
    rules = store.subscriptions.matching(tags, card.analysis.impact.level)
    wire = wired(store, card, rules)
    return [rule for rule in rules if wants(rule, wire)]


def wired(store: Store, card: Card, rules: Sequence[Subscription]) -> Wire:
    """Prepare a card for these rules; the story's text is read only when one asks for words."""
    asks_for_words = any('"' in rule.where for rule in rules)
    return Wire.of(card, story_text(store, card.story) if asks_for_words else "")


def story_text(store: Store, number: StoryId) -> str:
    """Return what all reports of a story say; nothing when their texts were dropped."""
    story = store.stories.get(number)
    if story is None:
        return ""
    return "\n".join(
        sentence.text for article in story.articles for sentence in article.document.sentences
    )
