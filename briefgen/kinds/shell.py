"""shell: what every paper carries: names, versions, the gap box, sign-off (DOMAIN §5.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds import gap_rows
from briefgen.kinds.figures import own_brand
from briefgen.kinds.needs import POWERS
from briefgen.kinds.wording import bare, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.wording import Said, Wording
    from briefgen.model.consumer_profile import Segment
    from briefgen.model.job_identity import Mandatory
    from briefgen.model.job_strategy import TargetGroup
    from briefgen.model.job_work import Approval
    from briefgen.model.people import Person

_SEATS: dict[str, tuple[str, ...]] = {
    "account_director": ("group_account_director",),
    "creative_director": (),
    "media_director": (),
    "planner": ("strategy_director", "researcher"),
    "brand_manager": (),
}
"""Roles without whose signature no paper is agreed, and who may sign in their place."""
GAP_ROWS = 8
"""Rows of the gap box before it only names what does not block."""


def client_name(wording: Wording) -> str:
    """The client as it calls itself, else the folder's name."""
    company = wording.client.company
    return (wording.text(company.name) if company else "") or wording.brief.id


def brand_name(wording: Wording) -> str:
    """The brand the campaign is for, else the client's as points 9 and 7 call it."""
    identity, history = wording.identity, wording.client.brand
    own = own_brand(wording.client)
    given = (identity and identity.brand, own and own.name, history and history.name)
    return next((name for name in map(wording.text, (text or None for text in given)) if name), "")


def own_name(wording: Wording) -> str:
    """The own brand as point 9 calls it beside its rivals, else as the campaign does."""
    own = own_brand(wording.client)
    return (wording.text(own.name) if own else "") or brand_name(wording)


def product_name(wording: Wording) -> str:
    """The product or products the campaign is for."""
    identity = wording.identity
    named = wording.texts(identity.products) if identity else []
    product = wording.client.product
    return wording.formats.listed(named) or (wording.text(product.name) if product else "")


def segment_name(wording: Wording, group: TargetGroup) -> str:
    """What point 10 calls the people a group is meant for."""
    segment = segment_of(wording, group)
    return wording.text(segment.name) if segment else ""


def segment_of(wording: Wording, group: TargetGroup) -> Segment | None:
    """The people of point 10 a group is meant for."""
    segments = wording.client.consumers.segments if wording.client.consumers else ()
    return next((each for each in segments if each.id and each.id == group.segment), None)


def campaign_name(wording: Wording) -> str:
    """The campaign's name, else the name of its file."""
    identity = wording.identity
    return (wording.text(identity.name) if identity else "") or (wording.brief.job_id or "")


def campaign_with_days(wording: Wording) -> str:
    """The campaign's name, its type where the name does not say it, and where known its first and last day."""
    identity, name = wording.identity, campaign_name(wording)
    first, last = (identity.from_, identity.to) if identity else (None, None)
    kind = wording.words(f"opt.{identity.type}") if identity and identity.type else ""
    days = unbroken(wording.formats.span(first, last)) if first and last else ""
    return dotted(name, *unsaid([kind], [name]), days)


def unbroken(text: str) -> str:
    """Text whose words stay on one line."""
    return text.replace(" ", "\u00a0")


def agency_name(wording: Wording) -> str:
    """The agency that issues the paper."""
    project = wording.client.project
    return wording.text(project.agency) if project else ""


def dotted(*parts: str) -> str:
    """Names in one line, separated by the middle dot the house uses."""
    return " · ".join(dict.fromkeys(part for part in parts if part))


def version(wording: Wording) -> str:
    """`v3`, and `v3 草稿` for a draft; a paper about the client carries its archive's version."""
    state = wording.words("st.draft") if wording.draft else ""
    return " ".join(part for part in (_version_number(wording), state) if part)


def _version_number(wording: Wording) -> str:
    identity, archive = wording.identity, wording.client.archive
    given = identity.version if identity else archive.version if archive else None
    return f"v{given}" if given else ""


def job_number(wording: Wording) -> str:
    """The job number, empty where there is none."""
    identity = wording.identity
    return (identity.job_no or "") if identity else ""


def issued(wording: Wording) -> str:
    """The day of the paper, as far as one is given; a paper about the client carries its archive's."""
    identity, archive = wording.identity, wording.client.archive
    day = identity.date if identity else archive.as_of if archive else None
    return wording.formats.date(day) if day else ""


def confidentiality(wording: Wording) -> str:
    """Who may read the paper; for a draft, that it is none to act on."""
    if wording.draft:
        return wording.words("cap.draft_notice")
    identity = wording.identity
    level = identity.confidentiality if identity else None
    return wording.words(f"conf.{level or 'client_confidential'}")


def document(wording: Wording, title: str) -> dict[str, object]:
    """What stands on the head and the foot of a paper about a campaign; `title` is the key of its name."""
    identity = wording.job.identity
    status = (identity.status if identity else None) or "internal_review"
    paper = wording.words(title)
    return {
        "title": paper,
        "subtitle": campaign_with_days(wording),
        "status": wording.words("mark.draft" if wording.draft else f"st.{status}"),
        "draft": wording.draft,
        "header_left": agency_name(wording) or client_name(wording),
        "header_right": dotted(client_name(wording) if agency_name(wording) else "", brand_name(wording), paper),
        "footer_left": confidentiality(wording),
        "footer_right": "  ".join(part for part in (job_number(wording), version(wording)) if part),
    }


def job_facts(wording: Wording) -> list[dict[str, object]]:
    """The first row of the job block: client, brand and product, job number, version and date."""
    product = "  ".join(dict.fromkeys(part for part in (brand_name(wording), product_name(wording)) if part))
    told = (
        ("fld.client", client_name(wording)),
        ("cb.brand_product", wording.shown(product, "campaign.brand")),
        ("fld.job_no", wording.shown(job_number(wording), "campaign.job_no")),
        ("cb.version_date", version_and_day(wording)),
    )
    return [{"label": wording.words(label), "value": value} for label, value in told]


def version_and_day(wording: Wording) -> Said:
    """`v3  2026年3月10日`; a day nobody has given is marked."""
    number, day = _version_number(wording), issued(wording)
    if day:
        return "  ".join(part for part in (version(wording), day) if part)
    return rich(f"{number}  " if number else "", *wording.mark("campaign.date").spans)


def hard_limits(wording: Wording) -> list[str]:
    """What may not be touched: hard constraints, what must appear, what must not; nothing said twice."""
    identity = wording.identity
    if identity is None:
        return []
    given = identity.constraints
    hard = [each for each in (given.hard if given else ()) if each.text]
    lines = [wording.aside(wording.text(each.text), wording.text(each.consequence)) for each in hard]
    items = unsaid([_mandatory(wording, each) for each in identity.mandatories if each.item], lines)
    if items:
        lines.append(wording.words("cb.must_appear", items=wording.formats.listed(items)))
    return lines + unsaid(wording.texts(identity.exclusions), lines)


def _mandatory(wording: Wording, each: Mandatory) -> str:
    """What must appear, where, and in which file it is."""
    return wording.aside(wording.text(each.item), wording.formats.clauses(wording.text(each.position), each.file or ""))


def line_to_hear(wording: Wording) -> str:
    """The sentence people shall say, in quotation marks; nothing where it is what they shall think, word for word."""
    audience, wanted = wording.job.audience, wording.job.desired_response
    line = wording.text(wanted.say_back) if wanted else ""
    thoughts = [state.think for state in (audience and audience.desired, wanted) if state]
    said = bare(line) in map(bare, wording.texts(thought for thought in thoughts if thought))
    return wording.formats.quoted(line) if line and not said else ""


def free_space(wording: Wording) -> list[str]:
    """What the creative team may change."""
    identity = wording.identity
    given = identity.constraints if identity else None
    free = [each for each in (given.flexible if given else ()) if each.text]
    return [wording.aside(wording.text(each.text), wording.text(each.how_far)) for each in free]


def unsaid(items: list[str], said: list[str]) -> list[str]:
    """Items that no line names already."""
    return [item for item in items if not any(item.lower() in line.lower() for line in said)]


def gap_box(wording: Wording) -> dict[str, object] | None:
    """What is missing, who owes it, since when and what it holds up; nothing where nothing blocks."""
    if not wording.draft:
        return None
    shown = max(GAP_ROWS, sum(gap.blocking for gap in wording.gaps))
    return {
        "count": gap_rows.count(wording),
        "rows": gap_rows.rows(wording, wording.gaps[:shown]),
        "more": gap_rows.rest(wording, wording.gaps[shown:]),
    }


def point_name(wording: Wording, number: int) -> str:
    """One of the sixteen points by its name, without the number some languages put before it."""
    name = wording.words(f"pt.{number:02d}").rpartition(": ")[2]
    return name[:1].upper() + name[1:]


def sign_off(wording: Wording, roles: Sequence[str], code: str) -> list[dict[str, object]]:
    """Who signs: decisions only as `approvals` records them, never ticked in advance."""
    people = wording.client.people
    signers = [person for role in roles for person in people if person.role == role]
    if not any(person.org == "client" for person in signers):
        signers += [person for person in people if person.org == "client" and person.decision_power in POWERS][:1]
    vacant = [role for role in roles if role in _SEATS and not any(_sits_for(role, person) for person in signers)]
    signed = [_signature(wording, person, code) for person in dict.fromkeys(signers)]
    return signed + [_vacant(wording, role) for role in vacant]


def _sits_for(role: str, person: Person) -> bool:
    """Whether a person signs for a role: anybody of the client's for its brand manager."""
    if role == "brand_manager":
        return person.org == "client"
    return person.role == role or person.role in _SEATS[role]


def _vacant(wording: Wording, role: str) -> dict[str, object]:
    """A role that signs and nobody holds yet."""
    open_ = {"decided": False, "opinion": "", "channel": "", "date": ""}
    return {"role": wording.words(f"role.{role}"), "name": wording.short_mark, **open_}


def _signature(wording: Wording, person: Person, code: str) -> dict[str, object]:
    approvals = wording.brief.job.approvals if wording.brief.job else ()
    decided = [each for each in approvals if each.person == person.id and each.code == code]
    decided = [each for each in decided if each.decision and each.decision != "pending"]
    last = decided[-1] if decided else None
    return {
        "role": wording.aside(wording.role(person.id), client_name(wording) if person.org == "client" else ""),
        "name": wording.text(person.name) or wording.short_mark,
        "decided": last is not None,
        "opinion": _opinion(wording, last) if last else "",
        "channel": wording.words(f"channel.{last.channel}") if last and last.channel else "",
        "date": wording.formats.date(last.date) if last and last.date else "",
    }


def _opinion(wording: Wording, given: Approval) -> str:
    """What was decided, on which version, and what was said with it."""
    decided = wording.words(_OPINIONS[given.decision or ""])
    number = f"v{given.version}" if given.version else ""
    return wording.formats.clauses(wording.aside(decided, number), wording.text(given.note))


_OPINIONS = {"approved": "sgn.agree", "approved_with_changes": "sgn.agree_with_changes", "rejected": "sgn.disagree"}
