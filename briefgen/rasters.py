"""rasters: a picture made of pixels in, its size and the bytes Office shows of it out.

PNG, JPEG and GIF stay as they are unless they hold more pixels than are shown or lie on their side; other formats
become PNG where they are transparent or drawn, else JPEG.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
_SUFFIXES = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "GIF": "gif"}
"""Formats Office shows; MPO is what a telephone calls a JPEG with a second picture behind it."""
_DRAWN = {"BMP"}
_ORIENTATION, _UPRIGHT = 0x0112, 1
_SIDEWAYS = {5, 6, 7, 8}
_QUALITY = 85


class Unfit(Exception):
    """No picture Office can show; `variant` is that of problem T-6."""

    def __init__(self, variant: str = "") -> None:
        self.variant = variant
        super().__init__(variant)


def surveyed(data: bytes) -> tuple[tuple[int, int], tuple[float, float]]:
    """A picture's size in pixels and its pixels per inch, as it stands upright; read to its end to know it whole."""
    with _opened(data) as image:
        width, height = image.size
        across, down = (float(value) for value in image.info.get("dpi", (0, 0)))
        sideways = _turn(image) in _SIDEWAYS
        image.load()
    return ((height, width), (down, across)) if sideways else ((width, height), (across, down))


def reduced(data: bytes, pixels: tuple[int, int]) -> tuple[bytes, str]:
    """The bytes that show a picture in a frame of so many pixels, and their suffix."""
    with _opened(data) as image:
        suffix = _SUFFIXES.get(image.format or "")
        turned = _turn(image) != _UPRIGHT
        width, height = image.size[::-1] if _turn(image) in _SIDEWAYS else image.size
        scale = max(pixels[0] / width, pixels[1] / height)
        if suffix and not turned and (scale >= 1 or suffix == "gif"):
            return data, suffix
        made = _written(image, (round(width * scale), round(height * scale)) if scale < 1 else None)
    return (data, suffix) if suffix and not turned and len(made[0]) >= len(data) else made


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """A picture for a while; whatever Pillow has against it makes it unfit."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unfit("pixels") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Unfit from error


def _turn(image: Image.Image) -> int:
    return int(image.getexif().get(_ORIENTATION, _UPRIGHT) or _UPRIGHT)


def _written(image: Image.Image, size: tuple[int, int] | None) -> tuple[bytes, str]:
    profile, kind = image.info.get("icc_profile"), image.format
    upright = ImageOps.exif_transpose(image)
    transparent = upright.has_transparency_data
    as_png = transparent or kind in _DRAWN | {"PNG", "GIF"}
    shown = upright if as_png and size is None and upright.mode == "P" else _in_full_colour(upright, transparent)
    if size:
        shown = shown.resize((max(size[0], 1), max(size[1], 1)), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    kept = {"icc_profile": profile} if profile and shown.mode == image.mode else {}
    if as_png:
        shown.save(stream, "PNG", optimize=True, **kept)
    else:
        shown.save(stream, "JPEG", quality=_QUALITY, optimize=True, **kept)
    return stream.getvalue(), "png" if as_png else "jpg"


def _in_full_colour(image: Image.Image, transparent: bool) -> Image.Image:
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if transparent:
        return image.convert("RGBA")
    return image if image.mode in {"L", "RGB"} else image.convert("L" if image.mode == "1" else "RGB")
