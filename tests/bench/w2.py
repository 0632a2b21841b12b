"""w2: a deck of 20 slides, made by briefgen from a template and by a plain python-pptx script from the same master.

A title, an agenda, ten slides of five bullets, four native charts with their workbooks, three tables of 6 × 8 cells,
a closing slide; the values differ from deck to deck.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from briefgen import render_deck
from briefgen.content import Chart, Series
from tests.bench.measures import DOCUMENTS, compared, say_memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench.measures import Making

FITTING, SHRINKING = Pt(20), Pt(32)
TITLE, CONTENT, TITLE_ONLY = 0, 1, 5
CHART_BOX = (Inches(1), Inches(1.7), Inches(11.3), Inches(5.3))
TABLE_BOX = (Inches(0.7), Inches(1.8), Inches(12), Inches(4.5))
KINDS = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
SENTENCE = (
    "岚谷计划于六月推出新品清屿，作为轻气泡系列的主角。过去三年无糖茶饮以两位数速度增长，但多数人仍认为无糖等于无味。"
    "Qingyu answers that objection with real cold-brewed tea, fine bubbles and a finish that stays clean."
)
TOPICS = (
    *("市场 Market", "品类 Category", "竞品 Rivals", "人群 People", "洞察 Insight"),
    *("定位 Position", "主张 Claim", "创意 Idea", "触点 Touchpoints", "评估 Measures"),
)
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
BRANDS = tuple(f"品牌 {letter}" for letter in "ABCDEFGH")
MEDIA = ("电视", "短视频", "社交", "搜索", "户外", "终端")
WEEKS = tuple(f"W{week}" for week in range(1, 13))
SHARES = (18.2, 15.4, 13.1, 9.8, 8.0, 6.3, 4.9, 3.4)
YEARS = {"2024": (9.1, 14.2, 18.0, 9.9), "2025": (12.1, 18.4, 20.2, 11.0), "2026": (15.5, 24.0, 31.7, 19.8)}
KNOWN = {"own": [38 + week * 1.3 for week in range(12)], "rivals": [41 + week * 0.2 for week in range(12)]}
CITIES = ("上海", "北京", "广州", "深圳", "杭州")
Data = dict[str, Any]


def decks() -> None:
    """A thousand decks of ours, whose memory must not grow, then a hundred by us and by python-pptx in turns."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.pptx"
        fitting, shrinking = (_makings(size, Path(folder)) for size in (FITTING, SHRINKING))
        say_memory("decks", fitting[0], target)
        for name, (ours, theirs) in {"W2, a deck": fitting, "W2 with bullets that have to shrink": shrinking}.items():
            compared(name, ours, ("python-pptx", theirs), target)


def _makings(size: Pt, folder: Path) -> tuple[list[Making], list[Making]]:
    """What makes our decks with bullets of this size, and what makes those of a plain script."""
    master, template = folder / f"master-{size}.pptx", folder / f"template-{size}.pptx"
    base(size).save(str(master))
    make_template(template, size)
    said = [values(number) for number in range(DOCUMENTS)]
    return [partial(by_us, template, each) for each in said], [partial(by_python_pptx, master, each) for each in said]


def values(number: int) -> Data:
    """The numbers and words of one deck."""
    grown = 1 + number / 500
    return {
        "client": f"岚谷饮料 Langu No.{number:03d}",
        "agency": "行舟 Xingzhou",
        "agenda": TOPICS[:7],
        "bullets": [{"title": f"{n}. {topic}", "points": _points(n)} for n, topic in enumerate(TOPICS, 1)],
        "charts": [
            _chart("column", "销量 Sales", QUARTERS, _scaled(grown, YEARS)),
            _chart("bar", "市占 Share", BRANDS, _scaled(grown, {"share": SHARES})),
            _chart("doughnut", "媒介 Media", MEDIA, _scaled(grown, {"split": (28, 22, 17, 14, 11, 8)})),
            _chart("line", "知名度 Awareness", WEEKS, _scaled(grown, KNOWN)),
        ],
        "tables": [_table(title, grown) for title in ("预算 Budget", "排期 Flow", "城市 Cities")],
    }


def by_us(template: Path, said: Data, target: Path) -> None:
    """The deck rendered by briefgen."""
    charts = [
        Chart(
            tuple(chart["categories"]),
            tuple(Series(name, tuple(numbers)) for name, numbers in chart["series"]),
            chart["title"],
        )
        for chart in said["charts"]
    ]
    render_deck(template, {**said, "samples": charts}, target)


def by_python_pptx(master: Path, said: Data, target: Path) -> None:
    """The deck written by a plain script."""
    deck = Presentation(str(master))
    _add_words(deck, said["client"], "Proposal")
    _add_list(deck, "议程 Agenda", said["agenda"])
    for slide in said["bullets"]:
        _add_list(deck, slide["title"], slide["points"])
    for chart in said["charts"]:
        _add_chart(deck, chart)
    for table in said["tables"]:
        _add_table(deck, table["title"], [table["head"], *table["rows"]])
    _add_words(deck, "谢谢 Thank you", said["agency"])
    deck.save(str(target))


def base(size: Pt) -> Any:
    """An empty wide deck whose lists are set in this size."""
    deck = Presentation()
    wider = Inches(13.333) / (deck.slide_width or 1)
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    for holder in [deck.slide_master, *deck.slide_layouts]:
        for shape in holder.placeholders:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = int(shape.left * wider), int(shape.width * wider)
    level: Any = next(deck.slide_master._element.iter("{*}bodyStyle"))[0]
    level.find("{*}defRPr").set("sz", str(int(size.pt * 100)))
    return deck


def make_template(path: Path, size: Pt) -> Path:
    """The same deck as a template: what repeats stands once, with tags and sample charts."""
    deck, sample = base(size), values(0)
    _add_words(deck, "{{ client }}", "Proposal")
    _add_list(deck, "议程 Agenda", ["{%p for item in agenda %}", "{{ item }}", "{%p endfor %}"])
    slide = _add_list(deck, "{{ slide.title }}", ["{%p for point in slide.points %}", "{{ point }}", "{%p endfor %}"])
    slide.notes_slide.notes_text_frame.text = "{%slide for slide in bullets %}"
    for number, chart in enumerate(sample["charts"]):
        slide = _add_chart(deck, chart)
        slide.shapes.title.text = f"{{{{ charts[{number}].title }}}}"
        slide.shapes[1].name = f"chart:samples.{number}"
    head = [f"{{{{ table.head[{column}] }}}}" for column in range(8)]
    rows = [[f"{{{{ table.rows[{row}][{column}] }}}}" for column in range(8)] for row in range(5)]
    slide = _add_table(deck, "{{ table.title }}", [head, *rows])
    slide.notes_slide.notes_text_frame.text = "{%slide for table in tables %}"
    _add_words(deck, "谢谢 Thank you", "{{ agency }}")
    deck.save(str(path))
    return path


def _points(number: int) -> list[str]:
    starts = [(number * 17 + place * 23) % 70 for place in range(5)]
    return [SENTENCE[start : start + 42 + place * 7] for place, start in enumerate(starts)]


def _scaled(by: float, series: Mapping[str, Sequence[float]]) -> list[tuple[str, list[float]]]:
    return [(name, [round(number * by, 2) for number in numbers]) for name, numbers in series.items()]


def _chart(kind: str, title: str, categories: Sequence[str], series: list[tuple[str, list[float]]]) -> Data:
    return {"kind": kind, "title": title, "categories": categories, "series": series}


def _table(title: str, grown: float) -> Data:
    head = ["项目", "Q1", "Q2", "Q3", "Q4", "合计 Total", "占比 %", "备注 Note"]
    amounts = [[f"{(7 * row + 5 * column) % 39 * grown:.1f}" for column in range(5)] for row in range(5)]
    ends = [f"{(row * 11) % 29 + 0.5:.1f}%" for row in range(5)]
    notes = ["保持", "加投 up", "—", "保持", "—"]
    lines = zip(CITIES, amounts, ends, notes, strict=True)
    rows = [[f"{city} {title[:2]}", *numbers, end, note] for city, numbers, end, note in lines]
    return {"title": title, "head": head, "rows": rows}


def _add_words(deck: Any, title: str, below: str) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE])
    slide.shapes.title.text = title
    slide.placeholders[1].text = below


def _add_list(deck: Any, title: str, points: Sequence[str]) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[CONTENT])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = points[0]
    for point in points[1:]:
        frame.add_paragraph().text = point
    return slide


def _add_chart(deck: Any, chart: Data) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = chart["title"]
    make: Any = CategoryChartData
    data = make()
    data.categories = chart["categories"]
    for name, numbers in chart["series"]:
        data.add_series(name, numbers)
    made = slide.shapes.add_chart(KINDS[chart["kind"]], *CHART_BOX, data).chart
    made.has_legend = True
    made.font.size = Pt(14)
    return slide


def _add_table(deck: Any, title: str, rows: Sequence[Sequence[str]]) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    slide.shapes.title.text = title
    table = slide.shapes.add_table(len(rows), len(rows[0]), *TABLE_BOX).table
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cell = table.cell(row, column)
            cell.text = text
            cell.text_frame.paragraphs[0].runs[0].font.size = Pt(12)
    return slide
