"""archive: an Office file's members in, plain or already deflated, the bytes of a zip archive out.

Equal members give equal bytes: content types stand first, the others by name, and every date is 1 January 1980.
A template's unchanged members are deflated once, when it is compiled, and copied into every document.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
_STORED, _DEFLATED = 0, 8
_LEVEL = 6
_UTF8_NAMES = 0x800
_FIRST_DAY = 1 << 5 | 1
_VERSION = 20
_DENSE = (".png", ".jpg", ".jpeg", ".gif", ".xlsx", ".mp4")
"""Members that deflating does not make smaller."""


@dataclass(frozen=True)
class Packed:
    """A member as it stands in the archive, with what the zip format says of it; `size` is that of the plain data."""

    method: int
    checksum: int
    size: int
    data: bytes


def pack(name: str, data: bytes) -> Packed:
    """A member deflated, or stored where that does not help."""
    if name.endswith(_DENSE):
        return Packed(_STORED, zlib.crc32(data), len(data), data)
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return Packed(_DEFLATED, zlib.crc32(data), len(data), deflater.compress(data) + deflater.flush())


def zip_bytes(members: Mapping[str, bytes | Packed]) -> bytes:
    """A zip archive with content types first, the other members by name, and no clock."""
    entries: list[bytes] = []
    listing: list[bytes] = []
    offset = 0
    for name in sorted(members, key=lambda name: (name != CONTENT_TYPES, name)):
        member = members[name]
        packed = member if isinstance(member, Packed) else pack(name, member)
        written = name.encode()
        facts = _facts(packed, written)
        entries += (b"PK\3\4", facts, written, packed.data)
        listing += (b"PK\1\2", struct.pack("<H", _VERSION), facts, struct.pack("<HHHII", 0, 0, 0, 0, offset), written)
        offset += 30 + len(written) + len(packed.data)
    directory = b"".join(listing)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(members), len(members), len(directory), offset, 0)
    return b"".join((*entries, directory, end))


def _facts(packed: Packed, name: bytes) -> bytes:
    """What both headers of a member have in common."""
    return struct.pack(
        "<HHHHHIIIHH",
        *(_VERSION, _UTF8_NAMES, packed.method, 0, _FIRST_DAY),
        *(packed.checksum, len(packed.data), packed.size, len(name), 0),
    )
