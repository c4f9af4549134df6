"""What all models share: they are frozen, strict about unknown fields, and compare by value."""

from typing import NewType

from pydantic import BaseModel, ConfigDict

SourceId = NewType("SourceId", str)
ArticleId = NewType("ArticleId", int)
StoryId = NewType("StoryId", int)
CardId = NewType("CardId", str)
ChannelId = NewType("ChannelId", int)
GuildId = NewType("GuildId", int)
UserId = NewType("UserId", int)
RoleId = NewType("RoleId", int)
SubscriptionId = NewType("SubscriptionId", int)
DeliveryId = NewType("DeliveryId", int)
DigestId = NewType("DigestId", int)


class Model(BaseModel):
    """A frozen value."""

    model_config = ConfigDict(frozen=True, extra="forbid")
