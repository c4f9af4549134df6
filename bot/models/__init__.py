"""Every type that crosses a file boundary, in flow order."""

from bot.models.base import (
    ArticleId,
    CardId,
    ChannelId,
    DeliveryId,
    DigestId,
    GuildId,
    Model,
    RoleId,
    SourceId,
    StoryId,
    SubscriptionId,
    UserId,
)
from bot.models.source import Category, Polling, Source
from bot.models.entry import Entry, Feed
from bot.models.article import Article, Document, Held, Part, Sentence
from bot.models.tag import Coin, Tag, TagCount, TagKind, Tags, Topic
from bot.models.story import Story
from bot.models.analysis import (
    Analysis,
    Axis,
    CounterCase,
    Direction,
    DirectionJudgement,
    Evidence,
    Horizon,
    HorizonJudgement,
    ImpactJudgement,
    Judgement,
    Level,
    TrustJudgement,
)
from bot.models.price import PriceSnapshot, Quote
from bot.models.card import Card, Change, Report
from bot.models.chart import Chart, Mark, Move, Picture, Point, Series, Span
from bot.models.price_report import PriceReport
from bot.models.call import Call, CallCount, CallTally, Search
from bot.models.subscription import NO_GUILD, Mode, Subscription
from bot.models.mute import Holdings, Listener, Mute, Muted
from bot.models.delivery import Delivery, Pause, Status
from bot.models.digest import Digest, DigestLine
from bot.models.deed import Deed
from bot.models.decision import Decision, Ruling, Stop
from bot.models.settings import GuildSettings, Style
from bot.models.briefing import Briefing
from bot.models.feedback import Mistake, Refusal, Vote, Votes
from bot.models.llm import LlmCost, LlmRun
from bot.models.health import Bulletin, Health

__all__ = [
    "NO_GUILD",
    "Analysis",
    "Article",
    "ArticleId",
    "Axis",
    "Briefing",
    "Bulletin",
    "Call",
    "CallCount",
    "CallTally",
    "Card",
    "CardId",
    "Category",
    "Change",
    "ChannelId",
    "Chart",
    "Coin",
    "CounterCase",
    "Deed",
    "Decision",
    "Delivery",
    "DeliveryId",
    "Digest",
    "DigestId",
    "DigestLine",
    "Direction",
    "DirectionJudgement",
    "Document",
    "Entry",
    "Evidence",
    "Feed",
    "Health",
    "Held",
    "GuildId",
    "GuildSettings",
    "Horizon",
    "HorizonJudgement",
    "ImpactJudgement",
    "Judgement",
    "Level",
    "LlmCost",
    "LlmRun",
    "Mark",
    "Mistake",
    "Mode",
    "Model",
    "Move",
    "Holdings",
    "Listener",
    "Mute",
    "Muted",
    "Part",
    "Pause",
    "Picture",
    "Point",
    "Polling",
    "PriceReport",
    "PriceSnapshot",
    "Quote",
    "Refusal",
    "Report",
    "RoleId",
    "Ruling",
    "Search",
    "Sentence",
    "Series",
    "Source",
    "SourceId",
    "Span",
    "Status",
    "Stop",
    "Story",
    "StoryId",
    "Style",
    "Subscription",
    "SubscriptionId",
    "Tag",
    "TagCount",
    "TagKind",
    "Tags",
    "Topic",
    "TrustJudgement",
    "UserId",
    "Vote",
    "Votes",
]
