"""files: a file's name as a brief gives it in, where it stands and what keeps it from being used out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from PIL import Image, UnidentifiedImageError

PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
"""Pictures papers show, and what the files must really be."""

Fault = Literal["outside", "missing", "format"]


def is_picture(name: str) -> bool:
    """Whether a file's name says that it is a picture a paper can show."""
    return Path(name).suffix.lower() in PICTURES


def find_file(folder: Path, name: str) -> Path | None:
    """The file of this name in the client's folder, links followed; nothing where it would lie outside."""
    try:
        home, path = os.path.realpath(folder), os.path.realpath(folder / name)
    except ValueError:  # a name with a zero byte in it
        return None
    return Path(path) if Path(path).is_relative_to(home) and not Path(name).is_absolute() else None


def picture_fault(folder: Path, name: str) -> Fault | None:
    """What keeps a picture from being shown: it lies outside, is not there, or is not what its name says."""
    path = find_file(folder, name)
    if path is None:
        return "outside"
    if not os.path.isfile(path):  # noqa: PTH113 - unlike Path's own, it knows that a name too long is none
        return "missing"
    return None if _is_what_it_says(path) else "format"


def _is_what_it_says(path: Path) -> bool:
    try:
        with Image.open(path) as picture:
            picture.verify()
            return picture.format == PICTURES.get(path.suffix.lower())
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError):
        return False
