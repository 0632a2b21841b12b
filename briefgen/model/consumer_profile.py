"""consumer_profile: consumers in numbers, in values and motives, in segments and media habits."""

from __future__ import annotations

from typing import Literal

from briefgen.model.record import Percent, Record, SourceId, Text, about


class AgeBand(Record):
    """One band of ages and its share."""

    from_: int | None = about(
        "R", 10, "fld.age_from", "写起始年龄，如 22。", "The youngest age, such as 22.", ge=0, le=120, alias="from"
    )
    to: int | None = about(
        "R", 10, "fld.age_to", "写截止年龄；各段不能重叠。", "The oldest age; bands must not overlap.", ge=0, le=120
    )
    pct: Percent | None = about(
        "R", 10, "fld.part_pct", "写这一段占消费者的百分比。", "The percentage of consumers in this band.", unit="pct"
    )


class Demographics(Record):
    """Consumers in numbers."""

    gender_pct: dict[Literal["female", "male", "other"], float] | None = about(
        "R", 10, "fld.gender", "按性别写占比，如 female: 58。", "Percent by gender, such as `female: 58`.", unit="pct"
    )
    age_bands: tuple[AgeBand, ...] = about(
        "R", 10, "fld.age", "分年龄段写占比，合计 100。", "Shares by age band that add up to 100.", default=()
    )
    income: Text | None = about(
        "R", 10, "fld.income", "写收入水平，如“月收入 8,000–15,000 元”。", 'Income, such as "CNY 8,000–15,000 a month".'
    )
    education: Text | None = about(
        "C", 10, "fld.education", "写教育程度，如“本科及以上占 71%”。", 'Education, such as "71% with a degree".'
    )
    occupation: Text | None = about(
        "C", 10, "fld.occupation", "写职业，如“互联网与金融白领”。", 'Occupation, such as "office staff in finance".'
    )
    city_tier_pct: dict[str, float] | None = about(
        "C",
        10,
        "fld.city_tier",
        "按城市级别写占比，如 tier_1: 34 或 一线: 34。",
        "Percent by tier, such as `tier_1: 34`.",
        unit="pct",
    )
    family: Text | None = about(
        "C", 10, "fld.family", "写家庭状况，如“单身或二人世界为主”。", 'Family, such as "mostly single or couples".'
    )
    source: SourceId | None = about("R", 10, "fld.source", "填来源编号。", "The id of the source.")


class Psychographics(Record):
    """Consumers in values, motives and fears."""

    values: tuple[Text, ...] = about(
        "R", 10, "fld.values", "写看重什么，如“自律”。", "What they value, such as self-discipline.", default=()
    )
    lifestyle: Text | None = about(
        "R", 10, "fld.lifestyle", "写生活方式，如“自律不苦修”。", 'How they live: "disciplined, never ascetic".'
    )
    attitudes: tuple[Text, ...] = about(
        "C", 10, "fld.attitudes", "写对品类和健康的态度。", "What they think of the category and of health.", default=()
    )
    motives: tuple[Text, ...] = about(
        "R", 10, "fld.motives", "写购买的动机，如“午后提神”。", 'Why they buy, such as "awake after lunch".', default=()
    )
    barriers: tuple[Text, ...] = about(
        "R", 10, "fld.barriers", "写不买的原因，如“怕涩”。", 'What holds them back, such as "too bitter".', default=()
    )


class Segment(Record):
    """A group of consumers one can aim at."""

    id: str | None = about(
        "R", 10, "fld.id", "起一个编号，如 light_disciplined。", "A short id, such as light_disciplined."
    )
    name: Text | None = about(
        "R", 10, "fld.segment", "起个好记的名字，如“轻自律族”。", 'A name people remember, such as "easy achievers".'
    )
    size_pct: Percent | None = about(
        "C", 10, "fld.size", "写占品类人数的百分比。", "The percentage of the category's people.", unit="pct"
    )
    value_pct: Percent | None = about(
        "C", 10, "fld.value_share", "写占品类销售额的百分比。", "The percentage of the category's sales.", unit="pct"
    )
    description: Text | None = about(
        "C", 10, "fld.description", "写两三句，让人能想象出这个人。", "Two or three sentences to picture the person."
    )
    priority: int | None = about(
        "C", 10, "fld.priority", "写优先顺序；只有一个是 1。", "The order of importance; only one is 1.", ge=1
    )
    source: SourceId | None = about(
        "C", 10, "fld.source", "填细分研究的来源编号。", "The id of the segmentation study."
    )


class MediaHabit(Record):
    """How much of the audience uses a medium."""

    medium: Text | None = about("R", 10, "fld.medium", "写媒介名称，如“短视频”。", "The medium, such as short video.")
    reach_pct: Percent | None = about(
        "R", 10, "mtr.reach", "写触达的百分比，如 88。", "The percentage it reaches, such as 88.", unit="pct"
    )
    index: float | None = about(
        "R", 10, "tbl.index", "写指数，100 为平均。", "The index, 100 being average, such as 112.", unit="index", ge=0
    )
    time_of_day: Text | None = about(
        "C", 10, "fld.time_of_day", "写主要使用时段，如“21–23 点”。", "When it is used most, such as 9 to 11 p.m."
    )
    source: SourceId | None = about("R", 10, "fld.source", "填来源编号。", "The id of the source.")
