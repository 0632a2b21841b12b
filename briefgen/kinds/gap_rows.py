"""gap_rows: what a brief lacks in, rows that say what, who owes it, since when and what it holds up, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.figures import total_budget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.kinds.kind import Gap, Need, Party
    from briefgen.kinds.wording import Wording
    from briefgen.model import Nothing

_REGISTERS = frozenset({"people", "competitors"})
"""Lists in which something asked for is as a rule not what the need is about."""


def count(wording: Wording) -> str:
    """How many gaps there are, and how many of them block."""
    blocking = sum(gap.blocking for gap in wording.gaps)
    key = "gap.count" if blocking < len(wording.gaps) else "gap.count_all"
    return wording.words(key, n=len(wording.gaps), blocking=blocking)


def rows(wording: Wording, gaps: Sequence[Gap]) -> list[dict[str, object]]:
    """Gaps as rows of a table."""
    return [_gap_row(wording, gap) for gap in gaps]


def rest(wording: Wording, gaps: Sequence[Gap]) -> str | None:
    """What else is missing, by name; nothing where nothing is."""
    if not gaps:
        return None
    names = wording.words("join.semicolon").join(wording.inline(_missing(wording, gap.need)) for gap in gaps)
    return wording.words("gap.more", n=len(gaps), names=names)


def owner(wording: Wording, need: Need) -> str:
    """Who can meet a need."""
    return who_knows(wording, need.owner, _asked(wording, need))


def who_knows(wording: Wording, party: Party, nothing: Nothing | None = None) -> str:
    """The person asked, else the person on that side who usually knows, else the side."""
    if nothing and nothing.from_:
        return wording.name(nothing.from_)
    usual = {"client": ("brand_manager", "marketing_director"), "agency": ("account_executive", "account_manager")}
    people = wording.client.people
    known = next((person for role in usual[party] for person in people if person.role == role), None)
    return (wording.text(known.name) if known else "") or wording.words(f"gap.{party}")


def _gap_row(wording: Wording, gap: Gap) -> dict[str, object]:
    nothing = _asked(wording, gap.need)
    asked = wording.day(nothing.on) if nothing and nothing.on else "—"
    return {
        "what": wording.aside(_missing(wording, gap.need), _disputed(wording, gap.need)),
        "who": owner(wording, gap.need),
        "asked": asked,
        "effect": wording.words("gap.blocks" if gap.blocking else "gap.reminds"),
        "blocking": gap.blocking,
    }


def _missing(wording: Wording, need: Need) -> str:
    """What is missing: a need, of one that is half met the other half."""
    left = need.left(wording.brief) if need.left else ""
    return wording.words(f"need.{left or need.name}", total=total_budget(wording))


def _disputed(wording: Wording, need: Need) -> str:
    """That sources disagree about what is needed, where they do."""
    below = (f"{need.path}.", f"{need.path}[")
    nothings = wording.brief.nothings.items()
    is_disputed = any(each.sides and (path == need.path or path.startswith(below)) for path, each in nothings)
    return wording.words("st.conflicting") if is_disputed else ""


def _asked(wording: Wording, need: Need) -> Nothing | None:
    """What was asked for, be it the whole field or something in it."""
    below = () if need.path in _REGISTERS else (f"{need.path}.", f"{need.path}[")
    requests = (
        nothing
        for path, nothing in wording.brief.nothings.items()
        if nothing.kind == "requested" and path.startswith(below)
    )
    return wording.brief.nothing(need.path) or next(requests, None)
