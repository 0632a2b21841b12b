"""blocks: records of a brief in, the blocks of a point out: its opening, facts with labels, tables with sources.

A block without content carries `note`, one line that says what is missing and in which way; a block nobody
asked for is None and leaves with its heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefgen.content import Rich
from briefgen.content import Span as Piece
from briefgen.kinds.dossier.points.telling import marked, said, shown
from briefgen.kinds.figures import market_currency
from briefgen.model.fields import fields_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model import Nothing
    from briefgen.model.fields import FieldOf
    from briefgen.model.record import Record

    Group = dict[str, Any]
    Row = dict[str, Any]

_MEASURED = ("pct", "money", "index", "count", "working_day", "second")
"""Units that stand at the head of a column, its cells being bare numbers."""


def opening(wording: Wording, number: int, lead: Said, path: str) -> Group:
    """How a point opens: number, name, its main finding or that nothing is known, how complete it is."""
    survey = wording.survey
    point = next((each for each in survey.points if each.number == number), None) if survey else None
    pct = wording.formats.percent(point.pct, 0) if point else ""
    return {
        "number": str(number),
        "title": wording.words(f"pt.{number:02d}"),
        "lead": lead or nothing_known(wording, path),
        "status": f"{wording.words(f'st.{point.state}')}\u2002{pct}" if point else "",
    }


def nothing_known(wording: Wording, path: str) -> Said:
    """That a point has no data, and whom one has asked."""
    stated = wording.brief.nothing(path) or _asked_within(wording, path)
    if stated is None:
        return wording.words("dp.nothing_known")
    if stated.kind == "requested":
        day = wording.day(stated.on) if stated.on else ""
        asked = wording.formats.clauses(day, wording.name(stated.from_))
        return wording.words("dp.nothing_known_asked", asked=asked) if asked else wording.words("dp.nothing_known")
    return wording.words("dp.nothing_stated", state=wording.words(f"st.{stated.kind}"), reason=stated.reason)


def _asked_within(wording: Wording, path: str) -> Nothing | None:
    below = (f"{path}.", f"{path}[")
    found = wording.brief.nothings.items()
    return next((each for place, each in found if each.kind == "requested" and place.startswith(below)), None)


def missing(wording: Wording, owner: Record, key: str, path: str) -> Rich | None:
    """The line for a field without content: required or spoken of it has one, else it is passed over."""
    field = fields_of(type(owner))[key]
    stated = wording.brief.nothing(path)
    label = _label(wording, field)
    if stated is None and wording.brief.places.is_empty_list(path):
        return Rich((Piece(wording.words("dp.none_there_are", what=label)),))
    if stated is None and not (field.about and field.about.level == "R"):
        return None
    return Rich((Piece(wording.words("dp.about", what=label)), *marked(wording, path).spans))


def facts(wording: Wording, owner: Record | None, path: str, *keys: str) -> Group | None:
    """Labelled values, one a row, and where they are from; what is missing stands together in one last row."""
    if owner is None:
        return None
    source = wording.cite(getattr(owner, "source", None)) if "source" in keys else ""
    fields = fields_of(type(owner))
    rows: list[Row] = []
    lacking: dict[str, tuple[Rich, list[str]]] = {}
    for key in (key for key in keys if key != "source"):
        words, spot = said(wording, owner, key), f"{path}.{key}"
        if words:
            rows.append({"label": _label(wording, fields[key]), "value": words})
            continue
        if missing(wording, owner, key, spot) is not None:
            mark = marked(wording, spot)
            lacking.setdefault(str(mark), (mark, []))[1].append(_label(wording, fields[key]))
    if not rows:
        return {"rows": [], "note": _listed_gaps(wording, lacking), "source": ""} if lacking else None
    if lacking:
        rows.append({"label": wording.words("dp.lacking"), "value": _listed_gaps(wording, lacking)})
    return {"rows": rows, "note": None, "source": source}


def _listed_gaps(wording: Wording, lacking: dict[str, tuple[Rich, list[str]]]) -> Rich:
    pieces: list[Piece] = []
    for mark, labels in lacking.values():
        between = wording.words("join.semicolon") if pieces else ""
        pieces += [Piece(between + wording.words("dp.about", what=wording.formats.listed(labels))), *mark.spans]
    return Rich(tuple(pieces))


def fact(label: str, value: Said) -> Row:
    """One labelled value that no single field holds."""
    return {"label": label, "value": value}


def merged(*groups: Group | None, extra: Sequence[Row] = ()) -> Group | None:
    """Several groups of facts as one."""
    given = [group for group in groups if group]
    rows: list[Row] = [*extra, *(row for group in given for row in group["rows"])]
    if not rows:
        return given[0] if given else None
    return {"rows": rows, "note": None, "source": next((group["source"] for group in given if group["source"]), "")}


def table(wording: Wording, owner: Record | None, key: str, path: str, *, title: str = "") -> Group | None:
    """A list of records as rows with every field a cell; numbers of a column in one unit and equally precise."""
    if owner is None:
        return None
    items: tuple[Record, ...] = getattr(owner, fields_of(type(owner))[key].name)
    if not items:
        note = missing(wording, owner, key, path)
        return {"rows": [], "note": note, "title": "", "source": "", "units": {}} if note else None
    return rows_of(wording, [(item, f"{path}[{number}]") for number, item in enumerate(items)], title=title)


def rows_of(wording: Wording, items: Sequence[tuple[Record, str]], *, title: str = "") -> Group:
    """Records with their paths as the rows of a table, with units for its head and a source line."""
    fields = fields_of(type(items[0][0]))
    rows: list[Row] = [{} for _ in items]
    units: dict[str, str] = {}
    for key, field in fields.items():
        cells, unit = _column(wording, field, items)
        units[key] = wording.words("join.in_brackets", text="", aside=unit) if unit else ""
        for row, cell in zip(rows, cells, strict=True):
            row[key] = cell
    sources = [getattr(item, "source", None) for item, _ in items]
    return {"rows": rows, "note": None, "title": title, "source": wording.cite(*sources), "units": units}


def _column(wording: Wording, field: FieldOf, items: Sequence[tuple[Record, str]]) -> tuple[list[Said], str]:
    """One column's cells and the unit for its head, empty where the cells carry it or there is none."""
    values = [getattr(item, field.name) for item, _ in items]
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    unit = field.about.unit if field.about else ""
    if not numbers or unit not in _MEASURED:
        return [shown(wording, item, field.key, f"{path}.{field.key}") for item, path in items], ""
    size, named = _scale(wording, unit, max(abs(value) for value in numbers))
    decimals = max(_decimals(value / size) for value in numbers)
    if unit == "money" and size == 1 and decimals:
        decimals = 2
    cells: list[Said] = [
        wording.formats.number(value / size, decimals)
        if value is not None
        else shown(wording, item, field.key, f"{path}.{field.key}")
        for value, (item, path) in zip(values, items, strict=True)
    ]
    return cells, named


def _scale(wording: Wording, unit: str, largest: float) -> tuple[float, str]:
    if unit == "money":
        return wording.formats.chart_size(largest), wording.formats.chart_unit(market_currency(wording), largest)
    return 1.0, "%" if unit == "pct" else ""


def _decimals(value: float) -> int:
    """How many decimals a number has, two at most."""
    return next((places for places in (0, 1) if abs(round(value, places) - value) < 5e-7), 2)


def _label(wording: Wording, field: FieldOf) -> str:
    return wording.words(field.about.label) if field.about else field.key
