"""Rules of the budget, each with a job that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.budget import RULES
from tests.rules.case import TODAY, Case, assert_case, said

TABLE = {rule.id: rule for rule in RULES}
FLIGHT = "campaign: {from: 2026-05-01, to: 2026-07-29}\n"
HALFWAY = date(2026, 6, 14)
"""The 45th of the flight's 90 days."""
SEASON = "market: {seasonality: [60, 60, 80, 100, 120, 140, 160, 150, 120, 80, 70, 60]}"
PARTS = "  split: [{category: media, amount: 800}, {category: contingency, amount: 200}]\n"

CASES = [
    Case(
        rule="B-1",
        severity="error",
        bad="budget: {total: 0}",
        place="job.yaml:1:17",
        zh="总预算应大于 0，现为 0",
        en="expected a total above zero, found 0",
        good="budget: {total: 1}",
        job=True,
    ),
    Case(
        rule="B-1",
        severity="error",
        bad="budget: {total: -5}",
        place="job.yaml:1:17",
        zh="总预算应大于 0，现为 −5",
        en="expected a total above zero, found −5",
        good="budget: {}",
        job=True,
    ),
    Case(
        rule="B-2",
        severity="error",
        bad="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 700}\n  - {category: tax, pct: 10}\n",
        place="job.yaml:4:3",
        also="job.yaml:2:10",
        zh="拆分合计应为 1,000，现为 800（−200）",
        en="expected the split to make 1,000, found 800 (−200)",
        good="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 905}\n  - {category: tax, pct: 10}\n",
        job=True,
    ),
    Case(
        rule="B-2",
        severity="error",
        bad="budget:\n  split:\n  - {category: media, pct: 60}\n  - {category: contingency, pct: 39.8}\n",
        place="job.yaml:3:3",
        zh="拆分的百分比合计应为 100，现为 99.8",
        en="expected the split's percentages to make 100, found 99.8",
        good="budget:\n  split:\n  - {category: media, pct: 60}\n  - {category: contingency, pct: 39.9}\n",
        job=True,
    ),
    Case(
        rule="B-3",
        severity="warning",
        bad="budget:\n  split:\n  - {category: media, pct: 100}\n",
        place="job.yaml:3:3",
        zh="预算拆分应留应急储备，现在没有",
        en="expected a contingency in the split, found none",
        good="budget:\n  split:\n  - {category: media, pct: 95}\n  - {category: contingency, pct: 5}\n",
        job=True,
    ),
    Case(
        rule="B-3",
        severity="warning",
        bad="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 955}\n"
        "  - {category: contingency, amount: 45}\n",
        place="job.yaml:5:37",
        zh="应急储备应不低于 5%，现为 4.5%",
        en="expected a contingency of 5% or more, found 4.5%",
        good="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 950}\n"
        "  - {category: contingency, amount: 50}\n",
        job=True,
    ),
    Case(
        rule="B-4",
        severity="error",
        bad="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 600, pct: 50}\n",
        place="job.yaml:4:41",
        also="job.yaml:4:31",
        zh="600 应占总额的 60%，现写 50%",
        en="expected 60% for 600 of the total, found 50%",
        good="budget:\n  total: 1000\n  split:\n  - {category: media, amount: 604, pct: 60}\n",
        job=True,
    ),
    Case(
        rule="B-4",
        severity="error",
        bad="budget:\n  split: [{category: media, amount: 600}]\n  by_channel:\n"
        "  - {channel: OTV, amount: 300, pct: 30}\n",
        place="job.yaml:4:38",
        also="job.yaml:4:28",
        zh="300 应占媒介预算的 50%，现写 30%",
        en="expected 50% for 300 of the media money, found 30%",
        good="budget:\n  split: [{category: media, amount: 600}]\n  by_channel:\n"
        "  - {channel: OTV, amount: 300, pct: 50}\n",
        job=True,
    ),
    Case(
        rule="B-5",
        severity="error",
        bad="budget:\n  split: [{category: media, amount: 600}]\n  by_channel:\n  - {channel: OTV, amount: 500}\n",
        place="job.yaml:4:3",
        also="job.yaml:2:11",
        zh="各渠道合计应等于媒介预算 600，现为 500（−100）",
        en="expected the channels to make the media category's 600, found 500 (−100)",
        good="budget:\n  split: [{category: media, amount: 600}]\n  by_channel:\n  - {channel: OTV, amount: 603}\n",
        job=True,
    ),
    Case(
        rule="B-5",
        severity="error",
        bad="budget:\n  by_channel:\n  - {channel: OTV, pct: 60}\n  - {channel: KOL, pct: 30}\n",
        place="job.yaml:3:3",
        zh="各渠道的百分比合计应为 100，现为 90",
        en="expected the channels' percentages to make 100, found 90",
        good="budget:\n  by_channel:\n  - {channel: OTV, pct: 60}\n  - {channel: KOL, pct: 40}\n",
        job=True,
    ),
    Case(
        rule="B-6",
        severity="error",
        bad="budget:\n  total: 1000\n  phasing:\n  - {period: 2026-05, amount: 500}\n"
        "  - {period: 2026-06, amount: 494}\n",
        place="job.yaml:4:3",
        also="job.yaml:2:10",
        zh="各期花费合计应为 1,000，现为 994（−6）",
        en="expected the phasing to make 1,000, found 994 (−6)",
        good="budget:\n  total: 1000\n  phasing:\n  - {period: 2026-05, amount: 500}\n"
        "  - {period: 2026-06, amount: 495}\n",
        job=True,
    ),
    Case(
        rule="B-6",
        severity="warning",
        client=SEASON,
        bad="budget:\n  phasing:\n  - {period: 2026-04, amount: 800}\n  - {period: 2026-W29, amount: 200}\n",
        place="job.yaml:3:5",
        also="client.yaml:1:23",
        zh="花费应跟着旺季走，现在 4 月花得最多（指数 100），旺季却在 7 月（指数 160）",
        en="expected the money to follow the season, "
        "found most of it in month 4 (index 100) while month 7 peaks at 160",
        good="budget:\n  phasing:\n  - {period: 2026-04, amount: 500}\n  - {period: 2026-W29, amount: 500}\n",
        job=True,
    ),
    Case(
        rule="B-7",
        severity="error",
        bad="budget:\n  actuals:\n  - {line: media, invoiced: 1000, paid: 1006}\n",
        place="job.yaml:3:41",
        also="job.yaml:3:29",
        zh="付款应不超过已开票的 1,000，现为 1,006",
        en="expected at most the 1,000 invoiced, found 1,006 paid",
        good="budget:\n  actuals:\n  - {line: media, invoiced: 1000, paid: 1005}\n",
        job=True,
    ),
    Case(
        rule="B-7",
        severity="warning",
        bad="budget:\n  commitments:\n  - {line: media, committed: 900}\n  actuals:\n"
        "  - {line: media, invoiced: 500}\n  - {line: media, invoiced: 450}\n",
        place="job.yaml:6:29",
        also="job.yaml:3:30",
        zh="开票应不超过已承诺的 900，现为 950",
        en="expected at most the 900 committed, found 950 invoiced",
        good="budget:\n  commitments:\n  - {line: media, committed: 950}\n  actuals:\n"
        "  - {line: media, invoiced: 500}\n  - {line: media, invoiced: 450}\n",
        job=True,
    ),
    Case(
        rule="B-8",
        severity="warning",
        bad="budget:\n  split:\n  - {category: media, amount: 1000}\n  commitments:\n"
        "  - {line: media, committed: 1101}\n",
        place="job.yaml:3:5",
        also="job.yaml:5:5",
        zh="media：计划 1,000，预计要花 1,101，超出 10.1%",
        en="media: expected at most 1,000, heading for 1,101, 10.1% over",
        good="budget:\n  split:\n  - {category: media, amount: 1000}\n  commitments:\n"
        "  - {line: media, committed: 1000}\n",
        job=True,
    ),
    Case(
        rule="B-8",
        severity="info",
        bad="budget:\n  split:\n  - {category: media, amount: 1000}\n  commitments:\n"
        "  - {line: media, committed: 1100}\n",
        place="job.yaml:3:5",
        also="job.yaml:5:5",
        zh="media：计划 1,000，预计要花 1,100，略超 10%",
        en="media: expected at most 1,000, heading for 1,100, 10% over",
        good="budget:\n  split:\n  - {category: media, amount: 1000}\n  commitments:\n"
        "  - {line: media, committed: 1100, date: 2027-01-01}\n",
        job=True,
    ),
    Case(
        rule="B-8",
        severity="info",
        bad=FLIGHT + "budget:\n  split:\n  - {category: media, amount: 1000}\n  actuals:\n"
        "  - {line: media, invoiced: 560, paid: 300}\n",
        place="job.yaml:4:5",
        also="job.yaml:6:5",
        zh="media：到今天应花约 50%，已花 56%，花得偏快",
        en="media: expected about 50% spent by now, found 56%",
        good=FLIGHT + "budget:\n  split:\n  - {category: media, amount: 1000}\n  actuals:\n"
        "  - {line: media, invoiced: 550, paid: 300}\n",
        job=True,
        as_at=HALFWAY,
    ),
    Case(
        rule="B-8",
        severity="warning",
        bad=FLIGHT + "budget:\n  split:\n  - {category: media, amount: 1000}\n  actuals:\n"
        "  - {line: media, delivered: 440}\n",
        place="job.yaml:4:5",
        also="job.yaml:6:5",
        zh="media：到今天应花约 50%，只花了 44%，闲置 60",
        en="media: expected about 50% spent by now, found 44%; 60 lies idle",
        good=FLIGHT + "budget:\n  split:\n  - {category: media, amount: 1000}\n  actuals:\n"
        "  - {line: media, delivered: 450}\n",
        job=True,
        as_at=HALFWAY,
    ),
    Case(
        rule="B-8",
        severity="warning",
        bad="budget:\n  split:\n  - {category: media, amount: 1000}\n  commitments:\n"
        "  - {line: research, committed: 100}\n",
        place="job.yaml:5:12",
        also="job.yaml:3:3",
        zh="research：预算里没有这一项，却已花或已承诺 100",
        en="research: expected no spending outside the budget, found 100 with nothing planned",
        good="budget:\n  split:\n  - {category: research, amount: 1000}\n  commitments:\n"
        "  - {line: research, committed: 100}\n",
        job=True,
    ),
    Case(
        rule="B-9",
        severity="error",
        bad="budget:\n  changes:\n  - {date: 2026-05-12, amount: 100, reason: 竞品加投}\n",
        place="job.yaml:3:5",
        zh="预算变更应有批准人，现在没有",
        en="expected the person who approved the change, found nobody",
        good="budget:\n  changes:\n  - {date: 2026-05-12, amount: 100, reason: 竞品加投, approved_by: p_lin}\n",
        job=True,
    ),
    Case(
        rule="B-9",
        severity="warning",
        bad="budget:\n  changes:\n  - {date: 2026-05-12, amount: 100, approved_by: p_lin}\n",
        place="job.yaml:3:5",
        zh="预算变更应写原因，现在没有",
        en="expected the reason for the change, found none",
        good="budget:\n  changes:\n  - {date: 2026-05-12, amount: 100, reason: 竞品加投, approved_by: p_lin}\n",
        job=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.en}")
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def found(rule: str, job: str, *, client: str = "{}", as_at: date = TODAY) -> list[str]:
    case = Case(rule, "", job, "", "", "", "", job=True, client=client, as_at=as_at)
    return [f"{problem.code} {problem.path}" for problem in said(TABLE[rule], case, job)]


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        ("{pct: 33.3}, {pct: 33.3}, {pct: 33.3}", []),
        ("{pct: 60}, {pct: 40.1}", []),
        ("{pct: 60}, {pct: 40.2}", ["B-2.pct budget.split"]),
        ("{pct: 60}, {category: tax}", []),
        ("{amount: 995}", []),
        ("{amount: 994}", ["B-2 budget.split"]),
        ("{amount: 1006}, {category: tax}", ["B-2 budget.split"]),
        ("{amount: 600}, {category: tax}", []),
    ],
)
def test_split_may_stray_by_half_a_percent_or_a_tenth_of_a_point(parts: str, codes: list[str]) -> None:
    assert found("B-2", f"budget: {{total: 1000, split: [{parts}]}}") == codes


def test_season_counts_inside_the_campaign_only_and_yields_to_a_reason() -> None:
    phasing = "budget: {phasing: [{period: 2026-03, amount: 900}, {period: 2026-06, amount: 90}]}\n"
    inside = "campaign: {from: 2026-05-04, to: 2026-07-26}\n"
    reason = "media: {timing: {note: 避开 7 月高价}}\n"
    assert found("B-6", phasing, client=SEASON) == ["B-6.season budget.phasing[0]"]
    assert found("B-6", inside + phasing, client=SEASON) == []
    assert found("B-6", reason + phasing, client=SEASON) == []


def test_a_payment_is_held_against_the_invoices_of_its_line() -> None:
    rows = "{line: media, invoiced: 100}, {line: media, paid: 60}, {line: media, paid: 60}"
    assert found("B-7", f"budget: {{actuals: [{rows}]}}") == ["B-7 budget.actuals[2].paid"]


def test_contingency_covers_an_overrun_of_the_total_and_is_never_idle() -> None:
    covered = "budget:\n  total: 1000\n" + PARTS + "  commitments: [{line: media, committed: 960}]\n"
    assert found("B-8", covered) == ["B-8 budget.split[0]"]
    spent = FLIGHT + "budget:\n  total: 1000\n" + PARTS + "  actuals: [{line: media, paid: 800}]\n"
    assert found("B-8", spent, as_at=date(2026, 8, 1)) == []


def test_alert_limits_are_the_client_s() -> None:
    job = "budget: {split: [{category: media, amount: 1000}], commitments: [{line: media, committed: 1150}], "
    assert found("B-8", job + "alerts: {overrun_pct: 20}}") == ["B-8.near budget.split[0]"]


def test_money_is_not_idle_before_a_fifth_of_the_time_nor_without_a_ledger() -> None:
    split = FLIGHT + "budget:\n  split: [{category: media, amount: 1000}]\n"
    rows = "  actuals: [{line: media, paid: 1}]\n"
    assert found("B-8", split + rows, as_at=date(2026, 5, 18)) == []
    assert found("B-8", split + rows, as_at=date(2026, 5, 19)) == ["B-8.idle budget.split[0]"]
    assert found("B-8", split, as_at=date(2026, 5, 19)) == []


def test_a_channel_is_paced_by_its_own_flight() -> None:
    job = (
        FLIGHT
        + "budget:\n  split: [{category: media, amount: 1000}]\n"
        + "  by_channel: [{channel: OTV, amount: 500}, {channel: KOL 种草, channel_en: KOL, amount: 500}]\n"
        + "  actuals: [{line: l1, paid: 500}]\n"
        + "media:\n  plan:\n"
        + "  - {id: l1, channel: OTV, from: 2026-05-01, to: 2026-05-31, net_cost: 500}\n"
        + "  - {id: l2, channel: KOL, from: 2026-07-01, to: 2026-07-29, net_cost: 500}\n"
    )
    assert found("B-8", job, as_at=HALFWAY) == []
    assert found("B-8", job, as_at=date(2026, 7, 29)) == ["B-8.idle budget.split[0]", "B-8.idle budget.by_channel[1]"]


def test_the_total_is_paced_by_the_phasing() -> None:
    job = (
        FLIGHT
        + "budget:\n  total: 1000\n  actuals: [{paid: 800}]\n"
        + "  phasing: [{period: 2026-04, amount: 800}, {period: 2026-07, amount: 200}]\n"
    )
    assert found("B-8", job, as_at=date(2026, 5, 31)) == []
