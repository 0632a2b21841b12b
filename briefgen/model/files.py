"""files: a file's name as a brief gives it in, where it stands and what keeps it from being used out."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURES = {
    ".png": ("PNG",),
    **dict.fromkeys((".jpg", ".jpeg"), ("JPEG", "MPO")),
    ".gif": ("GIF",),
    ".webp": ("WEBP",),
    ".bmp": ("BMP",),
    **dict.fromkeys((".tif", ".tiff"), ("TIFF",)),
}
"""Pictures papers show, and what the files must really be; MPO is a telephone's JPEG with a second picture in it."""
UNSHOWN = frozenset({".svg", ".psd", ".ai", ".eps", ".heic", ".heif", ".avif", ".indd", ".wmf", ".emf"})
"""Endings of pictures that papers do not show."""

Fault = Literal["outside", "missing", "format", "pixels", "unshown"]


def is_picture(name: str) -> bool:
    """Whether a file's name says that it is a picture, be it one that papers show or not."""
    return Path(name).suffix.lower() in PICTURES.keys() | UNSHOWN


def find_file(homes: Sequence[Path], name: str) -> Path | None:
    """The file of this name in the first of some folders that has it, else where it should be in the last of them.

    The last is the client's folder; links are followed, and where that leads outside there is nothing.
    """
    if Path(name).is_absolute():
        return None
    places = [_resolved(home / name) for home in homes]
    path = next((place for place in places if place and _is_file(place)), places[-1])
    return path if path and path.is_relative_to(os.path.realpath(homes[-1])) else None


def picture_fault(homes: Sequence[Path], name: str) -> Fault | None:
    """What keeps a picture from being shown: it lies outside, is not there, is too large or not what its name says."""
    path = find_file(homes, name)
    if path is None:
        return "outside"
    if not _is_file(path):
        return "missing"
    return "unshown" if path.suffix.lower() in UNSHOWN else _fault_within(path)


def _resolved(path: Path) -> Path | None:
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # a name with a zero byte in it
        return None


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - unlike Path's own, it knows that a name too long is none


def _fault_within(path: Path) -> Fault | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                picture.load()
                return None if picture.format in PICTURES[path.suffix.lower()] else "format"
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "pixels"
    except (OSError, SyntaxError, ValueError, EOFError):
        return "format"
