"""blocks: records of a brief in, the blocks of a point out: its opening, facts with labels, tables with sources.

A block without content leaves with its heading, and its `gap` says at the end of the point what is missing and in
which way; that there are none of something is content, and stands in the block's `note`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from briefgen.formats import DASH
from briefgen.kinds import shell
from briefgen.kinds.dossier.disputes import labels_on
from briefgen.kinds.dossier.points.gaps import Gap, disagreed, gap_at, listed_gaps, unanswered
from briefgen.kinds.exhibits.exhibit import capital, covered
from briefgen.kinds.figures import decimals, market_currency
from briefgen.kinds.telling import marked, reason, said, shown
from briefgen.kinds.wording import bare
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
_MOMENTS = ("period", "year", "date", "from_", "when")
_Block = TypeVar("_Block")


def point(wording: Wording, number: int, lead: Said, path: str, **blocks: object) -> Group:
    """A point: how it opens, its blocks as far as they hold something, and in one line what is still missing."""
    told = {name: block for name, block in blocks.items() if not _is_gap(block)}
    gaps = [gap for block in blocks.values() for gap in _gaps(block)]
    named = {name: _with_blanks(told.get(name)) for name in blocks}
    if not gaps and not any(named.values()):
        gaps = unanswered(wording, number)
    still_open = listed_gaps(wording, gaps) if gaps else None
    is_bare = still_open is None and not any(named.values())
    return {**_opening(wording, number, lead, path), **named, "open": still_open, "bare": is_bare}


def _with_blanks(block: object) -> object:
    """A block that says which columns of its tables nobody has filled."""
    if isinstance(block, list):
        return [_with_blanks(each) for each in block]
    if not isinstance(block, dict):
        return block
    rows: Sequence[Row] = block.get("rows") or ()
    blank = [key for key in (rows[0] if rows else ()) if all(row.get(key) == DASH for row in rows)]
    return {**{name: _with_blanks(each) for name, each in block.items()}, "blank": blank}


def _is_gap(block: object) -> bool:
    return isinstance(block, Gap) or (isinstance(block, dict) and bool(block.get("gaps")) and not block.get("rows"))


def _gaps(block: object) -> Sequence[Gap]:
    if isinstance(block, Gap):
        return (block,)
    return block.get("gaps", ()) if isinstance(block, dict) else ()


def _opening(wording: Wording, number: int, lead: Said, path: str) -> Group:
    """How a point opens: number, name, its main finding or that nothing is known, how complete it is."""
    lead = capital(lead) if isinstance(lead, str) else lead
    survey = wording.survey
    point = next((each for each in survey.points if each.number == number), None) if survey else None
    pct = wording.formats.percent(point.pct, 0) if point else ""
    return {
        "number": str(number),
        "title": shell.point_name(wording, number),
        "finding": lead,
        "lead": lead or _without_finding(wording, path, known=bool(point and point.pct)),
        "status": f"{wording.words(f'st.{point.state}')}\u2002{pct}" if point else "",
    }


def _without_finding(wording: Wording, path: str, *, known: bool) -> Said:
    """That a point has no data, and whom one has asked; that it has too little for a finding."""
    stated = wording.brief.nothing(path) or _asked_within(wording, path)
    if stated is None and (told := _reason_within(wording, path)):
        return told
    if known and stated is None:
        return wording.words("dp.too_little")
    if stated is None:
        return wording.words("dp.nothing_known")
    if stated.kind == "requested":
        day = wording.day(stated.on) if stated.on else ""
        asked = wording.formats.clauses(day, wording.name(stated.from_))
        return wording.words("dp.nothing_known_asked", asked=asked) if asked else wording.words("dp.nothing_known")
    if stated.kind == "missing":
        return wording.words("dp.nothing_missing", reason=wording.inline(bare(wording.text(stated.why))))
    return wording.words("dp.nothing_stated", state=wording.words(f"st.{stated.kind}"), reason=wording.text(stated.why))


def _reason_within(wording: Wording, path: str) -> str:
    """Of the first part of a point that somebody could not fill: what it is, and the reason given."""
    for place, stated in wording.brief.nothings.items():
        if stated.kind != "missing" or not place.startswith(f"{path}."):
            continue
        what, why = wording.words(labels_on(place)[-1]), reason(wording, place)
        if not _repeats(why, what):
            return wording.words("dp.nothing_yet", what=what, reason=wording.inline(why))
    return ""


def _repeats(why: str, label: str) -> bool:
    """Whether a reason is the field's name again, or a part of it."""
    return why.casefold() in label.casefold() or why.casefold().rstrip("s") == label.casefold()


def _asked_within(wording: Wording, path: str) -> Nothing | None:
    below = (f"{path}.", f"{path}[")
    found = wording.brief.nothings.items()
    return next((each for place, each in found if each.kind == "requested" and place.startswith(below)), None)


def missing(wording: Wording, owner: Record, key: str, path: str) -> Gap | str | None:
    """What is said of a field without content: a gap if it is required or spoken of, a line if there are none of it."""
    field = fields_of(type(owner))[key]
    stated = wording.brief.nothing(path)
    label = _label(wording, field)
    if stated is None and wording.brief.places.is_empty_list(path):
        return wording.words("dp.none_there_are", what=label)
    if stated is None and not (field.about and field.about.level == "R"):
        return None
    return gap_at(wording, label, path)


def facts(wording: Wording, owner: Record | None, path: str, *keys: str) -> Group | None:
    """Labelled values, one a row, and where they are from; what is missing stands together in one last row."""
    if owner is None:
        return None
    source = wording.cite(getattr(owner, "source", None)) if "source" in keys else ""
    fields = fields_of(type(owner))
    rows: list[Row] = []
    gaps: list[Gap] = []
    for key in (key for key in keys if key != "source"):
        words, spot = said(wording, owner, key), f"{path}.{key}"
        if words:
            rows.append({"label": _label(wording, fields[key]), "value": words})
            continue
        gap = missing(wording, owner, key, spot)
        if isinstance(gap, Gap) and disagreed(wording, spot):
            rows.append({"label": gap.label, "value": marked(wording, spot)})
        elif isinstance(gap, Gap):
            gaps.append(gap)
    if not rows and not source:
        return {"rows": [], "note": None, "source": "", "gaps": gaps} if gaps else None
    if gaps:
        rows.append({"label": wording.words("dp.lacking"), "value": listed_gaps(wording, gaps)})
    return {"rows": rows, "note": None, "source": source}


def within(wording: Wording, block: Group | None) -> Group | None:
    """A block within an item of a list: what it lacks it says itself, for the point does not."""
    gaps = block.get("gaps") if block else None
    return {**block, "note": listed_gaps(wording, gaps)} if block and gaps else block


def fact(label: str, value: Said) -> Row:
    """One labelled value that no single field holds."""
    return {"label": label, "value": value}


def merged(*groups: Group | None, extra: Sequence[Row] = ()) -> Group | None:
    """Several groups of facts as one."""
    given = [group for group in groups if group]
    rows: list[Row] = [*extra, *(row for group in given for row in group["rows"])]
    if not rows:
        return next((group for group in given if group.get("gaps")), None)
    return {"rows": rows, "note": None, "source": next((group["source"] for group in given if group["source"]), "")}


def table(wording: Wording, owner: Record | None, key: str, path: str) -> Group | None:
    """A list of records as rows with every field a cell; numbers of a column in one unit and equally precise."""
    if owner is None:
        return None
    items: tuple[Record, ...] = getattr(owner, fields_of(type(owner))[key].name)
    if not items:
        said_of_it = missing(wording, owner, key, path)
        gaps = [said_of_it] if isinstance(said_of_it, Gap) else []
        note = None if gaps else said_of_it
        return {"rows": [], "note": note, "title": "", "source": "", "units": {}, "gaps": gaps} if said_of_it else None
    return rows_of(wording, [(item, f"{path}[{number}]") for number, item in enumerate(items)])


def rows_of(wording: Wording, items: Sequence[tuple[Record, str]]) -> Group:
    """Records with their paths as the rows of a table, with units for its head, their time and a source line."""
    fields = fields_of(type(items[0][0]))
    rows: list[Row] = [{} for _ in items]
    units: dict[str, str] = {}
    for key, field in fields.items():
        cells, unit = _column(wording, field, items)
        units[key] = wording.words("join.in_brackets", text="", aside=unit) if unit else ""
        for row, cell in zip(rows, cells, strict=True):
            row[key] = cell
    sources = [getattr(item, "source", None) for item, _ in items]
    return {
        "rows": rows,
        "note": None,
        "title": "",
        "source": wording.cite(*sources),
        "units": units,
        "period": "" if _tells_time(items) else covered(wording, sources),
    }


def captioned(
    wording: Wording, block: _Block, finding: str, *, period: str | None = None, source: str = ""
) -> _Block | Group:
    """A table of figures under what it shows; one without rows, or of which nothing is known, as it came.

    The period stands in the caption unless a column tells it; a source nobody has named is marked.
    """
    if not (isinstance(block, dict) and block["rows"] and finding):
        return block
    return {
        **block,
        "title": wording.formats.clauses(finding, block["period"] if period is None else period),
        "source": block["source"] or source or wording.unsourced,
    }


def _tells_time(items: Sequence[tuple[Record, str]]) -> bool:
    """Whether a column says of what time each row is; a price too has a `from`."""
    moments = (getattr(item, name, None) for item, _ in items for name in _MOMENTS)
    return any(moment is not None and not isinstance(moment, float) for moment in moments)


def _column(wording: Wording, field: FieldOf, items: Sequence[tuple[Record, str]]) -> tuple[list[Said], str]:
    """One column's cells and the unit for its head, empty where the cells carry it or there is none."""
    values = [getattr(item, field.name) for item, _ in items]
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    unit = field.about.unit if field.about else ""
    if not numbers or unit not in _MEASURED:
        told = [shown(wording, item, field.key, f"{path}.{field.key}") for item, path in items]
        return told, "" if any(value is not None for value in values) else _scale(wording, unit, 0)[1]
    size, named = _scale(wording, unit, max(abs(value) for value in numbers))
    places = max(decimals(value / size) for value in numbers)
    if unit == "money" and size == 1 and places:
        places = 2
    elif unit == "pct":
        places = min(places, 1)
    cells: list[Said] = [
        wording.formats.number(value / size, places)
        if value is not None
        else shown(wording, item, field.key, f"{path}.{field.key}")
        for value, (item, path) in zip(values, items, strict=True)
    ]
    return cells, named


def _scale(wording: Wording, unit: str, largest: float) -> tuple[float, str]:
    if unit == "money":
        return wording.formats.chart_size(largest), wording.formats.chart_unit(market_currency(wording), largest)
    return 1.0, "%" if unit == "pct" else ""


def _label(wording: Wording, field: FieldOf) -> str:
    return wording.words(field.about.label) if field.about else field.key
