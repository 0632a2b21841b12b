"""w1: a brief's template and the values of many clients in, the same documents by docxtpl and by us out.

Sixty-two short values, every fifth tag cut over three runs as Word does it, three long paragraphs, five tables of
8 x 6, 14 x 5, 6 x 4, 10 x 5 and 10 x 5 rows and columns, and a picture; the sums are made up and never vary.
"""

from __future__ import annotations

import io
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import docx
from docx.shared import Mm, Pt
from docxtpl import DocxTemplate, InlineImage
from PIL import Image

import briefgen
from tests.bench.measures import DOCUMENTS, compared, say_memory

FIELDS = tuple(f"field_{number}" for number in range(62))
IN_TEXT = 20
LONG = ("background", "challenge", "strategy")
TABLES = {"rivals": (8, 6), "media": (14, 5), "people": (6, 4), "works": (10, 5), "cities": (10, 5)}
_WORDS = (
    "气泡茉莉茶",
    "Sparkling & light",
    "市场份额 3.4%",
    "便利店 CVS + O2O",
    "¥61.5m <net>",
    "“无糖”等于无味",
    "2026-09-09",
)
_SENTENCE = (
    "清泉集团计划于九月推出气泡茉莉茶，作为“轻氧”系列的旗舰产品。In blind tests 68% of 1,200 respondents preferred it "
    "to the category leader & its follower. 传播任务是在八周内把“轻负担的爽快”与品牌牢固绑定，并在便利店触发首次购买。"
)


def documents() -> None:
    """A thousand documents of ours, whose memory must not grow, then a hundred by us and by docxtpl in turns."""
    with tempfile.TemporaryDirectory() as folder:
        template, logo = Path(folder) / "template.docx", Path(folder) / "logo.png"
        make_template(template)
        logo.write_bytes(picture())
        clients = [values(number) for number in range(DOCUMENTS)]
        ours, theirs = ([partial(by, template, client, logo) for client in clients] for by in (by_us, by_docxtpl))
        say_memory("documents", ours, Path(folder) / "out.docx")
        compared("W1, a document", ours, ("docxtpl", theirs), Path(folder) / "out.docx")


def picture() -> bytes:
    """A picture of 480 x 160 pixels that does not pack well."""
    image = Image.frombytes(
        "RGB", (480, 160), bytes((x * x // 7 + y * 31) % 251 for y in range(160) for x in range(1440))
    )
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def values(number: int) -> dict[str, Any]:
    """The values of one client."""
    found: dict[str, Any] = {name: f"{_WORDS[(i + number) % len(_WORDS)]} {i}" for i, name in enumerate(FIELDS)}
    found |= {name: _SENTENCE * (3 + place) + str(number) for place, name in enumerate(LONG)}
    for table, (rows, columns) in TABLES.items():
        found[table] = [
            {f"c{column}": f"{_WORDS[(row * column + number) % len(_WORDS)]} {row}" for column in range(columns)}
            for row in range(rows)
        ]
    return found


def make_template(path: Path) -> None:
    """The template, as python-docx writes one."""
    document = docx.Document()
    document.add_paragraph("{{ logo }}")
    document.add_heading("创意简报 Creative brief", 0)
    for number, name in enumerate(FIELDS[:IN_TEXT]):
        paragraph = document.add_paragraph()
        _put(paragraph, f"{name}：", bold=True)
        _put(paragraph, f"{{{{ {name} }}}}", parted=number % 5 == 0)
    for start in range(IN_TEXT, len(FIELDS), 11):
        document.add_heading("要点 Key facts", 1)
        _add_facts(document, FIELDS[start : start + 11], start)
    for name in LONG:
        document.add_heading(name, 1)
        _put(document.add_paragraph(), f"{{{{ {name} }}}}")
    for name, (_, columns) in TABLES.items():
        document.add_heading(name, 1)
        _add_rows(document, name, columns)
    document.save(str(path))


def by_docxtpl(template: Path, client: dict[str, Any], logo: Path, target: Path) -> None:
    """The document as docxtpl makes it; without escaping it would lose text."""
    document = DocxTemplate(str(template))
    document.render({**client, "logo": InlineImage(document, str(logo), width=Mm(50))}, autoescape=True)
    document.save(str(target))


def by_us(template: Path, client: dict[str, Any], logo: Path, target: Path) -> None:
    """The document as we make it."""
    briefgen.render_word(template, {**client, "logo": briefgen.Picture(logo, width_mm=50)}, target)


def _add_facts(document: Any, names: tuple[str, ...], first: int) -> None:
    table = document.add_table(0, 2, style="Table Grid")
    for number, name in enumerate(names, first):
        label, value = table.add_row().cells
        _put(label.paragraphs[0], name, bold=True)
        _put(value.paragraphs[0], f"{{{{ {name} }}}}", parted=number % 5 == 0)


def _add_rows(document: Any, name: str, columns: int) -> None:
    table = document.add_table(4, columns, style="Table Grid")
    for column in range(columns):
        _put(table.cell(0, column).paragraphs[0], f"column {column}", bold=True)
        _put(table.cell(2, column).paragraphs[0], f"{{{{ r.c{column} }}}}")
    _put(table.cell(1, 0).paragraphs[0], f"{{%tr for r in {name} %}}")
    _put(table.cell(3, 0).paragraphs[0], "{%tr endfor %}")


def _put(paragraph: Any, text: str, *, bold: bool = False, parted: bool = False) -> None:
    for piece in (text[:2], text[2:-2], text[-2:]) if parted else (text,):
        run = paragraph.add_run(piece)
        run.bold, run.font.size, run.font.name = bold, Pt(10), "Calibri"
