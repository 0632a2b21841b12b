"""archive: an Office file's members in, plain or already deflated, the bytes of a zip archive out.

Equal members give equal bytes: content types stand first, the others by name, and every date is 1 January 1980.
A template's unchanged members are deflated once, when it is compiled, and copied into every document.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
_STORED, _DEFLATED = 0, 8
_LEVEL = 6
_UTF8_NAMES = 0x800
_FIRST_DAY = 1 << 5 | 1
_VERSION = 20
_FACTS, _PLACE, _END = struct.Struct("<HHHHHIIIHH"), struct.Struct("<HHHII"), struct.Struct("<4sHHHHIIH")
_OPENING = struct.pack("<4sH", b"PK\1\2", _VERSION)
_DENSE = (".png", ".jpg", ".jpeg", ".gif", ".xlsx", ".mp4")
"""Members that deflating does not make smaller."""


class Packed(NamedTuple):
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
        method, checksum, size, data = packed
        # What both headers of a member have in common.
        facts = _FACTS.pack(
            *(_VERSION, _UTF8_NAMES, method, 0, _FIRST_DAY),
            *(checksum, len(data), size, len(written), 0),
        )
        entries += (b"PK\3\4", facts, written, data)
        listing += (_OPENING, facts, _PLACE.pack(0, 0, 0, 0, offset), written)
        offset += 30 + len(written) + len(data)
    directory = b"".join(listing)
    end = _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(directory), offset, 0)
    return b"".join((*entries, directory, end))
