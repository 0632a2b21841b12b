"""A study is read as people write it, wherever it stands, and its fields are offered to authors."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from briefgen.model.job import Job
from briefgen.model.job_research import Research, StudyBudget
from briefgen.model.job_research_design import StudyMethod
from briefgen.scaffold import job_text
from briefgen.schema import schemas
from briefgen.source import read_client
from briefgen.styles import find_style, read_words

if TYPE_CHECKING:
    from pathlib import Path


def test_a_study_is_read_with_days_money_and_languages() -> None:
    study = Research.model_validate(
        {
            "name": "脚本测试",
            "name_en": "Animatic test",
            "decision": {"what": "拍哪支", "who": "p_lin", "by": "2026-04-10"},
            "timing": {"fieldwork": "2026-04-03..2026-04-08"},
            "budget": {"min": "32万", "max": "CNY 380,000", "paid_by": "client"},
            "method": {"open": "true", "cells": [{"name": "A", "n": "300"}]},
        }
    )
    assert study.name is not None
    assert study.name.in_language("en") == "Animatic test"
    assert study.decision is not None
    assert study.decision.by == dt.date(2026, 4, 10)
    assert study.timing is not None
    assert study.timing.fieldwork is not None
    assert study.timing.fieldwork.to == dt.date(2026, 4, 8)
    assert study.budget is not None
    assert (study.budget.min, study.budget.max, study.budget.currency) == (320_000, 380_000, "CNY")
    assert study.method is not None
    assert (study.method.open, study.method.cells[0].n) == (True, 300)


def test_no_stimulus_is_told_apart_from_stimulus_nobody_thought_of() -> None:
    assert "stimulus" in Research.model_validate({"stimulus": []}).model_fields_set
    assert "stimulus" not in Research.model_validate({}).model_fields_set


@pytest.mark.parametrize(
    ("record", "data"),
    [
        (StudyMethod, {"design_effect": "0.5"}),
        (StudyMethod, {"cells": [{"n": "0"}]}),
        (StudyBudget, {"paid_by": "supplier"}),
        (Research, {"objectives": [{"priority": "third"}]}),
        (Research, {"stimulus": [{"kind": "mood"}]}),
    ],
)
def test_what_cannot_be_meant_is_refused(record: type[Research], data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        record.model_validate(data)


def test_a_job_without_a_study_is_complete_without_it() -> None:
    assert Job.model_validate({}).research is None


def test_a_file_of_its_own_may_hold_budget_and_deliverables_only(tmp_path: Path) -> None:
    folder = tmp_path / "briefs" / "acme" / "campaigns" / "one"
    folder.mkdir(parents=True)
    (folder / "research.yaml").write_text("budget: {amount: 5000}\ndeliverables: []\n", encoding="utf-8")
    source, problems = read_client(tmp_path / "briefs" / "acme", tmp_path)
    assert problems == ()
    assert list(source.jobs["one"].entries) == ["research"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", "写这次调研的门槛和对应的决定；不写则用第 15 点的判断标准。"),
        ("en", "This study's thresholds and decisions; left out, the criteria of point 15 stand."),
    ],
)
def test_new_files_and_schemas_explain_a_study(language: str, told: str, tmp_path: Path) -> None:
    words, _ = read_words(language, find_style("house", tmp_path)[0])
    text = job_text(words)
    assert "#research:" in text
    assert told in text
    described = schemas(words)["job"]["definitions"]["job_research.Research"]["properties"]["action_standards"][
        "description"
    ]
    assert described.startswith(told)
