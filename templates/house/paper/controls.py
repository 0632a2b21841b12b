"""controls: a name, a key and what to show until then in, fields a reader fills in in Word out.

They carry no ids: rows that repeat would repeat them, a tag in place of the number is no number to Word, and Word
gives each control its own where there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import run, w

if TYPE_CHECKING:
    from paper.elements import Element


def text_control(title: str, key: str, prompt: str) -> Element:
    """A field for words, over as many lines as are needed."""
    return _control(title, key, prompt, w("text", multiLine=1))


def choice_control(title: str, key: str, prompt: str, *choices: tuple[str, str]) -> Element:
    """A field to choose from: what is shown, and what stands for it."""
    items = (w("listItem", displayText=shown, value=value) for shown, value in choices)
    return _control(title, key, prompt, w("dropDownList", *items))


def date_control(title: str, key: str, prompt: str) -> Element:
    """A field for a day."""
    parts = (w("dateFormat", val="yyyy-MM-dd"), w("storeMappedDataAs", val="dateTime"), w("calendar", val="gregorian"))
    return _control(title, key, prompt, w("date", *parts))


def _control(title: str, key: str, prompt: str, kind: Element) -> Element:
    """A control nobody deletes by accident, and which says that it is empty."""
    return w(
        "sdt",
        w(
            "sdtPr",
            w("alias", val=title),
            w("tag", val=key),
            w("lock", val="sdtLocked"),
            w("showingPlcHdr"),
            kind,
        ),
        w("sdtContent", run(prompt, style="PlaceholderText")),
    )
