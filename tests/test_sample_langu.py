"""The sample client langu answers every required question, in three languages, the Traditional one as Taiwan has it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from briefgen.checks.coverage import coverage
from briefgen.clients import check_client
from briefgen.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.clients import Checked

ROOT = Path(__file__).parents[1]
HAN = re.compile("[\u4e00-\u9fff]")
MAINLAND = (
    *("媒介", "渠道", "項目", "視頻", "短視頻", "質量", "信息", "互聯網", "反饋", "份額", "便利店", "投放期"),
    *("搜索", "小程序", "白領", "用戶", "脫敏", "剪輯", "物料", "刊例", "樣組", "推送", "增速", "同比", "配料表"),
)
"""What is said on the mainland, and would stand in a text that was only converted character by character."""


@cache
def checked() -> Checked:
    return check_client(ROOT / "briefs" / "langu", ROOT, date(2026, 3, 12))


def texts() -> Iterator[tuple[str, Text]]:
    """Every Chinese text of the brief with its path."""
    for held in checked().briefs[0].fields:
        for value in held.value if isinstance(held.value, tuple) else (held.value,):
            if isinstance(value, Text) and HAN.search(value.in_language("zh-Hans")):
                yield held.path, value


def test_every_point_of_the_checklist_is_complete() -> None:
    points = coverage(checked().checkings[0]).points
    assert [(point.point, point.state) for point in points] == [(number, "complete") for number in range(1, 17)]


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_every_text_is_given_in_every_language(language: str) -> None:
    assert [path for path, text in texts() if not text.given_in(language)] == []


def test_traditional_texts_are_written_as_in_taiwan() -> None:
    given = [(path, text.given_in("zh-Hant") or "") for path, text in texts()]
    assert len(given) > 500
    assert [(path, word) for path, text in given for word in MAINLAND if word in text] == []
    assert [path for path, text in given if set("“”‘’") & set(text)] == []


def test_the_key_visual_is_what_its_script_draws(tmp_path: Path) -> None:
    script = ROOT / "briefs" / "langu" / "campaigns" / "summer_2026" / "cool_down_zone.py"
    subprocess.run([sys.executable, "-B", script, tmp_path / "drawn.png"], check=True)
    drawn, kept = Image.open(tmp_path / "drawn.png"), Image.open(script.with_suffix(".png"))
    assert drawn.tobytes() == kept.tobytes()
