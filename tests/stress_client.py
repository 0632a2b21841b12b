"""stress_client: nothing in, a client out that asks too much of every slide: long names, long lists, one long text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from briefgen.kinds import KINDS
from tests.built import Made, make
from tests.whole_client import FIXED, ITEMS, Generator, characters, client_of, word

if TYPE_CHECKING:
    from briefgen.clients import Checked

COUNTS = {"consumers.funnel": 5, "kpis": 40, "media.plan": 60, "competitors": 12, "risks": 30}
NAMES = {"name", "channel", "vehicle", "risk", "what", "action", "title"}
"""Text fields that hold a name."""
LONG = "big_idea.explanation"
NAME, PARAGRAPH = 60, 2000
FILLER = {
    "zh-Hans": "在城市与山野之间慢慢醒来的无糖气泡茶Sparkling Tea№7🍵与热带水果的第一次相遇，",
    "zh-Hant": "在城市與山野之間慢慢醒來的無糖氣泡茶Sparkling Tea№7🍵與熱帶水果的第一次相遇，",
    "en": "slow mornings between city and hill 茶 with a dry Sparkling Tea №7 🍵 and ripe fruit, ",
}
SENTENCE = {
    "zh-Hans": "每天下午三点，办公室里的人想要一点甜，又怕甜。👩🏽‍💻",
    "zh-Hant": "每天下午三點，辦公室裡的人想要一點甜，又怕甜。👩🏽‍💻",
    "en": "At three in the afternoon people want something sweet and are afraid of sugar. 👩🏽‍💻 ",
}


class Stressing(Generator):
    """Hands out values that are each of its kind only once, too many of them and too long."""

    def count(self, path: str) -> int:
        """How many items a list has."""
        return COUNTS.get(path, ITEMS)

    def text(self, path: str) -> dict[str, str]:
        """A name of sixty characters, a text of two thousand, or a sentence."""
        number = next(self.words)
        beginnings = {
            "zh-Hans": f"简{characters(number)}",
            "zh-Hant": f"繁{characters(number)}",
            "en": f"En{word(number)} ",
        }
        return {language: self._long(path, language, beginning) for language, beginning in beginnings.items()}

    def _long(self, path: str, language: str, beginning: str) -> str:
        if path == LONG:
            return (beginning + SENTENCE[language] * PARAGRAPH)[:PARAGRAPH]
        if path.rpartition(".")[2] in NAMES:
            return (beginning + FILLER[language] * 2)[:NAME].strip(" ，,")
        return beginning + SENTENCE[language].strip()


def fixed() -> dict[str, Any]:
    """What decides how a document comes out: one own brand, one rival to fear, shares and spend on one basis."""
    return {
        **FIXED,
        "competitors.own": (True, *[False] * (COUNTS["competitors"] - 1)),
        "competitors.greatest_threat": (False, True, *[False] * (COUNTS["competitors"] - 2)),
        "competitors.share_series.share_pct": (7.2, 7.8),
        "competitors.share_series.basis": "value",
        "competitors.ad_spend.basis": "net",
        "brand.share_series.basis": "value",
    }


@cache
def stress_client() -> Checked:
    """A client whose proposal needs many more slides than a proposal has."""
    return client_of("stress", Stressing(fixed()))


@cache
def stressed(language: str) -> Made:
    """The proposal of that client; nothing is left out for its length."""
    return make(stress_client(), replace(KINDS["proposal"], page_limit=None), language)
