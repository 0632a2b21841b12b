"""Rules of points 13 to 16, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.checks.points_13_16 import RULES
from tests.rules.case import Case, assert_case, said


def objectives(*items: str) -> str:
    return "marketing:\n  objectives:\n" + "".join(f"  - {{{item}}}\n" for item in items)


def targets(sales: str, *lines: str, market: str = "22e9") -> str:
    shown = "".join(f"  {line}\n" for line in (f"sales_target: {sales}", *lines))
    return f"market:\n  size: [{{period: 2026, value: {market}}}]\nmarketing:\n{shown}"


def sales(value: str, basis: str = "ex_factory") -> str:
    return f"{{value: {value}, period: 2026, basis: {basis}}}"


def visit(rest: str, people: str = "{id: p_wang, org: client}, {id: p_li, org: agency}") -> str:
    return f"people: [{people}]\nvisits:\n- {{{rest}}}\n"


def methods(*used: str) -> str:
    kinds = ("pre_test", "tracking", "test_market", "share")
    items = ", ".join(f"{{kind: {kind}, used: {word}}}" for kind, word in zip(kinds, used, strict=True))
    return f"evaluation:\n  methods: [{items}]\n"


SMART = "baseline: 1, target: 2, period: 2026"
PRIMARY = f"{SMART}, primary: true"
SHARE = "share_target: {value: 8.5, period: 2026}"
RATIO = "retail_to_ex_factory: 0.62"
HALF_PRICE = "marketing:\n  promotion_plan:\n  - {name: 第二瓶半价, from: 2026-06-29, to: 2026-07-31}\n"
CRITERION = "evaluation:\n  criteria:\n  - {{metric: 说服力, threshold: 常模 +5, {}}}\n"

CASES = [
    Case(
        rule="P13-1",
        severity="error",
        bad=objectives(SMART, "statement: 提升份额, period: 2026"),
        place="4:5",
        zh="目标应有基准、目标值和期限，现缺：baseline、target",
        en="expected baseline, target and period for an objective, found none for: baseline, target",
        good=objectives(SMART, "baseline: {not_applicable: 新品}, target: 2, period: 2026"),
    ),
    Case(
        rule="P13-1",
        severity="warning",
        bad=objectives("baseline: {missing: 客户没有给}, target: 2, period: 2026"),
        place="3:16",
        zh="目标应有基准、目标值和期限，现缺：baseline",
        en="expected baseline, target and period for an objective, found none for: baseline",
        good=objectives(SMART),
    ),
    Case(
        rule="P13-2",
        severity="warning",
        bad=objectives(PRIMARY, PRIMARY, SMART, PRIMARY, PRIMARY),
        place="7:53",
        zh="主要目标应不超过 3 个，现有 4 个",
        en="expected 3 primary objectives at most, found 4",
        good=objectives(PRIMARY, PRIMARY, SMART, PRIMARY),
    ),
    Case(
        rule="P13-3",
        severity="warning",
        bad=targets(sales("1.29e9"), SHARE, RATIO),
        place="4:17",
        also="client.yaml:5:17",
        zh="销售目标与份额目标推算的 22,000,000,000 × 8.5% × 0.62 = 1,159,400,000 应相差不超过 10%，现为 1,290,000,000",
        en=(
            "expected a sales target within 10% of the share target's 22,000,000,000 × 8.5% × 0.62 = 1,159,400,000,"
            " found 1,290,000,000"
        ),
        good=targets(sales("1.28e9"), SHARE, RATIO),
    ),
    Case(
        rule="P13-3",
        severity="warning",
        bad=targets(sales("1.16e9", "retail"), SHARE),
        place="4:17",
        also="client.yaml:5:17",
        zh="销售目标与份额目标推算的 22,000,000,000 × 8.5% = 1,870,000,000 应相差不超过 10%，现为 1,160,000,000",
        en=(
            "expected a sales target within 10% of the share target's 22,000,000,000 × 8.5% = 1,870,000,000,"
            " found 1,160,000,000"
        ),
        good=targets(sales("1.87e9", "retail"), SHARE, RATIO),
    ),
    Case(
        rule="P13-3",
        severity="error",
        bad=targets(sales("1.16e9"), "profit_target: {value: 1.4e9, period: 2026}"),
        place="5:18",
        also="client.yaml:4:17",
        zh="获利目标应低于销售目标 1,160,000,000，现为 1,400,000,000",
        en="expected a profit target below the sales target of 1,160,000,000, found 1,400,000,000",
        good=targets(sales("1.16e9"), "profit_target: {value: 1.4e9, period: 2025}"),
    ),
    Case(
        rule="P13-3",
        severity="error",
        bad=targets(sales("1.16e9"), SHARE),
        place="4:17",
        also="client.yaml:5:17",
        zh="销售目标是出厂额，份额按零售额算，应有 retail_to_ex_factory 才能对照，现在没有",
        en=("expected retail_to_ex_factory beside an ex-factory sales target and a share of retail value, found none"),
        good=targets(sales("1.16e9"), SHARE, RATIO),
    ),
    Case(
        rule="P13-4",
        severity="warning",
        client=HALF_PRICE,
        job=True,
        bad="campaign: {type: launch, from: 2026-05-04, to: 2026-06-29}\n",
        place="client.yaml:3:5",
        also="job.yaml:1:32",
        zh="“第二瓶半价”（2026-06-29 至 2026-07-31）与上市期（2026-05-04 至 2026-06-29）重叠，应说明怎样配合，现在没有",
        en=(
            "expected a note on how 第二瓶半价 (2026-06-29 to 2026-07-31) fits the launch (2026-05-04 to 2026-06-29),"
            " found none"
        ),
        good="campaign: {type: launch, from: 2026-05-04, to: 2026-06-28}\n",
    ),
    Case(
        rule="P13-5",
        severity="info",
        bad="marketing:\n  budget: {pct_of_revenue: 15.1}\n",
        place="2:28",
        zh="营销预算通常占营收的 5–15%，现为 15.1%",
        en="expected a marketing budget of 5–15% of revenue, as is usual, found 15.1%",
        good="marketing:\n  budget: {pct_of_revenue: 15}\n",
    ),
    Case(
        rule="P13-5",
        severity="info",
        bad="marketing:\n  sales_target: 1000\n  budget: {total: 34.5}\n",
        place="3:19",
        also="client.yaml:2:17",
        zh="营销预算通常占营收的 5–15%，现为 3.5%",
        en="expected a marketing budget of 5–15% of revenue, as is usual, found 3.5%",
        good="marketing:\n  sales_target: {value: 1000, basis: retail}\n  budget: {total: 34.5}\n",
    ),
    Case(
        rule="P14-1",
        severity="warning",
        bad="visits:\n- {date: 2024-11-05}\n- {date: 2025-03-11}\n- {date: 2026-04-01}\n",
        place="3:10",
        zh="12 个月内应走访过渠道，最近一次是 2025-03-11",
        en="expected a visit to the trade within 12 months, found the last on 2025-03-11",
        good="visits:\n- {date: 2025-03-12}\n",
    ),
    Case(
        rule="P14-1",
        severity="warning",
        bad="company: {founded: 2009}\n",
        place="1:1",
        zh="12 个月内应走访过渠道，档案里一次也没有",
        en="expected a visit to the trade within 12 months, found none on file",
        good="visits: {not_applicable: 只在线上销售}\n",
    ),
    Case(
        rule="P14-2",
        severity="warning",
        bad=visit("date: 2026-03-06, outlet: 全家文三路店, visitors: [p_wang]"),
        place="3:48",
        zh="走访（2026-03-06 全家文三路店）应有代理商的人参加，现在没有",
        en="expected somebody from the agency on the visit (2026-03-06 全家文三路店), found nobody",
        good=visit("date: 2026-03-06, outlet: 全家文三路店, visitors: [p_wang, p_li]"),
    ),
    Case(
        rule="P14-3",
        severity="warning",
        bad="visits:\n- {date: 2026-03-06, city: 杭州}\n- {date: 2026-04-01}\n",
        place="2:3",
        zh="走访（2026-03-06 杭州）应记下店主、店员或顾客的话，现在没有",
        en="expected words of a dealer, clerk or shopper from the visit (2026-03-06 杭州), found none",
        good="visits:\n- {date: 2026-03-06, city: 杭州, talked_to: [{kind: clerk}]}\n",
    ),
    Case(
        rule="P15-1",
        severity="warning",
        bad=methods("false", "false", "false", "false"),
        place="2:12",
        zh="事前测试、追踪测试、试销、占有率应至少用一种，现在都不用",
        en="expected at least one of pre-test, tracking, test market and share, found none in use",
        good=methods("false", "true", "false", "false"),
    ),
    Case(
        rule="P15-2",
        severity="warning",
        bad=CRITERION.format("decision_if_above: 投放"),
        place="3:5",
        also="client.yaml:3:30",
        zh="“说服力”的门槛“常模 +5”上下都应有决定，现缺：decision_if_below",
        en="expected a decision on either side of 常模 +5 for 说服力, found none for: decision_if_below",
        good=CRITERION.format("decision_if_above: 投放, decision_if_below: 改剪后重测"),
    ),
    Case(
        rule="P16-1",
        severity="warning",
        bad="archive: {as_of: 2025-03-11}\n",
        place="1:18",
        zh="档案应在 12 个月内更新，现在的资料截止于 2025-03-11",
        en="expected a dossier renewed within 12 months, found it as of 2025-03-11",
        good="archive: {as_of: 2025-03-12}\n",
    ),
    Case(
        rule="P16-1",
        severity="error",
        bad="archive: {as_of: 2024-03-11}\n",
        place="1:18",
        zh="档案应在 24 个月内更新，现在的资料截止于 2024-03-11",
        en="expected a dossier renewed within 24 months, found it as of 2024-03-11",
        good="archive: {as_of: 2026-03-10}\n",
    ),
    Case(
        rule="P16-2",
        severity="error",
        bad="archive:\n  changes:\n  - {version: 6, date: 2026-02-13}\n  - {version: 6, date: 2026-03-10}\n",
        place="4:15",
        also="client.yaml:3:15",
        zh="后一次更新的版本号应大于 6，现为 6",
        en="expected a version above 6 for the later change, found 6",
        good="archive:\n  changes:\n  - {version: 7, date: 2026-03-10}\n  - {version: 6, date: 2026-02-13}\n",
    ),
    Case(
        rule="P16-2",
        severity="error",
        bad="archive:\n  version: 6\n  changes: [{version: 6}, {version: 7}]\n",
        place="2:12",
        also="client.yaml:3:37",
        zh="最近的更新已到版本 7，档案版本应不低于它，现为 6",
        en="expected the dossier at version 7 or above, as its last change says, found 6",
        good="archive:\n  version: 7\n  changes: [{version: 6}, {version: 7}]\n",
    ),
    Case(
        rule="P16-3",
        severity="warning",
        bad="archive:\n  briefings:\n  - {date: 2025-03-11, kind: annual_formal}\n  - {date: 2026-02-12}\n",
        place="3:12",
        zh="12 个月内应有一次年度正式简报，最近一次是 2025-03-11",
        en="expected an annual formal briefing within 12 months, found the last on 2025-03-11",
        good="archive:\n  briefings:\n  - {date: 2025-03-12, kind: annual_formal}\n",
    ),
    Case(
        rule="P16-3",
        severity="warning",
        bad="archive:\n  briefings: []\n",
        place="2:14",
        zh="12 个月内应有一次年度正式简报，档案里一次也没有",
        en="expected an annual formal briefing within 12 months, found none on file",
        good="archive: {not_applicable: 一次性项目}\n",
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


@pytest.mark.parametrize(
    "text",
    [
        targets(sales("1.6e9"), "share_target: {value: 8.5, period: 2027}", RATIO),
        targets(sales("1.6e9"), "share_target: {value: 8.5, period: 2026, basis: volume}", RATIO),
        targets(sales("1.6e9").replace("2026", "2028"), "share_target: {value: 8.5, period: 2028}", RATIO),
        targets("{value: 1.6e9, period: 2026}", SHARE),
    ],
    ids=["two-periods", "share-of-volume", "no-forecast", "basis-unsaid"],
)
def test_targets_that_cannot_be_compared_are_left_alone(text: str) -> None:
    assert said(TABLE["P13-3"], CASES[0], text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "evaluation:\n  methods: {requested: 2026-03-06}\n",
        "evaluation:\n  methods: [{kind: pre_test, used: false}]\n",
    ],
    ids=["asked-for", "three-unsaid"],
)
def test_methods_nobody_has_told_yet_are_not_called_unused(text: str) -> None:
    assert said(TABLE["P15-1"], CASES[0], text) == ()


def test_an_explicitly_empty_list_of_methods_means_none_is_used() -> None:
    assert len(said(TABLE["P15-1"], CASES[0], "evaluation:\n  methods: []\n")) == 1


def test_a_visitor_of_unknown_side_may_be_from_the_agency() -> None:
    assert said(TABLE["P14-2"], CASES[0], visit("visitors: [p_wang, p_who]")) == ()


def test_the_age_of_an_archive_counts_from_the_day_of_the_run() -> None:
    case = Case(**(vars(CASES[0]) | {"as_at": date(2028, 2, 29)}))
    assert said(TABLE["P16-1"], case, "archive: {as_of: 2027-02-28}\n") != ()
    assert said(TABLE["P16-1"], case, "archive: {as_of: 2027-03-01}\n") == ()


def test_a_client_may_set_the_months_after_which_an_archive_is_an_error() -> None:
    text = "project: {settings: {archive_error_months: 18}}\narchive: {as_of: 2024-09-11}\n"
    (found,) = said(TABLE["P16-1"], CASES[0], text)
    assert (str(found.severity), found.message) == (
        "error",
        "expected a dossier renewed within 18 months, found it as of 2024-09-11",
    )
