"""evaluation: how advertising is tested, tracked and judged."""

from __future__ import annotations

from typing import Literal

from briefgen.model.record import Period, PersonId, Record, SourceId, Text, about


class Method(Record):
    """One way of judging advertising, used or not."""

    kind: Literal["pre_test", "tracking", "test_market", "share", "sales", "econometrics", "platform"] | None = about(
        "R", 15, "fld.method", "选方法；前四种用不用都要写明。", "The method; state the first four whether used or not."
    )
    used: bool | None = about(
        "R", 15, "fld.used", "使用写 true，不使用写 false。", "True if it is used, false if it is not."
    )
    supplier: Text | None = about("C", 15, "fld.supplier", "写执行机构。", "Who carries it out.")
    frequency: Text | None = about("C", 15, "fld.frequency", "写频率，如“每月”。", "How often, such as monthly.")
    sample: int | None = about(
        "C", 15, "fld.base_size", "写每次的样本量，如 300。", "The sample each time, such as 300.", unit="count", ge=0
    )
    cost: float | None = about(
        "C", 15, "mtr.cost", "写每年费用，单位为元。", "The cost a year in plain currency units.", unit="money", ge=0
    )
    source: SourceId | None = about("O", 15, "fld.source", "填来源编号。", "The id of the source.")


class Criterion(Record):
    """A threshold and what follows from it."""

    metric: Text | None = about("R", 15, "fld.metric", "写指标，如“说服力”。", "The metric, such as persuasion.")
    threshold: Text | None = about(
        "R", 15, "fld.threshold", "写门槛，如“高于常模 5 点”。", 'The threshold, such as "5 points above the norm".'
    )
    norm: Text | None = about(
        "C",
        15,
        "fld.norm",
        "写常模或对标值，如“品类均值 42”。",
        'The norm it is held against, such as "category average 42".',
    )
    decision_if_above: Text | None = about(
        "R",
        15,
        "fld.decision_if_above",
        "写达到门槛怎么办，如“投放”。",
        'What happens if it passes, such as "goes on air".',
    )
    decision_if_below: Text | None = about(
        "R",
        15,
        "fld.decision_if_below",
        "写达不到怎么办，如“重剪再测”。",
        'What happens if it fails, such as "recut and test again".',
    )


class Benchmark(Record):
    """A number of the trade to hold results against."""

    metric: Text | None = about(
        "R", 15, "fld.metric", "写指标，如“点击率”。", "The metric, such as click-through rate."
    )
    value: float | None = about("R", 15, "tbl.benchmark", "写对标值，如 1.1。", "The benchmark, such as 1.1.")
    unit: str | None = about("C", 15, "fld.unit", "写单位，如 pct。", "The unit, such as pct.")
    source: SourceId | None = about("R", 15, "fld.source", "填来源编号。", "The id of the source.")
    period: Period | None = about(
        "R", 15, "fld.period", "写所属期间，超过 12 个月要更新。", "The period; renew it after twelve months."
    )
    geography: Text | None = about("C", 15, "fld.region", "写地域，如“全国”。", "The area, such as the whole country.")


class Judge(Record):
    """Somebody who judges, and what weighs with him or her."""

    person: PersonId | None = about("R", 15, "fld.judge", "填评判人的编号。", "The id of the person who judges.")
    weighs: Text | None = about(
        "R", 15, "fld.weighs", "写他最看重什么，如“总经理看销量”。", "What weighs most with this person, such as sales."
    )


class Evaluation(Record):
    """Point 15 as a whole."""

    methods: tuple[Method, ...] = about(
        "R",
        15,
        "fld.methods",
        "写事前测试、追踪、试销、占有率等用不用、怎么用。",
        "Pre-test, tracking, test market, share: used or not, and how.",
        default=(),
    )
    criteria: tuple[Criterion, ...] = about(
        "R",
        15,
        "sec.action_standards",
        "写判断标准和对应的决定。",
        "Thresholds, and the decision each leads to.",
        default=(),
    )
    benchmarks: tuple[Benchmark, ...] = about(
        "R",
        15,
        "tbl.benchmark",
        "写品类或往期的对标数字。",
        "Numbers of the category or of earlier campaigns.",
        default=(),
    )
    judges: tuple[Judge, ...] = about(
        "C", 15, "fld.judges", "写谁来评判、看重什么。", "Who judges, and what weighs with them.", default=()
    )
    payment_link: Text | None = about(
        "O",
        15,
        "fld.payment_link",
        "写效果是否影响报酬，如“10% 与绩效挂钩”。",
        'Whether results touch our pay, such as "10% depends on them".',
    )
