"""competitors: every brand in the market, with share, spend, message and threat."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads annotations at run time
from typing import Annotated, Literal

from briefgen.model.record import Percent, Period, Record, Reference, SourceId, Text, about

CompetitorId = Annotated[str, Reference("competitors")]
Basis = Literal["value", "volume", "units"]
SpendBasis = Literal["rate_card", "gross", "net"]


class SharePoint(Record):
    """A brand's share of the market in one period."""

    period: Period | None = about(
        "R", 9, "fld.period", "写份额所属的期间，如 2025。", "The period of the share, such as 2025."
    )
    share_pct: Percent | None = about(
        "R", 9, "fld.share", "写占全市场的百分比，如 6.8。", "Its percentage of the market, such as 6.8.", unit="pct"
    )
    basis: Basis | None = about(
        "R", 9, "fld.basis", "说明按金额、数量还是件数；同一期要一致。", "Value, volume or units; one basis a period."
    )
    source: SourceId | None = about(
        "R", 9, "fld.source", "填资料登记中的来源编号。", "The id of the source in the material register."
    )


class AdSpend(Record):
    """What a brand spent on advertising in one period."""

    period: Period | None = about(
        "R", 9, "fld.period", "写花费所属的期间，如 2025。", "The period of the spending, such as 2025."
    )
    amount: float | None = about(
        "R", 9, "mtr.cost", "写广告花费，单位为元。", "Advertising spend in plain currency units.", unit="money", ge=0
    )
    basis: SpendBasis | None = about(
        "R", 9, "fld.basis", "选刊例价、毛价或净价；各品牌要一致。", "Rate card, gross or net; one for all brands."
    )
    by_medium: dict[str, float] | None = about(
        "C",
        9,
        "fld.by_medium",
        "按媒介写，如 短视频: 3200000。",
        "By medium, such as `short video: 3200000`.",
        unit="money",
    )
    source: SourceId | None = about("R", 9, "fld.source", "填监测数据的来源编号。", "The id of the monitoring source.")


class SuccessReason(Record):
    """Why a successful brand succeeds."""

    text: Text | None = about(
        "R", 9, "fld.success_reason", "写成功的原因，如“先占原叶”。", 'One reason, such as "first to own whole-leaf".'
    )
    evidence: Text | None = about(
        "R", 9, "fld.evidence", "写支持这个判断的事实或数字。", "The fact or number that bears this out."
    )
    source: SourceId | None = about("C", 9, "fld.source", "填证据的来源编号。", "The id of the evidence's source.")


class RivalPromotion(Record):
    """A promotion somebody saw."""

    text: Text | None = about(
        "R", 9, "fld.promotion", "写促销内容，如“第二瓶半价”。", 'The offer, such as "second bottle at half price".'
    )
    date: dt.date | None = about("R", 9, "fld.date", "写看到这次促销的日期。", "The day it was seen.")
    channel: Text | None = about(
        "C", 9, "fld.channel", "写在哪个渠道看到，如便利店。", "The channel it ran in, such as convenience stores."
    )
    source: SourceId | None = about(
        "R", 9, "fld.source", "填来源编号，如店访记录。", "The id of the source, such as a store check."
    )
    score: int | None = about(
        "O", 9, "fld.score", "按 1 到 5 评它的力度，5 最强。", "How strong it was, 5 the strongest.", ge=1, le=5
    )


class RivalPrice(Record):
    """A price with the day and the shelf it was read from."""

    price: float | None = about(
        "R", 9, "fld.price", "写零售价，如 6.00。", "The retail price, such as 6.00.", unit="money", ge=0
    )
    unit: Text | None = about(
        "R", 9, "fld.unit", "写价格对应的规格，如“500 ml 瓶”。", 'The pack the price is for, such as "500 ml bottle".'
    )
    date: dt.date | None = about(
        "R", 9, "fld.date", "写记录日期；满三个月要重新核对。", "The day it was read; check again after three months."
    )
    channel: Text | None = about(
        "R", 9, "fld.channel", "写价格来自哪个渠道，如便利店。", "Where it was read, such as convenience stores."
    )
    source: SourceId | None = about("R", 9, "fld.source", "填来源编号。", "The id of the source.")
    score: int | None = about(
        "O", 9, "fld.score", "按 1 到 5 评值不值，5 最值。", "Value for money from 1 to 5, 5 the best.", ge=1, le=5
    )


class Judgement(Record):
    """A rival's packaging or performance as judged on a day."""

    text: Text | None = about(
        "R", 9, "fld.judgement", "用几个字写判断，如“瓶身厚重”。", 'The judgement in a few words: "heavy bottle".'
    )
    date: dt.date | None = about("C", 9, "fld.date", "写作出判断的日期。", "The day of the judgement.")
    source: SourceId | None = about(
        "R", 9, "fld.source", "填依据的来源编号，如盲测报告。", "The id of the source, such as a blind test."
    )
    score: int | None = about(
        "C", 9, "fld.score", "按 1 到 5 打分，5 最好。", "A score from 1 to 5, 5 the best.", ge=1, le=5
    )


class CreativeSample(Record):
    """An advertisement of a rival, kept on file."""

    file: str | None = about(
        "R", 9, "fld.file", "填素材文件的相对路径。", "The path of the file within the client's folder."
    )
    date: dt.date | None = about("R", 9, "fld.date", "写第一次看到这支广告的日期。", "The day it was first seen.")
    caption: Text | None = about(
        "C", 9, "fld.caption", "一句话说明画面和卖点。", "One sentence on what it shows and sells."
    )


class Competitor(Record):
    """One brand of the market: a rival, the own brand, or the rest together."""

    id: str | None = about(
        "R", 9, "fld.id", "起一个简短的编号，如 shanyan。", "A short id other places refer to, such as shanyan."
    )
    name: Text | None = about("R", 9, "fld.brand", "写品牌名称，如“山言”。", "The brand's name, such as Shanyan.")
    own: bool = about(
        "R", 9, "fld.own_brand", "自己的品牌写 true，只有一个。", "True for the client's own brand.", default=False
    )
    others: bool = about(
        "C", 9, "tbl.others", "“其他品牌合计”写 true。", "True for all other brands together.", default=False
    )
    share_series: tuple[SharePoint, ...] = about(
        "R", 9, "fld.share", "逐期写市场份额，至少三期。", "Market share in three periods or more.", default=()
    )
    trend: Literal["up", "flat", "down"] | None = about(
        "C", 9, "fld.trend", "份额不足两期时写：上升、持平或下降。", "Up, flat or down, if two shares are not known."
    )
    feature: Text | None = about(
        "R", 9, "fld.feature", "写产品特别之处，如“味更浓”。", 'What is special about it, such as "stronger taste".'
    )
    threat: int | None = about(
        "R", 9, "fld.threat", "按 1 到 5 评对我们的威胁，5 最大。", "How much it threatens us, 5 the most.", ge=1, le=5
    )
    threat_reason: Text | None = about(
        "R", 9, "fld.threat_reason", "写为什么构成威胁，如“同价、同渠道”。", 'Why, such as "same price, same shelves".'
    )
    threat_source: SourceId | None = about("O", 9, "fld.source", "填来源编号。", "The id of the source.")
    greatest_threat: bool = about(
        "R", 9, "fld.greatest_threat", "威胁最大的一个写 true。", "True for the greatest threat.", default=False
    )
    success_reasons: tuple[SuccessReason, ...] = about(
        "R", 9, "fld.success_reasons", "领先品牌写成功的原因和证据。", "Why it succeeds, with evidence.", default=()
    )
    ad_strategy: Text | None = about(
        "R", 9, "fld.ad_strategy", "写广告策略，如“电视加明星”。", 'Its strategy, such as "TV with a star".'
    )
    ad_is_success_factor: Literal["yes", "no", "partly"] | None = about(
        "R", 9, "fld.ad_is_success_factor", "写广告是不是成功的原因。", "Whether advertising made it succeed."
    )
    ad_factor_reason: Text | None = about(
        "R", 9, "fld.ad_factor_reason", "写作出上面判断的理由。", "The reason for that judgement."
    )
    ad_spend: tuple[AdSpend, ...] = about(
        "R", 9, "fld.ad_spend", "逐期写广告花费，注明口径。", "Advertising spend by period, with its basis.", default=()
    )
    promotions: tuple[RivalPromotion, ...] = about(
        "R", 9, "fld.promotion", "写近期看到的促销活动。", "Promotions seen lately.", default=()
    )
    price: tuple[RivalPrice, ...] = about(
        "R", 9, "fld.price", "写零售价，带上日期和渠道。", "Retail prices, each with day and channel.", default=()
    )
    packaging: Judgement | None = about("R", 9, "fld.pack", "写对其包装的判断和评分。", "How its packaging is judged.")
    performance: Judgement | None = about(
        "R", 9, "fld.performance", "写产品表现，如“爽脆，4 分”。", 'How it does in use, such as "crisp, 4 of 5".'
    )
    message: Text | None = about(
        "C", 9, "fld.message", "照抄广告语，如“原叶，才够味”。", 'Its line word for word, such as "Only whole leaf".'
    )
    tone: tuple[Text, ...] = about(
        "C", 9, "fld.tone_is", "用形容词写调性，如“厚重”。", "Adjectives for its tone, such as traditional.", default=()
    )
    creative_samples: tuple[CreativeSample, ...] = about(
        "C", 9, "fld.creative_samples", "收集有代表性的广告素材。", "Typical advertisements on file.", default=()
    )
    weakness: Text | None = about(
        "C", 9, "fld.weakness", "写它的弱点，如“偏涩”。", 'Its weak spot, such as "tastes astringent".'
    )
