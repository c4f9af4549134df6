"""Gateway messages come out of their streams as they went in."""

import json
import zlib

import pytest

from tests.emulator.packing import ZSTD_BLOCK, Plain, ZlibStream, ZstdStream, packer
from tests.emulator.wire import Json

MESSAGES: list[Json] = [{"op": 10, "d": {}}, {"op": 0, "d": "é" * ZSTD_BLOCK}, {"op": 11}]


def test_plain_messages_are_json() -> None:
    assert [json.loads(Plain().pack(message)) for message in MESSAGES] == MESSAGES


def test_a_zlib_stream_ends_each_message_with_a_flush() -> None:
    stream, reader = ZlibStream(), zlib.decompressobj()
    for message in MESSAGES:
        packed = stream.pack(message)
        assert packed.endswith(b"\x00\x00\xff\xff")
        assert json.loads(reader.decompress(packed)) == message


def test_a_zstd_stream_is_one_frame_of_raw_blocks() -> None:
    stream = ZstdStream()
    packed = [stream.pack(message) for message in MESSAGES]
    assert packed[0][:4] == b"\x28\xb5\x2f\xfd"
    assert [json.loads(blocks(piece)) for piece in (packed[0][6:], *packed[1:])] == MESSAGES


def blocks(packed: bytes) -> bytes:
    """Read raw blocks as RFC 8878 3.1.1.2 defines them."""
    found = b""
    while packed:
        header = int.from_bytes(packed[:3], "little")
        is_last, kind, size = header & 1, header >> 1 & 3, header >> 3
        assert (is_last, kind) == (0, 0)
        found, packed = found + packed[3 : 3 + size], packed[3 + size :]
    return found


@pytest.mark.parametrize(
    ("asked", "kind"),
    [(None, Plain), ("zlib-stream", ZlibStream), ("zstd-stream", ZstdStream), ("other", Plain)],
)
def test_the_url_chooses_the_packing(asked: str | None, kind: type[object]) -> None:
    assert isinstance(packer(asked), kind)
