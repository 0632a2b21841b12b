"""job_media: whom media must reach, where, when, with what, and at which cost."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
import re
from typing import Literal

from briefgen.model.job_media_plan import Phase, PlanLine  # noqa: TC001 - as above
from briefgen.model.record import Percent, Period, Record, Span, Text, about

_AGE = re.compile(r"\d{2}\s*(?:[-–—~～至到+＋]|岁|歲|to\b|and\b|years?\b)|[AMWPF]\d{2}", re.IGNORECASE)
"""22–40, 18+, 22 岁, A22: what media owners can sell by."""


class MediaObjective(Record):
    """What media must achieve."""

    kind: Literal["reach", "frequency", "continuity", "response"] | None = about(
        "R", 0, "fld.kind", "选重点：到达、频次、连续或反应。", "Reach, frequency, continuity or response."
    )
    reach_pct: Percent | None = about(
        "R", 0, "mtr.reach", "写到达率目标，如 55。", "The reach aimed at, such as 55.", unit="pct"
    )
    eff_freq: int | None = about(
        "R", 0, "mtr.effective_frequency", "写有效频次，3 表示“3+”。", "Effective frequency; 3 stands for 3+.", ge=1
    )
    period: Text | None = about(
        "R", 0, "fld.period", "写在多长时间内，如“4 周”。", "Within how long, such as four weeks."
    )
    recommend: Text | None = about(
        "C", 0, "fld.media_recommends", "写请媒介建议什么，如“平均频次”。", 'What media shall propose: "frequency".'
    )


class BuyingTarget(Record):
    """The audience as media are bought."""

    audience: Text | None = about(
        "R", 0, "fld.buying_audience", "写可购买人群，如“A22–40 城市”。", 'The audience to buy, such as "A22–40".'
    )
    age_from: int | None = about("C", 0, "fld.age_from", "写起始年龄。", "The youngest age.", ge=0, le=120)
    age_to: int | None = about("C", 0, "fld.age_to", "写截止年龄。", "The oldest age.", ge=0, le=120)
    sex: Literal["all", "female", "male"] | None = about(
        "C", 0, "fld.gender", "选全部、女或男。", "All, female or male."
    )
    geography: Text | None = about(
        "C", 0, "fld.region", "写地域，如“18 个重点城市”。", "The area, such as 18 key cities."
    )
    size: Text | None = about(
        "C", 0, "fld.size", "写规模，如“约 5,600 万人”。", 'How many they are, such as "about 56 million".'
    )
    relation: Text | None = about(
        "R", 0, "fld.relation", "写与目标人群的关系，如“覆盖 82%”。", 'How it relates to our target: "covers 82%".'
    )

    @property
    def is_buyable(self) -> bool:
        """Whether it is told in what media owners sell by: an age or a sex, not an attitude."""
        if self.age_from is not None or self.age_to is not None or self.sex in ("female", "male"):
            return True
        audience = self.audience
        given = (audience.default, audience.zh_hans, audience.zh_hant, audience.en) if audience else ()
        return any(_AGE.search(words) for words in given if words)


class MediaMarket(Record):
    """One market and its weight."""

    city: Text | None = about(
        "C", 0, "fld.city", "写城市，如“上海”；按区域可不填。", "The city, such as Shanghai; none for regions."
    )
    region: Text | None = about("C", 0, "fld.region", "写区域，如“华东”。", "The region, such as East China.")
    priority: Literal["A", "B", "C"] | None = about(
        "R", 0, "fld.priority", "选 A、B 或 C，A 最重要。", "A, B or C; A comes first."
    )
    weight_pct: Percent | None = about(
        "R", 0, "fld.weight", "写媒介比重，各市场合计 100。", "Its weight; all markets make 100.", unit="pct"
    )
    reason: Text | None = about(
        "C", 0, "fld.reason", "写理由，如“BDI 128，冷泡铺货最高”。", 'Why, such as "BDI 128, best distribution".'
    )


class NoGoDates(Record):
    """Days on which something must not run."""

    from_: dt.date | None = about("R", 0, "fld.first_day", "写第一天。", "The first day.", alias="from")
    to: dt.date | None = about("R", 0, "fld.last_day", "写最后一天；一天可不填。", "The last day; none for one day.")
    reason: Text | None = about(
        "R",
        0,
        "fld.reason",
        "写什么不投、为什么，如“高考，不投有声户外”。",
        'What may not run and why: "exam days".',
    )


class MediaTiming(Record):
    """When media run, and in which pattern."""

    from_: dt.date | None = about("R", 0, "fld.first_day", "写第一天。", "The first day.", alias="from")
    to: dt.date | None = about("R", 0, "fld.last_day", "写最后一天。", "The last day.")
    pattern: Literal["continuity", "flighting", "pulsing"] | None = about(
        "R", 0, "fld.pattern", "选连续、间歇或脉冲式投放。", "Continuity, flighting or pulsing."
    )
    hiatus: tuple[Span, ...] = about("C", 0, "fld.hiatus", "写停播的日期。", "The days off air.", default=())
    no_go: tuple[NoGoDates, ...] = about(
        "C", 0, "fld.no_go", "写不能投放的日期和原因。", "Days on which nothing, or not all, may run.", default=()
    )
    note: Text | None = about("C", 0, "fld.note", "写理由，如“避开高考周”。", 'Why, such as "off air in exam week".')


class CreativeUnit(Record):
    """A length or size media can use."""

    id: str | None = about(
        "R", 0, "fld.id", "起一个编号，媒介计划用它引用，如 otv15。", "A short id the plan refers to, such as otv15."
    )
    name: Text | None = about(
        "R", 0, "fld.creative_unit", "写名称，如“OTV 15 秒”。", 'Its name, such as "15-second online film".'
    )
    size: Text | None = about(
        "C", 0, "fld.size_spec", "写长度或尺寸，如“15 秒，9:16”。", 'Length or size, such as "15 seconds, 9:16".'
    )
    available_on: dt.date | None = about("R", 0, "fld.available_on", "写何时可以投放。", "The day it is ready to run.")


class MediaHistory(Record):
    """What earlier media did."""

    period: Period | None = about("R", 0, "fld.period", "写所属期间，如 2025-07。", "The period, such as 2025-07.")
    medium: Text | None = about("R", 0, "fld.medium", "写媒介。", "The medium.")
    spend: float | None = about(
        "R", 0, "mtr.cost", "写花费，单位为元。", "What was spent, in plain currency units.", unit="money", ge=0
    )
    basis: Literal["net", "gross", "rate_card"] | None = about(
        "C", 0, "fld.price_basis", "花费是净价、毛价还是刊例价。", "Net, gross or rate card, as the spend is told."
    )
    kpi: Text | None = about("C", 0, "fld.result", "写结果，如“CPM 36 元”。", 'The result, such as "CPM 36".')
    learning: Text | None = about("C", 0, "fld.learning", "写学到什么。", "What was learned.")


class Guidelines(Record):
    """Rules media buying keeps to."""

    brand_safety: Text | None = about(
        "C", 0, "fld.brand_safety", "写品牌安全，如“不与负面新闻同屏”。", 'Brand safety: "never beside bad news".'
    )
    exclusions: tuple[Text, ...] = about(
        "C", 0, "fld.media_exclusions", "写不投的内容或平台。", "Content or platforms to stay away from.", default=()
    )
    frequency_cap: Text | None = about(
        "C", 0, "fld.frequency_cap", "写频控，如“5 次/周”。", 'The frequency cap, such as "5 a week".'
    )
    viewability_pct: Percent | None = about(
        "C", 0, "mtr.viewability", "写可见率下限，如 70。", "The least viewability, such as 70.", unit="pct"
    )
    ivt_limit_pct: Percent | None = about(
        "C", 0, "mtr.invalid_traffic", "写异常流量率上限，如 5。", "The most invalid traffic, such as 5.", unit="pct"
    )
    third_party_monitor: Text | None = about(
        "C", 0, "med.third_party_monitoring", "写第三方监测机构。", "Who monitors delivery."
    )
    make_good: Text | None = about(
        "C", 0, "med.make_good", "写补偿，如“不足量按 1.2 倍补”。", 'The make-good rule: "shortfall repaid at 120%".'
    )


class Reporting(Record):
    """A report media send while the campaign runs."""

    what: Text | None = about("R", 0, "fld.report", "写报告名称，如“投放日报”。", "The report, such as a daily report.")
    rhythm: Text | None = about(
        "R", 0, "fld.rhythm", "写何时交，如“每周一 12 时前”。", 'When it comes, such as "Mondays by noon".'
    )


class Expected(Record):
    """Something media are asked to hand in, and when."""

    what: Text | None = about(
        "R", 0, "fld.expected", "写要交什么，如“媒介策略推荐”。", "What is handed in, such as a recommendation."
    )
    detail: Text | None = about(
        "C", 0, "fld.description", "写要含什么，如“至少两个方案”。", 'What it must hold: "two alternatives".'
    )
    by: dt.date | None = about("R", 0, "fld.due", "写最晚哪天交。", "The last day for it.")


class Media(Record):
    """The job's media as a whole."""

    objective: MediaObjective | None = about(
        "R", 0, "sec.media_objective", "写媒介目标，如“4 周 3+ 到达 55%”。", 'The aim: "55% at 3+ in four weeks".'
    )
    target: BuyingTarget | None = about(
        "R", 0, "fld.buying_audience", "写购买人群，必须买得到。", "The buying audience; it must be one media can sell."
    )
    markets: tuple[MediaMarket, ...] = about(
        "R", 0, "sec.geography", "写市场、优先级和比重。", "Markets with priority and weight.", default=()
    )
    timing: MediaTiming | None = about(
        "R", 0, "sec.timing", "写起止日期和投放方式。", "First and last day, and the pattern."
    )
    creative_units: tuple[CreativeUnit, ...] = about(
        "R", 0, "fld.creative_unit", "写有哪些长度尺寸、何时可用。", "Lengths, sizes, when they are ready.", default=()
    )
    message_complexity: Text | None = about(
        "C",
        0,
        "fld.message_complexity",
        "写信息有多复杂、多长才说得清，如“一句话，15 秒够”。",
        'How much there is to say: "one thought, 15 seconds will do".',
    )
    history: tuple[MediaHistory, ...] = about(
        "C", 0, "fld.media_history", "写往期投放和学到的东西。", "Earlier media and what they taught.", default=()
    )
    competition: Text | None = about(
        "C",
        0,
        "sec.competitive_activity",
        "写竞品投放对我们意味着什么；数字在第 9 点。",
        "What rivals' spending means for us; the numbers stand in point 9.",
    )
    plan: tuple[PlanLine, ...] = about(
        "R", 0, "doc.media_plan", "逐行写媒介计划。", "The media plan line by line.", default=()
    )
    phases: tuple[Phase, ...] = about(
        "R", 0, "sec.phases", "写阶段，如引爆、种草、收口。", "Phases: ignition, conviction, harvest.", default=()
    )
    guidelines: Guidelines | None = about(
        "C", 0, "fld.guidelines", "写品牌安全、频控、监测等规则。", "Brand safety, frequency cap, monitoring."
    )
    reporting: tuple[Reporting, ...] = about(
        "C", 0, "fld.reporting", "写要哪些报告、何时交。", "Which reports, and when.", default=()
    )
    expected: tuple[Expected, ...] = about(
        "R", 0, "fld.expected_back", "写请媒介交什么、何时交。", "What media hand in, and by when.", default=()
    )
