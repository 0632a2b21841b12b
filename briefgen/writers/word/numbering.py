"""numbering: a template's captions, controls, drawings and bookmarks in, with numbers given out at rendering out.

A loop repeats what stands in it; two drawings or bookmarks of one number make Word call the file damaged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.writers.word.fields import iter_fields
from briefgen.writers.word.markup import PIC, WP, every, find, make, name_of, remove, value
from briefgen.writers.word.rendering import current

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.writers.slots import Slots
    from briefgen.writers.word.fields import Field
    from briefgen.writers.word.markup import Element

_LONGEST_NAME = 40
_FIRST_CONTROL = 410_000
_BEFORE_ID = frozenset(map(name_of, ("rPr", "alias", "tag")))


def leave_numbers_open(root: Element, slots: Slots) -> None:
    """Put a tag of ours where a number must be another one each time; paragraphs and rows need none of theirs."""
    for each in iter_fields(root):
        if each.kind == "SEQ" and each.shown:
            _leave_sequence_open(each, slots)
    for element in root.iter(name_of("p"), name_of("tr")):
        element.attrib.clear()
    for properties in every(root, "sdtPr"):
        _leave_control_open(properties, slots)
    for drawing in root.iter(f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr"):
        drawing.set("id", slots.made("{{", "_next_drawing()", "attribute"))
    for mark in list(every(root, "bookmarkStart")):
        key, name = value(mark, "id") or "0", value(mark, "name") or ""
        mark.set(name_of("id"), slots.made("{{", f"_open_bookmark({key!r})", "attribute"))
        mark.set(name_of("name"), slots.made("{{", f"_bookmark_name({name!r})", "attribute"))
    for mark in list(every(root, "bookmarkEnd")):
        mark.set(name_of("id"), slots.made("{{", f"_close_bookmark({value(mark, 'id') or '0'!r})", "attribute"))


def _leave_control_open(properties: Element, slots: Slots) -> None:
    """A content control's number, which Word wants in each of them."""
    number = find(properties, "id")
    if number is None:
        number = make("id")
        properties.insert(sum(child.tag in _BEFORE_ID for child in properties), number)
    number.set(name_of("val"), slots.made("{{", "_next_control()", "attribute"))


def _leave_sequence_open(found: Field, slots: Slots) -> None:
    """A caption's number: Word works it out only when asked, so it must be right as it stands."""
    first, *others = [text for run in found.shown for text in every(run, "t")]
    first.text = slots.made("{{", f"_next_in_sequence({_sequence(found)!r})", "text")
    for text in others:
        remove(text)


def _sequence(found: Field) -> str:
    r"""The name of what is counted, the second word of `SEQ Figure \\* ARABIC`."""
    return [*found.instruction.split(), ""][1]


def _next_in_sequence(name: str) -> int:
    return current().count(f"sequence {name}")


def _next_control() -> int:
    return _FIRST_CONTROL + current().count("control")


def _next_drawing() -> int:
    return current().count("drawing")


def _open_bookmark(key: str) -> int:
    made = current()
    number = made.count("bookmark")
    made.marks[f"{made.part} {key}"] = str(number)
    return number


def _close_bookmark(key: str) -> str:
    made = current()
    return made.marks.get(f"{made.part} {key}", key)


def _bookmark_name(name: str) -> str:
    """The template's name for the first of several, numbered ones for the others."""
    number = current().count(f"bookmark {name}")
    ending = f"_{number}" if number > 1 else ""
    return name[: _LONGEST_NAME - len(ending)] + ending


FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "_next_control": _next_control,
    "_next_drawing": _next_drawing,
    "_next_in_sequence": _next_in_sequence,
    "_open_bookmark": _open_bookmark,
    "_close_bookmark": _close_bookmark,
    "_bookmark_name": _bookmark_name,
}
"""What tags of ours call."""
