"""finishing: a slide's XML in, its runs formatted, named in their language and cleaned of leftovers out.

Done when a template is compiled, as far as its texts are known then, and again where rendering changed more than text.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from briefgen.measure import has_chinese
from briefgen.templating import SENTINELS
from briefgen.writers.powerpoint.names import (
    A16,
    MATH,
    A,
    P,
    attributes_of,
    iter_shapes,
    name_of,
    non_visual,
    remove,
    text_of,
)
from briefgen.writers.powerpoint.spans import run_properties, split
from briefgen.writers.slots import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

    from briefgen.content import Typesetting

UNDECIDED = "\ufde7"
"""The language of a run whose text is not known yet."""


def remove_empty_shapes(root: _Element, tagged: Sequence[_Element], *, but: Sequence[_Element] | None = ()) -> None:
    """Takes out what came out empty: texts, placeholders nobody filled, tables without rows, groups without text.

    Of the placeholders those in `but` stay; `None` keeps them all.

    A shape named `with:<name>`, such as the rule above a text, leaves together with the shape of that name.
    """
    emptied = [shape for shape in tagged if not _has_text(shape)]
    if but is not None:
        empty = [shape for shape in root.iter(f"{P}sp") if _is_placeholder(shape) and not _has_text(shape)]
        emptied += [shape for shape in empty if shape not in but]
    groups = list(_groups_without_text(root, tagged, emptied))
    tables = [frame for frame in root.iter(f"{P}graphicFrame") if _has_no_rows(frame)]
    gone = {name_of(shape) for shape in (*emptied, *tables)}
    companions = [shape for shape in iter_shapes(root) if _companion_of(shape) in gone]
    for shape in (*emptied, *tables, *groups, *companions):
        remove(shape)
    _remove_hollow_groups(root)
    forget_removed(root)


def languages(typesetting: Typesetting | None, *, chinese: bool) -> tuple[str, str]:
    """The language of a run with or without Chinese in it, and the other one it may hold; empty for none."""
    if typesetting is None:
        return ("zh-CN" if chinese else "en-US", "")
    if typesetting.tag.startswith("zh"):
        return typesetting.tag, "en-US"
    return (typesetting.east_asian_tag, typesetting.tag) if chinese else (typesetting.tag, "")


def number_shapes(root: _Element) -> None:
    """Copied shapes take numbers of their own."""
    seen: set[int] = set()
    highest = max(int(element.get("id", "0")) for element in root.iter(f"{P}cNvPr"))
    for element in root.iter(f"{P}cNvPr"):
        number = int(element.get("id", "0"))
        if number in seen or number == 0:
            highest += 1
            number = highest
            element.set("id", str(number))
        seen.add(number)


def finish_texts(root: _Element, typesetting: Typesetting | None) -> None:
    """Sentinels become formatted runs, newlines line breaks, every run gets its language."""
    for run in list(root.iter(f"{A}r")):
        split(run)
    for paragraph in root.iter(f"{A}p"):
        _remove_empty_runs(paragraph)
    for fallback in [body for body in root.iter(f"{A}txBody") if not _has_properties(body)]:
        _borrow_properties(fallback)
    for properties, text in list(_iter_properties(root)):
        _set_language(properties, text, typesetting)
    for element in root.iter():
        for name, value in attributes_of(element).items():
            if SENTINELS & set(value):
                element.set(name, "".join(character for character in value if character not in SENTINELS))
    for autofit in root.iter(f"{A}normAutofit"):
        # How far PowerPoint had shrunk the sample's text says nothing about this one.
        autofit.attrib.clear()
    for table in root.iter(f"{A}tbl"):
        number_rows(table)


def _companion_of(shape: _Element) -> str | None:
    kind, colon, name = name_of(shape).partition(":")
    return name if kind == "with" and colon else None


def _has_text(shape: _Element) -> bool:
    said = any(not character.isspace() and character not in SENTINELS for character in text_of(shape))
    return said or next(shape.iter(f"{MATH}oMath"), None) is not None


def _is_placeholder(shape: _Element) -> bool:
    return next(shape.iter(f"{P}ph"), None) is not None


def _has_no_rows(frame: _Element) -> bool:
    table = next(frame.iter(f"{A}tbl"), None)
    return table is not None and table.find(f"{A}tr") is None


def _groups_without_text(root: _Element, tagged: Sequence[_Element], emptied: Sequence[_Element]) -> Iterator[_Element]:
    """Groups all of whose tagged texts came out empty: what else is in them, such as a rule, belongs to the text."""
    for group in root.iter(f"{P}grpSp"):
        texts = [shape for shape in group.iter(f"{P}sp") if shape in tagged]
        if texts and all(shape in emptied for shape in texts):
            yield group


def _remove_hollow_groups(root: _Element) -> None:
    for group in reversed(list(root.iter(f"{P}grpSp"))):
        if next(iter_shapes_below(group), None) is None:
            remove(group)


def iter_shapes_below(group: _Element) -> Iterator[_Element]:
    """The shapes of a group, not the group itself."""
    return (shape for shape in iter_shapes(group) if shape is not group)


def forget_removed(root: _Element) -> None:
    """Connectors and animations that point at a shape that is gone."""
    present = {non_visual(shape).get("id") for shape in iter_shapes(root)}
    for end in [end for end in root.iter(f"{A}stCxn", f"{A}endCxn") if end.get("id") not in present]:
        remove(end)
    for timing in list(root.iter(f"{P}timing")):
        if any(target.get("spid") not in present for target in timing.iter(f"{P}spTgt")):
            remove(timing)
    for listed in list(root.iter(f"{P}bldLst")):
        for build in [build for build in listed if build.get("spid") not in present]:
            remove(build)
        if len(listed) == 0:
            remove(listed)


def _remove_empty_runs(paragraph: _Element) -> None:
    """Empty runs go; the paragraph's end keeps their formatting, for it makes the height of an empty line."""
    empty = [run for run in paragraph.findall(f"{A}r") if not run.findtext(f"{A}t")]
    pattern = empty[-1].find(f"{A}rPr") if empty else None
    for run in empty:
        paragraph.remove(run)
    if pattern is not None and paragraph.find(f"{A}r") is None and paragraph.find(f"{A}fld") is None:
        for end in paragraph.findall(f"{A}endParaRPr"):
            paragraph.remove(end)
        paragraph.append(_as_end(pattern))


def _as_end(properties: _Element) -> _Element:
    end = copy.deepcopy(properties)
    end.tag = f"{A}endParaRPr"
    return end


def _has_properties(body: _Element) -> bool:
    return next(body.iter(f"{A}rPr", f"{A}endParaRPr"), None) is not None


def _borrow_properties(body: _Element) -> None:
    """A cell without any formatting takes its neighbours', else its empty line is 18 points high."""
    row = next(body.iterancestors(f"{A}tr"), None)
    neighbour = next(row.iter(f"{A}rPr", f"{A}endParaRPr"), None) if row is not None else None
    if neighbour is not None:
        body.findall(f"{A}p")[-1].append(_as_end(neighbour))


def _iter_properties(root: _Element) -> Iterator[tuple[_Element, str]]:
    for run in root.iter(f"{A}r", f"{A}fld"):
        yield run_properties(run), run.findtext(f"{A}t") or ""
    for paragraph in root.iter(f"{A}p"):
        for end in paragraph.iterchildren(f"{A}endParaRPr"):
            yield end, text_of(paragraph)
        for line_break in paragraph.iterchildren(f"{A}br"):
            yield run_properties(line_break), text_of(paragraph)


def _set_language(properties: _Element, text: str, typesetting: Typesetting | None) -> None:
    if typesetting is None and properties.get("lang") is not None:
        return
    language, other = languages(typesetting, chinese=has_chinese(text))
    if OPEN in text and languages(typesetting, chinese=True) != languages(typesetting, chinese=False):
        language, other = UNDECIDED, ""
    properties.set("lang", language)
    if other:
        properties.set("altLang", other)
    elif typesetting:
        properties.attrib.pop("altLang", "")


def number_rows(table: _Element) -> None:
    """Gives copies ids of their own: rows and columns made from one pattern share its id, which PowerPoint repairs."""
    for kind in ("rowId", "colId"):
        seen: set[str] = set()
        for number, element in enumerate(table.iter(f"{A16}{kind}"), start=1):
            if element.get("val") in seen:
                element.set("val", str(_free_number(10000 + number, seen)))
            seen.add(element.get("val", ""))


def _free_number(number: int, seen: Iterable[str]) -> int:
    taken = set(seen)
    while str(number) in taken:
        number += 1
    return number
