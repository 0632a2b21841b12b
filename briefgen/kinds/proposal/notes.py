"""notes: slides in, the same with what their speaker says out: message, evidence, transition, question; then backing.

What is said comes first, as it is said; what stands behind a slide is for looking up and comes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Chart, Gantt, Heat, Rich, Table
from briefgen.kinds.proposal.backing import Backing
from briefgen.kinds.proposal.behind import BEHIND, INSTEAD
from briefgen.kinds.proposal.labels import long_names, with_short_names
from briefgen.kinds.proposal.shown import Shown
from briefgen.kinds.proposal.slide import in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.kinds.proposal.slide import Slide
    from briefgen.kinds.wording import Wording

    Values = Mapping[str, object]

REGISTER = "overview"
"""The slide behind which the deck's sources are listed."""
_ASIDE = ("asks", "asked")
"""Keys of a slide that say what is likely to be asked of it."""
_PAIRS = (
    *(("label", "text"), ("label", "head"), ("head", "sentence"), ("head", "wanted"), ("head", "text")),
    *(("figure", "text"), ("what", "detail"), ("risk", "response"), ("name", "duty"), ("date", "action")),
    *(("name", "target"), ("item", "amount"), ("channel", "cost"), ("what", "effect")),
)
"""Keys of a row that are told together, the first that a row has."""


def told_slides(wording: Wording, slides: Mapping[str, Slide | list[Slide] | None]) -> dict[str, object]:
    """Each slide with what its speaker tells; what would stand behind an absent slide stands behind another."""
    behind = _groups(slides)
    found: dict[str, object] = {}
    for name, given in slides.items():
        several = given if isinstance(given, list) else [given] if given else []
        groups = [() for _ in several[:-1]] + [behind[name]] if several else []
        shown = Shown("\n".join(map(in_one_line, _texts(several))), tuple(_row_texts(several)))
        told = [_told(wording, name, each, shown, held) for each, held in zip(several, groups, strict=True)]
        found[name] = told if isinstance(given, list) else told[0] if told else None
    return found


def _groups(slides: Mapping[str, Slide | list[Slide] | None]) -> dict[str, tuple[str, ...]]:
    held: dict[str, tuple[str, ...]] = {}
    last = ""
    for name, given in slides.items():
        last = name if given else last
        home = last if given else INSTEAD.get(name, last)
        held[home] = (*held.get(home, ()), *BEHIND.get(name, ()))
    return held


def _told(wording: Wording, name: str, slide: Slide, shown: Shown, groups: Sequence[str]) -> Slide:
    """A slide with what is `told` of it and its `backing`; `reserve` and `rest` are these where it is not shown."""
    words, title = wording.words, in_one_line(slide["title"])
    talk = _talk(wording, slide)
    source = str(slide.get("source") or "")
    message = [words("pro.notes.message", text=title), words("pro.notes.told", text=talk) if talk else ""]
    spoken = tuple(line for line in (*message, _evidence(wording, source)) if line)
    register = Backing(wording, shown).register() if name == REGISTER else []
    return {
        **slide,
        **_labelled(slide),
        "told": spoken,
        "backing": (*_names(wording, slide), *Backing(wording, shown).lines(groups), *register),
        "announced": words("pro.notes.next", text=title),
        "question": _question(wording, str(slide.get("asks", name)), slide),
        "reserve": (words("pro.notes.reserve", text=title), *spoken[1:]),
        "rest": tuple(Backing(wording, Shown("\n".join((*spoken, source)))).lines(groups)),
    }


def _labelled(slide: Slide) -> Slide:
    chart = slide.get("chart")
    return {"chart": with_short_names(chart)} if isinstance(chart, Chart) else {}


def _names(wording: Wording, slide: Slide) -> Iterator[str]:
    """The names that are too long for a chart, in full."""
    chart = slide.get("chart")
    names = long_names(chart) if isinstance(chart, Chart) else []
    if names:
        yield wording.words("pro.notes.names", names=wording.formats.listed(names))


def _question(wording: Wording, name: str, slide: Slide) -> str:
    """What is likely to be asked, about this brief where its figures are known."""
    asked = slide.get("asked")
    known = isinstance(asked, dict) and all(asked.values())
    question = wording.words.get(f"pro.asked.{name}") if known else wording.words.get(f"pro.ask.{name}")
    if not question:
        return ""
    told = wording.words(f"pro.asked.{name}", **asked) if isinstance(asked, dict) and known else question
    return wording.words("pro.notes.question", text=told)


def _evidence(wording: Wording, source: str) -> str:
    """A source line is evidence; any other remark under a slide is something to bear in mind."""
    opening = wording.words("cap.source_line", sources="").rstrip("。.")
    if not source:
        return ""
    cited = source.startswith(opening)
    return wording.words(f"pro.notes.{'evidence' if cited else 'remark'}", text=source.removeprefix(opening))


def _talk(wording: Wording, slide: Slide) -> str:
    """What a slide says under its title, as its speaker tells it."""
    if isinstance(slide.get("said"), list):
        return wording.formats.sentences(*map(str, slide["said"]))  # type: ignore[call-overload]
    said = [slide.get(key) for key in ("line", "raw", "need", "conclusion", "description")]
    told = [in_one_line(each) for each in said if each and not _is_mark(each)]
    points = slide.get("points")
    lists = [found for found in slide.values() if isinstance(found, list)]
    told += [in_one_line(point) for point in points] if isinstance(points, list) else []
    told += [row for rows in lists for row in _rows(wording, rows)]
    told += [bar.alt for gantt in slide.values() if isinstance(gantt, Gantt) for bar in gantt.bars]
    told += [strip.alt for strip in slide.values() if isinstance(strip, Heat)]
    return wording.formats.sentences(*told)


def _rows(wording: Wording, rows: Sequence[object]) -> Iterator[str]:
    for row in rows:
        if isinstance(row, dict):
            pair = next((pair for pair in _PAIRS if row.get(pair[0]) and row.get(pair[1])), None)
            if pair and not _is_mark(row[pair[1]]):
                yield wording.words("pro.notes.named", name=in_one_line(row[pair[0]]), text=in_one_line(row[pair[1]]))


def _is_mark(value: object) -> bool:
    """Whether it only says that something is missing, which nobody speaks."""
    return isinstance(value, Rich) and all(span.emphasis == "mark" for span in value.spans)


def _row_texts(several: Sequence[Slide]) -> Iterator[str]:
    """What each row of a slide's lists, tables and calendars says, each sentence told of it, and each chart."""
    for value in (value for slide in several for value in slide.values()):
        for row in _rows_of(value):
            yield "\n".join(map(in_one_line, _texts(row)))


def _rows_of(value: object) -> Sequence[object]:
    if isinstance(value, Gantt):
        return [bar.cells for bar in value.bars]
    if isinstance(value, Table):
        whole = (value.head, *value.rows)
        return [*whole, *zip(*whole, strict=True)]
    if isinstance(value, Chart):
        return [value]
    return [row for row in value if isinstance(row, (dict, tuple, str))] if isinstance(value, list) else []


def _texts(value: object) -> Iterator[str]:
    """Every text of a slide, whatever holds it."""
    if isinstance(value, (str, Rich)):
        yield str(value)
    elif isinstance(value, dict):
        yield from (text for key, each in value.items() if key not in _ASIDE for text in _texts(each))
    elif isinstance(value, (list, tuple)):
        yield from (text for each in value for text in _texts(each))
    elif isinstance(value, Chart):
        yield from (value.alt, *value.categories)
    elif isinstance(value, Table):
        yield from _texts((value.head, value.rows))
    elif isinstance(value, Gantt):
        yield from _texts([bar.cells for bar in value.bars])
