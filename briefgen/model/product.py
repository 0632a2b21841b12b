"""product: point 5, the product explained: what is in it, why people buy it, packs, prices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import model_validator

from briefgen.model.record import Figure, Percent, Record, SourceId, Text, about
from briefgen.model.when import When  # noqa: TC001 - pydantic reads annotations at run time


class Ingredient(Record):
    """Something that is in the product."""

    name: Text | None = about("R", 5, "fld.name", "写成分名称，如“单丛茶叶”。", "What it is.")
    role: Text | None = about("C", 5, "fld.ingredient_role", "写它起什么作用。", "What it does in the product.")
    disclosed: bool | None = about(
        "R", 5, "fld.disclosed", "可以公开写 true；false 只出现在客户档案。", "True if it may be made public."
    )


class SecretFormula(Record):
    """What stays secret, and what may be said about it. The formula itself has no place in a brief."""

    withheld: bool | None = about("O", 5, "st.withheld", "客户不公开写 true。", "True if the client keeps it secret.")
    may_say: Text | None = about("O", 5, "fld.may_say", "写可以说的，如“低温长泡”。", "What may be said.")
    may_not_say: Text | None = about("O", 5, "fld.may_not_say", "写不能说的，如“配比”。", "What may not be said.")


class UniquePoint(Record):
    """What only this product can claim."""

    claim: Text | None = about("R", 5, "fld.claim", "写独特点，如“8 小时 4 °C 冷泡”。", "The claim.")
    proof: Text | None = about("R", 5, "fld.proof", "写证据，如检测报告号。", "The proof, such as a test report.")
    source: SourceId | None = about("R", 5, "fld.source", "填证据的来源编号。", "The id of the proof's source.")
    exclusive: bool | None = about("R", 5, "fld.exclusive", "只有本品具备写 true。", "True if no rival has it.")
    legal_cleared: bool | None = about(
        "R", 5, "fld.legal_cleared", "法务已确认写 true。", "True if the lawyers have cleared it."
    )


class Benefit(Record):
    """A reason to buy."""

    text: Text | None = about("R", 5, "fld.benefit", "写利益点，如“不苦不涩”。", "The benefit.")
    kind: Literal["rational", "emotional"] | None = about(
        "R", 5, "fld.kind", "选理性或情感。", "Rational or emotional."
    )
    rank: int | None = about("R", 5, "tbl.rank", "写重要性排名，1 最重要。", "1 is the most important.", ge=1)
    importance_pct: Percent | None = about(
        "C", 5, "fld.importance_pct", "写认为重要的人所占百分比。", "Percentage who call it important.", unit="pct"
    )
    source: SourceId | None = about("R", 5, "fld.source", "填来源编号。", "The id of the source.")


class BuyingBasis(Record):
    """Whether people buy with the head or the heart; written bare, or with evidence."""

    kind: Literal["rational", "emotional", "mixed"] | None = about(
        "R", 5, "fld.kind", "选理性、情感或混合。", "Rational, emotional or mixed."
    )
    evidence: Text | None = about("R", 5, "fld.evidence", "写判断依据。", "What shows it.")
    source: SourceId | None = about("C", 5, "fld.source", "填来源编号。", "The id of the source.")

    @model_validator(mode="before")
    @classmethod
    def _from_bare(cls, data: Any) -> Any:
        return data if isinstance(data, Mapping) else {"kind": data}


class Variant(Record):
    """One thing on the shelf: a size, form, flavour and pack, with its prices."""

    sku: str | None = about("R", 5, "fld.sku", "写规格编号，项目以此引用。", "The id a job's `products` use.")
    name: Text | None = about("C", 5, "fld.variant_name", "写规格名称，如“冷泡单丛 500 ml”。", "Its name.")
    size: float | None = about("R", 5, "fld.pack_size", "写容量数字，如 500。", "The size as a number.", ge=0)
    size_unit: str | None = about("R", 5, "fld.unit", "写容量单位，如 ml。", "The size's unit, such as ml.")
    form: Text | None = about("R", 5, "fld.form", "写形状或剂型。", "Its form.")
    flavour: Text | None = about("R", 5, "fld.flavour", "写口味。", "Its flavour.")
    pack: Text | None = about("R", 5, "fld.pack", "写包装，如“PET 瓶”。", "Its pack.")
    list_price: float | None = about(
        "R", 5, "fld.list_price", "写出厂或供货价，单位为元。", "What the trade pays.", unit="money"
    )
    retail_price: float | None = about(
        "R", 5, "fld.retail_price", "写零售价，单位为元。", "What the shopper pays.", unit="money"
    )
    launched: When | None = about("C", 5, "fld.launch_date", "写上市年、月或日。", "When it was launched.")
    sales_pct: Percent | None = about(
        "R", 5, "fld.sales_pct", "写占本品销售的百分比。", "Its percentage of the product's sales.", unit="pct"
    )
    source: SourceId | None = about("O", 5, "fld.source", "填来源编号。", "The id of the source.")


class Usage(Record):
    """When and how the product is used."""

    occasions: tuple[Text, ...] = about(
        "C", 5, "fld.occasions", "写使用场合，如“午餐后”。", "Occasions, such as after lunch.", default=()
    )
    how: Text | None = about("C", 5, "fld.how", "写怎样使用。", "How it is used.")
    storage: Text | None = about("C", 5, "fld.storage", "写储存方法。", "How it is stored.")
    warnings: Text | None = about("C", 5, "fld.warnings", "写注意事项。", "What to mind.")


class Regulatory(Record):
    """What the law asks of the product and its advertising."""

    class_: Text | None = about(
        "R", 5, "fld.regulated_class", "写监管类别，如“饮料”“保健食品”。", "Its class in law.", alias="class"
    )
    permits: tuple[Text, ...] = about(
        "R", 5, "fld.permits", "写许可证编号，如 SC 编号。", "Numbers of its permits.", default=()
    )
    ad_review_required: bool | None = about(
        "R", 5, "fld.ad_review_required", "广告需事前审查写 true。", "True if its advertising needs prior review."
    )
    mandatory_statements: tuple[Text, ...] = about(
        "R", 5, "fld.mandatory_statements", "写法定必须出现的文字。", "Statements the law demands.", default=()
    )
    clearance_plan: Text | None = about(
        "C", 5, "fld.clearance_plan", "受监管品类写送审安排。", "How advertising will be cleared, where it must be."
    )


class Product(Record):
    """The product, explained with care."""

    name: Text | None = about("R", 5, "fld.product", "写产品名。", "The product's name.")
    category: Text | None = about("R", 5, "fld.category", "写品类，如“即饮无糖茶”。", "Its category.")
    launch_date: When | None = about("R", 5, "fld.launch_date", "写上市年、月或日。", "When it was launched.")
    lifecycle_stage: Literal["introduction", "growth", "maturity", "decline"] | None = about(
        "R",
        5,
        "fld.lifecycle_stage",
        "选生命周期阶段：导入、成长、成熟、衰退。",
        "Introduction, growth, maturity or decline.",
    )
    ingredients: tuple[Ingredient, ...] = about("R", 5, "fld.ingredients", "列出成分。", "What is in it.", default=())
    secret_formula: SecretFormula | None = about(
        "O", 5, "fld.secret_formula", "写哪些可以说、哪些不可说，不写配方。", "What may be said; never the formula."
    )
    unique_points: tuple[UniquePoint, ...] = about(
        "R", 5, "fld.unique_point", "写至少一个独特点与证据。", "One unique point or more, with proof.", default=()
    )
    benefits: tuple[Benefit, ...] = about(
        "R",
        5,
        "fld.benefits",
        "理性与情感利益点各至少一个。",
        "One rational and one emotional benefit or more.",
        default=(),
    )
    buying_basis: BuyingBasis | None = about(
        "R", 5, "fld.buying_basis", "写购买依据：理性、情感或混合。", "Rational, emotional or mixed."
    )
    variants: tuple[Variant, ...] = about(
        "R",
        5,
        "fld.variants",
        "列出规格、形状、口味、包装与价格。",
        "Sizes, forms, flavours, packs, prices.",
        default=(),
    )
    price_positioning: Figure | None = about(
        "C",
        5,
        "fld.price_positioning",
        "写价格指数，品类均价为 100。",
        "Price index; the category is 100.",
        unit="index",
    )
    usage: Usage | None = about("C", 5, "fld.usage", "写使用场合、方法与储存。", "When and how it is used.")
    regulatory: Regulatory | None = about(
        "R", 5, "fld.regulatory", "写监管类别、许可与法定文字。", "Its class in law, permits and statements."
    )
