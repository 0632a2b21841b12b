"""Rules of points 10 to 12, each with a brief that breaks it and one that keeps it."""

from __future__ import annotations

import pytest

from briefgen.checks.points_10_12 import RULES
from tests.rules.case import Case, assert_case, said


def roles(user: str, influencer: str, buyer: str) -> str:
    lines = f"    user: {{{user}}}\n    influencer: {{{influencer}}}\n    buyer: {{{buyer}}}\n"
    return f"consumers:\n  roles:\n{lines}"


def demographics(*lines: str) -> str:
    return "consumers:\n  demographics:\n" + "".join(f"    {line}\n" for line in lines)


def ages(first: str, second: str) -> str:
    return demographics("age_bands:", f"- {{{first}}}", f"- {{{second}}}")


def listed(group: str, name: str, *items: str) -> str:
    return f"{group}:\n  {name}:\n" + "".join(f"  - {{{item}}}\n" for item in items)


CHANNEL = "channel: 便利店, numeric_dist_pct: {}, weighted_dist_pct: {}"
CAP = "standing:\n  improvements:\n  - {what: 新瓶盖, date: 2026-06-15, status: planned}\n"
READY = "channels:\n  ready_date: 2026-05-20\n"

CASES = [
    Case(
        rule="P10-1",
        severity="warning",
        bad=roles("who: 年轻女性", "who: 年轻女性。", "who: 年轻女性"),
        place="5:18",
        also="client.yaml:3:17",
        zh="使用者、影响者、购买者应分开写，现在三个都是“年轻女性”",
        en="expected user, influencer and buyer told apart, found “年轻女性” for all three",
        good=roles("who: 年轻女性", "who: 年轻女性", "who: 年轻女性, note: 三者是同一个人"),
    ),
    Case(
        rule="P10-2",
        severity="error",
        bad="consumers:\n  heavy_users: {share_of_users_pct: 58, share_of_volume_pct: 21.5}\n",
        place="2:62",
        also="client.yaml:2:37",
        zh="重度使用者的销量占比应不低于人数占比，现在 58% 的使用者只占 21.5% 的销量",
        en="expected heavy users to buy at least their share, found 21.5% of the volume from 58% of the users",
        good="consumers:\n  heavy_users: {share_of_users_pct: 58, share_of_volume_pct: 58}\n",
    ),
    Case(
        rule="P10-3",
        severity="error",
        bad=demographics("gender_pct: {female: 58, male: 40.9}"),
        place="3:17",
        zh="性别占比合计应为 100%，现为 98.9%",
        en="expected the gender split to add up to 100%, found 98.9%",
        good=demographics("gender_pct: {female: 58, male: 41}"),
    ),
    Case(
        rule="P10-3",
        severity="error",
        bad=ages("from: 15, to: 34, pct: 61", "from: 35, to: 60, pct: 41"),
        place="4:5",
        zh="年龄段占比合计应为 100%，现为 102%",
        en="expected the age bands to add up to 100%, found 102%",
        good=ages("from: 15, to: 34, pct: 61", "from: 35, to: 60, pct: 40"),
    ),
    Case(
        rule="P10-3",
        severity="error",
        bad=demographics("city_tier_pct: {一线: 34, 二线: 21}"),
        place="3:20",
        zh="城市级别占比合计应为 100%，现为 55%",
        en="expected the city tiers to add up to 100%, found 55%",
        good=demographics("city_tier_pct: {一线: 34, 二线及以下: 66}"),
    ),
    Case(
        rule="P10-3",
        severity="error",
        bad=ages("from: 35, pct: 40", "from: 15, to: 35, pct: 60"),
        place="4:14",
        also="client.yaml:5:22",
        zh="年龄段不应重叠，现有 15–35 岁和 35+ 岁两段",
        en="expected age bands that do not overlap, found 15–35 and 35+",
        good=ages("from: 36, pct: 40", "from: 15, to: 35, pct: 60"),
    ),
    Case(
        rule="P10-4",
        severity="warning",
        bad=demographics("income: 月收入 8000 元"),
        place="1:1",
        also="client.yaml:3:5",
        zh="应写消费者怎么生活、怎么想，现在只有人口统计数据",
        en="expected how consumers live and think, found demographics only",
        good=demographics("income: 月收入 8000 元") + "  psychographics: {barriers: [怕苦怕涩]}\n",
    ),
    Case(
        rule="P10-5",
        severity="error",
        bad=listed("consumers", "segments", "name: 轻自律族, size_pct: 64", "name: 老茶客, size_pct: 36.1"),
        place="3:3",
        zh="各分群规模合计应不超过 100%，现为 100.1%",
        en="expected segments of 100% together at most, found 100.1%",
        good=listed("consumers", "segments", "name: 轻自律族, size_pct: 64", "name: 老茶客, size_pct: 36"),
    ),
    Case(
        rule="P10-5",
        severity="error",
        bad=listed("consumers", "segments", "name: 轻自律族, priority: 1", "name: 老茶客, priority: 1"),
        place="4:27",
        also="client.yaml:3:28",
        zh="优先级 1 只能给一个分群，现在除了轻自律族，老茶客也是",
        en="expected one segment with priority 1, found 老茶客 as well as 轻自律族",
        good=listed("consumers", "segments", "name: 轻自律族, priority: 1", "name: 老茶客, priority: 2"),
    ),
    Case(
        rule="P10-5",
        severity="error",
        bad=listed("consumers", "segments", "name: 轻自律族, priority: 3", "name: 老茶客, priority: 2"),
        place="4:27",
        zh="应有一个分群优先级为 1，现在最靠前的是 2",
        en="expected one segment with priority 1, found 2 as the first",
        good=listed("consumers", "segments", "name: 轻自律族", "name: 老茶客"),
    ),
    Case(
        rule="P10-6",
        severity="warning",
        bad=listed("consumers", "funnel", "stage: 考虑, brand_pct: 24", "stage: 试用, brand_pct: 24.5"),
        place="4:28",
        also="client.yaml:3:28",
        zh="“试用”应不高于前一阶段“考虑”的 24%，现为 24.5%",
        en="expected 试用 at or below 考虑 (24%), found 24.5%",
        good=listed("consumers", "funnel", "stage: 考虑, brand_pct: 24", "stage: 试用, brand_pct: 24"),
    ),
    Case(
        rule="P11-1",
        severity="error",
        bad=listed("channels", "flow", "node: 工厂", "node: 经销商, margin_pct: 100", "node: 门店, margin_pct: 30"),
        place="4:29",
        zh="经销商的毛利率应低于售价的 100%，现为 100%",
        en="expected a margin below 100% of the selling price for 经销商, found 100%",
        good=listed("channels", "flow", "node: 工厂", "node: 经销商, margin_pct: 99.9", "node: 门店, margin_pct: 30"),
    ),
    Case(
        rule="P11-2",
        severity="error",
        bad="channels: {direct_pct: 35, dealer_pct: 63.9}\n",
        place="1:40",
        also="client.yaml:1:24",
        zh="直销与经销商占比合计应为 100%，现为 35% + 63.9% = 98.9%",
        en="expected direct and dealer sales to add up to 100%, found 35% + 63.9% = 98.9%",
        good="channels: {direct_pct: 35, dealer_pct: 64}\n",
    ),
    Case(
        rule="P11-3",
        severity="error",
        bad=listed("channels", "mix", "channel: 便利店, sales_pct: 60", "channel: 电商, sales_pct: 40.6"),
        place="3:3",
        zh="各渠道销售占比合计应不超过 100%，现为 100.6%",
        en="expected channel sales of 100% together at most, found 100.6%",
        good=listed("channels", "mix", "channel: 便利店, sales_pct: 60", "channel: 电商, sales_pct: 40.5"),
    ),
    Case(
        rule="P11-3",
        severity="info",
        bad=listed("channels", "mix", CHANNEL.format(46, 39)),
        place="3:61",
        also="client.yaml:3:38",
        zh="便利店的加权铺货率一般不低于数值铺货率，现为 39% 对 46%：大店弱",
        en=(
            "expected weighted distribution at or above numeric in 便利店,"
            " found 39% against 46%: weak in the big stores"
        ),
        good=listed("channels", "mix", CHANNEL.format(46, 46)),
    ),
    Case(
        rule="P11-4",
        severity="warning",
        bad="channels:\n  training: {missing: 客户还没说}\n",
        place="2:13",
        zh="应写业务员怎么培训，现在没有",
        en="expected how sales people are trained, found nothing",
        good="channels:\n  training: {requested: 2026-03-06, from: p_chen}\n",
    ),
    Case(
        rule="P11-4",
        severity="warning",
        bad="channels:\n  training: {who: 业务员, content: 不清楚}\n",
        place="2:33",
        zh="应写业务员怎么培训，现在写的是“不清楚”",
        en="expected how sales people are trained, found “不清楚”",
        good="channels:\n  training: {who: 业务员, content: 冷泡卖点}\n",
    ),
    Case(
        rule="P11-5",
        severity="warning",
        client=READY,
        job=True,
        bad="media:\n  plan:\n  - {channel: KOL 种草, from: 2026-05-01}\n  - {channel: OTV, from: 2026-05-04}\n",
        place="4:26",
        also="client.yaml:2:15",
        zh="大众广告应从铺货就绪日 2026-05-20 起投放，现定于 2026-05-04",
        en="expected mass advertising from 2026-05-20, when distribution is ready, found a start on 2026-05-04",
        good="media:\n  plan:\n  - {channel: KOL 种草, from: 2026-05-01}\n  - {channel: OTV, from: 2026-05-20}\n",
    ),
    Case(
        rule="P11-5",
        severity="warning",
        client=READY,
        job=True,
        bad="campaign: {from: 2026-05-04}\n",
        place="1:18",
        also="client.yaml:2:15",
        zh="大众广告应从铺货就绪日 2026-05-20 起投放，现定于 2026-05-04",
        en="expected mass advertising from 2026-05-20, when distribution is ready, found a start on 2026-05-04",
        good="campaign: {from: 2026-05-04}\nmedia: {timing: {from: 2026-05-20}}\n",
    ),
    Case(
        rule="P12-1",
        severity="error",
        bad=listed("standing", "image_scores", "attribute: 值得信任, brand: 3.4, best_rival: 8.2, scale_max: 5"),
        place="3:47",
        also="client.yaml:3:63",
        zh="“值得信任”的得分应不超过 5，现为 8.2",
        en="expected 5 at most for “值得信任”, found 8.2",
        good=listed("standing", "image_scores", "attribute: 值得信任, brand: 5, best_rival: 4.1, scale_max: 5"),
    ),
    Case(
        rule="P12-2",
        severity="warning",
        client=CAP,
        job=True,
        bad="campaign: {from: 2026-05-04, to: 2026-06-15}\n",
        place="client.yaml:3:23",
        also="job.yaml:1:18",
        zh="“新瓶盖”应避开投放期（2026-05-04 至 2026-06-15），现定于 2026-06-15",
        en="expected 新瓶盖 before or after the campaign (2026-05-04 to 2026-06-15), found it due on 2026-06-15",
        good="campaign: {from: 2026-05-04, to: 2026-06-14}\n",
    ),
]
TABLE = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_rule(case: Case) -> None:
    assert_case(TABLE[case.rule], case)


def test_stages_of_two_waves_are_not_compared() -> None:
    waves = ("stage: 试用, brand_pct: 17, period: 2024", "stage: 提示知名, brand_pct: 46, period: 2025")
    assert said(TABLE["P10-6"], CASES[0], listed("consumers", "funnel", *waves)) == ()


def test_an_age_split_with_a_gap_is_not_summed() -> None:
    assert said(TABLE["P10-3"], CASES[0], ages("from: 15, to: 34, pct: 61", "from: 35, to: 60")) == ()


def test_training_that_does_not_apply_is_an_answer() -> None:
    assert said(TABLE["P11-4"], CASES[0], "channels:\n  training: {not_applicable: 全部电商}\n") == ()


def test_a_dropped_improvement_disturbs_no_campaign() -> None:
    (case,) = (case for case in CASES if case.rule == "P12-2")
    dropped = Case(**(vars(case) | {"client": CAP.replace("planned", "dropped")}))
    assert said(TABLE["P12-2"], dropped, case.bad) == ()
