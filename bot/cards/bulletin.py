"""What is told to whoever runs the bot, in Discord."""

from bot.cards.escape import escape_line
from bot.models import Bulletin, Polling

SHOWN = 10
"""Sources that are named; a network that is gone takes them all."""

SENTENCE = 150
"""Characters of what went wrong with a source: ten of them fit a message of 2,000."""


def failing_line(poll: Polling) -> str:
    """Return a line about a source that fails."""
    times = "once" if poll.failures == 1 else f"{poll.failures} times in a row"
    read = poll.last_ok_at
    since = "never read" if read is None else f"last read <t:{int(read.timestamp())}:R>"
    what = escape_line((poll.last_error or "")[:SENTENCE])
    return f"• `{poll.source}` failed {times}, {since}: {what}"


def bulletin_text(bulletin: Bulletin) -> str:
    """Return the message; empty when there is nothing to tell."""
    lines = [f"⚠ {escape_line(complaint)}" for complaint in bulletin.complaints]
    if bulletin.complaints:
        lines.append("This lasts for an hour now; `/health` and the log say more.")
    if bulletin.is_over:
        lines.append("✅ All that I complained of is over.")
    if bulletin.failing:
        lines.append("⚠ These sources bring nothing; the others go on:")
        lines += [failing_line(poll) for poll in bulletin.failing[:SHOWN]]
        lines += _more(len(bulletin.failing))
    if bulletin.answering:
        named = [f"`{source}`" for source in bulletin.answering[:SHOWN]]
        lines += [f"✅ Answering again: {', '.join(named)}", *_more(len(bulletin.answering))]
    return "\n".join(lines)


def _more(count: int) -> list[str]:
    return [f"… and {count - SHOWN} more."] if count > SHOWN else []
