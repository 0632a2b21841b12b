"""brand: point 7, the brand's history: launch, changes, share, prices, promotion, advertising."""

from __future__ import annotations

from typing import Literal

from briefgen.model.record import Percent, Period, Record, SourceId, Text, about
from briefgen.model.when import When  # noqa: TC001 - pydantic reads annotations at run time


class Launch(Record):
    """How the brand came to market."""

    date: When | None = about("R", 7, "fld.launch_date", "写上市年、月或日。", "When it was launched.")
    marketing_strategy: Text | None = about(
        "R", 7, "fld.marketing_strategy", "写当时的营销策略。", "The marketing strategy of the launch."
    )
    ad_strategy: Text | None = about("R", 7, "fld.ad_strategy", "写当时的广告策略。", "The advertising strategy.")
    result: Text | None = about("R", 7, "fld.result", "写结果。", "What came of it.")
    spend: float | None = about(
        "C", 7, "mtr.cost", "写上市花费，单位为元。", "What was spent, in plain currency units.", unit="money", ge=0
    )


class BrandChange(Record):
    """A change to the product or the brand, and why."""

    date: When | None = about("R", 7, "fld.date", "写年、月或日，如 2024-09。", "A year, a month or a day.")
    what: Literal["product", "pack", "price", "name", "positioning", "channel", "other"] | None = about(
        "R", 7, "fld.change_type", "选变更类型：产品、包装、价格、名称、定位、渠道、其他。", "What kind of change."
    )
    from_: Text | None = about("C", 7, "fld.before_change", "写变更前。", "How it was before.", alias="from")
    to: Text | None = about("R", 7, "fld.after_change", "写变更后。", "How it was after.")
    reason: Text | None = about("R", 7, "fld.reason", "写变更原因。", "Why it was changed.")
    result: Text | None = about("R", 7, "fld.result", "写结果。", "What came of it.")


class BrandShare(Record):
    """The brand's share of the market in one period."""

    period: Period | None = about("R", 7, "fld.period", "写期间，如 2025。", "The period, such as 2025.")
    share_pct: Percent | None = about(
        "R", 7, "fld.share", "写份额百分比，如 6.8。", "The share in percent, such as 6.8.", unit="pct"
    )
    basis: Literal["value", "volume", "units"] | None = about(
        "R", 7, "fld.basis", "选金额、数量或件数，全部期间必须一致。", "Value, volume or units; one for all periods."
    )
    source: SourceId | None = about("R", 7, "fld.source", "填来源编号。", "The id of the source.")


class PricePoint(Record):
    """A price, and how people reacted to it."""

    period: Period | None = about("R", 7, "fld.period", "写期间，如 2025。", "The period, such as 2025.")
    price: float | None = about("R", 7, "fld.price", "写价格，单位为元。", "The price.", unit="money", ge=0)
    unit: str | None = about("R", 7, "fld.unit", "写计价单位，如“瓶”。", "What the price is for, such as a bottle.")
    reason: Text | None = about("C", 7, "fld.reason", "写调价原因。", "Why it was changed.")
    volume_change_pct: float | None = about(
        "C", 7, "fld.volume_change_pct", "写销量变化百分比，下降为负。", "How volume changed, in percent.", unit="pct"
    )
    reaction: Text | None = about("R", 7, "fld.reaction", "写市场反应。", "How people reacted.")
    source: SourceId | None = about("C", 7, "fld.source", "填来源编号。", "The id of the source.")


class PastPromotion(Record):
    """A promotion and the response to it."""

    from_: When | None = about("R", 7, "fld.first_day", "写开始的日或月。", "When it began.", alias="from")
    to: When | None = about("R", 7, "fld.last_day", "写结束的日或月。", "When it ended.")
    mechanic: Text | None = about("R", 7, "fld.mechanic", "写促销方式，如“第二瓶半价”。", "What was offered.")
    cost: float | None = about("C", 7, "mtr.cost", "写费用，单位为元。", "What it cost.", unit="money", ge=0)
    baseline_sales: float | None = about(
        "R", 7, "fld.baseline_sales", "写促销前同等期间的销量。", "Sales in a like period before."
    )
    promo_sales: float | None = about("R", 7, "fld.promo_sales", "写促销期间销量。", "Sales while it ran.")
    post_sales: float | None = about("C", 7, "fld.post_sales", "写促销后销量。", "Sales afterwards.")
    response: Text | None = about("R", 7, "fld.response", "写反应。", "How people responded.")
    source: SourceId | None = about("C", 7, "fld.source", "填来源编号。", "The id of the source.")


class PastAdvertising(Record):
    """A campaign that ran, and the response to it."""

    from_: When | None = about("R", 7, "fld.first_day", "写开始的日或月。", "When it began.", alias="from")
    to: When | None = about("R", 7, "fld.last_day", "写结束的日或月。", "When it ended.")
    theme: Text | None = about("R", 7, "fld.theme", "写主题，如“冷着泡”。", "Its theme.")
    spend: float | None = about("R", 7, "mtr.cost", "写花费，单位为元。", "What was spent.", unit="money", ge=0)
    media: Text | None = about("R", 7, "fld.media", "写使用的媒介。", "The media used.")
    objective: Text | None = about("R", 7, "fld.objective", "写当时的目标。", "What it was to achieve.")
    kpi_before: Text | None = about("R", 7, "fld.kpi_before", "写投放前指标。", "The measure before.")
    kpi_after: Text | None = about("R", 7, "fld.kpi_after", "写投放后指标。", "The measure after.")
    response: Text | None = about("R", 7, "fld.response", "写反应。", "How people responded.")
    learning: Text | None = about("R", 7, "fld.learning", "写经验。", "What was learnt.")
    source: SourceId | None = about("C", 7, "fld.source", "填来源编号。", "The id of the source.")


class BrandAsset(Record):
    """Something people know the brand by."""

    name: Text | None = about("R", 7, "fld.name", "写资产名称，如“青绿瓶肩”。", "What it is.")
    kind: Literal["logo", "colour", "sound", "character", "line", "pack"] | None = about(
        "R",
        7,
        "fld.kind",
        "选类型：标志、颜色、声音、角色、口号、包装。",
        "Logo, colour, sound, character, line or pack.",
    )
    recognition_pct: Percent | None = about(
        "C", 7, "fld.recognition_pct", "写认得的人所占百分比。", "Percentage who recognise it.", unit="pct"
    )
    keep: Literal["must", "may", "drop"] | None = about(
        "R", 7, "fld.keep", "选必须保留、可以保留或放弃。", "Must stay, may stay, or goes."
    )
    source: SourceId | None = about("O", 7, "fld.source", "填来源编号。", "The id of the source.")


class BrandHistory(Record):
    """The brand: what it did and how people answered."""

    name: Text | None = about("R", 7, "fld.brand", "写品牌名；英文名写在 name_en。", "The brand's name.")
    launch: Launch | None = about("R", 7, "fld.launch", "写上市时间、策略与结果。", "When and how it was launched.")
    changes: tuple[BrandChange, ...] = about(
        "R", 7, "fld.changes", "写历次变更；从未变更写 not_applicable。", "What changed over time.", default=()
    )
    share_series: tuple[BrandShare, ...] = about(
        "R", 7, "fld.share", "写至少三期市场份额。", "Three periods or more.", default=()
    )
    price_series: tuple[PricePoint, ...] = about(
        "R", 7, "fld.price_history", "写至少两期价格与反应。", "Two periods or more, with the reaction.", default=()
    )
    promotions: tuple[PastPromotion, ...] = about(
        "R", 7, "fld.promotion", "写做过的促销与反应。", "Past promotions and the response.", default=()
    )
    advertising: tuple[PastAdvertising, ...] = about(
        "R", 7, "fld.advertising", "写做过的广告与反应。", "Past advertising and the response.", default=()
    )
    assets: tuple[BrandAsset, ...] = about(
        "C", 7, "fld.assets", "写品牌资产与去留。", "What people know the brand by.", default=()
    )
    positioning: Text | None = about("R", 7, "fld.positioning", "写品牌定位。", "What the brand stands for, to whom.")
    personality: tuple[Text, ...] = about(
        "C", 7, "fld.personality", "写至多五个形容词。", "Five adjectives at most.", default=()
    )
    essence: Text | None = about("O", 7, "fld.essence", "写品牌核心。", "The brand in a few words.")
