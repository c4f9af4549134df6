"""The answer to `/why`: the way to a channel, where it ended, and the setting that changes it."""

from collections.abc import Iterator

from bot.cards.components import title_line
from bot.cards.escape import escape_line, visible
from bot.cards.fit import OUTLET, fitted, length
from bot.cards.rules import conditions, least
from bot.cards.words import cited, level_word
from bot.models import Analysis, Article, Card, Decision, Ruling, Status, Stop, Story, Tag

ROOM = 1900
"""Characters of the answer; Discord takes 2,000."""

REASON = 200
RULES = 6
"""Rules of a channel that are told one by one."""

REASONS = {
    Stop.UNKNOWN_LINK: "No source that I poll has brought this page.",
    Stop.NOT_POLLED: "I know its source, but I do not read it at present.",
    Stop.NOT_JUDGED: "Its story is stored and waits to be judged.",
    Stop.TAKEN_BACK: "Its outlet took the report back before I made a card of it.",
    Stop.TOO_OLD: "It was too old when I first met it, so it is stored and not posted.",
    Stop.REFUSED: "The analysis said what the article does not, so it was refused.",
    Stop.NO_TEXT: "There is too little text to judge, so its card says nothing.",
    Stop.NO_RULES: "Nothing is subscribed here.",
    Stop.NO_MATCH: "No subscription of this channel wants this card.",
    Stop.NOT_THEN: "A subscription wants it, but is younger than the card.",
    Stop.SILENT: "This server was paused when it came, or the subscription was changed since.",
    Stop.PAUSED: "I cannot write to this channel, so its cards wait.",
    Stop.HELD: "It is held back by this server's budget or quiet hours, for the digest.",
    Stop.WAITING: "It is on its way to this channel.",
    Stop.DEAD: "Discord refused the message for good.",
}

SETTINGS = {
    Stop.UNKNOWN_LINK: (
        "`/sources add`, by whoever runs me, adds its outlet; `/analyze` judges the page now."
    ),
    Stop.NOT_POLLED: (
        "`/sources resume`, by whoever runs me; `/sources test` says what is wrong with it."
    ),
    Stop.NOT_JUDGED: "Nothing: it is judged within the hour.",
    Stop.TAKEN_BACK: "Nothing: what an outlet takes back gets no card.",
    Stop.TOO_OLD: (
        "`NEWSVANE_CATCH_UP`, set by whoever runs me: how old an item of a new source may be "
        "(2 hours unless changed); one of a known source may be 24 hours old."
    ),
    Stop.REFUSED: "`/analyze` with its link judges the page once more; no setting lifts the gate.",
    Stop.NO_TEXT: "`/sources test` shows how much text I get from this source.",
    Stop.NO_RULES: "`/subscribe` in this channel; for yourself `/follow add`.",
    Stop.NO_MATCH: "`/subscriptions`: choose the subscription, then Edit.",
    Stop.NOT_THEN: "Nothing: new cards come from now on; `/news` shows the earlier ones.",
    Stop.SILENT: "`/admin resume` ends a pause; what came during it is in `/news`.",
    Stop.PAUSED: "Give me View Channel, Send Messages and Embed Links there; `/doctor` checks it.",
    Stop.HELD: "`/settings`: `budget_hour`, `budget_day`, `quiet_from` and `quiet_to`.",
    Stop.WAITING: "Nothing: it is tried again by itself.",
    Stop.DEAD: "`/admin resend` tries again; `/settings card:classic embed` draws it otherwise.",
}

HINTS = {
    "paused": "`/subscriptions`: choose it, then Resume",
    "tags": "`tags`",
    "where": "`tags`",
    "min_impact": "`min_impact`",
    "min_trust": "`min_trust`",
    "directions": "`directions`",
    "horizons": "`horizons`",
    "sources": "`sources`",
}
"""The option of `/subscribe` and of Edit that a condition is set with."""


def why_text(decision: Decision) -> str:
    """Return the way, stage by stage, below what stopped it and what would change that."""
    lines = [*_verdict(decision), *_stages(decision)]
    while length("\n".join(lines)) > ROOM:
        lines.pop()
    return "\n".join(lines)


def stop_lines(stop: Stop) -> tuple[str, str]:
    """Return the reason in a sentence, and the setting that would change it."""
    return f"**Stopped:** {REASONS[stop]}", f"**To change it:** {SETTINGS[stop]}"


def _verdict(decision: Decision) -> Iterator[str]:
    if decision.card is not None:
        yield f"### {title_line(decision.card.model_copy(update={'url': ''}))}"
    elif decision.article is not None:
        yield f"### {fitted(decision.article.document.title, REASON)}"
    if decision.stop is not None:
        yield from stop_lines(decision.stop)
    elif decision.channel is None:
        yield "**Not stopped:** it has a card. Ask in a channel, or name one, for the rest."
    elif decision.delivery is not None:
        yield f"**Posted:** {_message(decision)}"


def _stages(decision: Decision) -> Iterator[str]:
    yield from _source(decision)
    if decision.article is not None:
        yield from _reading(decision.article)
    if decision.story is not None:
        yield _story(decision.story, decision.article)
    if decision.refusal is not None and decision.card is None:
        yield f"**Judged:** refused: {fitted(decision.refusal.reason, REASON)}"
    if decision.card is not None:
        yield from _judged(decision.card.analysis)
    if decision.channel is not None and decision.card is not None:
        yield from _rules(decision, decision.card)
        yield f"**Delivery:** {_delivery(decision)}"


def _source(decision: Decision) -> Iterator[str]:
    source, polling = decision.source, decision.polling
    if source is None:
        yield "**Source:** none of those that I poll"
        return
    state = "paused"
    if polling is not None:
        state = "never read so far"
        if polling.last_ok_at is not None:
            state = f"last read <t:{int(polling.last_ok_at.timestamp())}:R>"
        if polling.last_error is not None:
            state += f", last failure: {fitted(polling.last_error, OUTLET)}"
    name = f"{fitted(source.outlet, OUTLET)} (`{source.id}`, tier {source.tier})"
    yield f"**Source:** {name}, {state}"


def _reading(article: Article) -> Iterator[str]:
    published, seen = int(article.published.timestamp()), int(article.first_seen.timestamp())
    text = "the whole page" if article.is_full_text else "the feed's summary, the page was not had"
    yield f"**Fetched:** published <t:{published}:f>, first met <t:{seen}:f>: {text}"
    document = article.document
    words = len(document.text.split())
    yield f"**Cleaned:** {len(document.sentences)} sentences, {words} words kept"


def _story(story: Story, article: Article | None) -> str:
    others = [a.outlet for a in story.articles if article is None or a.id != article.id]
    if not others:
        return f"**Story:** {story.id}, of its own: nobody else reports it so far"
    named = fitted(", ".join(dict.fromkeys(others)), OUTLET)
    return f"**Story:** {story.id}, joined with {len(others)} more: {named}"


def _judged(analysis: Analysis) -> Iterator[str]:
    event = escape_line(analysis.event.replace("_", " "))
    yield f"**Judged** by {fitted(analysis.analyst, OUTLET)} as {event}:"
    for axis, judgement in analysis.axes:
        told = f"{axis} {level_word(judgement.level)}: {round(judgement.score * 100)} of 100 points"
        rests = "".join(f" \\[{number}\\]" for number in cited(judgement.evidence))
        yield f"- {told}, rests on{rests or ' no sentence'}"
    tags = ", ".join(_tag(tag) for tag in (*analysis.coins, *analysis.topics))
    yield f"- Tags: {tags or 'none'}"


def _tag(tag: Tag) -> str:
    chip = f"`#{visible(tag.name).replace('`', '')}`"
    return f"{chip} ({fitted(tag.reason, OUTLET)})" if tag.reason else chip


def _rules(decision: Decision, card: Card) -> Iterator[str]:
    yield f"**Subscriptions of** <#{decision.channel}>**:** {'' if decision.rulings else 'none'}"
    for ruling in decision.rulings[:RULES]:
        yield f"- {_ruling(ruling, card)}"
    if len(decision.rulings) > RULES:
        yield f"- and {len(decision.rulings) - RULES} more"


def _ruling(ruling: Ruling, card: Card) -> str:
    wanted = fitted(conditions(ruling.rule), REASON, draw=str)
    if ruling.failed is None:
        return f"✔ {wanted}"
    return f"✘ {wanted}: {mismatch_text(ruling, card)}; change {HINTS[ruling.failed]}"


def mismatch_text(ruling: Ruling, card: Card) -> str:
    """Say which condition of a rule the card does not meet."""
    rule, axes = ruling.rule, card.analysis
    return {
        "paused": "it is paused",
        "tags": "the card has none of these tags",
        "where": "the expression does not hold for the card",
        "min_impact": f"Price Impact is {axes.impact.level}, not {least(rule.min_impact)}",
        "min_trust": f"Trustworthiness is {axes.trust.level}, not {least(rule.min_trust)}",
        "directions": f"Price Direction is {axes.direction.level}",
        "horizons": f"Time Effect is {axes.horizon.level}",
        "sources": "none of these outlets reports it",
    }[ruling.failed or ""]


def _delivery(decision: Decision) -> str:
    row = decision.delivery
    if row is None:
        return "not queued for this channel"
    since = f"queued <t:{int(row.created_at.timestamp())}:R>"
    if decision.pause is not None and decision.stop is Stop.PAUSED:
        return f"{since}, waits: {fitted(decision.pause.reason, REASON)}"
    if row.status is Status.HELD:
        due = int(row.due_at.timestamp())
        return f"{since}, held ({fitted(row.error or '', REASON)}), in the digest of <t:{due}:f>"
    if row.status is Status.LISTED:
        return f"{since}, listed in a digest"
    error = "" if row.error is None else f", last failure: {fitted(row.error, REASON)}"
    return f"{since}, {row.status}{error}"


def _message(decision: Decision) -> str:
    row = decision.delivery
    if row is None or not row.message:
        return "in this channel"
    return f"https://discord.com/channels/{row.guild}/{row.stands_in}/{row.message}"
