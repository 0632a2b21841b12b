"""lifting: a tree with tokens in, the same tree with each token where its tag says it stands out.

`{%p … %}`, `{%tr … %}` and `{%tc … %}` take the place of their paragraph, row or cell, `{%r … %}` parts its run.
`{% colspan n %}`, `{% cellbg colour %}`, `{% vm %}` and `{% hm %}` become properties of their cell.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from briefgen.problems import problem
from briefgen.writers.slots import TOKEN, Slot, shortened
from briefgen.writers.word.markup import every, find, make, name_of, put_cell_property, remove, run_like, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefgen.writers.slots import Slots
    from briefgen.writers.word.markup import Element

_HOLDERS = {"tr": "row", "tc": "cell", "p": "paragraph"}
"""Levels from the outermost, and the variant of T-2 for one that shares its place."""


def lift(root: Element, slots: Slots) -> None:
    """Put every token in its place; a tag that shares it with other text is noted among the slots' problems."""
    _set_cells(root, slots)
    for level, variant in _HOLDERS.items():
        for holder in [each for each in every(root, level) if _stands_for(each, level, slots)]:
            _lift_holder(holder, level, variant, slots)
    for run in list(every(root, "r")):
        if any(slot.tag.level == "r" and slot.tag.kind != "{{" for _, slot in slots.found_in(text_of(run))):
            _part_run(run, slots)


def _stands_for(holder: Element, level: str, slots: Slots) -> bool:
    """Whether a tag in this element, and in no smaller one of its kind, stands for it."""
    if next(holder.iter(name_of(level)), None) is None:
        return False
    return any(slot.tag.level == level for _, slot in _own_slots(holder, level, slots))


def _own_slots(holder: Element, level: str, slots: Slots) -> Iterator[tuple[int, Slot]]:
    for text in every(holder, "t"):
        if next(text.iterancestors(name_of(level)), None) is holder:
            yield from slots.found_in(text.text or "")


def _lift_holder(holder: Element, level: str, variant: str, slots: Slots) -> None:
    own = list(_own_slots(holder, level, slots))
    if _is_block(own, level):
        return
    if _rest(holder, level, slots).strip():
        text = shortened(own[0][1].text if level == "p" else _readable(holder, slots))
        slots.problems.append(problem(slots.place, "T-2", {"text": text}, variant=variant))
        return
    for number, slot in own:
        slots.change(number, Slot(slot.tag, "structure", slot.text))
    _replace_by_text(holder, "".join(match[0] for match in TOKEN.finditer(text_of(holder))))


def _is_block(own: list[tuple[int, Slot]], level: str) -> bool:
    """`{{p x }}` stays in its paragraph, which gives the value its looks."""
    return level == "p" and all(slot.tag.kind == "{{" for _, slot in own if slot.tag.level == "p")


def _rest(holder: Element, level: str, slots: Slots) -> str:
    """What stands beside the tags that are meant for the holder."""

    def kept(text: str, found: list[tuple[int, Slot]]) -> str:
        strange = any(slot.tag.level != level and slot.tag.kind == "{{" for _, slot in found)
        return text if strange else TOKEN.sub("", text)

    return "".join(kept(each.text or "", slots.found_in(each.text or "")) for each in every(holder, "t"))


def _readable(holder: Element, slots: Slots) -> str:
    return " ".join(slot.text for _, slot in slots.found_in(text_of(holder))) or TOKEN.sub("", text_of(holder))


def _replace_by_text(element: Element, text: str) -> None:
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + text + (element.tail or "")
    else:
        before.tail = (before.tail or "") + text + (element.tail or "")
    element.tail = None
    parent.remove(element)


def _part_run(run: Element, slots: Slots) -> None:
    """A run's tokens of level `r` between the runs that are left before and after them."""
    parent = run.getparent()
    if parent is None:
        return
    pieces: list[Element | str] = []
    for child in [child for child in run if child.tag != name_of("rPr")]:
        pieces += _parted(child, slots)
    current: Element | None = None
    for piece in pieces:
        if isinstance(piece, str):
            _add_text(run, piece)
            current = None
        else:
            current = run_like(run) if current is None else current
            current.append(piece)
            if current.getparent() is None:
                run.addprevious(current)
    _dissolve(run)


def _parted(child: Element, slots: Slots) -> list[Element | str]:
    if child.tag != name_of("t"):
        return [child]
    pieces: list[Element | str] = []
    text, position = child.text or "", 0
    for match in TOKEN.finditer(text):
        number = int(match[1])
        if slots[number].tag.level != "r" or slots[number].tag.kind == "{{":
            continue
        slots.change(number, Slot(slots[number].tag, "structure", slots[number].text))
        pieces += [_text_like(child, text[position : match.start()]), match[0]]
        position = match.end()
    pieces.append(_text_like(child, text[position:]))
    return [piece for piece in pieces if isinstance(piece, str) or piece.text]


def _text_like(text: Element, content: str) -> Element:
    twin = copy.copy(text)
    twin.text, twin.tail = content, None
    return twin


def _add_text(run: Element, text: str) -> None:
    """Text before a run, among its parent's elements."""
    before, parent = run.getprevious(), run.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def _dissolve(run: Element) -> None:
    tail, run.tail = run.tail, None
    if tail:
        _add_text(run, tail)
    remove(run)


def _set_cells(root: Element, slots: Slots) -> None:
    changes: dict[str, Callable[[Element, str, Slots], None]]
    changes = {"colspan": _set_span, "cellbg": _set_ground, "vm": _merge_down, "hm": _merge_across}
    for cell in list(every(root, "tc")):
        for number, slot in list(_own_slots(cell, "tc", slots)):
            change = changes.get(slot.tag.keyword)
            if change:
                _drop_token(cell, number)
                change(cell, slot.tag.body.partition(" ")[2].strip(), slots)


def _drop_token(cell: Element, number: int) -> None:
    for text in every(cell, "t"):
        text.text = (text.text or "").replace(TOKEN.pattern.replace(r"(\d+)", str(number)), "")


def _set_span(cell: Element, expression: str, slots: Slots) -> None:
    put_cell_property(cell, make("gridSpan", val=slots.made("{{", expression, "attribute")))


def _set_ground(cell: Element, expression: str, slots: Slots) -> None:
    fill = slots.made("{{", expression, "attribute")
    put_cell_property(cell, make("shd", val="clear", color="auto", fill=fill))


def _merge_down(cell: Element, _: str, slots: Slots) -> None:
    """One cell over all rows of the loop; its text stands in the first of them."""
    first, other, end = (slots.made("{%", body, "attribute") for body in ("if loop.first", "else", "endif"))
    put_cell_property(cell, make("vMerge", val=f"{first}restart{other}continue{end}"))
    for text in list(every(cell, "t")):
        opened, closed = (slots.made("{%", body) for body in ("if loop.first", "endif"))
        text.text = f"{opened}{text.text or ''}{closed}"


def _merge_across(cell: Element, _: str, slots: Slots) -> None:
    """One cell over all cells of the loop."""
    span = find(cell, "tcPr", "gridSpan")
    columns = span.get(name_of("val"), "1") if span is not None else "1"
    put_cell_property(cell, make("gridSpan", val=slots.made("{{", f"{columns} * loop.length", "attribute")))
    opened, closed = (slots.made("{%", body) for body in ("if loop.first", "endif"))
    _add_text(cell, opened)
    cell.tail = closed + (cell.tail or "")
