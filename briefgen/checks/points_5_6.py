"""points_5_6: rules of the checklist's points 5 and 6, the product and its problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.checks.amounts import exceeds
from briefgen.checks.numbers import written
from briefgen.checks.personal_data import personal_data
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.texts import printed_texts, says, words_of
from briefgen.checks.wording import absolute_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model import Text

_VERBATIMS = 3
_SERIOUS = ("medical", "promise", "returns")
_TERMS = re.compile(r"[、，,;；/／。]|\bor\b|\band\b|或")
_PREFIX = re.compile(r"^\s*(?:不可说|不能说|不得说|不可說|不能說|不得說)?\s*")
_REGULATED = re.compile(
    r"(?<![非无無])(?:药品|藥品|处方药|處方藥|中成药|中成藥|兽药|獸藥|农药|農藥|医疗|醫療|保健食品|健康食品|特殊医学|特殊醫學|"
    r"配方食品|配方乳粉|配方奶粉|金融|保险|保險|理财|理財|基金|证券|證券|贷款|貸款|教育|培训|培訓|补习|補習|"
    r"酒精饮料|酒精飲料|白酒|啤酒|葡萄酒|酒类|酒類|烟草|菸草|房地产|房地產|招商|种子|種子)"
    r"|非处方药|非處方藥"
    r"|\b(?<!non-)(?:medicines?|medicinal|drugs?|pharmaceuticals?|medical|health food|dietary supplements?|formula|"
    r"financ\w+|insurance|investments?|education\w*|tutoring|alcohol(?!-free)(?:ic)?|spirits|liquor|wine|beer|tobacco|"
    r"pesticides?|veterinary|real estate)\b",
    re.IGNORECASE,
)
"""Classes whose advertising the law wants cleared first."""


def _undisclosed_ingredient(checking: Checking) -> Iterator[Finding]:
    """P5-1: a paper would print an ingredient that is not to be disclosed."""
    product = checking.client.product
    for number, ingredient in enumerate(product.ingredients if product else ()):
        if ingredient.disclosed is False:
            yield from _printed(checking, words_of(ingredient.name), f"product.ingredients[{number}]")


def _formula_in_print(checking: Checking) -> Iterator[Finding]:
    """P5-2: a paper would say what may not be said of the secret formula."""
    product = checking.client.product
    formula = product.secret_formula if product else None
    spoken = words_of(formula.may_not_say) if formula else ()
    terms = (_PREFIX.sub("", part).strip('“”"「」 ') for words in spoken for part in _TERMS.split(words))
    yield from _printed(checking, tuple(dict.fromkeys(terms)), "product.secret_formula.may_not_say")


def _printed(checking: Checking, terms: tuple[str, ...], secret: str) -> Iterator[Finding]:
    """Where papers print one of these terms."""
    for path, text in printed_texts(checking.brief):
        term = next((term for term in terms if says(text, term)), None)
        if term:
            yield Finding(path, {"term": term}, also=secret)


def _claim_without_proof(checking: Checking) -> Iterator[Finding]:
    """P5-3: a unique point is claimed and not proven."""
    product = checking.client.product
    for number, point in enumerate(product.unique_points if product else ()):
        if point.claim and not point.proof:
            yield Finding(f"product.unique_points[{number}]")


def _absolute_claim(checking: Checking) -> Iterator[Finding]:
    """P5-4: a unique point that no lawyer has cleared is put in absolute terms."""
    product = checking.client.product
    for number, point in enumerate(product.unique_points if product else ()):
        claims = () if point.legal_cleared else words_of(point.claim)
        hits = [hit for words in claims for hit in absolute_terms(words, checking.settings)]
        if hits:
            terms = " / ".join(dict.fromkeys(hit.term for hit in hits))
            serious = any(hit.kind in _SERIOUS for hit in hits)
            variant = "serious" if serious else ""
            yield Finding(f"product.unique_points[{number}].claim", {"terms": terms}, variant=variant)


def _nothing_exclusive(checking: Checking) -> Iterator[Finding]:
    """P5-5: rivals can say of themselves everything this product says."""
    product = checking.client.product
    points = product.unique_points if product else ()
    if points and all(point.exclusive is False for point in points):
        yield Finding("product.unique_points", {"n": len(points)})


def _benefit_ranks(checking: Checking) -> Iterator[Finding]:
    """P5-6: two benefits have the same rank."""
    product = checking.client.product
    first: dict[int, str] = {}
    for number, benefit in enumerate(product.benefits if product else ()):
        path = f"product.benefits[{number}].rank"
        if benefit.rank and first.setdefault(benefit.rank, path) != path:
            yield Finding(path, {"rank": benefit.rank}, also=first[benefit.rank])


def _benefits_of_one_kind(checking: Checking) -> Iterator[Finding]:
    """P5-7: benefits are all rational or all emotional, and nobody says why."""
    product = checking.client.product
    kinds = [benefit.kind for benefit in product.benefits] if product else []
    if kinds and None not in kinds and len(set(kinds)) == 1 and not checking.brief.nothing("product.benefits"):
        yield Finding("product.benefits", variant=str(kinds[0]))


def _variant_numbers(checking: Checking) -> Iterator[Finding]:
    """P5-8: a retail price is no price or below the trade's, or parts of sales exceed the whole."""
    product = checking.client.product
    variants = product.variants if product else ()
    for number, variant in enumerate(variants):
        path, retail, trade = f"product.variants[{number}].retail_price", variant.retail_price, variant.list_price
        if retail is not None and retail <= 0:
            yield Finding(path, {"price": written(retail)})
        elif retail is not None and trade is not None and retail < trade:
            slots = {"retail": written(retail), "trade": written(trade)}
            also = f"product.variants[{number}].list_price"
            yield Finding(path, slots, variant="below", also=also, severity=WARNING)
    total = sum(variant.sales_pct or 0 for variant in variants)
    if exceeds(total, 100):
        yield Finding("product.variants", {"total": written(total)}, variant="sales")


def _regulated_without_plan(checking: Checking) -> Iterator[Finding]:
    """P5-9: advertising of this product has to be cleared, and nobody has planned how."""
    product = checking.client.product
    law = product.regulatory if product else None
    if not law or law.clearance_plan:
        return
    named = next((words for words in words_of(law.class_) if _REGULATED.search(words)), "")
    if named:
        yield Finding("product.regulatory.class", {"class": named})
    elif law.ad_review_required:
        yield Finding("product.regulatory.ad_review_required", variant="review")


def _few_verbatims(checking: Checking) -> Iterator[Finding]:
    """P6-1: fewer than three people are quoted."""
    told = checking.client.problem
    if told and 0 < len(told.verbatims) < _VERBATIMS:
        yield Finding("problem.verbatims", {"n": len(told.verbatims)})


def _quote_without_source(checking: Checking) -> Iterator[Finding]:
    """P6-2: a quotation has no source."""
    told = checking.client.problem
    for number, verbatim in enumerate(told.verbatims if told else ()):
        if verbatim.quote and not verbatim.source:
            yield Finding(f"problem.verbatims[{number}]")


def _named_person(checking: Checking) -> Iterator[Finding]:
    """P6-3: a quotation or its speaker can be traced to a person."""
    for path, words in _spoken(checking):
        for sort, found in personal_data(words):
            yield Finding(path, {"found": found}, variant="" if sort == "phone" else sort)


def _spoken(checking: Checking) -> Iterator[tuple[str, str]]:
    """What people said and who they are, with the paths; several languages of a text are read as one."""
    told = checking.client.problem
    for number, verbatim in enumerate(told.verbatims if told else ()):
        path, speaker = f"problem.verbatims[{number}]", verbatim.speaker
        yield f"{path}.quote", _all(verbatim.quote)
        if speaker:
            yield f"{path}.speaker.age", speaker.age or ""
            yield f"{path}.speaker.city", _all(speaker.city)
            yield f"{path}.speaker.user_type", _all(speaker.user_type)
    for place, visit in enumerate(checking.client.visits):
        yield from (
            (f"visits[{place}].talked_to[{n}].quote", _all(talk.quote)) for n, talk in enumerate(visit.talked_to)
        )


def _all(text: Text | None) -> str:
    return "\n".join(words_of(text))


RULES: tuple[Rule, ...] = (
    Rule("P5-1", ERROR, _undisclosed_ingredient),
    Rule("P5-2", ERROR, _formula_in_print),
    Rule("P5-3", WARNING, _claim_without_proof),
    Rule("P5-4", WARNING, _absolute_claim),
    Rule("P5-5", WARNING, _nothing_exclusive),
    Rule("P5-6", ERROR, _benefit_ranks),
    Rule("P5-7", WARNING, _benefits_of_one_kind),
    Rule("P5-8", ERROR, _variant_numbers),
    Rule("P5-9", WARNING, _regulated_without_plan, blocks=("CB",)),
    Rule("P6-1", WARNING, _few_verbatims),
    Rule("P6-2", ERROR, _quote_without_source),
    Rule("P6-3", ERROR, _named_person),
)
NOT_CHECKABLE: dict[str, str] = {}
