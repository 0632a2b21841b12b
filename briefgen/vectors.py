"""vectors: a drawing in SVG in, its size and the pixels that stand in for it where a program knows no SVG out."""

from __future__ import annotations

import math
import re

from lxml import etree

from briefgen.rasters import Unfit

_ROOT = "{http://www.w3.org/2000/svg}svg"
_BEGINS = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_DPI = 96
_LARGEST, _MOST_PIXELS = 100_000, 40_000_000


class RendererMissing(Exception):
    """The library that draws SVG is not installed."""


def is_vector(data: bytes) -> bool:
    """Whether a file's text is that of a drawing; one of any other root is not."""
    return b"<svg" in data and bool(_BEGINS.match(data.removeprefix(b"\xef\xbb\xbf")))


def natural_size(data: bytes) -> tuple[int, int]:
    """A drawing's size in pixels of a screen: what it says, else its view box."""
    root = _root(data)
    box = [float(part) for part in re.findall(r"-?[\d.]+(?:e[+-]?\d+)?", root.get("viewBox", ""))][2:4]
    width, height = (_pixels(root.get(name, "")) for name in ("width", "height"))
    if len(box) == 2 and all(box):
        width = width or (height * box[0] / box[1] if height else box[0])
        height = height or width * box[1] / box[0]
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        raise Unfit
    return max(round(width), 1), max(round(height), 1)


def drawn(data: bytes, pixels: tuple[int, int]) -> bytes:
    """The drawing as PNG, within so many pixels."""
    try:
        import resvg_py
    except ImportError as error:
        raise RendererMissing from error
    most = math.sqrt(_MOST_PIXELS / (pixels[0] * pixels[1]))
    width = max(round(pixels[0] * min(most, 1)), 1)
    text = etree.tostring(_root(data), encoding="unicode")
    try:
        made = resvg_py.svg_to_bytes(svg_string=text, width=width, dpi=_DPI, skip_system_fonts="<text" not in text)
    except ValueError as error:
        raise Unfit from error
    return bytes(made)


def _root(data: bytes) -> etree._Element:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise Unfit from error
    if root.tag != _ROOT:
        raise Unfit
    return root


def _pixels(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0
