"""images: a picture's file or bytes in, what an Office file embeds of it out."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem, reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.content import Picture

_SUFFIXES = {"PNG": "png", "JPEG": "jpg", "GIF": "gif"}
CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif"}
_SCREEN_DPI = 96
_EMU_PER_INCH = 914_400
_EMU_PER_MM = 36_000
_REMEMBERED = 32


@dataclass(frozen=True)
class Embedded:
    """An image as a member of an Office file, and its natural size in EMU."""

    data: bytes
    suffix: str
    width: int
    height: int

    def within(self, width: float | None, height: float | None) -> tuple[int, int]:
        """The size in EMU that keeps the proportions and fits both bounds; no bound, no change."""
        scales = [bound / own for bound, own in ((width, self.width), (height, self.height)) if bound is not None]
        scale = min(scales, default=1.0)
        return max(round(self.width * scale), 1), max(round(self.height * scale), 1)


def embed(picture: Picture) -> Embedded:
    """The picture read; one that cannot be shown is a `TemplateFaulty` that names its file."""
    source = picture.path
    if isinstance(source, bytes):
        return embed_bytes(source)
    path = Path(source)
    try:
        return _embedded_file(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise _faulty(path.as_posix(), "unreadable", {"reason": reason(error)}) from error


def embed_bytes(data: bytes) -> Embedded:
    """An image that is no file of its own."""
    return _embedded(data, "picture")


def wished_size(picture: Picture, image: Embedded, widest: int) -> tuple[int, int]:
    """The size in EMU a picture wishes, never wider than the text around it."""
    width, height = (mm * _EMU_PER_MM if mm else None for mm in (picture.width_mm, picture.height_mm))
    cx, cy = (round(width), round(height)) if width and height else image.within(width, height)
    return (cx, cy) if cx <= widest else (widest, max(round(cy * widest / cx), 1))


@lru_cache(maxsize=_REMEMBERED)
def _embedded_file(path: Path, changed: int) -> Embedded:  # noqa: ARG001 - a file that changed is read again
    return _embedded(path.read_bytes(), path.as_posix())


def _embedded(data: bytes, shown_as: str) -> Embedded:
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.verify()
            suffix, size, dpi = _SUFFIXES.get(image.format or ""), image.size, image.info.get("dpi")
    except UnidentifiedImageError as error:
        raise _faulty(shown_as) from error
    except Image.DecompressionBombError as error:
        raise _faulty(shown_as, "pixels") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise _faulty(shown_as) from error
    if suffix is None:
        raise _faulty(shown_as)
    density = [value if 1 < value < 5000 else _SCREEN_DPI for value in dpi or (_SCREEN_DPI, _SCREEN_DPI)]
    width, height = (round(pixels / per_inch * _EMU_PER_INCH) for pixels, per_inch in zip(size, density, strict=False))
    return Embedded(data, suffix, width, height)


def _faulty(shown_as: str, variant: str = "", slots: Mapping[str, object] | None = None) -> TemplateFaulty:
    return TemplateFaulty([problem(Place(shown_as), "T-6", slots, variant=variant)])
