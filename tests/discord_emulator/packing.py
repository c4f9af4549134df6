"""How gateway messages travel: plain JSON, one zlib stream, or one zstd stream."""

import json
import struct
import zlib
from typing import Protocol

from tests.discord_emulator.wire import Json

ZSTD_MAGIC = 0xFD2FB528
ZSTD_WINDOW = 0x38
"""A window of 128 KiB (RFC 8878, 3.1.1.1.2), which is also the longest block."""

ZSTD_BLOCK = 128 * 1024


class Packer(Protocol):
    """Turns one message into one websocket frame; a stream remembers what went before."""

    def pack(self, message: Json) -> str | bytes: ...


class Plain:
    def pack(self, message: Json) -> str:
        return json.dumps(message)


class ZlibStream:
    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def pack(self, message: Json) -> bytes:
        packed = self._stream.compress(json.dumps(message).encode())
        return packed + self._stream.flush(zlib.Z_SYNC_FLUSH)


class ZstdStream:
    """One endless zstd frame of raw blocks: valid for every decoder, and needs no library."""

    def __init__(self) -> None:
        self._header = struct.pack("<IBB", ZSTD_MAGIC, 0, ZSTD_WINDOW)

    def pack(self, message: Json) -> bytes:
        text, header = json.dumps(message).encode(), self._header
        self._header = b""
        pieces = [text[at : at + ZSTD_BLOCK] for at in range(0, len(text), ZSTD_BLOCK)]
        return header + b"".join((len(p) << 3).to_bytes(3, "little") + p for p in pieces)


def packer(compress: str | None) -> Packer:
    """Return the packer that a gateway URL's `compress` asks for."""
    if compress == "zlib-stream":
        return ZlibStream()
    return ZstdStream() if compress == "zstd-stream" else Plain()
