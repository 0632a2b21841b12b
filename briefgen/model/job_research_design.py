"""job_research_design: what a study decides, what each result leads to, who is asked and in which cells."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Literal

from briefgen.model.record import PersonId, Record, SourceId, Text, about


class StudyDecision(Record):
    """What will be decided on the results, by whom and by when."""

    what: Text | None = about(
        "R",
        0,
        "rb.decision",
        "一句话写看完结果要决定什么，如“三支脚本拍哪几支”。",
        'What is decided on the results, such as "which of three scripts are shot".',
    )
    who: PersonId | None = about("R", 0, "fld.decision_person", "填由谁决定。", "The id of the person who decides.")
    by: dt.date | None = about("R", 0, "fld.due", "写最晚何时决定。", "The last day for the decision.")


class StudyObjective(Record):
    """Something the study must find out."""

    text: Text | None = about(
        "R",
        0,
        "sec.research_objective",
        "写要查明什么，要能用结果回答，如“哪支脚本最能让人相信不涩”。",
        'What must be found out, answerable by a result, such as "which script best makes it believed".',
    )
    priority: Literal["primary", "secondary"] | None = about(
        "R", 0, "fld.priority", "选主要或次要；主要的不超过三个。", "Primary or secondary; three primary ones at most."
    )


class ActionStandard(Record):
    """A threshold set before fieldwork, and what follows above and below it."""

    metric: Text | None = about("R", 0, "fld.metric", "写指标，如“说服力”。", "The metric, such as persuasion.")
    threshold: Text | None = about(
        "R", 0, "fld.threshold", "写门槛，如“高于常模 5 点”。", 'The threshold, such as "5 points above the norm".'
    )
    norm: Text | None = about(
        "C",
        0,
        "fld.norm",
        "写常模或对标值，如“品类均值 42”。",
        'The norm it is held against, such as "category average 42".',
    )
    source: SourceId | None = about(
        "C", 0, "fld.source", "填常模的来源编号。", "The id of the source the norm comes from."
    )
    decision_if_above: Text | None = about(
        "R",
        0,
        "fld.decision_if_above",
        "写达到门槛怎么办，如“照脚本开拍”。",
        'What we do if it passes, such as "shoot as scripted".',
    )
    decision_if_below: Text | None = about(
        "R",
        0,
        "fld.decision_if_below",
        "写达不到怎么办，如“改写后再测”。",
        'What we do if it fails, such as "rewrite and test again".',
    )


class Quota(Record):
    """How many of one group are to be asked."""

    group: Text | None = about(
        "R", 0, "fld.group", "写人群，如“含糖茶用户”。", "The group, such as sugared-tea drinkers."
    )
    n: int | None = about("R", 0, "fld.base_size", "写人数，如 200。", "How many of them, such as 200.", ge=1)


class Respondents(Record):
    """Who is asked, and who is not."""

    definition: Text | None = about(
        "R",
        0,
        "rb.definition",
        "写受访者条件，如“22–35 岁，近 4 周喝过含糖茶三次以上”。",
        'Who qualifies, such as "aged 22–35, had sugared tea three times in four weeks".',
    )
    user_types: tuple[Text, ...] = about(
        "C",
        0,
        "fld.user_type",
        "写要覆盖的用户类型，如“本品用户”“竞品用户”“流失用户”。",
        "Kinds of user to cover: of the brand, of rivals, lapsed.",
        default=(),
    )
    quotas: tuple[Quota, ...] = about(
        "C",
        0,
        "rb.quotas",
        "写各组人数，合计等于总样本。",
        "The numbers by group; they add up to the sample.",
        default=(),
    )
    cities: tuple[Text, ...] = about("C", 0, "fld.city", "写在哪些城市做。", "The cities it is done in.", default=())
    exclusions: tuple[Text, ...] = about(
        "C",
        0,
        "rb.not_asked",
        "写不访问的人，如“同业、媒体、近 6 个月受访过的人”。",
        "Who is not asked: the trade, media people, recent participants.",
        default=(),
    )


class Cell(Record):
    """A part of the sample that sees the same."""

    name: Text | None = about(
        "R",
        0,
        "rb.cell",
        "写这一组看什么，如“脚本 A”“对照组”。",
        "What this cell sees, such as script A or the control.",
    )
    n: int | None = about(
        "R", 0, "fld.base_size", "写样本量，如 200；误差由它算出。", "Its size; the margin of error follows.", ge=1
    )


class StudyMethod(Record):
    """How it should be done, as far as that is settled."""

    preference: Text | None = about(
        "C",
        0,
        "fld.method",
        "写倾向的方法，如“线上单一评价，每人只看一支”。",
        'The method preferred, such as "online, monadic, one script a person".',
    )
    open: bool | None = about(
        "C",
        0,
        "rb.method_open",
        "方法可由调研公司另提写 true，已定写 false。",
        "True if the research agency may propose another, false if it is settled.",
    )
    cells: tuple[Cell, ...] = about(
        "R", 0, "rb.cells", "写分几组、每组多少人。", "The cells of the sample with their sizes.", default=()
    )
    design_effect: float | None = about(
        "C",
        0,
        "rb.design_effect",
        "写设计效应，随机样本为 1，线上配额样本约 1.5。",
        "The design effect: 1 for a random sample, about 1.5 for an online quota sample.",
        ge=1,
    )
    comparability: Text | None = about(
        "C",
        0,
        "rb.comparability",
        "写要与哪次调研可比、哪些问法不能改。",
        "Which earlier wave it must compare with, and what may not change.",
    )
