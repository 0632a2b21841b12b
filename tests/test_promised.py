from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from briefgen.content import Chart, Rich, Series, Span
from briefgen.problems import Place
from briefgen.promised import unknown_names
from briefgen.writers.word import names_in

if TYPE_CHECKING:
    from pathlib import Path

BODY = Place("brief.docx", part="body")
VALUES = {
    "market": {"title": "Tea", "rows": [{"name": "East"}, {"name": "West"}]},
    "gaps": None,
    "chart": Chart(("2025",), (Series("Tea", (1.0,)),), "alt"),
    "line": Rich((Span("x"),)),
}


def told(*names: str) -> list[str]:
    return [str(problem) for problem in unknown_names(dict.fromkeys(names, BODY), VALUES)]


def test_name_nobody_gives_is_met_with_the_nearest_one() -> None:
    assert told("market.titel") == [
        "brief.docx (body): error T-3: no value named 'titel' in {{ market.titel }}\n    hint: did you mean 'title'?"
    ]


def test_name_that_one_row_lacks_is_told_once() -> None:
    assert told("market.rows[].share") == [
        "brief.docx (body): error T-3: no value named 'share' in {{ market.rows.share }}\n    hint: use one of: name"
    ]


@pytest.mark.parametrize("name", ["market.rows[].name", "gaps.rows[].what", "chart.alt", "market.title.upper"])
def test_names_that_are_there_or_stand_below_nothing_are_known(name: str) -> None:
    assert told(name) == []


def test_values_that_are_no_groups_are_asked_for_their_own_names() -> None:
    assert told("chart.titel", "line.spans[].text") == [
        "brief.docx (body): error T-3: no value named 'titel' in {{ chart.titel }}\n"
        "    hint: use one of: alt, categories, highlight, series"
    ]


def test_names_in_a_template_have_the_part_they_stand_in(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{% for row in rows %}{{ row.name }}{% endfor %}{{ note|default('') }}")
    document.sections[0].header.paragraphs[0].text = "{{ client }}{% if x is defined %}yes{% endif %}"
    document.save(str(tmp_path / "brief.docx"))
    assert names_in(tmp_path / "brief.docx") == {
        "rows": Place("brief.docx", part="body"),
        "rows[].name": Place("brief.docx", part="body"),
        "client": Place("brief.docx", part="header"),
    }
