"""tables: a CSV file in, one record a row out, each value with the place of its cell."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefgen.problems import Place, Problem, problem, suggested
from briefgen.source.decoding import read_text
from briefgen.source.nodes import Entry, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_ROWS = 200_000
MOST_COLUMNS = 500

_FOR_TABLES = {"Y-7": "table", "Y-3.encoding": "encoding.table"}
"""Problems of files that are mended in another way in a table."""


class Columns(NamedTuple):
    """The columns a table may have; `texts` may also be given per language, as `note_en`."""

    names: tuple[str, ...]
    texts: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Whether a column of this name may stand in the table."""
        base, _, language = name.rpartition("_")
        return name in self.names or (base in self.texts and language in _LANGUAGES)


def _columns(plain: str, texts: str = "") -> Columns:
    return Columns((*plain.split(), *texts.split()), tuple(texts.split()))


_LANGUAGES = frozenset({"zh", "hant", "en"})

TABLES = {
    "results.daily": _columns(
        "date channel placement creative region source impressions viewable ivt clicks landings bounces leads orders "
        "units revenue cost interactions video_views video_completes new_customers",
        "note",
    ),
    "results.brand": _columns("kpi group value unit base_n source", "metric wave"),
    "results.sales": _columns("period volume value baseline_value test_or_control source", "region channel"),
    "results.search": _columns("date brand_index category_index"),
    "results.social": _columns("date platform posts volume positive neutral negative"),
    "results.media_delivery": _columns("line planned delivered unit make_good"),
    "results.kpis": _columns("kpi actual unit measured_on source"),
    "competition.spend": _columns("brand month amount basis source seconds insertions", "medium region creative_title"),
    "competition.creatives": _columns("brand first_seen file", "title medium message tone offer"),
    "competition.activity": _columns(
        "date brand kind threat respond_by spotted_by",
        "seen_at fact evidence probable_intent recommended_response",
    ),
}
"""Lists that may be given as tables, by their path, with the fields of their records."""

_CELL = re.compile(r' *(?P<cell>(?P<closed>"[^"]*(?:""[^"]*)*")|[^,\r\n]*)')
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Row(NamedTuple):
    """One row: its texts and its raw words, which start at a line."""

    line: int
    raw: str
    cells: list[str]


class _Column(NamedTuple):
    """A column and where its name stands; `used` where the table may have it."""

    name: str
    place: Place
    used: bool


def read_table(path: Path, shown_as: str, table: str) -> tuple[Sequence | None, tuple[Problem, ...]]:
    """The rows of a file, None where there are none; places carry `shown_as` as file."""
    text, problems = read_text(path, shown_as)
    if text is None:
        return None, tuple(_of_a_table(found) for found in problems)
    node, further = read_table_text(text, shown_as, table)
    return node, (*problems, *further)


def read_table_text(text: str, shown_as: str, table: str) -> tuple[Sequence | None, tuple[Problem, ...]]:
    """The same for text that was read already."""
    reader = _Reader(text, shown_as, table)
    return reader.records(), tuple(reader.problems)


def _of_a_table(found: Problem) -> Problem:
    """The problem with the hint for a table, where that is another than for a brief."""
    variant = _FOR_TABLES.get(found.code)
    return problem(found.place, found.rule, dict(found.slots), variant=variant) if variant else found


@dataclass
class _Reader:
    """Reads one table and collects the problems."""

    text: str
    file: str
    table: str
    problems: list[Problem] = field(default_factory=list)

    def records(self) -> Sequence | None:
        rows = (row for row in self._rows() if any(cell.strip() for cell in row.cells))
        header = next(rows, None)
        if header is None:
            if not self.problems:
                self.problems.append(problem(Place(self.file), "Y-4", variant="table"))
            return None
        columns = self._header(header)
        items = [self._record(row, columns) for row in self._bounded(rows)] if columns else []
        return Sequence(Place(self.file, header.line, 1), tuple(item for item in items if item and item.entries))

    def _rows(self) -> Iterator[_Row]:
        """All rows up to the first that cannot be told apart."""
        lines = list(io.StringIO(self.text, newline=""))
        reader = csv.reader(lines, strict=True, skipinitialspace=True)
        while True:
            start = reader.line_num
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raw = "".join(lines[start : reader.line_num])
                self.problems.append(self._broken(_Row(start + 1, raw, []), error))
                return
            yield _Row(start + 1, "".join(lines[start : reader.line_num]), cells)

    def _bounded(self, rows: Iterator[_Row]) -> Iterator[_Row]:
        for number, row in enumerate(rows):
            if number == MOST_ROWS:
                self._complain(Place(self.file, row.line, 1), "Y-7", "rows", most=MOST_ROWS)
                return
            yield row

    def _header(self, row: _Row) -> list[_Column]:
        """The columns in their order, none where the first row does not name any."""
        allowed, names = TABLES[self.table], [cell.strip() for cell in row.cells]
        start = Place(self.file, row.line, 1)
        if not any(allowed.has(name) for name in names):
            self._complain(start, "F-2", "header", found=_shown(row.raw), example=",".join(allowed.names[:3]))
            return []
        if len(names) > MOST_COLUMNS:
            self._complain(start, "Y-7", "columns", most=MOST_COLUMNS)
            return []
        columns: dict[str, _Column] = {}
        return [self._column(name, place, columns) for name, place in zip(names, self._places(row), strict=False)]

    def _column(self, name: str, place: Place, before: dict[str, _Column]) -> _Column:
        """One column; those before it are known by their names."""
        allowed = TABLES[self.table]
        first = before.setdefault(name, _Column(name, place, allowed.has(name)))
        if first.place is place or not name:
            if name and not first.used:
                self._complain_unknown(name, place, allowed)
            return _Column(name, place, first.used)
        self.problems.append(problem(place, "Y-13", {"name": name}, path=f"{self.table}.{name}", also=first.place))
        return _Column(name, place, used=False)

    def _record(self, row: _Row, columns: list[_Column]) -> Mapping | None:
        """The row's filled cells by their columns' names; None where cells and columns do not match."""
        expected, found = len(columns), len(row.cells)
        if found != expected:
            places = [Place(self.file, row.line, 1)] if found < expected else list(self._places(row))[expected:]
            variant = "short" if found < expected else ""
            self._complain(places[0], "Y-12", variant, expected=expected, found=found)
            return None
        entries: dict[str, Entry] = {}
        for column, cell, place in zip(columns, row.cells, self._places(row), strict=False):
            if column.used and cell.strip():
                entries[column.name] = Entry(column.place, Scalar(place, cell, quoted=True))
            elif not column.name and cell.strip():
                self._complain_unnamed(column.place, place)
        return Mapping(Place(self.file, row.line, 1), entries)

    def _places(self, row: _Row) -> Iterator[Place]:
        """Where the cells of a row start; a cell in quotation marks may go on over several lines."""
        return (place for place, _ in self._cells(row))

    def _cells(self, row: _Row) -> Iterator[tuple[Place, re.Match[str]]]:
        line, line_start = row.line, 0
        for match in _cells(row.raw):
            yield Place(self.file, line, match.start("cell") - line_start + 1), match
            breaks = list(_LINE_END.finditer(match[0])) if match["closed"] else []
            if breaks:
                line, line_start = line + len(breaks), match.start() + breaks[-1].end()

    def _broken(self, row: _Row, error: csv.Error) -> Problem:
        """The problem of a row in which quotation marks are misplaced, or a cell is endless."""
        faulty = next((found for found in self._cells(row) if _is_faulty(found[1])), None)
        if faulty:
            place, match = faulty
            return problem(place, "Y-1", variant="cell_goes_on" if match["closed"] else "cell_open")
        place = Place(self.file, row.line, 1)
        if "limit" in str(error):
            return problem(place, "Y-7", {"most": csv.field_size_limit()}, variant="cell")
        return problem(place, "Y-1", variant="row")

    def _complain_unknown(self, name: str, place: Place, allowed: Columns) -> None:
        variant, slots = suggested(name, allowed.names, "column")
        path = f"{self.table}.{name}"
        self.problems.append(problem(place, "F-2", {"name": name, **slots}, variant=variant, path=path))

    def _complain_unnamed(self, place: Place, first: Place) -> None:
        if not any(found.code == "Y-13.unnamed" and found.place == place for found in self.problems):
            self.problems.append(problem(place, "Y-13", variant="unnamed", also=first, path=self.table))

    def _complain(self, place: Place, rule: str, variant: str, **slots: object) -> None:
        self.problems.append(problem(place, rule, slots, variant=variant, path=self.table))


def _cells(raw: str) -> Iterator[re.Match[str]]:
    """The cells of a row as they were written, with their places in it."""
    position = 0
    while match := _CELL.match(raw, position):
        yield match
        position = match.end() + 1
        if raw[match.end() : position] != ",":
            return


def _is_faulty(match: re.Match[str]) -> bool:
    """Whether a quotation mark is never closed, or text follows on the closing one."""
    following = match.string[match.end() : match.end() + 1]
    return match["cell"].startswith('"') and (match["closed"] is None or following not in ("", ",", "\r", "\n"))


def _shown(raw: str, most: int = 40) -> str:
    line = " ".join(raw.split())
    return f"{line[:most]}…" if len(line) > most else line
