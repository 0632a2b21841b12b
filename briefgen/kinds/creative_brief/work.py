"""work: what is made by when, and what is handed over with the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.formats import DASH
from briefgen.kinds.strips import Mark, date_strip

if TYPE_CHECKING:
    from datetime import date

    from briefgen.kinds.wording import Wording
    from briefgen.model.job_work import Deliverable

    Group = dict[str, object]

DATES = 7


def deliverable(wording: Wording, item: Deliverable) -> Group:
    """One piece of work, with its format and its dates."""
    spec = [wording.text(each) for each in (item.size, item.format) if each]
    return {
        "item": wording.text(item.item) or wording.mark("deliverables"),
        "spec": wording.words("join.semicolon").join(part for part in spec if part) or wording.mark("deliverables"),
        "qty": wording.formats.number(item.qty, 0) if item.qty else DASH,
        "concept": wording.day(item.due_concept) if item.due_concept else DASH,
        "final": wording.day(item.due_final) if item.due_final else wording.mark("deliverables"),
    }


def timing(wording: Wording) -> list[Group]:
    """Milestones in order with the working days between them; the day the campaign is on air stands out."""
    given = [(task.end or task.start, wording.text(task.name)) for task in wording.job.schedule if task.milestone]
    marks = sorted((Mark(day, name) for day, name in given if day and name), key=lambda mark: mark.day)[-DATES:]
    live = _on_air(wording, [mark.day for mark in marks])
    return [{**step, "days": "" if step["last"] else step["days"]} for step in date_strip(wording, marks, live)]


def _on_air(wording: Wording, days: list[date]) -> int:
    """Which of the milestones is the campaign's first day, else the last one."""
    identity = wording.job.identity
    first = identity.from_ if identity else None
    return days.index(first) if first in days else len(days) - 1


def attachments(wording: Wording) -> Group:
    """The dossier, for background is its, and the other papers that have been issued."""
    archive = wording.client.archive
    number = f" v{archive.version}" if archive and archive.version else ""
    dossier = wording.aside(wording.words("doc.client_dossier") + number, wording.words("cb.as_background"))
    papers = [each for each in (archive.documents if archive else ()) if each.code not in ("CB", "DOS")]
    titles = wording.formats.listed(wording.texts(paper.title for paper in papers if paper.title))
    return {"dossier": dossier, "papers": wording.words("join.semicolon") + titles if titles else None}
