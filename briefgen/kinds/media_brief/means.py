"""means: what media have to work with: creative units, money, and the rules they keep to (sections 8 to 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen import metrics
from briefgen.formats import DASH
from briefgen.kinds import figures, needs, shell
from briefgen.kinds.media_brief.facts import clauses, facts, named, semicolons, with_open

if TYPE_CHECKING:
    from briefgen.kinds.media_brief.facts import Facts
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.job_budget import Budget, Entry
    from briefgen.model.job_media import CreativeUnit

    Group = dict[str, object]


def creative(wording: Wording) -> Group | None:
    """What is to be said, how much there is to it, and in which lengths and sizes it comes."""
    media = wording.job.media
    found: Group = {
        "facts": facts(
            wording,
            ("mb.proposition", wording.text(wording.job.proposition)),
            ("fld.message_complexity", wording.text(media.message_complexity) if media else ""),
            ("mb.ready_in_time", _ready(wording)),
            ("sec.hard_constraints", semicolons(wording, shell.hard_limits(wording))),
        ),
        "rows": [_unit(wording, number, each) for number, each in enumerate(media.creative_units if media else ())],
    }
    return found if any(found.values()) else None


def _unit(wording: Wording, number: int, each: CreativeUnit) -> Group:
    path = f"media.creative_units[{number}]"
    return {
        "name": wording.shown(each.name, f"{path}.name"),
        "size": wording.text(each.size) or DASH,
        "ready": wording.day(each.available_on) if each.available_on else wording.mark(f"{path}.available_on"),
    }


def _ready(wording: Wording) -> str:
    """Whether all units are there before the first day on air, and with how much room."""
    media = wording.job.media
    first = media.timing.from_ if media and media.timing else None
    days = [each.available_on for each in (media.creative_units if media else ()) if each.available_on]
    if first is None or not days:
        return ""
    last = max(days)
    between = metrics.working_days(min(first, last), max(first, last), wording.holidays)
    return wording.words("mb.units_late" if last > first else "mb.units_ready", date=wording.day(last), n=between)


def money(wording: Wording) -> Facts:
    """What media may cost, on which basis, what is in it and what is not, and what is promised already."""
    given = wording.job.budget
    if given is None:
        return []
    return facts(
        wording,
        ("mb.media_budget", media_budget(wording)),
        ("mb.whole", _whole(wording, given)),
        ("mb.included", clauses(wording, *wording.texts(given.media_included))),
        ("mb.excluded", clauses(wording, *wording.texts(given.media_excluded))),
        ("mb.committed", _commitments(wording, given)),
        ("mb.by_channel", _by_channel(wording, given)),
        ("mb.by_phase", _by_phase(wording)),
        ("mb.phasing", _phasing(wording, given)),
    )


def media_budget(wording: Wording) -> Said:
    """`720 万元（净价，未税）`; what is not said of it is marked."""
    amount, given = needs.media_budget(wording.job), wording.job.budget
    if amount is None or given is None:
        return wording.mark("budget.split")
    return _with_terms(wording, wording.formats.money(amount, figures.currency(wording)), given)


def _with_terms(wording: Wording, amount: str, given: Budget) -> Said:
    """An amount with its price basis and tax, or a mark for what of them is open."""
    basis = wording.words(f"opt.{given.basis}") if given.basis else ""
    tax = wording.words(f"tax.{given.tax}") if given.tax else ""
    said: Said = wording.aside(amount, wording.formats.clauses(basis, tax))
    for name, label, value in (("basis", "fld.price_basis", basis), ("tax", "fld.tax_basis", tax)):
        if not value:
            said = with_open(said, label, wording.mark(f"budget.{name}"), wording)
    return said


def _commitments(wording: Wording, given: Budget) -> Said:
    """What is promised; an empty list says that nothing is."""
    told = [_entry(wording, each) for each in given.commitments if each.committed]
    if told:
        return wording.formats.listed(told)
    stated = "commitments" in given.model_fields_set and not wording.brief.nothing("budget.commitments")
    return wording.words("mb.uncommitted") if stated else wording.mark("budget.commitments")


def _entry(wording: Wording, each: Entry) -> str:
    amount = wording.formats.money(each.committed or 0, figures.currency(wording))
    day = wording.day(each.date) if each.date else ""
    return wording.aside(
        f"{wording.text(each.supplier)} {amount}".strip(), wording.formats.clauses(each.line or "", day)
    )


def _by_channel(wording: Wording, given: Budget) -> str:
    media = needs.media_budget(wording.job)
    amounts = figures.part_amounts(given.by_channel, media)
    known = [pair for pair in zip(given.by_channel, amounts, strict=True) if pair[0].channel and pair[1]]
    whole = media or sum(amount or 0 for _, amount in known)
    spent = _amounts(wording, [amount or 0 for _, amount in known])
    told = [
        wording.aside(f"{wording.text(each.channel)} {money}", wording.formats.percent((amount or 0) / whole * 100, 0))
        for (each, amount), money in zip(known, spent, strict=True)
    ]
    return wording.formats.listed(told)


def _by_phase(wording: Wording) -> str:
    """What of the media money each phase gets, and when it runs."""
    media = wording.job.media
    given = [each for each in (media.phases if media else ()) if each.name and each.budget]
    spent = _amounts(wording, [each.budget or 0 for each in given])
    days = [wording.formats.span(each.from_, each.to) if each.from_ and each.to else "" for each in given]
    told = [
        wording.aside(f"{wording.text(each.name)} {money}", when)
        for each, money, when in zip(given, spent, days, strict=True)
    ]
    return wording.formats.listed(told)


def _phasing(wording: Wording, given: Budget) -> str:
    """The whole job's money month by month, with what a month's is for."""
    known = [each for each in given.phasing if each.period and each.amount]
    spent = _amounts(wording, [each.amount or 0 for each in known])
    told = [
        wording.aside(f"{_month(wording, figures.period_key(each.period))} {money}", wording.text(each.note))
        for each, money in zip(known, spent, strict=True)
    ]
    return wording.formats.listed(told)


def _amounts(wording: Wording, values: list[float]) -> list[str]:
    return wording.formats.amounts(values, figures.currency(wording))


def _month(wording: Wording, period: str) -> str:
    """A month without its year, as long as that is the campaign's; any other period as it is."""
    identity = wording.identity
    year, _, month = period.partition("-")
    home = identity.from_ if identity else None
    if home is None or str(home.year) != year or not month.isdigit():
        return wording.formats.period(period)
    return wording.words(f"month.{int(month)}")


def _whole(wording: Wording, given: Budget) -> Said:
    """`1,200 万元：创意制作 360 万元（30%）、媒介投放 …`: all parts, the contingency among them, with its rule."""
    currency = figures.currency(wording)
    amounts = zip(given.split, figures.part_amounts(given.split, given.total), strict=True)
    parts = [(part, amount) for part, amount in amounts if amount]
    whole = given.total or sum(amount for _, amount in parts)
    if not parts:
        return _with_terms(wording, wording.formats.money(whole, currency), given) if whole else ""
    told = [
        wording.aside(
            f"{wording.inline(figures.part_name(wording, part))} {money}",
            wording.formats.clauses(wording.formats.percent(amount / whole * 100, 0), wording.text(part.note)),
        )
        for (part, amount), money in zip(parts, _amounts(wording, [amount for _, amount in parts]), strict=True)
    ]
    reserve = any(part.category == "contingency" for part, _ in parts)
    line = named(wording, wording.formats.money(whole, currency), wording.formats.listed(told))
    return semicolons(wording, (line, wording.words("mb.reserve") if reserve else ""))


def guidelines(wording: Wording) -> Facts:
    """The rules of buying; what of them is open is marked once any are given."""
    given = wording.job.media.guidelines if wording.job.media else None
    if given is None:
        return []
    rules = "media.guidelines"
    return facts(
        wording,
        ("fld.brand_safety", wording.shown(given.brand_safety, f"{rules}.brand_safety")),
        ("fld.media_exclusions", clauses(wording, *wording.texts(given.exclusions))),
        ("fld.frequency_cap", wording.shown(given.frequency_cap, f"{rules}.frequency_cap")),
        ("mtr.viewability", wording.shown(_limit(wording, "≥", given.viewability_pct), f"{rules}.viewability_pct")),
        ("mtr.invalid_traffic", wording.shown(_limit(wording, "≤", given.ivt_limit_pct), f"{rules}.ivt_limit_pct")),
        ("mb.monitoring", wording.shown(given.third_party_monitor, f"{rules}.third_party_monitor")),
        ("med.make_good", wording.shown(given.make_good, f"{rules}.make_good")),
    )


def _limit(wording: Wording, sign: str, value: float | None) -> str:
    return "" if value is None else f"{sign} {wording.formats.percent(value)}"
