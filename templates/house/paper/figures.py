"""figures: the name of a figure's values and a look in, the paragraphs that show it with caption and source out."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from drawing.charts import chart_data
from drawing.xml import cm, el

from paper.elements import field, gap, paragraph, run, statement, w
from paper.looks import LOOKS
from paper.tables import cell, row, table

if TYPE_CHECKING:
    from paper.elements import Element

_KINDS = {"figure": "Figure", "table": "Table"}
_LONGEST_BOOKMARK = 40
_HALF, _APART = 4479, 454
HALF_CM = 7.9
"""The width of one of two figures that stand side by side."""
FULL_CM = 16.6


def figure(
    name: str, look: str, *, height_cm: float = 6.0, width_cm: float = FULL_CM, **more: Element
) -> list[Element]:
    """A native chart with its finding, units and source; all of it leaves where the brief has no data.

    `more` are properties of the caption's paragraph.
    """
    return [
        statement(f"{{%p if {name} %}}"),
        caption("figure", f"{{{{ {name}.title }}}}", **more),
        *_where_given(f"{name}.units", paragraph("Label", f"{{{{ {name}.units }}}}", keep=w("keepNext"))),
        _chart(name, look, width=width_cm, height=height_cm),
        *_where_given(f"{name}.source", source(f"{{{{ {name}.source }}}}")),
        statement("{%p endif %}"),
    ]


def caption(kind: str, text: str, **more: Element) -> Element:
    """A numbered caption, of a "figure" or a "table"; `more` are paragraph properties."""
    number = field(f"SEQ {_KINDS[kind]} \\* ARABIC", "1", style="Finding")
    word = run(f"{{{{ words.cap.{kind} }}}} ", style="Finding")
    return paragraph("Caption", word, *number, run(f"\u2003{text}", style="Finding"), **more)


def source(text: str) -> Element:
    """The line under a figure or table that says where it comes from."""
    return paragraph("Source", text)


def side_by_side(left: list[Element], right: list[Element], *, name: str) -> Element:
    """Two half figures, each made with `width_cm=HALF_CM`."""
    halves = (cell(_HALF, *left, gap(1)), cell(_APART, gap(1)), cell(_HALF, *right, gap(1)))
    return table((_HALF, _APART, _HALF), row(*halves), name=name, style="HouseBlock")


def bookmark_name(name: str) -> str:
    """The key of a figure that even programs keep which drop a chart's name."""
    made = "chart_" + re.sub(r"\W", "__", name)
    if len(made) > _LONGEST_BOOKMARK:
        raise ValueError(f"{name}: a bookmark of more than {_LONGEST_BOOKMARK} characters is refused by Word")
    return made


def _where_given(name: str, *content: Element) -> list[Element]:
    return [statement(f"{{%p if {name} %}}"), *content, statement("{%p endif %}")]


def _chart(name: str, look: str, *, width: float, height: float) -> Element:
    key = f"chart:{name}.chart"
    inline = el(
        "wp:inline",
        el("wp:extent", cx=cm(width), cy=cm(height)),
        el("wp:effectExtent", l=0, t=0, r=0, b=0),
        # The writer puts the chart's spoken sentence in place of the description.
        el("wp:docPr", id=0, name=key, descr=f"{look}: {', '.join(LOOKS[look].chart.categories)}", title=key),
        el("wp:cNvGraphicFramePr"),
        el("a:graphic", chart_data(f"{look} {width} {height}")),
        **dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
    )
    mark = zlib.crc32(key.encode()) % 2**31
    start = w("bookmarkStart", id=mark, name=bookmark_name(name))
    return paragraph("Figure", start, w("r", w("drawing", inline)), w("bookmarkEnd", id=mark))
