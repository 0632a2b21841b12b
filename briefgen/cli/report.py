"""report: problems, finished documents and kinds in, what a person reads in the terminal out."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefgen.cli.notes import print_notes
from briefgen.cli.told import as_text
from briefgen.kinds import KINDS
from briefgen.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from briefgen.clients import Checked
    from briefgen.kinds import Kind, Need
    from briefgen.walk import Built, Outcome, Wanted
    from briefgen.words import Words

PATIENCE = 1.0
"""Seconds after which a person wants to see that something is going on."""


class Waiting:
    """A line that says what is being built, shown in a terminal once it takes longer than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = False

    def __enter__(self) -> Waiting:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

    def show(self, done: int, total: int, name: str) -> None:
        """Say which document is next."""
        if sys.stderr.isatty() and time.monotonic() - self._started > PATIENCE:
            self._shown = True
            sys.stderr.write(f"\r\033[K{done + 1} of {total}  {name}")
            sys.stderr.flush()


def print_built(
    outcome: Outcome, wanted: Wanted, words_of: Callable[[Checked], Words], *, in_full: bool = False
) -> None:
    """Errors first, then client by client a table of documents, and what the drafts and blocked ones lack."""
    for checked in outcome.checked:
        _print_errors(checked, outcome.built, words_of(checked))
    for refusal in dict.fromkeys(built.refusal for built in outcome.built if built.refusal):
        print(f"error: {refusal}")
    for checked in outcome.checked:
        own = [built for built in outcome.built if built.client == checked.client]
        _print_documents(own, wanted.project, words_of(checked))
        print_notes(checked.client, own, words_of(checked), in_full=in_full)


def _print_documents(documents: Sequence[Built], project: Path, words: Words) -> None:
    head = tuple(words(key) for key in ("told.document", "told.status", "told.pages", "told.path"))
    print_table([head, *(_row(built, project, words) for built in documents)])


def _print_errors(checked: Checked, documents: Sequence[Built], words: Words) -> None:
    """Errors of a client and of its templates; warnings are only counted, `check` tells them."""
    errors = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
    faults = (problem for built in documents if built.client == checked.client for problem in built.problems)
    errors += dict.fromkeys(faults)
    warnings = sum(problem.severity is Severity.WARNING for problem in checked.problems)
    for line in as_text(errors, words):
        print(line)
    if warnings:
        print(words("told.run_check", client=checked.client, n=warnings))


def print_kinds(words: Words) -> None:
    """Every kind: its name, what the trade calls it, and its format."""
    print_table([("kind", "code", "document", "format")] + [_kind_row(kind, words) for kind in KINDS.values()])


def print_kind(kind: Kind, words: Words) -> None:
    """What one kind is, and what it needs before it can be final."""
    print(f"{kind.name}  {words(kind.title)} ({kind.code}, {kind.suffix[1:]})")
    for heading, needs in (("cannot be final without", kind.needs), ("is better with", kind.wishes)):
        if needs:
            print(f"\n{heading}")
            print_table([_need_row(need, words) for need in needs])


def print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """Columns that line up, also where Chinese characters take two cells."""
    widths = [max(cell_len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _row(built: Built, project: Path, words: Words) -> tuple[str, ...]:
    path = _shown(built.path, project) if built.path else "—"
    name = f"{built.client}/{built.campaign} {built.kind}.{built.language}"
    return (name, words(f"st.{built.status}"), str(built.pages or "—"), path)


def _shown(path: Path, project: Path) -> str:
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else os.fspath(path)


def _kind_row(kind: Kind, words: Words) -> tuple[str, ...]:
    return (kind.name, kind.code, words(kind.title), kind.suffix[1:])


def _need_row(need: Need, words: Words) -> tuple[str, ...]:
    return (f"  {words(f'need.{need.name}')}", need.path, words(f"gap.{need.owner}"))
