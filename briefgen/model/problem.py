"""problem: point 6, the consumer's problem, the product's own, and how people talk of both."""

from __future__ import annotations

from typing import Literal

from briefgen.model.record import Figure, Record, SourceId, Text, about
from briefgen.model.when import When  # noqa: TC001 - pydantic reads annotations at run time


class Speaker(Record):
    """What kind of person said something; never a name or a number."""

    age: str | None = about("C", 6, "fld.age", "写年龄或年龄段，如 28。", "An age or an age band.")
    sex: Literal["female", "male", "other"] | None = about("C", 6, "fld.gender", "选性别。", "Female, male or other.")
    city: Text | None = about("C", 6, "fld.city", "写城市。", "The city.")
    user_type: Text | None = about("C", 6, "fld.user_type", "写用户类型，如“轻度用户”。", "What kind of user.")


class Verbatim(Record):
    """What somebody said, word for word."""

    quote: Text | None = about("R", 6, "fld.quote", "照原话写，不修饰。", "Their own words, unpolished.")
    speaker: Speaker | None = about(
        "R", 6, "fld.speaker", "写年龄、性别、城市与用户类型。", "Age, sex, city, user type."
    )
    date: When | None = about("R", 6, "fld.date", "写说话的日期。", "When it was said.")
    source: SourceId | None = about("R", 6, "fld.source", "填来源编号。", "The id of the source.")
    sentiment: int | None = about(
        "C", 6, "fld.sentiment", "负面写 -1，中性 0，正面 1。", "-1 negative, 0 neutral, 1 positive.", ge=-1, le=1
    )


class Feeling(Record):
    """What people feel, how strongly, and when."""

    emotion: Text | None = about("R", 6, "fld.emotion", "写情绪，如“无奈”。", "The emotion.")
    intensity: int | None = about("C", 6, "fld.intensity", "写强度，1 到 5。", "How strong, 1 to 5.", ge=1, le=5)
    trigger: Text | None = about("C", 6, "fld.feeling_trigger", "写什么引起，如“午后犯困”。", "What brings it on.")
    source: SourceId | None = about("O", 6, "fld.source", "填来源编号。", "The id of the source.")


class Language(Record):
    """A word people use for it, and the one nobody uses."""

    use: Text | None = about("C", 6, "fld.words_used", "写消费者的说法，如“不涩”。", "The word people use.")
    avoid: Text | None = about("C", 6, "fld.words_avoided", "写没人用的说法，如“低单宁”。", "The word nobody uses.")


class ProductProblem(Record):
    """The problem the product solves, and the problem with the product."""

    consumer_problem: Text | None = about(
        "R", 6, "fld.consumer_problem", "写产品替消费者解决的问题。", "The consumer's problem the product solves."
    )
    product_problem: Text | None = about(
        "C", 6, "fld.product_problem", "写产品本身的弱点，如“首饮偏淡”。", "What is weak in the product itself."
    )
    verbatims: tuple[Verbatim, ...] = about(
        "R", 6, "fld.verbatims", "写至少三句消费者原话。", "Three quotations or more.", default=()
    )
    feelings: tuple[Feeling, ...] = about("C", 6, "fld.feelings", "写相关情绪。", "What people feel.", default=())
    language: tuple[Language, ...] = about(
        "C",
        6,
        "fld.consumer_language",
        "写消费者用与不用的词。",
        "Words people use, and words nobody uses.",
        default=(),
    )
    frequency_pct: Figure | None = about(
        "O", 6, "fld.frequency_pct", "写遇到此问题的人所占百分比。", "Percentage who meet the problem.", unit="pct"
    )
    severity: int | None = about("O", 6, "fld.severity", "写严重程度，1 到 5。", "How grave, 1 to 5.", ge=1, le=5)
