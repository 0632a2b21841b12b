"""check_report: checked clients in, problems, coverage and readiness out, for people and for machines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefgen.checks.answers import answers
from briefgen.checks.coverage import coverage
from briefgen.cli.report import print_table
from briefgen.cli.told import as_data, as_text, counted
from briefgen.readiness import readiness
from briefgen.source import JOB_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from briefgen.checks import Checking
    from briefgen.checks.answers import Answer
    from briefgen.checks.coverage import Covered
    from briefgen.clients import Checked
    from briefgen.readiness import Readiness
    from briefgen.words import Words

FIELDS_SHOWN = 3


def print_checked(checked: Checked, project: Path, words: Words) -> None:
    """A client's problems, then brief by brief how complete it is and which documents are ready."""
    for line in as_text(checked.problems, words):
        print(line)
    for checking in checked.checkings:
        print(f"\n{_name(checking)}  {words('told.as_at', date=checking.as_at)}")
        _print_coverage(checking, words)
        _print_readiness(readiness(checked, checking.brief, project), words)
    print(f"\n{checked.client}: {counted(checked.problems, words)}")


def print_data(found: Iterable[Checked], project: Path, language_of: Callable[[Checked], str]) -> None:
    """The same as JSON, under keys that stay; each client's messages in its language."""
    clients = [_client(checked, project, language_of(checked)) for checked in found]
    print(json.dumps(clients, ensure_ascii=False, indent=2))


def _name(checking: Checking) -> str:
    return "/".join(part for part in (checking.brief.id, checking.brief.job_id) if part)


def _print_coverage(checking: Checking, words: Words) -> None:
    covered = coverage(checking)
    head = ("", words("told.point"), words("told.status"), "%", words("told.open"))
    rows = [_point_row(point, words) for point in covered.points]
    print_table([head, *rows, ("", words("tbl.total"), "", f"{covered.pct:.0f}", "")])
    waiting = _open_of_job(checking)
    if checking.job is None:
        print(words("told.no_campaign"))
    if waiting:
        print(words("told.open_of_campaign", fields=_listed(waiting, words)))


def _point_row(point: Covered, words: Words) -> tuple[str, ...]:
    name = words(f"pt.{point.point:02}").rpartition(": ")[2]
    return (f"{point.point:>2}", name, words(f"st.{point.state}"), f"{point.pct:.0f}", _listed(point.open, words))


def _listed(waiting: Sequence[Answer], words: Words) -> str:
    """Fields with their labels; one that several items of a list lack is named once: `kpis[0, 2].baseline`."""
    numbers: dict[tuple[str, str, str], list[str]] = {}
    for answer in waiting:
        head, bracket, tail = answer.path.rpartition("[")
        number, _, rest = tail.partition("]")
        numbers.setdefault((head + bracket, rest if bracket else tail, answer.about.label), []).append(number)
    named = [
        f"{head}{', '.join(found)}]{rest} {words(label)}" if head else f"{rest} {words(label)}"
        for (head, rest, label), found in numbers.items()
    ]
    rest_of = len(named) - FIELDS_SHOWN
    more = [words("told.and_more", n=rest_of)] if rest_of > 0 else []
    return words("join.semicolon").join([*named[:FIELDS_SHOWN], *more])


def _open_of_job(checking: Checking) -> list[Answer]:
    """Required questions about the campaign itself that are still open."""
    if checking.job is None:
        return []
    found = (answer for answer in answers(checking) if re.split(r"\W", answer.path, maxsplit=1)[0] in JOB_KEYS)
    return [answer for answer in found if answer.is_open and answer.about.level == "R"]


def _print_readiness(found: Sequence[Readiness], words: Words) -> None:
    print_table(
        [(words("told.document"), words("told.status"), words("told.lacking")), *(_ready_row(e, words) for e in found)]
    )


def _ready_row(each: Readiness, words: Words) -> tuple[str, ...]:
    names = [words(f"need.{need.name}") for need in each.lacking]
    lacking = words("join.semicolon").join(names) or (
        words("told.errors_first", n=len(each.errors)) if each.errors else ""
    )
    return (words(each.kind.title), words(f"st.{each.status}"), lacking)


def _client(checked: Checked, project: Path, language: str) -> dict[str, object]:
    return {
        "client": checked.client,
        "problems": [as_data(problem, language) for problem in checked.problems],
        "briefs": [_brief(checked, checking, project) for checking in checked.checkings],
    }


def _brief(checked: Checked, checking: Checking, project: Path) -> dict[str, object]:
    covered = coverage(checking)
    return {
        "campaign": checking.brief.job_id,
        "as_at": str(checking.as_at),
        "coverage": {
            "pct": round(covered.pct, 1),
            "points": [
                {
                    "point": each.point,
                    "state": each.state,
                    "pct": round(each.pct, 1),
                    "open": [a.path for a in each.open],
                }
                for each in covered.points
            ],
        },
        "readiness": [
            {
                "kind": each.kind.name,
                "status": each.status,
                "lacking": [{"need": need.name, "path": need.path} for need in each.lacking],
                "errors": len(each.errors),
            }
            for each in readiness(checked, checking.brief, project)
        ],
    }
