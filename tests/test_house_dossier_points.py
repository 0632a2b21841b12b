"""The sixteen points as Word prints them: every value of a brief is on the page, no cell and no heading is empty."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import docx
import pytest

from briefgen.kinds import dossier
from briefgen.kinds.telling import said
from briefgen.model import Figure
from briefgen.model.fields import fields_of
from briefgen.model.record import Record, Span
from briefgen.model.usage import is_used
from briefgen.styles import find_style
from briefgen.writers.word import write
from tests.dossier_samples import ROOT, sample
from tests.paper_kit import W, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.kinds.wording import Wording

    Found = tuple[str, Record, str]

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
EVERY = [*(("langu", language) for language in LANGUAGES), ("qili", "zh-Hant"), ("snapple", "en")]
MARKS = frozenset({"id", "own", "others", "greatest_threat", "primary", "second_placement"})
"""Fields that say how another is printed, and are not printed themselves."""
OWN_WORDS = frozenset(
    {"people.role", "materials.confidentiality", "marketing.objectives.unit", "evaluation.benchmarks.unit"}
)
"""The title stands in place of a role, the register has short words for who may read a source, a unit is a sign."""
SCALES = (1, 1e3, 1e4, 1e6, 1e8, 1e9)


@cache
def body(client: str, language: str) -> Any:
    """The body of a client's dossier."""
    wording = sample(client, language)
    values = {**dossier.KIND.assemble(wording), "words": wording.words.tree}
    typesetting = find_style("house", ROOT)[0].typesettings[language]
    target = Path(mkdtemp()) / "dossier.docx"
    write(ROOT / "templates" / "house" / "dossier.docx", values, target, typesetting=typesetting)
    return docx.Document(str(target)).element.body


def bare(words: str) -> str:
    return re.sub(r"\s", "", words).lower()


@cache
def pages(client: str, language: str) -> str:
    """All words, those among them by which figures are told to whoever cannot see them."""
    printed = body(client, language)
    drawn = [each.get("descr") or "" for each in printed.iter(f"{WP}docPr")]
    return bare(text(printed) + "".join(drawn))


@cache
def cells(client: str, language: str) -> frozenset[str]:
    return frozenset(bare(text(cell)) for cell in body(client, language).iter(f"{W}tc"))


def values_of(record: Record, path: str = "") -> Iterator[Found]:
    """Every field of the sixteen points that holds a value of its own, with its place and its record."""
    for field in fields_of(type(record)).values():
        value, place = getattr(record, field.name), path + field.key
        if isinstance(value, tuple) and value and isinstance(value[0], Record):
            for number, item in enumerate(value):
                yield from values_of(item, f"{place}[{number}].")
        elif isinstance(value, Record) and not isinstance(value, (Figure, Span)):
            yield from values_of(value, f"{place}.")
        elif field.about and field.about.point and field.key not in MARKS and value not in (None, ()):
            yield place, record, field.key


def is_printed(client: str, language: str, record: Record, key: str) -> bool:
    """In words anywhere on the pages, or as a number that fills a cell of its own, in whatever unit its head names."""
    wording = sample(client, language)
    value = getattr(record, fields_of(type(record))[key].name)
    if bare(said(wording, record, key)) in pages(client, language):
        return True
    if isinstance(value, (int, float)):
        shown = {wording.formats.number(value / scale, decimals) for scale in SCALES for decimals in (0, 1, 2)}
        shown |= {wording.formats.percent(value, decimals) for decimals in (0, 1, 2)}
        return not cells(client, language).isdisjoint(map(bare, shown))
    return _is_told_in_part(said(wording, record, key), value, wording, pages(client, language))


def _is_told_in_part(told: str, value: object, wording: Wording, printed: str) -> bool:
    """A figure apart from its companions, numbers one by one, the end of a stretch of days without what both share."""
    if isinstance(value, Figure):
        return bare(re.split(r"（| \(", told)[0]) in printed
    if isinstance(value, dict):
        return any(
            all(bare(wording.formats.number(each / scale)) in printed for each in value.values()) for scale in SCALES
        )
    if isinstance(value, tuple):
        return all(isinstance(each, float) and bare(wording.formats.number(each)) in printed for each in value)
    if bare(re.sub(r"^202\d年| 202\d$", "", told)) in printed:
        return True
    if not (day := re.fullmatch(r"(\d+) \w+ 202\d|202\d年\d+月(\d+日)", told)):
        return False
    return bare(f"{day[1]}–" if day[1] else f"–{day[2]}") in printed


@pytest.mark.parametrize(("client", "language"), EVERY)
def test_every_value_the_dossier_uses_is_on_its_pages(client: str, language: str) -> None:
    found = list(values_of(sample(client, language).client))
    lost = [
        place
        for place, record, key in found
        if is_used(place, "DOS") and _field(place) not in OWN_WORDS and not is_printed(client, language, record, key)
    ]
    assert len(found) > 50
    assert lost == []


def _field(place: str) -> str:
    return re.sub(r"\[\d+\]", "", place)


@pytest.mark.parametrize(("client", "language"), EVERY)
def test_no_cell_of_a_table_is_empty(client: str, language: str) -> None:
    rows = [row for table in _tables(client, language) for row in table.iter(f"{W}tr")]
    assert len(rows) > 50
    assert [text(row) for row in rows if not all(text(cell) for cell in row.iter(f"{W}tc"))] == []


def _tables(client: str, language: str) -> list[Any]:
    """Tables of the house's two looks but the one that is to be signed."""
    found = [table for table in body(client, language).iter(f"{W}tbl") if _style(table) in ("HouseTable", "HouseRows")]
    return [table for table in found if table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") != "table:signoff"]


def _style(table: Any) -> str:
    return str(table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val"))


@pytest.mark.parametrize(("client", "language"), EVERY)
def test_no_heading_stands_without_content(client: str, language: str) -> None:
    blocks = [block for block in body(client, language) if text(block) or block.tag == f"{W}tbl"]
    looks = [_look(block) for block in blocks]
    bare_headings = [
        text(blocks[number])
        for number, look in enumerate(looks[:-1])
        if look and looks[number + 1] and looks[number + 1] <= look
    ]
    assert bare_headings == []


def _look(block: Any) -> int:
    """The level of a heading below the points' own, 0 for anything else."""
    style = block.find(f"{W}pPr/{W}pStyle")
    name = style.get(f"{W}val") if style is not None else ""
    return {"Heading2": 2, "Heading3": 3}.get(name, 0)


@pytest.mark.parametrize("client", ["langu", "snapple"])
def test_every_point_opens_with_its_number_its_name_and_a_finding(client: str) -> None:
    blocks = list(body(client, "en"))
    heads = [n for n, block in enumerate(blocks) if re.match(r"\d+[A-Z]", text(block)) and _is(block, "Heading1")]
    assert [int(re.match(r"\d+", text(blocks[n])).group()) for n in heads] == list(range(1, 17))  # type: ignore[union-attr]
    assert all(_is(blocks[n + 1], "Lead") and text(blocks[n + 1]) for n in heads)
    assert all(re.search(r"(Complete|Partial|Missing|Out of date)\s+\d+%", text(blocks[n - 1])) for n in heads)


def _is(block: Any, style: str) -> bool:
    found = block.find(f"{W}pPr/{W}pStyle")
    return found is not None and found.get(f"{W}val") == style


def test_no_table_is_wider_than_the_page_or_has_more_than_eight_columns() -> None:
    for table in _tables("langu", "en"):
        widths = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        assert sum(widths) <= 9412
        assert len(widths) <= 8
