"""images: a picture's file or bytes in, what an Office file embeds of it at the size it is shown out.

Files are read once; how much of them is remembered is bounded by bytes, since photos are large.
"""

from __future__ import annotations

import hashlib
import math
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from briefgen.errors import TemplateFaulty
from briefgen.problems import Place, problem, reason
from briefgen.rasters import Unfit, reduced, surveyed
from briefgen.vectors import RendererMissing, drawn, is_vector, natural_size

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from briefgen.content import Picture

CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}
_SCREEN_DPI = 96
_DPI = 220
"""What a printed page and a large screen show of a picture; Office itself keeps no more."""
_EMU_PER_INCH = 914_400
_EMU_PER_MM = 36_000
_REMEMBERED_BYTES = 48 * 1024 * 1024


class _Sized(Protocol):
    @property
    def data(self) -> bytes: ...


S = TypeVar("S", bound=_Sized)


class ByteCache(Generic[S]):
    """The latest results, as many as fit into a number of bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self._kept: OrderedDict[Hashable, S] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], S]) -> S:
        """What is remembered under a key, else what is made."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            if key not in self._kept and len(made.data) <= self._most:
                self._kept[key] = made
                self._held += len(made.data)
            while self._held > self._most:
                self._held -= len(self._kept.popitem(last=False)[1].data)
        return made

    @property
    def held(self) -> int:
        """How many bytes are remembered."""
        return self._held


@dataclass(frozen=True)
class Embedded:
    """An image as a member of an Office file; `vector` is the drawing that `data` stands in for."""

    data: bytes
    suffix: str
    vector: bytes = b""


@dataclass(frozen=True)
class Image:
    """A picture that has been read, and its natural size in EMU; `key` says which it is."""

    data: bytes
    key: Hashable
    shown_as: str
    width: int
    height: int
    vector: bool = False

    def within(self, width: float | None, height: float | None) -> tuple[int, int]:
        """The size in EMU that keeps the proportions and fits both bounds; no bound, no change."""
        scales = [bound / own for bound, own in ((width, self.width), (height, self.height)) if bound is not None]
        scale = min(scales, default=1.0)
        return max(round(self.width * scale), 1), max(round(self.height * scale), 1)

    def at(self, size: tuple[int, int]) -> Embedded:
        """What is embedded to show it at a size in EMU: no more pixels than that size needs."""
        pixels = (_pixels(size[0]), _pixels(size[1]))
        return _SHOWN.get((self.key, pixels), lambda: self._embedded(pixels))

    def _embedded(self, pixels: tuple[int, int]) -> Embedded:
        try:
            if self.vector:
                return Embedded(drawn(self.data, pixels), "png", self.data)
            return Embedded(*reduced(self.data, pixels))
        except RendererMissing as error:
            raise _faulty(self.shown_as, "svg") from error
        except Unfit as error:
            raise _faulty(self.shown_as, error.variant) from error


_READ: ByteCache[Image] = ByteCache(_REMEMBERED_BYTES)
_SHOWN: ByteCache[Embedded] = ByteCache(_REMEMBERED_BYTES)


def read_image(picture: Picture) -> Image:
    """The picture read; one that cannot be shown is a `TemplateFaulty` that names its file."""
    source = picture.path
    if isinstance(source, bytes):
        return read_bytes(source)
    path = source if isinstance(source, Path) else Path(source)
    try:
        state = path.stat()
        key = (path.absolute(), state.st_mtime_ns, state.st_size)
        return _READ.get(key, lambda: _image(path.read_bytes(), key, path.as_posix()))
    except (OSError, ValueError) as error:
        said = reason(error) if isinstance(error, OSError) else str(error)
        raise _faulty(path.as_posix(), "unreadable", {"reason": said}) from error


def read_bytes(data: bytes) -> Image:
    """An image that is no file of its own."""
    key = hashlib.sha256(data).digest()
    return _READ.get(key, lambda: _image(data, key, "picture"))


def wished_size(picture: Picture, image: Image, widest: int) -> tuple[int, int]:
    """The size in EMU a picture wishes, never wider than the text around it; a `TemplateFaulty` if it can have none."""
    wishes = [mm for mm in (picture.width_mm, picture.height_mm) if mm is not None]
    if not all(0 < mm < math.inf for mm in wishes):
        raise _faulty(image.shown_as, "size", {"size": ", ".join(f"{mm:g} mm" for mm in wishes)})
    width, height = (mm * _EMU_PER_MM if mm else None for mm in (picture.width_mm, picture.height_mm))
    cx, cy = (round(width), round(height)) if width and height else image.within(width, height)
    return (cx, cy) if cx <= widest else (widest, max(round(cy * widest / cx), 1))


def _image(data: bytes, key: Hashable, shown_as: str) -> Image:
    try:
        vector = is_vector(data)
        size, density = (natural_size(data), (0.0, 0.0)) if vector else surveyed(data)
    except Unfit as error:
        raise _faulty(shown_as, error.variant) from error
    per_inch = [value if 1 < value < 5000 else _SCREEN_DPI for value in density]
    width, height = (round(pixels / dpi * _EMU_PER_INCH) for pixels, dpi in zip(size, per_inch, strict=True))
    return Image(data, key, shown_as, width, height, vector)


def _pixels(emu: int) -> int:
    return max(round(emu / _EMU_PER_INCH * _DPI), 1)


def _faulty(shown_as: str, variant: str = "", slots: Mapping[str, object] | None = None) -> TemplateFaulty:
    return TemplateFaulty([problem(Place(shown_as), "T-6", slots, variant=variant)])
