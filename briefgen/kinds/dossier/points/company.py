"""company: point 4, the company behind the brand: its history, growth, organisation, culture and philosophy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import captioned, facts, point, table
from briefgen.kinds.exhibits.exhibit import capital
from briefgen.kinds.figures import market_currency, told_years

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.wording import Wording
    from briefgen.model.company import Company


def point_4(wording: Wording) -> Group:
    """The company in five parts."""
    company = wording.client.company
    return point(
        wording,
        4,
        _lead(wording, company) if company else "",
        "company",
        facts=facts(wording, company, "company", "name", "founded", "fiscal_year_start"),
        history=_history(wording),
        growth=_growth(wording),
        organisation=table(wording, company, "organisation", "company.organisation"),
        decisions=_decisions(wording),
        portfolio=captioned(
            wording, table(wording, company, "brand_portfolio", "company.brand_portfolio"), _portfolio(wording)
        ),
        beliefs=facts(wording, company, "company", "culture", "philosophy"),
    )


def _lead(wording: Wording, company: Company) -> str:
    return wording.formats.clauses(_founding(wording, company), _grown(wording, company)) or wording.text(company.name)


def _founding(wording: Wording, company: Company) -> str:
    if company.founded is None:
        return ""
    year = wording.formats.period(str(company.founded))
    return wording.words("dp.founded", company=wording.text(company.name), year=year)


def _grown(wording: Wording, company: Company) -> str:
    known = sorted((each.year, each.revenue) for each in company.growth if each.year and each.revenue)
    if len(known) < 2:
        return ""
    (first, before), (last, now) = known[0], known[-1]
    currency = market_currency(wording)
    move = "flat" if now == before else "up" if now > before else "down"
    return wording.words(
        f"dp.revenue_{move}",
        years=told_years(wording, last - first),
        first=wording.formats.money(before, currency),
        last=wording.formats.money(now, currency),
    )


def _history(wording: Wording) -> Group | None:
    block = table(wording, wording.client.company, "history", "company.history")
    company = wording.client.company
    if block and block["rows"] and company:
        order = sorted(range(len(company.history)), key=lambda number: company.history[number].date or "9")
        block["rows"] = [block["rows"][number] for number in order]
    return block


def _growth(wording: Wording) -> Group | None:
    """Years in order; growth on the year before is computed, never typed."""
    company = wording.client.company
    block = table(wording, company, "growth", "company.growth")
    if company is None or not block or not block["rows"]:
        return block
    by_year = {each.year: each.revenue for each in company.growth if each.year}
    rows = block["rows"]
    order = sorted(range(len(rows)), key=lambda number: company.growth[number].year or 0)
    for row, year in zip(block["rows"], company.growth, strict=True):
        rate = metrics.growth_pct(year.revenue, by_year.get((year.year or 0) - 1)).value
        row["yoy"] = DASH if rate is None else wording.formats.percent(rate, 1, signed=True)
    block["rows"] = [rows[number] for number in order]
    return captioned(wording, block, capital(_grown(wording, company)))


def _decisions(wording: Wording) -> Group | None:
    company = wording.client.company
    days = [step.days for step in company.decision_process if step.days] if company else []
    title = wording.words("dp.decision_days", n=sum(days), steps=len(days)) if days else ""
    return captioned(wording, table(wording, company, "decision_process", "company.decision_process"), title)


def _portfolio(wording: Wording) -> str:
    company = wording.client.company
    known = [each for each in company.brand_portfolio if each.revenue_pct is not None] if company else []
    if not known:
        return ""
    top = max(known, key=lambda each: each.revenue_pct or 0)
    pct = wording.formats.percent(top.revenue_pct or 0)
    return wording.words("dp.portfolio_top", brand=wording.text(top.brand), pct=pct)
