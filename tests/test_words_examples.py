"""Sample answers shown to one client are nobody else's facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from briefgen.model.record import LANGUAGES
from briefgen.styles import find_style, read_words

ROOT = Path(__file__).parents[1]
SLOT = re.compile(r"\{\w+\}")
PARTS = re.compile(r"[，、；：。,;:]|e\.g\.", re.IGNORECASE)
QUOTED = re.compile(r"[“「](.+?)[”」]")
OF_A_TRADE = re.compile(
    r"[茶饮飲瓶罐涩澀糖]|\b(?:tea|drinks?|beverages?|bottles?|bitter|sugar|litres?|ml)\b", re.IGNORECASE
)
OF_A_COUNTRY = re.compile(
    r"[元¥￥$€]|上海|杭州|南京|苏州|蘇州|华东|華東|\b(?:CNY|RMB|USD|SC|China|Shanghai|Hangzhou)\b"
)
FEW_LETTERS = 5
FEW_WORDS = 3


@pytest.fixture(scope="module")
def langu() -> str:
    """All our sample client says, in one text."""
    return "\n".join(text.lower() for path in sorted((ROOT / "briefs/langu").rglob("*.yaml")) for text in _texts(path))


def _texts(path: Path) -> list[str]:
    found: list[str] = []
    waiting: list[object] = [yaml.safe_load(path.read_text(encoding="utf-8"))]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
        else:
            found.append(str(each))
    return found


def examples(language: str) -> dict[str, str]:
    """The sample answers of a language, without what is filled in when a paper is made."""
    words, _ = read_words(language, find_style("house", ROOT)[0])
    keys = [key for key in words if re.fullmatch(r"(?:ask|qst)\..+example", key)]
    assert len(keys) > 80
    return {key: SLOT.sub("", words.get(key) or "") for key in keys}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_has_no_figure_of_its_own(language: str) -> None:
    assert [text for text in examples(language).values() if re.search(r"\d", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_is_of_no_trade_and_no_country(language: str) -> None:
    found = [text for text in examples(language).values() if OF_A_TRADE.search(text) or OF_A_COUNTRY.search(text)]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_says_nothing_our_sample_client_says(language: str, langu: str) -> None:
    assert [part for text in examples(language).values() for part in _told(text) if part in langu] == []


def _told(text: str) -> list[str]:
    """The parts of an example that say enough to be somebody's, and all that is quoted."""
    parts = [part.strip().lower() for part in PARTS.split(text)]
    return [*(part for part in parts if _says_something(part)), *(part.lower() for part in QUOTED.findall(text))]


def _says_something(part: str) -> bool:
    return len(re.findall(r"[a-z’]+", part)) >= FEW_WORDS or len(re.findall("[\u4e00-\u9fff]", part)) >= FEW_LETTERS


@pytest.mark.parametrize("sample", ["6.8% → 8.5%", "“冷着泡”，800 万元", "500 ml, CNY 5.50"])
def test_what_stood_there_once_would_be_found(sample: str, langu: str) -> None:
    assert re.search(r"\d", sample) or [part for part in _told(sample) if part in langu]
