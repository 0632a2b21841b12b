"""looks: the name of a look and the size of its frame in, the sample chart of a paper out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drawing import samples
from drawing.charts import Chart, Label, Sample

_TEXT = 9
_LEGEND = (0.0, 0.0)
_PERIODS = ("2022", "2023", "2024", "2025")


@dataclass(frozen=True)
class Look:
    """A sample chart and the room in centimetres between its plot and the frame's left, top and lower edge."""

    chart: Chart
    left: float = 0
    top: float = 0.2
    bottom: float = 0.75

    def drawn(self, width: float, height: float) -> Chart:
        """The chart for a frame of this size in centimetres."""
        left, top = min(self.left / width, 0.45), self.top / height
        plot = (left, top, 1 - left, 1 - top - self.bottom / height)
        legend = _LEGEND if self.chart.legend else ()
        return replace(
            self.chart,
            text=_TEXT,
            names=_TEXT,
            legend=legend,
            plot=tuple(round(part, 4) for part in plot),
        )


def _first(chart: Chart, count: int) -> Chart:
    """The chart with so many of its categories: in papers each further one makes the frame higher."""
    columns = tuple(replace(sample, values=sample.values[:count]) for sample in chart.columns)
    return replace(chart, categories=chart.categories[:count], columns=columns)


def _line(name: str, values: tuple[float, ...], colour: str, *, own: bool = False) -> Sample:
    """A brand over time; marked points carry their value."""
    hidden = Label("accent1" if own else "tx2", bold=own, place="t", shown=False)
    return Sample(name, values, colour, label=hidden, own=3, own_label=hidden.colour, width=2.25 if own else 1.5)


def _part(name: str, values: tuple[float, ...], colour: str, text: str) -> Sample:
    """A brand's part of the whole, its value inside."""
    return Sample(name, values, colour, "0", Label(text, place="ctr"), separated=0.75)


_COLUMNS = Chart(
    _PERIODS,
    (Sample("数值", (11.2, 13.1, 15.6, 18.6), "accent3", own=3, own_label="tx1"),),
    axis=(0, 20.8),
)
_LINE = Chart(
    _PERIODS,
    lines=(
        _line("自有品牌", (2.1, 3.4, 5.0, 6.8), "accent1", own=True),
        _line("品牌一", (19.5, 18.9, 18.1, 17.5), "accent2"),
        _line("品牌二", (8.1, 8.6, 9.0, 9.2), "accent3"),
    ),
    line_axis=(0, 22.4),
    legend=_LEGEND,
)
_STACK = Chart(
    _PERIODS,
    (
        _part("自有品牌", (12, 14, 17, 20), "accent1", "bg1"),
        _part("品牌一", (41, 40, 38, 36), "accent2", "bg1"),
        _part("品牌二", (21, 21, 20, 19), "accent3", "tx1"),
        _part("其他", (26, 25, 25, 25), "accent5", "tx1"),
    ),
    stacked=True,
    gap=60,
    # White lines around the parts would break it.
    base_line=False,
    legend=_LEGEND,
)
# Within its bar no figure meets the line at 100, which runs behind the bars.
_MONTHS = replace(
    samples.SEASON,
    columns=(replace(samples.SEASON.columns[0], label=Label("tx1", place="inEnd"), own_label="bg1"),),
    axis=(0, 160),
)
_BARS = Chart(
    ("第一项", "第二项", "第三项", "第四项", "第五项", "第六项"),
    (Sample("数值", (38, 22, 16, 12, 8, 4), "accent3", "0", own=1, own_label="accent1"),),
    bars=True,
    gap=70,
    axis=(0, 42.6),
)

LOOKS = {
    "columns": Look(_COLUMNS),
    "columns_line": Look(samples.MARKET, top=0.4),
    "line": Look(_LINE, top=0.75),
    "stack": Look(_STACK, top=0.75),
    "months": Look(_MONTHS),
    "bars": Look(_BARS, left=3.6, top=0.05, bottom=0.05),
    "pairs": Look(samples.COMPETITION, top=1.15, bottom=1.15),
    "pair_bars": Look(_first(samples.TRUTH, 5), left=3.6, top=0.65, bottom=0.05),
}
"""What a figure may look like, by name."""
