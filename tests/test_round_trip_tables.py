"""Every numbered table of every paper has its finding, its units, its periods and its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import docx
import pytest

from tests.built import LANGUAGES, langu
from tests.display_forms import held_forms, values_of
from tests.papers import W, plain
from tests.promises import bare
from tests.test_round_trip_figures import KINDS, SOURCE, UNRESOLVED
from tests.whole_client import whole

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tests.built import Made

NUMBER = {"zh-Hans": r"表\s*(\d+)", "zh-Hant": r"表\s*(\d+)", "en": r"Table\s*(\d+)"}
BARE = re.compile(r"(?!(19|20)\d\d$)[\d.,+\-−±–]+")
"""A cell that says nothing but a number, so that its unit has to stand elsewhere; a year is none."""
UNIT = re.compile(r"[（(].+[）)]|%|／|/")
COUNTS = (
    *("tbl.rank", "fld.priority", "fld.headcount", "fld.facings", "fld.outlets", "dp.n", "fld.base_size", "dp.days"),
    *("dp.cdi", "dp.bdi", "tbl.index", "fld.index", "dp.roas", "mb.roas", "tbl.difference", "dos.no", "fld.version"),
    *(
        "fld.year",
        "dp.sales_before",
        "dp.sales_while",
        "dp.sales_after",
        "fld.seconds",
        "fld.period",
        "dp.points",
        "tbl.no",
    ),
)
"""Heads that say themselves what is counted, what an index is, or of which period a row is."""
RECORDS = {
    "growth": "company.growth",
    "portfolio": "company.brand_portfolio",
    "decisions": "company.decision_process",
    "benefits": "product.benefits",
    "variants": "product.variants",
    "feelings": "problem.feelings",
    "prices": "brand.price_series",
    "promotions": "brand.promotions",
    "assets": "brand.assets",
    "sizes": "market.size",
    "regions": "market.regions",
    "channels": "market.channels",
    "tiers": "market.price_tiers",
    "shares": "competitors.share_series",
    "threats": "competitors",
    "spend": "competitors.ad_spend",
    "segments": "consumers.segments",
    "media": "consumers.media_habits",
    "funnel": "consumers.funnel",
    "mix": "channels.mix",
    "usage": "standing.usage_scores",
    "image": "standing.image_scores",
    "objectives": "marketing.objectives",
    "merchandising": "marketing.merchandising",
    "research": "marketing.research_plan",
    "parts": "marketing.budget.by_activity",
    "returns": "marketing.history_roi",
    "purchases": "visits.observed_purchase",
    "checks": "visits.checks",
    "methods": "evaluation.methods",
    "benchmarks": "evaluation.benchmarks",
}
"""What the dossier's tables are made of; two of a name are read as the first."""
REGISTERS = {"papers", "open_points", "sources", "earlier_versions", "documents"}
"""Lists that are no data of the client's."""
DATES = ("period", "date", "year", "when")


@dataclass(frozen=True)
class Table:
    """A table with the paragraphs right above it, and its rows cell by cell."""

    name: str
    above: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def caption(self) -> str:
        """What stands above it as its number and finding."""
        return next((text for style, text in self.above if style == "Caption"), "")

    @property
    def numbers(self) -> list[tuple[str, int]]:
        """The heads of the columns whose cells are bare numbers."""
        head = self.rows[0]
        lines = [row for row in self.rows[1:] if len(row) == len(head)]
        columns = [(name, [row[n] for row in lines if row[n] not in ("—", "")]) for n, name in enumerate(head)]
        return [(name, n) for n, (name, cells) in enumerate(columns) if cells and all(map(BARE.fullmatch, cells))]


@cache
def tables(made: Made) -> tuple[Table, ...]:
    """The tables of data, in order."""
    document = docx.Document(str(made.path))
    above: list[tuple[str, str]] = []
    found: list[Table] = []
    for each in document.element.body.iter(f"{W}p", f"{W}tbl"):
        if each.tag == f"{W}p":
            if _text(each):
                above = [*above, (_value(each, "pPr/pStyle"), _text(each))][-3:]
        elif _value(each, "tblPr/tblStyle") == "HouseTable":
            name = _value(each, "tblPr/tblCaption").removeprefix("table:")
            rows = (row for row in each.findall(f"{W}tr"))
            found.append(Table(name, _over(above), tuple(tuple(map(_text, row.findall(f"{W}tc"))) for row in rows)))
            above = []
    return tuple(found)


def _over(above: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """A caption counts if nothing but the line of its unit stands between it and the table."""
    return tuple(above[-2:] if above[-1:] and above[-1][0] == "Label" else above[-1:])


def _value(element: _Element, way: str) -> str:
    found = element.find("/".join(f"{W}{step}" for step in way.split("/")))
    return "" if found is None else str(found.get(f"{W}val"))


def _text(element: _Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_tables_are_numbered_in_order_and_say_what_they_show(kind: str, language: str) -> None:
    told = [each.caption for each in tables(langu(kind, language)) if each.caption]
    matched = [re.match(NUMBER[language], text) for text in told]
    assert [int(match[1]) for match in matched if match] == list(range(1, len(told) + 1))
    findings = [text[match.end() :].strip() for text, match in zip(told, matched, strict=True) if match]
    assert [finding for finding in findings if not finding or UNRESOLVED.search(finding)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_numbers_in_the_dossier_is_numbered(language: str) -> None:
    for made in (langu("dossier", language), whole("dossier", language)):
        found = [each for each in tables(made) if each.name not in REGISTERS]
        assert [each.name for each in found if each.numbers and not each.caption] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_column_of_numbers_in_a_numbered_table_has_its_unit(kind: str, language: str) -> None:
    made = langu(kind, language)
    heads = {made.wording.words.get(key) for key in COUNTS}
    found = [
        f"{table.name}: {head}"
        for table in tables(made)
        for head, _ in table.numbers
        if table.caption and head not in heads and not UNIT.search(head) and not _has_units(table)
    ]
    assert found == []


def _has_units(table: Table) -> bool:
    """Whether a line above tells the unit, or each row does in its name."""
    if all(UNIT.search(row[0]) for row in table.rows[1:] if len(row) > 1):
        return True
    return any(style == "Label" and UNIT.search(text) for style, text in table.above)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_numbered_table_of_the_dossier_cites_what_its_data_cite(language: str) -> None:
    made = langu("dossier", language)
    numbered = _numbered(made)
    assert {table.name for table in numbered} <= RECORDS.keys()
    cited = {table.name: SOURCE[language] in "".join(table.rows[-1]) for table in numbered}
    sourced = {name for name in cited if any(_values(made, name, ("source",)))}
    assert {name for name in sourced if not cited[name]} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_numbered_table_of_the_dossier_says_of_when_its_data_are(language: str) -> None:
    made = langu("dossier", language)
    undated = [
        f"{table.name}: {words}"
        for table in _numbered(made)
        for words in _values(made, table.name, DATES)
        if not any(plain(each) in plain("\n".join(map("\n".join, table.rows))) for each in words)
    ]
    assert undated == []


def _numbered(made: Made) -> list[Table]:
    """The tables of the client's data, each name once."""
    found = [table for table in tables(made) if table.caption and table.name not in REGISTERS]
    return list({table.name: table for table in reversed(found)}.values())


def _values(made: Made, name: str, keys: tuple[str, ...]) -> list[set[str]]:
    """In which ways each value of these fields may be told, over all records of a table."""
    paths = {f"{RECORDS[name]}.{key}" for key in keys}
    held = [each for each in made.brief.fields if bare(each.path) in paths]
    return [held_forms(made.wording, each, value) for each in held for value in values_of(each.value)]
