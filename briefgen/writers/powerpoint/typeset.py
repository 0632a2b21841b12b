"""typeset: a deck's parts and a language's typesetting in, its type sizes and East Asian font set out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, unescape

from briefgen.writers.powerpoint.names import A

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from briefgen.content import Typesetting

_THEME_FONT = re.compile(rb'(<a:(?:major|minor)Font>.*?<a:ea typeface=")([^"]*)(")', re.DOTALL)


def set_sizes(root: _Element, sizes: Mapping[str, str]) -> None:
    """Replaces type sizes with their line pitch, such as 66/88 by 48/60, in styles and on slides."""
    wanted = {_pair(old): _pair(new) for old, new in sizes.items()}
    if not wanted:
        return
    for element in root.iter():
        if isinstance(element.tag, str) and re.fullmatch(re.escape(A) + r"(lvl\dpPr|defPPr)", element.tag):
            _replace(element, element.findall(f"{A}defRPr"), wanted)
    for paragraph in root.iter(f"{A}p"):
        _replace(paragraph.find(f"{A}pPr"), list(paragraph.iter(f"{A}rPr", f"{A}endParaRPr")), wanted)


def set_theme_font(theme: bytes, typesetting: Typesetting) -> bytes:
    """A theme's XML with the East Asian font of the language."""
    font = escape(typesetting.east_asian_font, {'"': "&quot;"}).encode()
    return _THEME_FONT.sub(lambda match: match[1] + font + match[3], theme) if font else theme


def theme_font(theme: bytes) -> str:
    """The East Asian font a theme names for body text."""
    found = _THEME_FONT.findall(theme)
    return unescape(found[-1][1].decode(), {"&quot;": '"'}) if found else ""


def set_font(root: _Element, old: str, new: str) -> None:
    """Replaces an East Asian font that is named directly."""
    for element in root.iter(f"{A}ea"):
        if old and new and element.get("typeface") == old:
            element.set("typeface", new)


_Pair = tuple[int, int]


def _pair(text: str) -> _Pair:
    size, _, pitch = text.partition("/")
    return round(float(size) * 100), round(float(pitch or 0) * 100)


def _replace(paragraph: _Element | None, runs: Iterable[_Element], wanted: Mapping[_Pair, _Pair]) -> None:
    pitch = paragraph.find(f"{A}lnSpc/{A}spcPts") if paragraph is not None else None
    for (size, line), (new_size, new_line) in wanted.items():
        if pitch is not None and line and int(pitch.get("val", "0")) != line:
            continue
        sized = [run for run in runs if run.get("sz") == str(size)]
        for run in sized:
            run.set("sz", str(new_size))
        if sized and pitch is not None and new_line:
            pitch.set("val", str(new_line))
        if sized:
            return
