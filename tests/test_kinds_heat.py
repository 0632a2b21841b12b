"""The strip that shows how complete each of the sixteen points is, in papers and decks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation

from briefgen.kinds import KINDS
from briefgen.kinds.heat import heat
from tests.built import ROOT, checked, make
from tests.dossier_samples import sample, survey_of
from tests.sample_decks import cells, named


def test_a_strip_is_spoken_as_names_with_what_stands_in_their_cells() -> None:
    wording = sample("langu", "zh-Hans")
    survey = survey_of(wording)
    first, second, third, *_ = survey.points
    points = (replace(first, state="stale", pct=50.0), replace(second, state="missing", pct=0.0), third)
    strip = heat(wording, replace(survey, points=points))
    assert strip.alt == "十六点资料完整度（%）：资料 50（已过期）、人员 缺失、浸入 100"
    assert [cell.name for cell in strip.cells] == ["资料", "人员", "浸入"]


@pytest.mark.parametrize(("pct", "look"), [(89.4, "high"), (89.5, "full"), (79.4, "low"), (80, "high"), (0, "low")])
def test_a_look_goes_by_the_percentage_that_is_printed(pct: float, look: str) -> None:
    wording = sample("langu")
    survey = survey_of(wording)
    point = replace(survey.points[0], state="partial", pct=pct)
    assert [cell.look for cell in heat(wording, replace(survey, points=(point,))).cells] == [look]


def gap_slide(client: str, language: str) -> Any:
    made = make(checked(ROOT / "briefs" / client), KINDS["proposal"], language)
    return Presentation(str(made.path)).slides[1]


def test_a_draft_deck_shows_how_complete_the_clients_file_is() -> None:
    slide = gap_slide("snapple", "zh-Hans")
    numbers, states, names = cells(named(slide, "heat:gaps.heat"))
    assert numbers == [str(number) for number in range(1, 17)]
    assert dict(zip(names, states, strict=True)) == {
        "资料": "50", "人员": "缺", "浸入": "54", "公司": "73", "产品": "32", "问题": "44", "历史": "39", "市场": "33",
        "竞争": "32", "消费": "45", "渠道": "21", "地位": "缺", "目标": "65", "走访": "缺", "评估": "缺", "档案": "缺",
    }  # fmt: skip
    label = named(slide, "heat label").text_frame.text
    assert label == "另：客户档案逐点完整度，%；截至 2026年3月12日"
    assert "heat names" not in [shape.name for shape in slide.shapes]


def test_below_two_cells_of_an_english_strip_stand_their_names() -> None:
    slide = gap_slide("snapple", "en")
    strip, names = named(slide, "heat:gaps.heat"), named(slide, "heat names")
    assert [column.width for column in names.table.columns] == [strip.table.columns[0].width * 2] * 8
    assert len(cells(strip)) == 2
    upper, lower = ([text.replace("\u00a0", " ") for text in row] for row in cells(names))
    assert (upper[0], lower[0], upper[-1], lower[-1]) == ("1 information", "2 people", "15 evaluation", "16 archive")


def test_a_ready_deck_has_no_strip() -> None:
    made = make(checked(ROOT / "briefs" / "langu"), KINDS["proposal"], "en")
    shown = {shape.name for slide in Presentation(str(made.path)).slides for shape in slide.shapes}
    assert not {name for name in shown if name.startswith("heat")}
