"""parting: a text's tree and parts of its paragraphs in, the tree with these parts as they were formatted out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from briefgen.writers.powerpoint.fitting.fit import paragraph_properties
from briefgen.writers.powerpoint.fitting.height import size_of
from briefgen.writers.powerpoint.names import A

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.writers.powerpoint.fitting.dividing import Running, Slice
    from briefgen.writers.powerpoint.inherit import TextStyle

_MOST_HEADS = 2
_HEAD_LINES = 2
_BULLETS = ("buNone", "buAutoNum", "buChar", "buBlip")
_BEFORE_BULLET = frozenset(
    f"{A}{name}" for name in ("lnSpc", "spcBef", "spcAft", "buClrTx", "buClr", "buSzTx", "buSzPct", "buSzPts")
) | {f"{A}buFontTx", f"{A}buFont"}


def set_parts(body: _Element, parts: Sequence[Slice]) -> None:
    """Leaves of a text these parts; an empty text keeps the look of its last paragraph."""
    paragraphs = body.findall(f"{A}p")
    made = [_part(paragraphs[part.paragraph], part) for part in parts]
    _count_on(paragraphs, parts, made)
    for paragraph in paragraphs:
        body.remove(paragraph)
    body.extend(made or [_emptied(paragraphs[-1])])


def heads_of(body: _Element, style: TextStyle, text: Running, width: float) -> int:
    """How many paragraphs at its beginning head a text: short ones of a look found nowhere else in it."""
    looks = [_look(paragraph, style) for paragraph in body.findall(f"{A}p")]
    count = 0
    while count < min(len(looks) - 1, _MOST_HEADS) and looks.count(looks[count]) == 1:
        if text.lines(text.whole(count), width) > _HEAD_LINES:
            break
        count += 1
    return count


def _look(paragraph: _Element, style: TextStyle) -> tuple[object, ...]:
    properties = next(paragraph.iter(f"{A}rPr", f"{A}endParaRPr"), None)
    own = style.of(paragraph)
    fill = None if properties is None else properties.find(f"{A}solidFill")
    colour = b"" if fill is None else etree.tostring(fill)
    return size_of(properties, own), own.run(properties, "b"), colour


def _part(paragraph: _Element, part: Slice) -> _Element:
    made = copy.deepcopy(paragraph)
    for run, start, end in list(_iter_runs(made)):
        first, last = max(part.start - start, 0), min(part.end, end) - start
        holder = run.find(f"{A}t")
        if last <= first and (end > start or not part.start <= start <= part.end):
            made.remove(run)
        elif holder is not None and run.tag == f"{A}r":
            holder.text = (holder.text or "")[first:last]
    _drop_last_break(made, paragraph, part)
    if part.start:
        _without_bullet(made)
    return made


def _iter_runs(paragraph: _Element) -> Iterator[tuple[_Element, int, int]]:
    """The runs of a paragraph, each with the numbers of its first character and of the one after its last."""
    position = 0
    for run in paragraph.iterchildren(f"{A}r", f"{A}br", f"{A}fld"):
        length = 1 if run.tag == f"{A}br" else len(run.findtext(f"{A}t") or "")
        yield run, position, position + length
        position += length


def _drop_last_break(made: _Element, paragraph: _Element, part: Slice) -> None:
    """A line's end at which a text is parted is no empty line."""
    length = max((end for _, _, end in _iter_runs(paragraph)), default=0)
    runs = list(made.iterchildren(f"{A}r", f"{A}br", f"{A}fld"))
    if part.end < length and runs and runs[-1].tag == f"{A}br":
        made.remove(runs[-1])


def _without_bullet(paragraph: _Element) -> None:
    """What goes on begins no item: no mark, and as far in as the item's other lines."""
    properties = paragraph_properties(paragraph)
    properties.set("indent", "0")
    for bullet in [child for child in properties if child.tag in {f"{A}{name}" for name in _BULLETS}]:
        properties.remove(bullet)
    before = [child for child in properties if child.tag in _BEFORE_BULLET]
    properties.insert(len(before), etree.Element(f"{A}buNone"))


def _count_on(paragraphs: Sequence[_Element], parts: Sequence[Slice], made: Sequence[_Element]) -> None:
    """Items of a numbered list that goes on take up its numbers."""
    firsts: dict[int, int] = {}
    for part, paragraph in zip(parts, made, strict=True):
        numbering = _numbering(paragraph)
        if numbering is not None:
            beginning = part.paragraph
            while beginning > 0 and _numbering(paragraphs[beginning - 1]) is not None:
                beginning -= 1
            first = firsts.setdefault(beginning, part.paragraph - beginning)
            if first:
                numbering.set("startAt", str(int(numbering.get("startAt", "1")) + first))


def _numbering(paragraph: _Element) -> _Element | None:
    return paragraph.find(f"{A}pPr/{A}buAutoNum")


def _emptied(paragraph: _Element) -> _Element:
    """An empty paragraph that is as high as the one it stands for."""
    made = copy.deepcopy(paragraph)
    properties = next(made.iter(f"{A}rPr", f"{A}endParaRPr"), None)
    for child in [child for child in made if child.tag != f"{A}pPr"]:
        made.remove(child)
    if properties is not None:
        end = copy.deepcopy(properties)
        end.tag = f"{A}endParaRPr"
        made.append(end)
    return made
