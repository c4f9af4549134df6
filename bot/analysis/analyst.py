"""What every analyst promises: a story, its tags and a price in, a judgement out."""

from typing import Protocol

from bot.models import Analysis, PriceSnapshot, Story, Tags


class Analyst(Protocol):
    """Judges stories; whatever it says goes through `bot.analysis.grounding` before it is shown.

    `name` holds the version too ("desk-1.1"): it is on the card and changes when behaviour does.
    """

    name: str

    async def analyse(self, story: Story, tags: Tags, price: PriceSnapshot) -> Analysis:
        """Return the judgement of the story's lead report.

        Raises:
            AnalysisError: when no judgement can be given.
        """
        ...
