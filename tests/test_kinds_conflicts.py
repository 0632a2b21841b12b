"""What sources disagree about stands on the page with all its sides."""

from __future__ import annotations

import pytest

from briefgen.kinds import creative_brief, gap_rows
from tests.small_briefs import wording_of

SOURCES = (
    "materials: [{id: plan, title: {zh-Hans: 大赛策划案, zh-Hant: 大賽企劃案, en: the contest brief}},"
    " {id: press, title: {zh-Hans: 《经济观察报》, zh-Hant: 《經濟觀察報》, en: The Economic Observer}}]\n"
)


def mark(field: str, sides: str, language: str, project: str = "{}") -> str:
    client = f"{SOURCES}project: {project}\n{field.replace('…', '{conflicting: [' + sides + ']}')}\n"
    path = {"brand": "brand.launch.date", "market": "market.definition"}[field.partition(":")[0]]
    (span,) = wording_of(client, language=language).mark(path).spans
    assert span.emphasis == "mark"
    return span.text


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", "说法不一，待核：2012年3月（大赛策划案）；2012年4月（《经济观察报》，头版）"),
        ("zh-Hant", "說法不一，待核：2012年3月（大賽企劃案）；2012年4月（《經濟觀察報》，头版）"),
        (
            "en",
            "Sources disagree, to be checked: March 2012 (the contest brief); April 2012 (The Economic Observer, 头版)",
        ),
    ],
)
def test_both_sides_are_told_with_their_sources_and_notes(language: str, expected: str) -> None:
    sides = "{value: 2012-03, source: plan}, {value: 2012-04, source: press, note: 头版}"
    assert mark("brand: {launch: {date: …}}", sides, language) == expected


@pytest.mark.parametrize(
    ("values", "language", "expected"),
    [
        (("1993", "1996年"), "zh-Hans", ("1993", "1996 年")),
        (("2012-04-03", "2012年4月"), "en", ("3 April 2012", "April 2012")),
        (("6.80%", "12,345"), "zh-Hans", ("6.8%", "12,345")),
        (("9亿元", "1.4亿"), "zh-Hans", ("9 亿元", "1.4 亿")),
        (("9亿元", "1.4亿"), "en", ("CNY 900.0m", "140.0m")),
        (("US$50m", "TWD 3000000"), "zh-Hant", ("5,000 萬美元", "300 萬元")),
        (("0.121", "0.122"), "en", ("0.121", "0.122")),
        (("七大营养群", "五项"), "zh-Hant", ("七大营养群", "五项")),
    ],
    ids=["years", "days", "percentage", "money", "money in English", "currencies", "too close to round", "words"],
)
def test_dates_and_figures_are_written_as_the_language_does(
    values: tuple[str, str], language: str, expected: tuple[str, str]
) -> None:
    sides = ", ".join(f"{{value: '{value}', note: n}}" for value in values)
    told = mark("market: {definition: …}", sides, language, "{currency: CNY}")
    left, right = ("（n）", "；") if language != "en" else (" (n)", "; ")
    assert told.partition("：" if language != "en" else ": ")[2] == f"{expected[0]}{left}{right}{expected[1]}{left}"


def test_a_third_account_and_an_unknown_source_are_told_too() -> None:
    sides = "{value: a, source: plan}, {value: b, source: lost}, {value: c, note: reckoned}"
    assert mark("market: {definition: …}", sides, "en") == (
        "Sources disagree, to be checked: a (the contest brief); b (lost); c (reckoned)"
    )


def test_words_nobody_has_translated_are_known_to_be_so() -> None:
    wording = wording_of(
        "project: {languages: [zh-Hans]}\nmarket: {definition: {conflicting: "
        "[{value: 五项, note: 数出来的}, {value: 七项, note: 数出来的}]}}",
        language="en",
    )
    wording.mark("market.definition")
    assert list(wording.untranslated) == ["五项", "七项", "数出来的"]


def test_a_gap_says_that_sources_disagree() -> None:
    job = "proposition: {conflicting: [{value: 添动力, source: plan}, {value: 不累, source: press}]}"
    wording = wording_of(SOURCES, job, "zh-Hans", creative_brief.KIND)
    rows = gap_rows.rows(wording, [gap for gap in wording.gaps if gap.need.path == "proposition"])
    assert [row["what"] for row in rows] == ["单一主张（说法不一，待核）"]
