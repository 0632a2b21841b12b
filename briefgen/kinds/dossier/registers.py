"""registers: what a dossier keeps lists of in, its versions, sources, readers and contacts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Rich, Span
from briefgen.formats import DASH
from briefgen.kinds import shell
from briefgen.kinds.exhibits.exhibit import capital
from briefgen.kinds.telling import when

if TYPE_CHECKING:
    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.archive import Change
    from briefgen.model.materials import Material
    from briefgen.model.people import Person

    Group = dict[str, object]

SIDES = ("client", "agency", "media_agency", "research", "supplier")
READERS = ("client", "agency")


def numbers(wording: Wording) -> dict[str, int]:
    """The number of each source, as the register counts them."""
    return {each.id: number for number, each in enumerate(wording.client.materials, 1) if each.id}


def control(wording: Wording) -> Group:
    """The page behind the cover: which version this is, and who may read the dossier."""
    changes = _changes(wording)
    return {
        "versions": [_version(wording, change) for change in _newest(changes)],
        "no_versions": None if changes else wording.mark("archive.changes"),
        "readers": _readers(wording) or [{"side": wording.words("dos.readers"), "names": wording.mark("people")}],
        "note": wording.words("dos.circulation_note", level=wording.words(f"conf.{level(wording)}")),
    }


def level(wording: Wording) -> str:
    """How widely the dossier may circulate: no wider than its most restricted source allows (P1-6)."""
    restricted = any(each.confidentiality == "restricted" for each in wording.client.materials)
    return "restricted" if restricted else "client_confidential"


def sources(wording: Wording) -> Group | None:
    """Every material, numbered as it is cited."""
    rows = [_source(wording, number, each) for number, each in enumerate(wording.client.materials, 1)]
    given = wording.client.materials
    told = {"periods": any(each.period for each in given), "dates": any(each.date for each in given)}
    return {"rows": rows, "lead": _received(wording), **told} if rows else None


def versions(wording: Wording) -> Group | None:
    """What the newest version changed, then those before it."""
    changes = _changes(wording)
    if not changes:
        return None
    newest = _newest(changes)
    earlier = changes[len(newest) :]
    before = earlier[0].version if earlier else None
    title = wording.words("dos.since", version=f"v{before}") if before else wording.words("dos.first_version")
    return {
        "title": title,
        "newest": [_version(wording, change) for change in newest],
        "earlier": [_version(wording, change) for change in earlier],
    }


def contacts(wording: Wording) -> Group | None:
    """Everybody who takes part, side by side; addresses stand here and nowhere else."""
    sides = [_side(wording, side) for side in SIDES]
    found = [side for side in sides if side["people"]]
    reachable = any(person.email or person.phone for person in wording.client.people)
    return {"sides": found, "reachable": reachable} if found else None


def _changes(wording: Wording) -> list[Change]:
    archive = wording.client.archive
    return sorted(archive.changes if archive else (), key=lambda change: change.version or 0, reverse=True)


def _newest(changes: list[Change]) -> list[Change]:
    return [change for change in changes if change.version == changes[0].version]


def _version(wording: Wording, change: Change) -> Group:
    points = wording.formats.listed([str(point) for point in change.points])
    return {
        "version": f"v{change.version}" if change.version else wording.mark("archive.changes"),
        "date": wording.formats.date(change.date) if change.date else wording.mark("archive.changes"),
        "who": wording.name(change.who) or wording.mark("archive.changes"),
        "points": points or DASH,
        "what": wording.text(change.what) or wording.mark("archive.changes"),
        "why": wording.text(change.why) or DASH,
    }


def _readers(wording: Wording) -> list[Group]:
    sides = [(_organisation(wording, side), _present(wording, side)) for side in READERS]
    return [
        {"side": name, "names": wording.formats.listed([wording.name_with_role(person.id) for person in people])}
        for name, people in sides
        if people
    ]


def _present(wording: Wording, side: str) -> list[Person]:
    people = (person for person in wording.client.people if person.org == side and person.id)
    return [person for person in people if person.involved_to is None or person.involved_to >= wording.as_at]


def _organisation(wording: Wording, side: str) -> str:
    names = {"client": shell.client_name(wording), "agency": shell.agency_name(wording)}
    label = wording.words(f"opt.{side}")
    return names.get(side) or label[:1].upper() + label[1:]


def _source(wording: Wording, number: int, material: Material) -> Group:
    path = f"materials[{number - 1}]"
    kind = wording.words.get(f"opt.{material.kind}") or ""
    category = wording.words.get(f"opt.{material.category}") or ""
    period = when(wording, material.period) if material.period else ""
    return {
        "number": str(number),
        "title": wording.text(material.title) or wording.mark(f"{path}.title"),
        "owner": wording.text(material.owner),
        "category": capital(category) or wording.mark(f"{path}.category"),
        "kind": capital(kind) if kind != category else "",
        "period": period or _unknown(wording, material, f"{path}.period"),
        "date": wording.formats.date(material.date) if material.date else _unknown(wording, material, f"{path}.date"),
        "level": capital(wording.words(f"dos.level.{material.confidentiality}")) if material.confidentiality else DASH,
        "status": _status(wording, material, path),
    }


def _unknown(wording: Wording, material: Material, path: str) -> Said:
    """What has not come has no date yet."""
    return wording.mark(path) if material.status == "received" else DASH


def _status(wording: Wording, material: Material, path: str) -> Said:
    if material.status in (None, "missing"):
        return (
            wording.mark(f"{path}.status")
            if material.status is None
            else _marked(capital(wording.words("opt.missing")))
        )
    label = capital(wording.words(f"opt.{material.status}"))
    if material.status != "requested":
        return label
    day = wording.day(material.requested_on) if material.requested_on else ""
    return _marked(wording.formats.clauses(label, day, wording.name(material.requested_from)))


def _marked(words: str) -> Rich:
    return Rich((Span(words, "mark"),))


def _received(wording: Wording) -> str:
    materials = wording.client.materials
    open_ = [each for each in materials if each.status in (None, "missing", "requested")]
    lead = wording.words("dos.sources_lead", n=len(materials))
    rest = wording.words("dos.sources_open", n=len(open_)) if open_ else ""
    return wording.formats.sentences(wording.formats.clauses(lead, rest))


def _side(wording: Wording, side: str) -> Group:
    people = [person for person in wording.client.people if person.org == side]
    return {"name": _organisation(wording, side), "people": [_contact(wording, person) for person in people]}


def _contact(wording: Wording, person: Person) -> Group:
    left = person.involved_to and person.involved_to < wording.as_at
    power = capital(wording.words(f"opt.{person.decision_power}")) if person.decision_power else ""
    name = wording.text(person.name) or wording.mark("people")
    return {
        "name": name,
        "role": wording.role(person.id) or DASH,
        "duty": wording.text(person.duty) or DASH,
        "power": wording.words("dos.left") if left else power or DASH,
        "email": person.email or "",
        "phone": person.phone or ("" if person.email else DASH),
    }
