"""Each way of packing gives back what went in, message after message."""

import json
import zlib

from tests.discord_emulator.packing import packer
from tests.discord_emulator.wire import Json

MESSAGES: list[Json] = [{"op": 10, "d": None}, {"op": 0, "d": "x" * 300_000}, {"op": 11}]


def test_plain_messages_are_json() -> None:
    packs = packer(None)
    assert [json.loads(packs.pack(message)) for message in MESSAGES] == MESSAGES


def test_a_zlib_stream_ends_each_message_with_a_sync_flush() -> None:
    packs, stream = packer("zlib-stream"), zlib.decompressobj()
    for message in MESSAGES:
        packed = packs.pack(message)
        assert isinstance(packed, bytes)
        assert packed.endswith(b"\x00\x00\xff\xff")
        assert json.loads(stream.decompress(packed)) == message


def test_a_zstd_stream_is_one_frame_of_raw_blocks() -> None:
    packs = packer("zstd-stream")
    stream = b"".join(bytes(packs.pack(message)) for message in MESSAGES)  # type: ignore[arg-type]  # bytes
    assert stream[:4] == b"\x28\xb5\x2f\xfd"
    at, text = 6, b""
    while at < len(stream):
        header = int.from_bytes(stream[at : at + 3], "little")
        size = header >> 3
        assert header & 0b111 == 0  # neither the last block nor a compressed one
        assert size <= 128 * 1024
        text += stream[at + 3 : at + 3 + size]
        at += 3 + size
    assert text.decode() == "".join(json.dumps(message) for message in MESSAGES)
