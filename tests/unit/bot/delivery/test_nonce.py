from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.nonce import LENGTH, nonce
from bot.models import CardId, ChannelId

CARDS = st.text("0123456789abcdef", min_size=8, max_size=8).map(CardId)
CHANNELS = st.integers(min_value=1, max_value=2**63).map(ChannelId)


@given(CHANNELS, CARDS)
def test_a_nonce_fits_discord_and_is_the_same_on_every_try(
    channel: ChannelId, card: CardId
) -> None:
    assert len(nonce(channel, card)) == LENGTH
    assert nonce(channel, card) == nonce(channel, card)


@given(CHANNELS, CHANNELS, CARDS)
def test_two_channels_never_share_a_nonce(one: ChannelId, two: ChannelId, card: CardId) -> None:
    assert (nonce(one, card) == nonce(two, card)) == (one == two)
