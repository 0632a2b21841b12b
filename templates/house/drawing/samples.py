"""samples: nothing in, the sample charts of decks and papers out; a brief's numbers take the place of theirs."""

from __future__ import annotations

from drawing.charts import Chart, Label, Sample

_MONTHS = tuple(f"{month}月" for month in range(1, 13))
_BRANDS = ("品牌一", "品牌二", "品牌三", "自有品牌")
_STAGES = ("提示知名", "考虑", "试用", "常饮")
_ATTRIBUTES = ("属性一", "属性二", "属性三", "属性四", "属性五", "属性六")
_LEGEND = (0, 0, 0.44, 0.07)
_ON_COLOUR = {"bg1": Label("bg1", place="ctr", with_name=True), "tx1": Label("tx1", place="ctr", with_name=True)}

MARKET = Chart(
    ("2021", "2022", "2023", "2024", "2025"),
    (Sample("零售额", (8.9, 11.2, 13.1, 15.6, 18.6), "accent3", own=4, own_colour="accent2", own_label="tx1"),),
    (Sample("增长率", (None, 25.8, 17.0, 19.1, 19.2), "tx1", label=Label("tx1", bold=True, place="t")),),
    axis=(0, 33.5),
    # The line's lowest point stands at 72 % of the height, its highest at 92 %: it never meets the columns.
    line_axis=(-14.7, 29.3),
)
POSITION = Chart(
    ("2021", "2022", "2023", "2024", "2025"),
    (Sample("份额", (1.2, 2.1, 3.4, 5.0, 6.8), "accent6", own=4),),
    axis=(0, 7.6),
)
COMPETITION = Chart(
    _BRANDS,
    (
        Sample("市场占有率", (41.0, 17.5, 9.2, 6.8), "accent4", own=3, own_colour="accent6"),
        Sample("广告占有率", (36.0, 21.0, 11.0, 9.0), "accent2", own=3),
    ),
    gap=80,
    axis=(0, 44),
    legend=_LEGEND,
    plot=(0, 0.12, 1, 0.74),
)
SEASON = Chart(
    _MONTHS,
    (
        Sample(
            "指数",
            (62, 60, 78, 98, 122, 142, 158, 150, 116, 84, 68, 62),
            "accent4",
            "0",
            # The line at 100 would run through the figures beside it.
            Label(ground="bg1"),
            own=5,
        ),
    ),
    gap=45,
    axis=(0, 172),
    hundred_line=True,
)
_PLACES = ("大区一", "大区二", "大区三", "大区四", "大区五", "大区六")
REGIONS = Chart(
    _PLACES,
    (Sample("品类占比", (38.0, 22.0, 16.0, 12.0, 8.0, 4.0), "accent4", own=0),),
    bars=True,
    gap=60,
    axis=(0, 42),
    plot=(0.26, 0.02, 0.74, 0.96),
)
CHANNELS = Chart(
    _PLACES[:5],
    (
        Sample("品类占比", (33.0, 29.0, 18.0, 14.0, 6.0), "accent4"),
        Sample("自有品牌", (27.0, 41.0, 9.0, 18.0, 5.0), "accent1", label=Label("accent1", bold=True)),
    ),
    bars=True,
    gap=60,
    axis=(0, 46),
    legend=_LEGEND,
    plot=(0.26, 0.1, 0.74, 0.9),
)
TRUTH = Chart(
    _ATTRIBUTES,
    (
        Sample("自有品牌", (4.3, 4.1, 3.9, 3.4, 3.2, 3.0), "accent1", label=Label("accent1", bold=True)),
        Sample("最强竞品", (3.6, 3.7, 3.8, 4.1, 3.7, 3.9), "accent4"),
    ),
    bars=True,
    gap=60,
    axis=(0, 4.7),
    legend=_LEGEND,
    plot=(0.26, 0.1, 0.74, 0.9),
)
FUNNEL = Chart(
    _STAGES,
    (
        Sample("自有品牌", (46, 24, 17, 8), "accent1", "0", Label("accent1", bold=True)),
        Sample("对标", (58, 35, 26, 15), "accent4", "0"),
    ),
    gap=80,
    axis=(0, 62),
    legend=_LEGEND,
    plot=(0, 0.12, 1, 0.78),
)
BUDGET = Chart(
    ("预算",),
    (
        Sample("第一项", (360,), "accent3", "#,##0", _ON_COLOUR["tx1"], separated=1.5),
        Sample("第二项", (720,), "accent1", "#,##0", _ON_COLOUR["bg1"], separated=1.5),
        Sample("第三项", (120,), "accent5", "#,##0", _ON_COLOUR["tx1"], separated=1.5),
        Sample("第四项", (110,), "accent6", "#,##0", _ON_COLOUR["tx1"], separated=1.5),
        Sample("第五项", (110,), "accent2", "#,##0", _ON_COLOUR["bg1"], separated=1.5),
        Sample("第六项", (110,), "accent4", "#,##0", _ON_COLOUR["tx1"], separated=1.5),
    ),
    bars=True,
    stacked=True,
    gap=0,
    axis=(0, 1),
    plot=(0, 0, 1, 1),
)
