"""elements: tag names, texts and sizes in, elements of WordprocessingML out.

Measures are points unless a name says otherwise; Word stores twentieths of a point ("dxa"), half points for
type and eighths for lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# The schema's order within w:pPr and w:rPr; Word calls a file damaged that mixes it up.
_ORDER = (
    *(
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "widowControl",
        "numPr",
        "pBdr",
        "tabs",
        "kinsoku",
    ),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind"),
    *("contextualSpacing", "jc", "outlineLvl", "sectPr"),
)
_RUN_ORDER = ("rStyle", "rFonts", "b", "bCs", "color", "spacing", "position", "sz", "szCs", "bdr", "shd", "lang")


@dataclass(frozen=True)
class Colour:
    """A colour of the theme: its value, what Word calls its slot, what the theme calls it."""

    value: str
    slot: str
    name: str


INK = Colour("15181E", "text1", "dk1")
WHITE = Colour("FFFFFF", "background1", "lt1")
SLATE = Colour("3C424C", "text2", "dk2")
PAPER = Colour("F4F3EF", "background2", "lt2")
ACCENT = Colour("1F3FD1", "accent1", "accent1")
GREY = Colour("5F6773", "accent2", "accent2")
MIDDLE_GREY = Colour("9299A3", "accent3", "accent3")
HAIRLINE = Colour("C3C7CD", "accent4", "accent4")
PALE_GREY = Colour("E1E4E8", "accent5", "accent5")
TINT = Colour("C3CCF4", "accent6", "accent6")
MIDDLE_TINT = Colour("8E9DE8", "", "")
"""Between accent and tint; no slot of the theme holds it."""
COLOURS = (INK, WHITE, SLATE, PAPER, ACCENT, GREY, MIDDLE_GREY, HAIRLINE, PALE_GREY, TINT)


def w(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element; attributes take Word's own names, children may be None."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W, "r": R})
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def shade(fill: Colour, *, pattern: str = "clear", ink: Colour | None = None) -> Element:
    """What lies behind a run or a cell."""
    slot = {"themeFill": fill.slot} if fill.slot else {}
    lines = {"color": ink.value, "themeColor": ink.slot} if ink else {"color": "auto"}
    return w("shd", val=pattern, **lines, fill=fill.value, **slot)


def colour(value: Colour) -> Element:
    """The colour of text, by value and by the theme's slot."""
    return w("color", val=value.value, themeColor=value.slot)


def edge(side: str, points: float, line: Colour, *, kind: str = "single", space: int = 0) -> Element:
    """One border of a paragraph, a run or a cell."""
    return w(side, val=kind, sz=round(points * 8), space=space, color=line.value, themeColor=line.slot)


def spacing(line: float | None, *, before: float = 0, after: float = 0) -> Element:
    """Exact lines, so that a page breaks alike whatever font stands in; None for lines as high as what they hold."""
    sizes = {"before": before, "after": after, "line": 12 if line is None else line}
    rule = "auto" if line is None else "exact"
    return w("spacing", **{name: round(points * 20) for name, points in sizes.items()}, lineRule=rule)


def space(**points: float) -> Element:
    """Space `before` or `after` a single paragraph, its lines left to its style."""
    return w("spacing", **{side: round(size * 20) for side, size in points.items()})


def fonts() -> Element:
    """The house's fonts, with the hint that makes “ ” — … full width in Chinese."""
    return w("rFonts", hint="eastAsia", ascii=LATIN, hAnsi=LATIN, eastAsia=EAST_ASIAN, cs=LATIN)


def run(text: str, *properties: Element, style: str = "") -> Element:
    """A run of text, as plain as its paragraph unless told otherwise."""
    given = [w("rStyle", val=style), *properties] if style else list(properties)
    return w("r", run_properties(*given) if given else None, _text("t", text))


def symbol(text: str) -> Element:
    """A run for □ and its like: the same font in all slots keeps the width."""
    return run(text, w("rFonts", hint="eastAsia", ascii=EAST_ASIAN, hAnsi=EAST_ASIAN, eastAsia=EAST_ASIAN))


def latin_font() -> Element:
    """The Latin font for all there is, so that a run is as high in every language."""
    return w("rFonts", hint="default", ascii=LATIN, hAnsi=LATIN, eastAsia=LATIN)


def tab() -> Element:
    """A run that holds one tabulator."""
    return w("r", w("tab"))


def field(instruction: str, cached: str, style: str = "") -> list[Element]:
    """A field Word works out itself, with what it shows until then."""
    parts = [w("fldChar", fldCharType="begin"), _text("instrText", f" {instruction} ")]
    parts += [w("fldChar", fldCharType="separate"), _text("t", cached), w("fldChar", fldCharType="end")]
    # LibreOffice writes the result as the field's first run is written.
    return [w("r", run_properties(w("rStyle", val=style)) if style else None, part) for part in parts]


def paragraph(style: str, *runs: Element | str, **more: Element) -> Element:
    """A paragraph in a style given by its id; text may stand for a run, `more` are paragraph properties."""
    content = (run(part) if isinstance(part, str) else part for part in runs)
    return w("p", paragraph_properties(w("pStyle", val=style), *more.values()), *content)


def statement(tag: str) -> Element:
    """A paragraph that holds nothing but a template tag, and goes with it."""
    return paragraph("TemplateTag", tag)


def page_break() -> Element:
    """White space at the top of a new page: what stands after it need not say that it begins one."""
    return paragraph("Gap", w("r", w("br", type="page")), spacing=spacing(1))


def gap(points: float = 10) -> Element:
    """White space as a paragraph: Word joins tables that touch, and a cell must end with a paragraph."""
    return paragraph("Gap") if points == 10 else paragraph("Gap", spacing=spacing(points))


def paragraph_properties(*properties: Element) -> Element:
    """What a paragraph looks like, in the schema's order."""
    return w("pPr", *_sorted(properties, _ORDER))


def run_properties(*properties: Element) -> Element:
    """What a run looks like, in the schema's order."""
    return w("rPr", *_sorted(properties, _RUN_ORDER))


def serialised(root: Element) -> bytes:
    """The bytes of a part."""
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _sorted(properties: Iterable[Element], order: tuple[str, ...]) -> list[Element]:
    return sorted(properties, key=lambda element: order.index(etree.QName(element).localname))


def _text(tag: str, text: str) -> Element:
    element = w(tag)
    element.text = text
    element.set(_SPACE, "preserve")
    return element
