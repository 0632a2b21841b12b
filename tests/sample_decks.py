"""sample_decks: small template decks, made with python-pptx where a test needs one."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Cm, Pt

from briefgen.content import Bar, Chart, Gantt, Heat, HeatCell, Picture, Rich, Series, Span, Table, Typesetting, Written
from briefgen.errors import TemplateFaulty
from briefgen.writers.powerpoint import write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NASTY = "Otter & Sons <Ltd> {{ x }} 𠮷野家 🍵"
CHINESE = Typesetting("zh-Hans", "zh-CN", "zh-CN", "Microsoft YaHei")
ENGLISH = Typesetting("en", "en-GB", "zh-CN", "Microsoft YaHei")
NUMBERS = Chart(("a", NASTY), (Series("份额", (1, None), "0.0"),), "A chart")


class SampleDeck:
    """A deck under construction; each method adds to the last slide."""

    def __init__(self) -> None:
        self.presentation: Any = Presentation()

    def slide(self, notes: str = "", *, layout: int = 6) -> Any:
        """A blank slide."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[layout])
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    @property
    def shapes(self) -> Any:
        """The last slide's shapes."""
        return self.presentation.slides[len(self.presentation.slides) - 1].shapes

    def text(self, *paragraphs: str, name: str = "text", size: int = 18, box: Sequence[float] = (1, 1, 20, 6)) -> Any:
        """A text box, a string a paragraph; a broken bar in a string starts a new run."""
        shape = self.shapes.add_textbox(*(Cm(side) for side in box))
        shape.name = name
        shape.text_frame.word_wrap = True
        for index, text in enumerate(paragraphs):
            paragraph = shape.text_frame.paragraphs[0] if index == 0 else shape.text_frame.add_paragraph()
            for piece in text.split("¦"):
                run = paragraph.add_run()
                run.text = piece
                run.font.size = Pt(size)
        return shape

    def table(self, *rows: Sequence[str], name: str = "a table", box: Sequence[float] = (1, 8, 20, 2)) -> Any:
        """A table with these cells."""
        frame = self.shapes.add_table(len(rows), len(rows[0]), *(Cm(side) for side in box))
        frame.name = name
        for row, texts in zip(frame.table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
                for run in cell.text_frame.paragraphs[0].runs:
                    run.font.size = Pt(14)
        return frame

    def chart(
        self,
        *series: Sequence[float],
        name: str = "chart:numbers",
        kind: Any = XL_CHART_TYPE.COLUMN_CLUSTERED,
        categories: Sequence[str] = ("a", "b", "c"),
    ) -> Any:
        """A chart with these series."""
        make: Any = CategoryChartData
        data = make()
        data.categories = categories
        for index, values in enumerate(series, start=1):
            data.add_series(f"sample {index}", values)
        frame = self.shapes.add_chart(kind, Cm(1), Cm(8), Cm(12), Cm(6), data)
        frame.name = name
        return frame

    def picture(self, name: str = "picture:photo", box: Sequence[float] = (2, 8, 10, 5)) -> Any:
        """A sample picture."""
        shape = self.shapes.add_picture(io.BytesIO(image_bytes(40, 20, "red")), *(Cm(side) for side in box))
        shape.name = name
        return shape

    def rectangle(self, name: str, box: Sequence[float]) -> Any:
        """A rectangle."""
        shape = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Cm(side) for side in box))
        shape.name = name
        return shape

    def save(self, path: Path) -> Path:
        """The template's file."""
        self.presentation.save(str(path))
        return path


def image_bytes(width: int, height: int, colour: str) -> bytes:
    """A PNG of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, "PNG")
    return stream.getvalue()


def opened(path: Path) -> Any:
    """A finished deck, opened again."""
    return Presentation(str(path))


def named(slide: Any, name: str) -> Any:
    """A slide's shape of this name."""
    return next(shape for shape in slide.shapes if shape.name == name)


def names(slide: Any) -> list[str]:
    """The names of a slide's shapes."""
    return [shape.name for shape in slide.shapes]


def cells(frame: Any) -> list[list[str]]:
    """A table's texts."""
    return [[cell.text for cell in row.cells] for row in frame.table.rows]


def sheet_cells(data: bytes) -> dict[str, str]:
    """The cells of a workbook's first sheet that hold something."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        shared = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    strings = ["".join(str(text) for text in item.itertext()) for item in shared.iter("{*}si")]
    found: dict[str, str] = {}
    for cell in sheet.iter("{*}c"):
        value = cell.findtext("{*}v") or ""
        found[cell.get("r", "")] = strings[int(value)] if cell.get("t") == "s" else value
    return found


def build(deck: SampleDeck, folder: Path, values: dict[str, Any], **options: Any) -> Any:
    """The deck filled, opened again."""
    return opened(written(deck, folder, values, **options).path)


def written(deck: SampleDeck, folder: Path, values: dict[str, Any], **options: Any) -> Written:
    return write(deck.save(folder / "house.pptx"), values, folder / "out.pptx", **options)


def faults(deck: SampleDeck, folder: Path, values: dict[str, Any]) -> list[str]:
    with pytest.raises(TemplateFaulty) as refusal:
        written(deck, folder, values)
    assert not (folder / "out.pptx").exists()
    return [str(problem) for problem in refusal.value.problems]


def slide_of(deck: Any, number: int = 1) -> Any:
    return deck.slides[number - 1]


def text(slide: Any, name: str = "text") -> str:
    found: str = named(slide, name).text_frame.text
    return found


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def schema_errors(path: Path) -> list[str]:
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(str(path)).errors
    return [f"{error.part_uri} {error.path}: {error.description}" for error in found]


def everything() -> tuple[SampleDeck, dict[str, Any]]:
    """A deck that uses every construction, and its values."""
    deck = SampleDeck()
    deck.slide("{{ client }} says\nhello", layout=0)
    deck.presentation.slides[0].shapes.title.text = "{{ title }}"
    deck.presentation.slides[0].placeholders[1].text = "{{ nothing }}"
    deck.slide("{%slide for work in works %}\nNotes of {{ work.name }}")
    deck.text("{{ work.name¦ }}")
    deck.chart((1, 2, 3), name="chart:work.chart")
    deck.picture("picture:work.picture", box=(14, 8, 4, 4))
    deck.slide()
    deck.table(
        ["Head", "{{ client }}"],
        ["{%tr for row in rows %}", ""],
        ["{{ row.a }}", "{{ row.b }}"],
        ["{%tr endfor %}", ""],
    )
    deck.table(["", ""], ["", ""], name="table:plan", box=(1, 14, 20, 2))
    gantt_slide(deck)
    heat_slide(deck)
    works = [
        {"name": NASTY, "chart": NUMBERS, "picture": Picture(image_bytes(40, 10, "blue"), "Blue")},
        {"name": "second", "chart": NUMBERS, "picture": None},
    ]
    values = {
        "client": NASTY,
        "title": Rich((Span("bold", "strong"), Span(" and "), Span("open", "mark"), Span(" aside", "quiet"))),
        "nothing": None,
        "works": works,
        "rows": [{"a": "一", "b": NASTY}, {"a": "二", "b": ""}],
        "plan": Table(("", "one", "two"), (("task", NASTY, "b"),), "A plan"),
        "gantt": GANTT,
        "heat": HEAT,
    }
    return deck, values


def gantt_slide(deck: SampleDeck) -> None:
    deck.slide()
    frame = deck.table(["{{ client }}", "Dates", ""], ["", "", ""], name="gantt:gantt", box=(1, 2, 20, 2))
    for column, width in zip(frame.table.columns, (4, 3, 13), strict=True):
        column.width = Cm(width)
    for index, party in enumerate(("agency", "client", "launch")):
        deck.rectangle(f"bar:{party}", (1 + 5 * index, 16, 0.05 if party == "launch" else 1, 0.5))
        if party != "launch":
            deck.text(party, name=f"barlabel:{party}", box=(2.2 + 5 * index, 16, 3, 1))


def heat_slide(deck: SampleDeck) -> None:
    """A strip of two looks; missing cells have red edges of their own, also above and below."""
    deck.slide()
    frame = deck.table(["1", "2"], ["warm", "missing"], ["a", "b"], name="heat:heat", box=(1, 2, 24, 3))
    for side, colour in (("lnL", "00FF00"), ("lnR", "00FF00")):
        edge(frame, 1, 0, side, colour)
    for side in ("lnL", "lnR", "lnT", "lnB"):
        edge(frame, 1, 1, side, "FF0000")


def edge(frame: Any, row: int, column: int, side: str, colour: str) -> None:
    """A cell's line on one side."""
    line = etree.fromstring(
        f'<a:{side} xmlns:a="{A_NAMESPACE}" w="12700"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:{side}>'
    )
    properties = frame.table.cell(row, column)._tc.get_or_add_tcPr()
    properties.insert(sum(1 for _ in properties.iterchildren("{*}lnL", "{*}lnR", "{*}lnT", "{*}lnB")), line)


HEAT = Heat(
    (
        HeatCell("1", "80", "People", "warm"),
        HeatCell("2", "gap", NASTY, "missing"),
        HeatCell("3", "90", "Rivals", "warm"),
        HeatCell("4", "91", "Visits", "warm"),
    ),
    "People 80",
)


GANTT = Gantt(
    first=date(2026, 3, 11),
    last=date(2026, 5, 9),
    months=((date(2026, 3, 1), "March"), (date(2026, 4, 1), "April"), (date(2026, 5, 1), "May")),
    bars=(
        Bar(("Film", "3/11"), date(2026, 3, 11), date(2026, 3, 31), "agency", "Film, 11 to 31 March"),
        Bar(("Media", "4/1"), date(2026, 4, 1), date(2026, 5, 9), "agency", "Media, from 1 April"),
    ),
    alt="Two tasks",
    launch=date(2026, 4, 1),
)


CM = 360000
A_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def sections(named: Mapping[str, Sequence[int]]) -> Any:
    """Sections by their names, each with the numbers of its slides."""
    listed = "".join(
        f'<p14:section name="{name}" id="{{8B1C5A10-0001-4000-8000-{number:012}}}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{slide}"/>' for slide in slides)
        + "</p14:sldIdLst></p14:section>"
        for number, (name, slides) in enumerate(named.items(), 1)
    )
    return parse_xml(
        '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f"{listed}</p14:sectionLst></p:ext></p:extLst>"
    )
