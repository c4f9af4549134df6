"""What the web page may ask: stored cards and stories, and the desk."""

from datetime import timedelta

from bot.models import Briefing, Card, CardId, Story
from bot.services.services import Services
