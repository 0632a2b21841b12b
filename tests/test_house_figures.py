from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.paper_kit import C, W, drawings, faults, fill, kit, members, numbers, shown, template, text, texts, tree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
figures: Any = kit("paper.figures")
LOOKS: Any = kit("paper.looks").LOOKS


def all_looks(folder: Path) -> Path:
    return template(folder, *(block for look in LOOKS for block in figures.figure(look, look)))


def test_template_with_all_looks_is_valid(tmp_path: Path) -> None:
    assert faults(all_looks(tmp_path)) == []


def test_paper_with_all_looks_is_valid(tmp_path: Path) -> None:
    values: dict[str, Any] = {look: shown(numbers(1, None, 3, 4, 5, 6, 7)) for look in LOOKS}
    path = fill(all_looks(tmp_path), **values)
    assert len(drawings(path)) == len(LOOKS) == 8
    assert faults(path) == []


def test_figure_stands_between_caption_units_and_source(tmp_path: Path) -> None:
    path = fill(template(tmp_path, *figures.figure("market", "columns")), market=shown(numbers(1.2, 6.8)))
    assert texts(path)[:4] == [
        "Caption: 图 1\u2003份额升至 6.8%", "Label: 份额，%", "Figure: ", "Source: 来源：零售样组。",
    ]  # fmt: skip


def test_units_and_source_leave_no_empty_line(tmp_path: Path) -> None:
    bare = template(tmp_path, *figures.figure("market", "columns"))
    path = fill(bare, market=kit("tests.paper_kit").Shown("标题", "", numbers(1), ""))
    assert [line.partition(":")[0] for line in texts(path)] == ["Caption", "Figure"]


def test_captions_count_themselves(tmp_path: Path) -> None:
    path = template(tmp_path, figures.caption("figure", "{{ x }}"), figures.caption("table", "{{ x }}"))
    asked = [each.text for each in tree(path).iter(f"{W}instrText")]
    assert asked == [" SEQ Figure \\* ARABIC ", " SEQ Table \\* ARABIC "]


def test_caption_and_chart_stay_together(tmp_path: Path) -> None:
    styles = {each.get(f"{W}styleId"): each for each in tree(all_looks(tmp_path), "word/styles.xml").iter(f"{W}style")}
    assert all(styles[name].find(f"{W}pPr/{W}keepNext") is not None for name in ("Caption", "Figure"))


def test_chart_is_named_titled_and_marked(tmp_path: Path) -> None:
    path = template(tmp_path, *figures.figure("dossier_market", "line"))
    (drawing,) = drawings(path)
    assert (drawing.get("name"), drawing.get("title")) == ("chart:dossier_market.chart",) * 2
    marks = [mark.get(f"{W}name") for mark in tree(path).iter(f"{W}bookmarkStart")]
    assert marks == ["chart_dossier_market"]


def test_bookmark_too_long_for_word_is_refused() -> None:
    with pytest.raises(ValueError, match="a bookmark of more than 40 characters is refused by Word"):
        figures.figure("a" * 35, "line")


def test_halves_stand_side_by_side(tmp_path: Path) -> None:
    halves = [figures.figure(name, "columns", width_cm=figures.HALF_CM) for name in ("first", "second")]
    path = fill(
        template(tmp_path, figures.side_by_side(*halves, name="halves")), first=shown(numbers(1)), second=shown()
    )
    cells = list(tree(path).iter(f"{W}tc"))
    assert ["份额升至" in text(cell) for cell in cells] == [True, False, False]
    assert faults(path) == []


@pytest.mark.parametrize("look", list(LOOKS))
def test_every_look_names_fonts_at_nine_points_and_only_colours_of_the_theme(look: str, tmp_path: Path) -> None:
    path = template(tmp_path, *figures.figure("market", look))
    root = tree(path, "word/charts/chart1.xml")
    types = list(root.iter(f"{A}defRPr"))
    assert {each.get("sz") for each in types} == {"900"}
    assert {(each.find(f"{A}latin").get("typeface"), each.find(f"{A}ea").get("typeface")) for each in types} == {
        ("Arial", "Microsoft YaHei")
    }
    assert list(root.iter(f"{A}srgbClr")) == []
    flags = {name: root.find(f".//{C}{name}").get("val") for name in ("roundedCorners", "autoTitleDeleted", "lang")}
    assert flags == {"roundedCorners": "0", "autoTitleDeleted": "1", "lang": "zh-CN"}
    assert all(int(each.get("val")) > 0 for each in root.iter(f"{C}axId"))


def test_line_over_columns_has_an_axis_that_is_hidden_not_deleted(tmp_path: Path) -> None:
    root = tree(template(tmp_path, *figures.figure("market", "columns_line")), "word/charts/chart1.xml")
    second = list(root.iter(f"{C}valAx"))[1]
    assert {name: second.find(f"{C}{name}").get("val") for name in ("delete", "tickLblPos", "crosses")} == {
        "delete": "0", "tickLblPos": "none", "crosses": "max",
    }  # fmt: skip


def test_months_keep_a_single_line_at_100(tmp_path: Path) -> None:
    path = fill(template(tmp_path, *figures.figure("season", "months")), season=shown(numbers(60, 98, 142, 158)))
    axis = next(tree(path, charts_of(path)[0]).iter(f"{C}valAx"))
    assert axis.find(f"{C}majorUnit").get("val") == "100"
    assert 158 < float(axis.find(f"{C}scaling/{C}max").get("val")) < 200


def charts_of(path: Path) -> list[str]:
    return sorted(name for name in members(path) if name.startswith("word/charts/chart"))
