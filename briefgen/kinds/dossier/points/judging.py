"""judging: points 15 and 16: how advertising is judged, and the archive that keeps the brief alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.dossier.points.blocks import captioned, facts, point, table
from briefgen.kinds.exhibits import table_findings
from briefgen.kinds.figures import goal_value
from briefgen.kinds.telling import when

if TYPE_CHECKING:
    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.wording import Wording
    from briefgen.model.archive import Archive
    from briefgen.model.evaluation import Evaluation

_ARCHIVE = ("review_owner", "review_cycle_months")
"""What neither the cover nor the point's own finding says of the archive."""


def point_15(wording: Wording) -> Group:
    """Which methods are used, which result leads to which decision, and who judges."""
    evaluation = wording.client.evaluation
    return point(
        wording,
        15,
        _lead(wording, evaluation) if evaluation else "",
        "evaluation",
        methods=captioned(
            wording,
            table(wording, evaluation, "methods", "evaluation.methods"),
            table_findings.methods(wording, evaluation.methods if evaluation else ()),
        ),
        criteria=table(wording, evaluation, "criteria", "evaluation.criteria"),
        benchmarks=_benchmarks(wording, evaluation),
        judges=_judges(wording, evaluation),
        payment=facts(wording, evaluation, "evaluation", "payment_link"),
    )


def _lead(wording: Wording, evaluation: Evaluation) -> str:
    """What is used and what is not; without methods, what those who judge look at."""
    told = []
    for used, words in ((True, "dp.methods_used"), (False, "dp.methods_unused")):
        names = [wording.words(f"opt.{each.kind}") for each in evaluation.methods if each.kind and each.used is used]
        told.append(wording.words(words, what=wording.formats.joined(names)) if names else "")
    if any(told):
        return wording.formats.clauses(*told)
    weighs = [
        wording.words(
            "dp.judge_weighs",
            who=wording.role(each.person) or wording.name(each.person),
            what=wording.inline(wording.text(each.weighs)),
        )
        for each in evaluation.judges
        if each.person and each.weighs
    ]
    if not weighs:
        return ""
    return wording.words("dp.methods_open", judges=wording.formats.listed(weighs))


def _benchmarks(wording: Wording, evaluation: Evaluation | None) -> Group | None:
    block = table(wording, evaluation, "benchmarks", "evaluation.benchmarks")
    if evaluation and block:
        for row, each in zip(block["rows"], evaluation.benchmarks, strict=True):
            row["amount"] = goal_value(wording, each.value, each.unit) or row["value"]
        return captioned(wording, block, table_findings.benchmarks(wording, evaluation.benchmarks))
    return block


def _judges(wording: Wording, evaluation: Evaluation | None) -> Group | None:
    block = table(wording, evaluation, "judges", "evaluation.judges")
    if evaluation and block:
        for row, each in zip(block["rows"], evaluation.judges, strict=True):
            row["who"] = wording.name_with_role(each.person) or row["person"]
    return block


def point_16(wording: Wording) -> Group:
    """The archive: what it holds, which papers went out, and the briefings so far."""
    archive = wording.client.archive
    return point(
        wording,
        16,
        _archive_lead(wording, archive) if archive else "",
        "archive",
        facts=facts(wording, archive, "archive", *_ARCHIVE),
        documents=table(wording, archive, "documents", "archive.documents"),
        briefings=table(wording, archive, "briefings", "archive.briefings"),
    )


def _archive_lead(wording: Wording, archive: Archive) -> str:
    formal = [each.date for each in archive.briefings if each.kind == "annual_formal" and each.date]
    day = wording.formats.date(archive.as_of) if archive.as_of else ""
    version = wording.words("dp.archive_version", n=archive.version, day=day) if archive.version and day else ""
    last = wording.words("dp.briefed_on", day=wording.day(max(formal))) if formal else wording.words("dp.never_briefed")
    coming = archive.next_briefing
    return wording.formats.clauses(
        version, last, wording.words("dp.next_on", day=when(wording, coming)) if coming else ""
    )
