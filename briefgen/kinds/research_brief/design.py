"""design: how a study is to be made in, who is asked, in which cells, and what they are shown out."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.needs.research import has_no_stimulus, study_of
from briefgen.kinds.wording import strong
from briefgen.metrics import base_class, margin_of_error
from briefgen.model.job_research_design import StudyMethod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model import Text
    from briefgen.model.job_research import Stimulus
    from briefgen.model.job_research_design import Cell

    Group = dict[str, object]

HALF = 50.0
"""The proportion at which the margin of error is largest (DOMAIN §7.2)."""


def respondents(wording: Wording) -> Group | None:
    """Who qualifies, the quotas with their margins, and who is not asked."""
    given = study_of(wording.brief).respondents
    if given is None:
        return None
    deff = _design_effect(wording)
    lines = (
        ("rb.user_types", given.user_types),
        ("rb.cities", given.cities),
        ("rb.not_asked_line", given.exclusions),
    )
    return {
        "definition": wording.shown(given.definition, "research.respondents.definition"),
        "quotas": _parts(wording, [(each.group, each.n) for each in given.quotas], deff),
        "title": _quota_title(wording, [each.n for each in given.quotas if each.n], deff),
        "note": wording.formats.sentences(_basis(wording, deff)),
        "lines": [_line(wording, head, texts) for head, texts in lines if texts],
    }


def _quota_title(wording: Wording, sizes: Sequence[int], deff: float) -> str:
    """How many quotas there are, how many people, how far they can be trusted, and when they are asked."""
    if not sizes:
        return ""
    whole = wording.formats.number(sum(sizes), 0)
    told = wording.words("rb.quota_title", n=len(sizes), whole=whole)
    return wording.formats.clauses(told, _margins(wording, sizes, deff), _fieldwork(wording))


def _margins(wording: Wording, sizes: Sequence[int], deff: float) -> str:
    """From the narrowest margin to the widest; nothing where a part is too small to bear one."""
    found = sorted(margin_of_error(HALF, n, deff).value or 0.0 for n in sizes)
    if any(base_class(n) == "counts_only" for n in sizes):
        return ""
    low, high = (wording.formats.number(margin, 1) for margin in (found[0], found[-1]))
    widest = wording.formats.points(found[-1], signed=False)
    return wording.words("rb.margin_of" if low == high else "rb.margins", low=low, high=widest)


def _fieldwork(wording: Wording) -> str:
    timing = study_of(wording.brief).timing
    days = timing.fieldwork if timing else None
    if days is None or not (days.from_ and days.to):
        return ""
    return wording.words("rb.in_field", days=wording.formats.span(days.from_, days.to))


def _basis(wording: Wording, deff: float) -> str:
    return wording.words("rb.margin_note", deff=wording.formats.number(deff))


def _line(wording: Wording, head: str, texts: Sequence[Text]) -> str:
    return wording.formats.sentences(wording.words(head) + _listed(wording, wording.texts(texts)))


def _listed(wording: Wording, items: list[str]) -> str:
    """Several things in one line, apart even where one of them holds a comma."""
    mark = "join.semicolon" if any(comma in item for item in items for comma in "，、,") else ""
    return wording.words(mark).join(items) if mark else wording.formats.listed(items)


def method(wording: Wording) -> Group | None:
    """The method preferred, whether another may be proposed, and what results must compare with."""
    given = study_of(wording.brief).method
    if given is None:
        return None
    openness = {True: "rb.open", False: "rb.settled"}.get(given.open) if given.open is not None else None
    text = wording.formats.sentences(wording.text(given.preference), wording.words(openness) if openness else "")
    comparability = wording.text(given.comparability)
    if comparability:
        comparability = wording.formats.sentences(wording.words("rb.comparability_line") + comparability)
    return {"text": text, "comparability": comparability} if text or comparability else None


def sample(wording: Wording) -> Group | None:
    """The cells with their margins of error, and how to read these."""
    given = study_of(wording.brief).method
    if given is None or not given.cells:
        return None
    sizes = [cell.n for cell in given.cells if cell.n]
    return {
        "cells": _parts(wording, [(cell.name, cell.n) for cell in given.cells], _design_effect(wording)),
        "title": _cell_title(wording, sizes, _design_effect(wording)),
        "note": _margin_note(wording, given),
    }


def _cell_title(wording: Wording, sizes: Sequence[int], deff: float) -> str:
    """How many cells there are and how large, how far they can be trusted, and when they are asked."""
    if not sizes:
        return ""
    number = wording.formats.number
    ends = "–".join(dict.fromkeys((number(min(sizes), 0), number(max(sizes), 0))))
    told = wording.words("rb.cell_title", n=len(sizes), size=ends)
    return wording.formats.clauses(told, _margins(wording, sizes, deff), _fieldwork(wording))


def _parts(wording: Wording, given: Sequence[tuple[Text | None, int | None]], deff: float) -> list[Group]:
    """Parts of the sample, and what they come to where all are known."""
    rows = [_part(wording, name, n, deff) for name, n in given]
    sizes = [n for _, n in given if n]
    if len(sizes) > 1 and len(sizes) == len(given):
        number = wording.formats.number(sum(sizes), 0)
        rows.append({"name": strong(wording.words("tbl.total")), "n": strong(number), "margin": DASH})
    return rows


def _part(wording: Wording, name: Text | None, n: int | None, deff: float) -> Group:
    """A part of the sample: its name, its size, and how far its percentages can be trusted."""
    return {
        "name": wording.shown(name, "research.method.cells"),
        "n": wording.formats.number(n, 0) if n is not None else wording.mark("research.method.cells"),
        "margin": _margin(wording, n, deff),
    }


def _margin(wording: Wording, n: int | None, deff: float) -> Said:
    """`±6.9`; of fewer than thirty only counts are told, and under a hundred the base is called small."""
    base, margin = base_class(n), margin_of_error(HALF, n, deff).value
    if margin is None:
        return wording.words("rb.counts_only") if base == "counts_only" else DASH
    told = "±" + wording.formats.number(margin, 1)
    return wording.aside(told, wording.formats.inline(wording.words("st.small_base"))) if base == "small" else told


def _margin_note(wording: Wording, given: StudyMethod) -> str:
    """How margins were reckoned, and what two cells must differ by."""
    deff = _design_effect(wording)
    return wording.formats.sentences(_basis(wording, deff), _least_difference(wording, given.cells, deff))


def _least_difference(wording: Wording, cells: Sequence[Cell], deff: float) -> str:
    """Two independent cells differ where the gap is larger than both margins taken together."""
    margins = sorted((margin_of_error(HALF, cell.n, deff).value or 0.0 for cell in cells), reverse=True)
    if len(margins) < 2 or not all(margins):
        return ""
    return wording.words("rb.difference", points=wording.formats.points(hypot(*margins[:2]), signed=False))


def _design_effect(wording: Wording) -> float:
    return (study_of(wording.brief).method or StudyMethod()).design_effect or 1.0


def stimulus(wording: Wording) -> Group | None:
    """What is shown, who makes it and by when; or that nothing is shown; and what must stand before fieldwork."""
    given = study_of(wording.brief).stimulus
    if given:
        rows = [_piece(wording, number, piece) for number, piece in enumerate(given)]
        return {"rows": rows, "gate": wording.words("rb.gate")}
    return {"rows": [], "gate": wording.words("rb.gate_quotation")} if has_no_stimulus(wording.brief) else None


def _piece(wording: Wording, number: int, piece: Stimulus) -> Group:
    path = f"research.stimulus[{number}]"
    return {
        "item": wording.shown(piece.item, f"{path}.item"),
        "kind": _capital(wording.words(f"opt.{piece.kind}")) if piece.kind else DASH,
        "qty": wording.formats.number(piece.qty, 0) if piece.qty else DASH,
        "maker": wording.shown(wording.name(piece.maker), f"{path}.maker"),
        "ready": wording.day(piece.ready_by) if piece.ready_by else wording.mark(f"{path}.ready_by"),
        "status": _status(wording, piece.status) if piece.status else DASH,
    }


def _status(wording: Wording, status: str) -> str:
    """How far a piece is: one nobody has begun is not yet made."""
    return wording.words.get(f"rb.piece.{status}") or wording.words(f"st.{status}")


def _capital(label: str) -> str:
    """An option's label as it stands by itself."""
    return label[:1].upper() + label[1:]
