"""package: slides in, all members of a presentation file out."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.charts import Chart, chart_part, workbook_part
from drawing.xml import cm, el, fill, part

from deck.layouts import LAYOUTS, colour_map, footers, layout_element, level, master_element, tree
from deck.sections import FIRST_SLIDE, sections
from deck.shapes import BODY, Box, Para, Type, frame, non_visual, rectangle, text_body, text_box
from deck.tables import NO_STYLE_NO_GRID
from deck.theme import theme_element

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drawing.xml import Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
_TYPES = "application/vnd.openxmlformats-officedocument."
_PRESENTATION = f"{_TYPES}presentationml."
_CONTENT_TYPES = {
    "presentation.xml": f"{_PRESENTATION}presentation.main+xml",
    "presProps.xml": f"{_PRESENTATION}presProps+xml",
    "viewProps.xml": f"{_PRESENTATION}viewProps+xml",
    "tableStyles.xml": f"{_PRESENTATION}tableStyles+xml",
    "slideMaster": f"{_PRESENTATION}slideMaster+xml",
    "slideLayout": f"{_PRESENTATION}slideLayout+xml",
    "notesMaster": f"{_PRESENTATION}notesMaster+xml",
    "notesSlide": f"{_PRESENTATION}notesSlide+xml",
    "slide": f"{_PRESENTATION}slide+xml",
    "theme": f"{_TYPES}theme+xml",
    "chart": f"{_TYPES}drawingml.chart+xml",
    "core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "app.xml": f"{_TYPES}extended-properties+xml",
}
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "xlsx": f"{_TYPES}spreadsheetml.sheet",
}
SPOKEN, BACKING = Type(12, 17), Type(9, 11.5)
"""What is said, and what is looked up in the notes: small, for a printed page of notes has no second one."""
SAMPLE_RELATION = "rId3"
"""The relation of a slide to its one chart or picture; rId1 is its layout, rId2 its notes."""


@dataclass(frozen=True)
class Slide:
    """A sample slide: its layout, the statement that keeps, drops or repeats it, what its notes are of, its shapes."""

    layout: str
    statement: str
    subject: str
    shapes: tuple[Element, ...]
    chart: Chart | None = None
    picture: bool = False


def members(slides: Sequence[Slide]) -> dict[str, bytes]:
    """Every member of the package by its name in the zip."""
    made = {**_frame([slide.subject for slide in slides]), **_layouts(), **_notes_master()}
    charts = 0
    for number, slide in enumerate(slides, 1):
        charts += slide.chart is not None
        made |= _slide(slide, number, charts)
    if any(slide.picture for slide in slides):
        made["ppt/media/image1.png"] = _grey_picture(195, 114)
    made["[Content_Types].xml"] = _content_types(sorted(made))
    return made


def _slide(slide: Slide, number: int, chart: int) -> dict[str, bytes]:
    name = f"ppt/slides/slide{number}.xml"
    layout = list(LAYOUTS).index(slide.layout) + 1
    related = [
        ("slideLayout", f"../slideLayouts/slideLayout{layout}.xml"),
        ("notesSlide", f"../notesSlides/notesSlide{number}.xml"),
    ]
    made = {name: part(_slide_element(slide)), **_notes(slide, number)}
    if slide.chart:
        related.append(("chart", f"../charts/chart{chart}.xml"))
        made |= _chart(slide.chart, chart)
    if slide.picture:
        related.append(("image", "../media/image1.png"))
    return {**made, _rels_name(name): _rels(related)}


def _slide_element(slide: Slide) -> Element:
    white = slide.layout.startswith("idea")
    shapes = [*slide.shapes]
    if LAYOUTS[slide.layout].footer:
        shapes += [*footers(), _draft_tag("bg1" if white else "tx1")]
    return el("p:sld", el("p:cSld", tree(shapes)), el("p:clrMapOvr", el("a:masterClrMapping")))


def _draft_tag(colour: str) -> Element:
    kind = Type(12, 18, bold=True, colour=colour)
    word = Para("{{ deck.draft_word }}", kind, align="ctr")
    return text_box("draft tag", Box(29.833, 0.98, 2.4, 0.72), [word], anchor="ctr", paint=(None, colour))


def _chart(chart: Chart, number: int) -> dict[str, bytes]:
    name, book = f"ppt/charts/chart{number}.xml", f"Microsoft_Excel_Sheet{number}.xlsx"
    return {
        name: chart_part(chart),
        _rels_name(name): _rels([("package", f"../embeddings/{book}")]),
        f"ppt/embeddings/{book}": workbook_part(chart),
    }


def _notes(slide: Slide, number: int) -> dict[str, bytes]:
    name = f"ppt/notesSlides/notesSlide{number}.xml"
    lines = [Para(f"{{%slide {slide.statement} %}}"), *_told(slide.subject)]
    image = el("p:sp", non_visual("slide image", holds=el("p:ph", type="sldImg", idx=2)), el("p:spPr"))
    body = el("p:txBody", el("a:bodyPr"), el("a:lstStyle"), [line.element() for line in lines])
    text = el("p:sp", non_visual("notes", holds=el("p:ph", type="body", sz="quarter", idx=3)), el("p:spPr"), body)
    page = el("p:notes", el("p:cSld", tree([image, text])), el("p:clrMapOvr", el("a:masterClrMapping")))
    related = [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml")]
    return {name: part(page), _rels_name(name): _rels(related)}


def _told(subject: str) -> list[Para]:
    """What the speaker says, and below it, smaller, what there is to look up."""
    return [
        Para(f"{{%p for line in {subject}.spoken %}}"),
        Para("{{ line }}", SPOKEN, before=4, hanging=0),
        Para("{%p endfor %}"),
        Para(f"{{%p if {subject}.backing %}}"),
        Para("{{ words.pro.notes.backing }}", BACKING.strong(), before=8, hanging=0),
        Para(f"{{%p for line in {subject}.backing %}}"),
        Para("{{ line }}", BACKING, before=1, hanging=0.3),
        Para("{%p endfor %}"),
        Para("{%p endif %}"),
    ]


def _notes_master() -> dict[str, bytes]:
    name = "ppt/notesMasters/notesMaster1.xml"
    box = frame(Box(1.5, 1.1, 8.128, 4.572))
    image = el(
        "p:sp", non_visual("slide image", holds=el("p:ph", type="sldImg", idx=2)), el("p:spPr", box, rectangle())
    )
    written = el("p:ph", type="body", sz="quarter", idx=3)
    where = el("p:spPr", frame(Box(1.5, 6.1, 16.05, 18.4)), rectangle())
    text = el("p:sp", non_visual("notes", holds=written), where, text_body([Para("备注 Notes")]))
    ground = el("p:bg", el("p:bgPr", fill("bg1"), el("a:effectLst")))
    style = el("p:notesStyle", [level(SPOKEN, number) for number in range(1, 10)])
    master = el("p:notesMaster", el("p:cSld", ground, tree([image, text])), colour_map(), style)
    return {
        name: part(master),
        _rels_name(name): _rels([("theme", "../theme/theme2.xml")]),
        "ppt/theme/theme2.xml": part(theme_element()),
    }


def _layouts() -> dict[str, bytes]:
    count = len(LAYOUTS)
    master = "ppt/slideMasters/slideMaster1.xml"
    related = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, count + 1)]
    made = {
        master: part(master_element([f"rId{n}" for n in range(1, count + 1)])),
        _rels_name(master): _rels([*related, ("theme", "../theme/theme1.xml")]),
        "ppt/theme/theme1.xml": part(theme_element()),
    }
    for number, layout in enumerate(LAYOUTS.values(), 1):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        made[name] = part(layout_element(layout))
        made[_rels_name(name)] = _rels([("slideMaster", "../slideMasters/slideMaster1.xml")])
    return made


def _frame(subjects: Sequence[str]) -> dict[str, bytes]:
    slides = [("slide", f"slides/slide{number}.xml") for number in range(1, len(subjects) + 1)]
    rest = ["presProps.xml", "viewProps.xml", "tableStyles.xml"]
    related = [
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("theme", "theme/theme1.xml"),
        *((name.removesuffix(".xml"), name) for name in rest),
        *slides,
    ]
    outer = [
        ("officeDocument", "ppt/presentation.xml"),
        ("metadata/core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
    ]
    return {
        "_rels/.rels": _rels(outer),
        "docProps/core.xml": part(_core()),
        "docProps/app.xml": part(el("ep:Properties", el("ep:Application", "Microsoft Office PowerPoint")), "ep"),
        "ppt/presentation.xml": part(_presentation(subjects)),
        "ppt/_rels/presentation.xml.rels": _rels(related),
        "ppt/presProps.xml": part(el("p:presentationPr")),
        "ppt/viewProps.xml": part(el("p:viewPr", el("p:gridSpacing", cx=76200, cy=76200))),
        "ppt/tableStyles.xml": part(_table_styles()),
    }


def _presentation(subjects: Sequence[str]) -> Element:
    ids = [el("p:sldId", id=FIRST_SLIDE + number, r_id=f"rId{number + 7}") for number in range(len(subjects))]
    return el(
        "p:presentation",
        el("p:sldMasterIdLst", el("p:sldMasterId", id=2147483648, r_id="rId1")),
        el("p:notesMasterIdLst", el("p:notesMasterId", r_id="rId2")),
        el("p:sldIdLst", ids),
        el("p:sldSz", cx=cm(33.867), cy=cm(19.05)),
        el("p:notesSz", cx=6858000, cy=9144000),
        el("p:defaultTextStyle", [level(BODY, number) for number in range(1, 10)]),
        sections(subjects),
        saveSubsetFonts=True,
    )


def _table_styles() -> Element:
    sides = ("left", "right", "top", "bottom", "insideH", "insideV")
    borders = el("a:tcBdr", [el(f"a:{side}", el("a:ln", fill(None))) for side in sides])
    font = el("a:fontRef", el("a:scrgbClr", r=0, g=0, b=0), idx="minor")
    whole = el(
        "a:wholeTbl",
        el("a:tcTxStyle", font, el("a:schemeClr", val="tx1")),
        el("a:tcStyle", borders, el("a:fill", fill(None))),
    )
    style = el("a:tblStyle", whole, styleId=NO_STYLE_NO_GRID, styleName="No Style, No Grid")
    return el("a:tblStyleLst", style, **{"def": NO_STYLE_NO_GRID})


def _core() -> Element:
    day = "2026-01-01T00:00:00Z"
    dates = [el(f"dcterms:{name}", day, xsi_type="dcterms:W3CDTF") for name in ("created", "modified")]
    return el(
        "cp:coreProperties",
        el("dc:title", "house: proposal"),
        el("dc:creator", "briefgen"),
        el("cp:lastModifiedBy", "briefgen"),
        el("cp:revision", "1"),
        dates,
        el("dc:language", "zh-CN"),
    )


def _content_types(names: Sequence[str]) -> bytes:
    defaults = [el("ct:Default", Extension=extension, ContentType=kind) for extension, kind in _DEFAULTS.items()]
    typed: Mapping[str, str] = {name: kind for name in names if (kind := _type_of(name))}
    overrides = [el("ct:Override", PartName=f"/{name}", ContentType=kind) for name, kind in typed.items()]
    return part(el("ct:Types", defaults, overrides), "ct")


def _type_of(name: str) -> str | None:
    base = name.rpartition("/")[2]
    return (
        _CONTENT_TYPES.get(base) or _CONTENT_TYPES.get(base.rstrip("0123456789.xml")) if base.endswith(".xml") else None
    )


def _rels_name(name: str) -> str:
    folder, _, base = name.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def _rels(targets: Sequence[tuple[str, str]]) -> bytes:
    entries = [
        el("rel:Relationship", Id=f"rId{n}", Type=(_PACKAGE if "/" in kind else _OFFICE) + kind, Target=target)
        for n, (kind, target) in enumerate(targets, 1)
    ]
    return part(el("rel:Relationships", entries), "rel")


def _grey_picture(width: int, height: int) -> bytes:
    rows = (b"\0" + bytes.fromhex("E1E4E8") * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
