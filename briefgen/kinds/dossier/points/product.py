"""product: points 5 and 6: the product explained, and the problem it solves and has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.dossier.disputes import disputed
from briefgen.kinds.dossier.points.blocks import captioned, facts, point, table
from briefgen.kinds.telling import said
from briefgen.kinds.wording import bare

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.wording import Wording
    from briefgen.model.problem import ProductProblem
    from briefgen.model.product import Product, Variant


def point_5(wording: Wording) -> Group:
    """What is in the product, why people buy it, what there is on the shelf and at what price."""
    product = wording.client.product
    usage, law = (product.usage, product.regulatory) if product else (None, None)
    return point(
        wording,
        5,
        _product_lead(wording, product) if product else "",
        "product",
        facts=facts(wording, product, "product", "name", "category", "launch_date", "lifecycle_stage"),
        ingredients=table(wording, product, "ingredients", "product.ingredients"),
        secret=_secret(wording, product),
        unique=table(wording, product, "unique_points", "product.unique_points"),
        basis=_basis(wording, product),
        benefits=captioned(wording, table(wording, product, "benefits", "product.benefits"), _first_benefit(wording)),
        variants=_variants(wording, product),
        price=facts(wording, product, "product", "price_positioning"),
        usage=facts(wording, usage, "product.usage", "occasions", "how", "storage", "warnings"),
        law=facts(wording, law, "product.regulatory", *_LAW),
    )


_LAW = ("class", "permits", "ad_review_required", "mandatory_statements", "clearance_plan")


def _product_lead(wording: Wording, product: Product) -> str:
    own = [point for point in product.unique_points if point.exclusive and point.claim]
    if own:
        return wording.words("dp.unique", claim=wording.inline(bare(wording.text(own[0].claim))))
    claims = [bare(wording.text(point.claim)) for point in product.unique_points if point.claim]
    if claims and all(point.exclusive is False for point in product.unique_points):
        return wording.words("dp.unique_none")
    if claims:
        return wording.words("dp.unique_open", claim=claims[0])
    paths = (f"product.unique_points[{number}].claim" for number in range(len(product.unique_points)))
    accounts = next((told for path in paths if (told := disputed(wording, path))), "")
    if accounts:
        return accounts
    names = wording.formats.clauses(wording.text(product.name), wording.text(product.category))
    return wording.words("dp.unique_unknown", product=names) if names else ""


def _secret(wording: Wording, product: Product | None) -> Group | None:
    """That there is a secret, what may be said of it and what may not; never the formula itself."""
    secret = product.secret_formula if product else None
    if secret is None:
        return None
    rows = facts(wording, secret, "product.secret_formula", "may_say", "may_not_say")
    kept = wording.words("dp.secret_kept") if secret.withheld else None
    return {"kept": kept, "said": rows} if kept or rows else None


def _basis(wording: Wording, product: Product | None) -> Group | None:
    if product is None:
        return None
    if product.buying_basis is None:
        return facts(wording, product, "product", "buying_basis")
    told = facts(wording, product.buying_basis, "product.buying_basis", "kind", "evidence", "source")
    if told and product.buying_basis.kind:
        told["rows"][0]["label"] = wording.words("fld.buying_basis")
    return told


def _first_benefit(wording: Wording) -> str:
    product = wording.client.product
    ranked = [each for each in product.benefits if each.importance_pct is not None] if product else []
    if not ranked:
        return ""
    top = max(ranked, key=lambda each: each.importance_pct or 0)
    pct = wording.formats.percent(top.importance_pct or 0)
    return wording.words("dp.benefit_top", benefit=wording.formats.quoted(wording.text(top.text)), pct=pct)


def _variants(wording: Wording, product: Product | None) -> Group | None:
    block = captioned(wording, table(wording, product, "variants", "product.variants"), _best_seller(wording, product))
    if product is None or not block:
        return block
    for row, variant in zip(block["rows"], product.variants, strict=True):
        row["item"] = wording.aside(wording.text(variant.name) or variant.sku or "", _code(variant)) or DASH
        size = wording.formats.number(variant.size) if variant.size is not None else ""
        row["measure"] = f"{size}\u00a0{variant.size_unit or ''}".strip() or row["size"]
        made = [said(wording, variant, key) for key in ("form", "flavour", "pack")]
        row["make"] = wording.formats.listed([part for part in made if part]) or row["form"]
    return block


def _code(variant: Variant) -> str:
    return (variant.sku or "") if variant.name else ""


def _best_seller(wording: Wording, product: Product | None) -> str:
    sold = [each for each in product.variants if each.sales_pct is not None] if product else []
    if len(sold) < 2:
        return ""
    top = max(sold, key=lambda each: each.sales_pct or 0)
    name = wording.text(top.name) or top.sku or ""
    return wording.words("dp.variant_top", name=name, pct=wording.formats.percent(top.sales_pct or 0))


def point_6(wording: Wording) -> Group:
    """The consumer's problem, the product's own, and how people talk of both."""
    problem = wording.client.problem
    lead = bare(wording.text(problem.consumer_problem) or wording.text(problem.product_problem)) if problem else ""
    return point(
        wording,
        6,
        lead,
        "problem",
        facts=facts(wording, problem, "problem", "consumer_problem", "product_problem", "frequency_pct", "severity"),
        verbatims=_verbatims(wording, problem),
        feelings=captioned(
            wording, table(wording, problem, "feelings", "problem.feelings"), _strongest(wording, problem)
        ),
        language=table(wording, problem, "language", "problem.language"),
    )


def _strongest(wording: Wording, problem: ProductProblem | None) -> str:
    known = [each for each in (problem.feelings if problem else ()) if each.intensity]
    if not known:
        return ""
    top = max(known, key=lambda each: each.intensity or 0)
    emotion = wording.formats.quoted(wording.text(top.emotion))
    return wording.words("dp.feeling_top", emotion=emotion, score=said(wording, top, "intensity"))


def _verbatims(wording: Wording, problem: ProductProblem | None) -> Group | None:
    block = table(wording, problem, "verbatims", "problem.verbatims")
    if problem and block:
        for row, verbatim in zip(block["rows"], problem.verbatims, strict=True):
            if verbatim.quote:
                row["quote"] = wording.formats.quoted(wording.text(verbatim.quote))
    return block
