"""research_brief_samples: values a research brief is filled with: the worked example in each language, and a draft."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from briefgen.content import Properties
from briefgen.formats import Formats
from briefgen.kinds import KINDS, gaps_of
from briefgen.kinds.wording import Wording
from briefgen.model import Brief, read_briefs
from briefgen.source import read_client
from briefgen.styles import find_style, read_words
from tests.small_briefs import brief_of

ROOT = Path(__file__).parents[1]
KIND = KINDS["research-brief"]
HOUSE, _ = find_style("house", ROOT)
CHINESE, TRADITIONAL, ENGLISH = (HOUSE.typesettings[language] for language in ("zh-Hans", "zh-Hant", "en"))
PROPERTIES = Properties("调研简报", "清屿", "子午广告 Meridian", status="送客户审阅", issued=date(2026, 3, 10))
TODAY = date(2026, 3, 12)

_SPARSE = """
campaign: {name: 春季}
research:
  decision: {what: 概念要不要做下去}
  method: {cells: [{name: 座谈, n: 12}]}
"""


@cache
def worked_example() -> Brief:
    """`briefs/langu` and its one campaign."""
    source, _ = read_client(ROOT / "briefs" / "langu", ROOT)
    briefs, _ = read_briefs(source)
    return briefs[0]


def complete(language: str = "zh-Hans") -> dict[str, object]:
    """The worked example in a language."""
    return _values(worked_example(), language)


def draft() -> dict[str, object]:
    """A study of which little is known."""
    return _values(brief_of("company: {name: 岚谷}", _SPARSE), "zh-Hans")


def _values(brief: Brief, language: str) -> dict[str, object]:
    words, _ = read_words(language, HOUSE)
    wording = Wording(brief, words, Formats(language), TODAY, gaps_of(KIND, brief))
    return {**KIND.assemble(wording), "words": words.tree}
