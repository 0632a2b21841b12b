"""soundness: a part's tree in, the same with lengths in EMU and all in place that later steps take for granted, out.

Other programs write lengths with a unit, such as `0.1in`, which the standard allows. Of a text that stands there in
two ways, for newer and for older programs, the newer stays. What the standard does not allow is told here, with the
part, so that no later step has to doubt what it reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.errors import TemplateFaulty
from briefgen.problems import problem
from briefgen.writers.powerpoint.names import MC, SHAPES, A, P, remove

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from briefgen.problems import Place

_EMU = {"mm": 36000, "cm": 360000, "in": 914400, "pt": 12700, "pc": 152400, "pi": 152400}
_POINTS = {unit: emu / 127 for unit, emu in _EMU.items()}
"""Units in hundredths of a point."""
_WHOLE = re.compile(r"-?\d{1,18}")
_WITH_UNIT = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)")
_LEVELS = ("pPr", *(f"lvl{level}pPr" for level in range(1, 10)))
_LENGTHS = {
    **dict.fromkeys((f"{A}off", f"{A}chOff"), ("x", "y")),
    **dict.fromkeys((f"{A}ext", f"{A}chExt", f"{P}sldSz"), ("cx", "cy")),
    **dict.fromkeys((f"{A}{name}" for name in _LEVELS), ("marL", "marR", "indent")),
    f"{A}gridCol": ("w",),
    f"{A}tr": ("h",),
    f"{A}tcPr": ("marL", "marR", "marT", "marB"),
    f"{A}bodyPr": ("lIns", "rIns", "tIns", "bIns"),
}
_NUMBERS = {
    **dict.fromkeys((f"{A}rPr", f"{A}defRPr", f"{A}endParaRPr"), ("sz", "spc")),
    **dict.fromkeys((f"{A}{name}" for name in _LEVELS), ("lvl",)),
    f"{A}tc": ("gridSpan", "rowSpan"),
    f"{A}spcPts": ("val",),
    f"{A}bodyPr": ("numCol",),
    f"{P}cNvPr": ("id",),
}
_NEEDED = {
    f"{P}cSld": f"{P}spTree",
    f"{P}spTree": f"{P}nvGrpSpPr/{P}cNvPr",
    f"{A}tbl": f"{A}tblGrid",
    **dict.fromkeys(SHAPES - {f"{P}contentPart"}, f".//{P}cNvPr"),
}
"""What elements cannot do without, by paths."""
_TEXT = f'<a:txBody xmlns:a="{A[1:-1]}"><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>'


def make_sound(root: _Element, place: Place) -> None:
    """Writes lengths without unit and gives cells the text they may lack; `TemplateFaulty` where a part is damaged."""
    _refuse_gaps(root, place)
    for element in root.iter(*_LENGTHS, *_NUMBERS):
        for name in _LENGTHS.get(str(element.tag), ()):
            _set_number(element, name, _EMU, place)
        for name in _NUMBERS.get(str(element.tag), ()):
            _set_number(element, name, _POINTS if name == "spc" else {}, place)
    for other in list(root.iter(f"{MC}Fallback")):
        if next(other.iter(f"{P}sp"), None) is not None:
            remove(other)
    for cell in root.iter(f"{A}tc"):
        if cell.find(f"{A}txBody") is None:
            cell.insert(0, etree.fromstring(_TEXT))


def _refuse_gaps(root: _Element, place: Place) -> None:
    for element in root.iter(*_NEEDED):
        _refuse_without(element, _NEEDED[str(element.tag)], place)
    for transform in root.iter(f"{A}xfrm", f"{P}xfrm"):
        if transform.find(f"{A}ext") is not None:
            _refuse_without(transform, f"{A}off", place)


def _refuse_without(element: _Element, path: str, place: Place) -> None:
    if element.find(path) is None:
        slots = {"expected": path.rpartition("}")[2], "found": etree.QName(element).localname}
        raise TemplateFaulty([problem(place, "T-1", slots, variant="child")])


def _set_number(element: _Element, name: str, units: Mapping[str, float], place: Place) -> None:
    """Writes a number in the unit it is read in, if it is there at all."""
    value = element.get(name)
    if value is None or _WHOLE.fullmatch(value):
        return
    measured = _WITH_UNIT.fullmatch(value)
    if not measured or measured[2] not in units:
        raise TemplateFaulty([problem(place, "T-1", {"name": name, "value": value}, variant="number")])
    element.set(name, str(round(float(measured[1]) * units[measured[2]])))
