"""running: told slides in, the running order out: notes that lead on, the agenda's numbers, slides that leave.

A deck of more than 25 slides gives up those that the argument can do without (DOMAIN §5.6); what they say stands
behind the slide that is nearest to it, for somebody will ask.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefgen.content import SlideNumber
from briefgen.kinds.kind import Shortening

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefgen.kinds.proposal.slide import Slide

    Values = Mapping[str, object]

MOST = 25
"""Slides of a proposal (DOMAIN §5.6)."""
PLACES = ("season", "regions", "channels")
"""When, where and through whom the category sells: only the one that matters is shown."""
NEAREST = {"season": "market", "regions": "position", "channels": "market", "funnel": "problem"}
"""Behind which slide the evidence of another stands that is not shown; else behind the one before."""
EXECUTIONS, FEWEST_EXECUTIONS = 3, 2


def numbered(values: Values) -> dict[str, object]:
    """The values with notes in which each slide leads on to the next, and an agenda that says where to find them."""
    shown = list(_iter_slides(values))
    onward = [*(slide["announced"] for _, slide in shown[1:]), ""]
    noted = [{**slide, "spoken": _spoken(slide, then)} for (_, slide), then in zip(shown, onward, strict=True)]
    pages = {name: number for number, (name, _) in reversed(list(enumerate(shown, 1)))}
    found: dict[str, object] = dict(values)
    for name in pages:
        mine = [each for each, (of, _) in zip(noted, shown, strict=True) if of == name]
        found[name] = mine if isinstance(values[name], list) else mine[0]
    agenda = found.get("agenda")
    return {**found, "agenda": _paged(agenda, pages)} if isinstance(agenda, dict) else found


def only_place(values: Values, place: str) -> dict[str, object]:
    """The values in which of season, regions and channels one keeps its slide; the others stand behind it."""
    kept: Values = values
    for name in PLACES:
        if name != place:
            kept = _without(name, kept) or kept
    return dict(kept)


def _spoken(slide: Slide, then: object) -> list[object]:
    """What is said before what is looked up, in the order in which a speaker needs it."""
    return [line for line in (*_lines(slide, "told"), then, slide["question"]) if line]


def _iter_slides(values: Values) -> Iterator[tuple[str, Slide]]:
    for name, found in values.items():
        for each in found if isinstance(found, list) else [found]:
            if isinstance(each, dict) and "announced" in each:
                yield name, each


def _paged(agenda: Slide, pages: Mapping[str, int]) -> Slide:
    rows = agenda["rows"]
    return {**agenda, "rows": [_paged_row(row, pages) for row in rows] if isinstance(rows, list) else rows}


def _paged_row(row: Slide, pages: Mapping[str, int]) -> Slide:
    names = row["of"] if isinstance(row["of"], tuple) else ()
    page = min((pages[name] for name in names if name in pages), default=0)
    return {**row, "page": SlideNumber(page) if page else None}


def _without(name: str, values: Values) -> dict[str, object] | None:
    """The values without a slide; its title and what is told of it stand behind another."""
    gone = values.get(name)
    if not isinstance(gone, dict):
        return None
    return numbered({**_behind_another(values, name, [gone]), name: None})


def _behind_another(values: Values, name: str, gone: list[Slide]) -> dict[str, object]:
    names = list(dict.fromkeys(of for of, _ in _iter_slides(values)))
    nearest = NEAREST.get(name)
    home = nearest if nearest in names else names[names.index(name) - 1]
    return {**values, home: _told_more(values[home], gone)}


def _told_more(found: object, gone: list[Slide]) -> object:
    """A slide, or the last of several, that also tells what slides that left have told."""
    if isinstance(found, list):
        return [*found[:-1], _told_more(found[-1], gone)]
    assert isinstance(found, dict), "a slide that is shown"
    more = [line for each in gone for key in ("reserve", "rest") for line in _lines(each, key)]
    return {**found, **{key: (*_lines(found, key), *more) for key in ("backing", "rest")}}


def _lines(slide: Slide, key: str) -> tuple[object, ...]:
    """What a speaker tells of a slide that is shown, or of one that stands in reserve, without its figure."""
    lines = slide[key]
    return lines if isinstance(lines, tuple) else ()


def _without_place(values: Values) -> dict[str, object] | None:
    return next((found for name in PLACES if (found := _without(name, values))), None)


def _first_executions(most: int, values: Values) -> dict[str, object] | None:
    """Executions beyond the first few stand behind the last of these."""
    given = values.get("executions")
    if not isinstance(given, list) or len(given) <= most:
        return None
    return numbered({**values, "executions": _told_more(given[:most], given[most:])})


DROPPING = (
    Shortening("executions", partial(_first_executions, EXECUTIONS)),
    Shortening("place", _without_place),
    Shortening("funnel", partial(_without, "funnel")),
    Shortening("third_execution", partial(_first_executions, FEWEST_EXECUTIONS)),
    Shortening("agenda", partial(_without, "agenda")),
    Shortening("phases", partial(_without, "phases")),
    Shortening("truth", partial(_without, "truth")),
)
"""What leaves a deck that is too long; never task, problem, insight, strategy, idea, money, KPIs or decisions."""
