"""Judge an article from Python and print its card, without network or database.

In a clone: .venv/bin/python -m examples.analyze_article examples/article.txt
The file's first line is the headline, the rest its text.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.analysis.grounding import check
from bot.app import read_analyst, seed
from bot.articles.canonical import content_hash, identities
from bot.articles.clean import from_text
from bot.cards.compose import compose
from bot.cards.text import text
from bot.models import Article, PriceSnapshot, SourceId, Story
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger


def main() -> None:
    """Read the file named on the command line; print its card."""
    title, _, body = Path(sys.argv[1]).read_text(encoding="utf-8").partition("\n")
    now, source = datetime.now(UTC), SourceId("coinpost")
    article = Article(
        source=source,
        outlet="CoinPost",
        url="",
        keys=identities(source=source, guid=None, url=None, title=title, text=body),
        content_hash=content_hash(title, body),
        document=from_text(title, body),
        published=now,
        first_seen=now,
    )
    story = Story(articles=(article,), created_at=now, updated_at=now)
    tags = Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml"))).tags(
        article.document
    )
    price = PriceSnapshot(coin="BTC", missing="Prices were not asked for.")
    analysis = read_analyst().judge(story, tags, price)
    check(analysis, story, price, tags)  # the gate: what the article does not say is refused
    print(text(compose(story, analysis, price, now=now)))


if __name__ == "__main__":
    main()
