"""team: points 1 to 3: what was handed over, who takes part, and where the team lived with the product."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from briefgen.formats import DASH
from briefgen.kinds.dossier.points.blocks import facts, point, rows_of, table, within
from briefgen.kinds.telling import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.dossier.points.blocks import Group
    from briefgen.kinds.wording import Wording
    from briefgen.model.immersion import Immersion
    from briefgen.model.materials import Material
    from briefgen.model.people import Person

T = TypeVar("T")
_SUB_POINTS = ("research", "product", "market")
_OPEN = ("requested", "missing", "not_applicable", "withheld")
_INSIDE = {"client": 0, "agency": 1}
_OUTSIDE = ("media_agency", "supplier", "research")


# --- point 1: material ---


def point_1(wording: Wording) -> Group:
    """What has been handed over, and what is still owed."""
    given = _with_paths(wording.client.materials, "materials")
    received = sorted((each for each in given if each[0].status not in _OPEN), key=_sub_point)
    owed = [each for each in given if each[0].status in _OPEN]
    return point(
        wording,
        1,
        _material_lead(wording, [item for item, _ in received], len(owed)),
        "materials",
        received=_sources(wording, received) if received else None,
        owed=_owed(wording, owed) if owed else None,
    )


def _sub_point(given: tuple[Material, str]) -> int:
    """Research, product and market in this order, then all else."""
    category = given[0].category
    return _SUB_POINTS.index(category) if category in _SUB_POINTS else len(_SUB_POINTS)


def _sources(wording: Wording, items: Sequence[tuple[Material, str]]) -> Group:
    block = rows_of(wording, items)
    for row, (material, _) in zip(block["rows"], items, strict=True):
        row["title"] = wording.citation(material.id).partition("n=")[0].rstrip("，, ") or row["title"]
        row["how"] = _how_made(wording, material) or DASH
    return block


def _owed(wording: Wording, items: Sequence[tuple[Material, str]]) -> Group:
    block = rows_of(wording, items)
    for row, (material, _) in zip(block["rows"], items, strict=True):
        title = wording.text(material.title)
        row["title"] = wording.aside(title, _how_made(wording, material)) if title else row["title"]
    return block


def _how_made(wording: Wording, material: Material) -> str:
    size = f"n={wording.formats.number(material.sample_size, 0)}" if material.sample_size else ""
    told = (wording.text(material.method), wording.text(material.geography), size, material.url, material.file)
    return wording.formats.clauses(*(part for part in told if part))


def _material_lead(wording: Wording, received: Sequence[Material], owed: int) -> str:
    if not received and not owed:
        return ""
    days = [item.date for item in received if item.date]
    newest = "dp.material_newest" if len(days) == len(received) else "dp.material_newest_dated"
    held = {item.category for item in received}
    lacking = [wording.words(f"opt.{category}") for category in _SUB_POINTS if category not in held]
    return wording.formats.clauses(
        wording.words("dp.material_received", n=len(received)),
        wording.words(newest, day=wording.formats.date(max(days))) if days else "",
        wording.words("dp.material_owed", n=owed) if owed else "",
        wording.words("dp.material_lacking", what=wording.formats.listed(lacking)) if lacking else "",
    )


# --- point 2: people ---


def point_2(wording: Wording) -> Group:
    """Who takes part on each side, and who decides."""
    return point(wording, 2, _people_lead(wording), "people", people=_people(wording))


def _people_lead(wording: Wording) -> str:
    people = wording.client.people
    if not people:
        return ""
    powers = [
        wording.words(f"dp.who_{power}", who=wording.formats.joined(names))
        for power in ("decides", "approves")
        if (names := [wording.text(p.name) for p in people if p.org == "client" and p.decision_power == power])
    ]
    counts = [(side, sum(person.org in orgs for person in people)) for side, orgs in _SIDES]
    told = [wording.words(f"dp.people_{side}", n=count) for side, count in counts if count]
    decided = wording.formats.clauses(*(powers or [wording.words("dp.nobody_decides")]))
    return wording.words("join.semicolon").join(part for part in (wording.formats.clauses(*told), decided) if part)


_SIDES = (("client", ("client",)), ("agency", ("agency",)), ("outside", _OUTSIDE))


def _people(wording: Wording) -> Group | None:
    given = _with_paths(wording.client.people, "people")
    chosen = sorted(given, key=lambda each: _INSIDE.get(each[0].org or "", len(_INSIDE)))
    if not chosen:
        return None
    block = rows_of(wording, chosen)
    for row, (person, path) in zip(block["rows"], chosen, strict=True):
        post = wording.words("join.semicolon").join(
            part for part in (wording.role(person.id), wording.inline(wording.text(person.duty))) if part
        )
        row["post"] = post or marked(wording, f"{path}.role", short=True)
        row["since"] = _since(wording, person)
        row["side"] = wording.formats.clauses(str(row["org"]), _department(wording, person)) or row["org"]
    return block


def _department(wording: Wording, person: Person) -> str:
    return wording.inline(wording.words(f"dept.{person.department}")) if person.department else ""


def _since(wording: Wording, person: Person) -> str:
    first = wording.formats.date(person.involved_from) if person.involved_from else ""
    if person.involved_from and person.involved_from > wording.as_at:
        first = wording.aside(first, wording.words("opt.planned"))
    if person.involved_to:
        return wording.words("dp.until", first=first, last=wording.formats.date(person.involved_to))
    return first or DASH


# --- point 3: immersion ---


def point_3(wording: Wording) -> Group:
    """Where the team went and what it found."""
    trips = _with_paths(wording.client.immersions, "immersions")
    return point(
        wording,
        3,
        _immersion_lead(wording),
        "immersions",
        trips=[_trip(wording, trip, path) for trip, path in trips],
    )


def _immersion_lead(wording: Wording) -> str:
    done = [trip for trip in wording.client.immersions if trip.status != "planned"]
    if not done:
        return ""
    found = sum(len(trip.observations) for trip in done)
    last = max(done, key=lambda trip: str(trip.date or ""))
    place = wording.formats.clauses(wording.formats.date(last.date) if last.date else "", wording.text(last.place))
    usable = [
        wording.words(f"opt.{use}") for use in dict.fromkeys(o.usable_as for t in done for o in t.observations) if use
    ]
    return wording.formats.clauses(
        wording.words("dp.immersion", n=len(done), place=place) if done[1:] else _named_kind(wording, last, place),
        wording.words("dp.found", n=found) if found else wording.words("dp.found_nothing"),
        wording.words("dp.usable", what=wording.formats.joined(usable)) if usable else "",
    )


def _named_kind(wording: Wording, trip: Immersion, name: str) -> str:
    """A visit's day and place, and what kind of visit it was where they do not say so."""
    kind = wording.words(f"opt.{trip.kind}") if trip.kind else ""
    return name if kind and name.casefold().endswith(kind.casefold()) else wording.aside(name, kind)


def _trip(wording: Wording, trip: Immersion, path: str) -> Group:
    day = wording.formats.date(trip.date) if trip.date else ""
    name = "\u2002".join(part for part in (day, wording.text(trip.place)) if part)
    return {
        "name": _named_kind(wording, trip, name),
        "facts": within(wording, facts(wording, trip, path, "attendees", "hosts", "status")),
        "observations": within(wording, table(wording, trip, "observations", f"{path}.observations")),
        "photos": within(wording, table(wording, trip, "photos", f"{path}.photos")),
        "questions": wording.texts(trip.open_questions),
    }


def _with_paths(items: Sequence[T], path: str) -> list[tuple[T, str]]:
    return [(item, f"{path}[{number}]") for number, item in enumerate(items)]
