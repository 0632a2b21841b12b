"""Rules of deliverables and schedule, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.schedule import RULES
from briefgen.checks.workdays import workdays, workdays_before
from tests.rules.case import Case, assert_case, said

HOLIDAYS = "project: {holidays: [2026-04-06, 2026-05-01, 2026-05-04, 2026-05-05]}\n"
PLAN = (
    "media:\n  plan:\n  - {id: l9, channel: 短视频信息流, from: 2026-05-25}\n"
    "  - {id: l1, channel: OTV, from: 2026-05-04}\n"
)

CASES = [
    Case(
        rule="C-23",
        severity="warning",
        bad="deliverables: []\n",
        place="1:15",
        zh="应写明要交付什么，现在一件也没有",
        en="expected what is to be delivered, found no deliverable",
        good="deliverables: [{item: 品牌短片}]\n",
        job=True,
    ),
    Case(
        rule="C-24",
        severity="error",
        bad=f"{PLAN}deliverables:\n- {{item: 品牌短片, medium: OTV, due_final: 2026-04-29}}\n",
        place="6:40",
        also="job.yaml:4:34",
        zh="品牌短片最晚应在 2026-04-28 完稿，即 2026-05-04 首次投放前 3 个工作日，现在写的是 2026-04-29",
        en=(
            "expected 品牌短片 finished by 2026-04-28, 3 working days before it first runs on 2026-05-04, "
            "found 2026-04-29"
        ),
        good=f"{PLAN}deliverables:\n- {{item: 品牌短片, medium: OTV, due_final: 2026-04-28}}\n",
        job=True,
        client=HOLIDAYS,
    ),
    Case(
        rule="C-24",
        severity="error",
        bad="deliverables:\n- item: 品牌短片\n  due_final: 2026-04-29\n  material_deadline: 2026-04-28\n",
        place="3:14",
        also="job.yaml:4:22",
        zh="品牌短片最晚应在媒体截止日 2026-04-28 完稿，现在写的是 2026-04-29",
        en="expected 品牌短片 finished by the media owner's deadline 2026-04-28, found 2026-04-29",
        good="deliverables: [{item: 品牌短片, due_final: 2026-04-28, material_deadline: 2026-04-28}]\n",
        job=True,
    ),
    Case(
        rule="C-25",
        severity="error",
        bad="schedule:\n- id: t_shoot\n  start: 2026-04-16\n  end: 2026-04-13\n",
        place="4:8",
        also="job.yaml:3:10",
        zh="任务应在 2026-04-16 或之后结束，现在写的是 2026-04-13",
        en="expected the task to end on or after 2026-04-16, found 2026-04-13",
        good="schedule: [{id: t_shoot, start: 2026-04-13, end: 2026-04-13}]\n",
        job=True,
    ),
    Case(
        rule="C-25",
        severity="error",
        bad="schedule:\n- {id: a, depends_on: [c]}\n- {id: b, depends_on: [a]}\n- {id: c, depends_on: [b]}\n",
        place="2:23",
        zh="任务应有先后，现在绕成一圈：a → b → c → a",
        en="expected tasks to follow one another, found a circle: a → b → c → a",
        good="schedule:\n- {id: a}\n- {id: b, depends_on: [a]}\n- {id: c, depends_on: [b, a]}\n",
        job=True,
    ),
    Case(
        rule="C-25",
        severity="error",
        bad=(
            "schedule:\n- {id: a, start: 2026-04-07, end: 2026-04-09}\n"
            "- {id: b, start: 2026-04-08, end: 2026-04-10, depends_on: [a]}\n"
        ),
        place="3:18",
        also="job.yaml:2:35",
        zh="任务应等 a 在 2026-04-09 结束后再开始，现在 2026-04-08 就开始",
        en="expected the task to start when a has ended on 2026-04-09, found 2026-04-08",
        good=(
            "schedule:\n- {id: a, start: 2026-04-07, end: 2026-04-09}\n"
            "- {id: b, start: 2026-04-09, end: 2026-04-10, depends_on: [a]}\n"
        ),
        job=True,
    ),
    Case(
        rule="C-25",
        severity="warning",
        bad="schedule:\n- {id: t_post, start: 2026-04-29, end: 2026-05-06}\n",
        place="2:23",
        zh="任务应避开公众假日，现在中间有 2026-05-01、2026-05-04、2026-05-05",
        en="expected no work on public holidays, found 2026-05-01, 2026-05-04, 2026-05-05 within the task",
        good="schedule: [{id: t_post, start: 2026-04-07, end: 2026-04-30}]\n",
        job=True,
        client=HOLIDAYS,
    ),
    Case(
        rule="C-25",
        severity="warning",
        bad="schedule:\n- {id: t_review, department: client, start: 2026-04-03, end: 2026-04-05}\n",
        place="2:62",
        zh="客户审阅至少要 2 个工作日，现在只有 1 个",
        en="expected 2 working days or more for the client's review, found 1",
        good="schedule: [{id: t_review, department: client, start: 2026-04-02, end: 2026-04-03}]\n",
        job=True,
        client=HOLIDAYS,
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.zh[:12]}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(TABLE)


def found(rule: str, text: str, client: str = HOLIDAYS) -> list[str]:
    return [problem.code for problem in said(TABLE[rule], Case(rule, "", "", "", "", "", "", True, client), text)]


@pytest.mark.parametrize(
    ("medium", "due", "codes"),
    [("短视频", "2026-05-21", ["C-24"]), ("短视频", "2026-05-20", []), ("TV", "2026-05-04", [])],
)
def test_a_piece_is_measured_against_its_own_medium(medium: str, due: str, codes: list[str]) -> None:
    assert found("C-24", f"{PLAN}deliverables: [{{item: 片, medium: {medium}, due_final: {due}}}]\n") == codes


def test_a_medium_no_line_names_is_looked_for_in_the_phases() -> None:
    media = "media: {phases: [{from: 2026-05-04, channels: [{zh-Hans: 搜索, en: search}]}]}\n"
    assert found("C-24", f"{media}deliverables: [{{item: 文案, medium: Search, due_final: 2026-05-03}}]\n") == ["C-24"]


def test_the_lead_is_a_setting() -> None:
    client = f"{HOLIDAYS[:-2]}, settings: {{material_lead_days: 0}}}}\n"
    assert found("C-24", f"{PLAN}deliverables: [{{item: 片, medium: OTV, due_final: 2026-05-04}}]\n", client) == []


def test_each_circle_is_told_once() -> None:
    circles = "schedule: [{id: a, depends_on: [b]}, {id: b, depends_on: [a]}, {id: c, depends_on: [c]}]\n"
    assert found("C-25", circles) == ["C-25.cycle", "C-25.cycle"]


def test_going_on_air_on_a_holiday_is_no_work() -> None:
    day = "start: 2026-05-04, end: 2026-05-04, milestone: true"
    assert found("C-25", f"campaign: {{from: 2026-05-04}}\nschedule: [{{id: m, {day}}}]\n") == []
    assert found("C-25", f"campaign: {{from: 2026-05-06}}\nschedule: [{{id: m, {day}}}]\n") == ["C-25.holiday"]


def test_what_is_done_needs_no_warning() -> None:
    assert found("C-25", "schedule: [{id: t, start: 2026-05-01, end: 2026-05-04, status: done}]\n") == []


def test_a_clients_milestone_is_no_review() -> None:
    day = "start: 2026-04-03, end: 2026-04-03, department: client"
    assert found("C-25", f"schedule: [{{id: t, {day}, milestone: true}}]\n") == []
    assert found("C-25", f"schedule: [{{id: t, {day}}}]\n") == ["C-25.review"]


def test_working_days_leave_out_weekends_and_holidays() -> None:
    holidays = [date(2026, 4, 6), date(2026, 4, 5)]
    assert workdays(date(2026, 4, 3), date(2026, 4, 7), holidays) == 2
    assert workdays(date(2026, 4, 4), date(2026, 4, 19), ()) == 10
    assert workdays(date(2026, 4, 4), date(2026, 4, 3), ()) == 0
    assert workdays(date.min, date.max, ()) > 2_000_000
    assert workdays_before(date(2026, 4, 7), 1, holidays) == date(2026, 4, 3)
    assert workdays_before(date(2026, 4, 7), 0, holidays) == date(2026, 4, 7)
    assert workdays_before(date(1, 1, 2), 60, ()) == date.min
