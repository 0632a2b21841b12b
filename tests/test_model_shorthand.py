"""What people write for short is read as what they mean, once; what may mean two things is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefgen.model import Client, Figure, Job, Reading, Record, Span, Text, read_model, shorthand
from briefgen.model.places import Places
from briefgen.model.record import Nothing
from briefgen.problems import Place
from briefgen.source import Mapping, read_yaml_text

WHOLE: dict[str, type[Record]] = {"client": Client, "job": Job}


def reading_of(name: str, text: str) -> Reading:
    node, problems = read_yaml_text(text, f"{name}.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    return read_model(node, WHOLE[name])


def record_of(name: str, text: str) -> Any:
    reading = reading_of(name, text)
    assert [str(problem) for problem in reading.problems] == []
    return reading.record


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12000000", 12_000_000),
        ("1,200", 1_200),
        ("1,234,567.50", 1_234_567.5),
        ("１２００", 1_200),
        ("１，２００．５", 1_200.5),
        ("1200万", 12_000_000),
        ("1200万元", 12_000_000),
        ("5,000 元", 5_000),
        ("1200 萬", 12_000_000),
        ("18.6亿", 1_860_000_000),
        ("18.6億", 1_860_000_000),
        ("12k", 12_000),
        ("12m", 12_000_000),
        ("1.2bn", 1_200_000_000),
        ("1.86e9", 1_860_000_000),
        ("CNY 12m", 12_000_000),
        ("CNY 1200万", 12_000_000),
        ("CNY12,000", 12_000),
        ("RMB 300", 300),
        ("¥12m", 12_000_000),
        ("￥１２万", 120_000),
        ("US$50m", 50_000_000),
        ("€-3k", -3_000),
        ("−5", -5),
    ],
)
def test_money_is_written_as_people_write_it(written: str, value: float) -> None:
    assert record_of("job", f'budget: {{total: "{written}"}}').budget.total == value
    assert record_of("job", f"budget:\n  total: {written}\n").budget.total == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("6.8%", 6.8), ("6.8 %", 6.8), ("６．８％", 6.8), ("6.8", 6.8), ("-3%", -3), ("1,200%", 1_200)],
)
def test_percentages_may_wear_their_sign(written: str, value: float) -> None:
    client = record_of("client", f'market: {{regions: [{{growth_pct: "{written}"}}]}}')
    assert client.market.regions[0].growth_pct == value


@pytest.mark.parametrize(("written", "value"), [("1,200", 1_200), ("1.2万", 12_000), ("3k", 3_000), ("１８", 18)])
def test_whole_numbers_have_the_same_shorthands(written: str, value: int) -> None:
    client = record_of("client", f'company: {{growth: [{{headcount: "{written}"}}]}}')
    assert client.company.growth[0].headcount == value


def test_numbers_in_lists_and_tables_have_them_too() -> None:
    client = record_of(
        "client",
        "market: {seasonality: [60, 1.2k]}\n"
        "competitors: [{ad_spend: [{by_medium: {短视频: 320万}}]}]\n"
        "consumers: {demographics: {gender_pct: {female: 58%, male: 42%}}}\n",
    )
    assert client.market.seasonality == (60, 1_200)
    assert client.competitors[0].ad_spend[0].by_medium == {"短视频": 3_200_000}
    assert client.consumers.demographics.gender_pct == {"female": 58, "male": 42}


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("38", Figure(value=38)),
        ("38%", Figure(value=38, unit="pct")),
        ("{value: 38%, source: s}", Figure(value=38, unit="pct", source="s")),
        ('{value: 38%, unit: "%"}', Figure(value=38, unit="%")),
        ("{value: 3,8, unit: pct}", None),
    ],
)
def test_a_figure_keeps_the_per_cent_sign_as_its_unit(written: str, figure: Figure | None) -> None:
    reading = reading_of("client", f"market:\n  penetration_pct: {written}\n")
    if figure is None:
        assert reading.problems
    else:
        assert reading.record is not None
        assert reading.record.model_dump()["market"]["penetration_pct"] == figure.model_dump()


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("11.6亿", 1.16e9, None),
        ("CNY 11.6亿", 1.16e9, "CNY"),
        ("{value: ¥1.16bn}", 1.16e9, "CNY"),
        ("{value: US$50m, unit: USD}", 5e7, "USD"),
        ("{value: ¥50m, unit: JPY}", 5e7, "JPY"),
        ("{value: CNY 50m, unit: RMB}", 5e7, "RMB"),
    ],
)
def test_a_figure_keeps_the_currency_as_its_unit(written: str, value: float, unit: str | None) -> None:
    figure = record_of("client", f"marketing:\n  sales_target: {written}\n").marketing.sales_target
    assert (figure.value, figure.unit) == (value, unit)


def test_a_currency_is_kept_beside_the_number_where_there_is_a_place_for_it() -> None:
    job = record_of("job", "budget: {total: US$12m}\nkpis: [{target: 4.6%, baseline: 3.1%}, {target: CNY 3m}]\n")
    assert (job.budget.total, job.budget.currency) == (12_000_000, "USD")
    assert [(kpi.target, kpi.unit) for kpi in job.kpis] == [(4.6, "pct"), (3_000_000, "CNY")]
    client = record_of("client", "brand: {price_series: [{price: ¥5.50, period: 2025}]}")
    assert (client.brand.price_series[0].price, client.brand.price_series[0].unit) == (5.5, None)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param(
            "client",
            "company: {growth: [{revenue: 6.8%}]}",
            "client.yaml:1:30: error F-1: company.growth[0].revenue: "
            "expected a plain number, found '6.8%': this field is no percentage\n"
            "    hint: write the number without the percent sign, or move it to a field that holds percentages",
            id="percentage for money",
        ),
        pytest.param(
            "client",
            "marketing: {sales_target: 6.8%}",
            "client.yaml:1:27: error F-1: marketing.sales_target: "
            "expected a plain number, found '6.8%': this field is no percentage\n"
            "    hint: write the number without the percent sign, or move it to a field that holds percentages",
            id="percentage for a figure of money",
        ),
        pytest.param(
            "client",
            "market: {penetration_pct: CNY 38}",
            "client.yaml:1:27: error F-1: market.penetration_pct: "
            "expected a plain number, found 'CNY 38': this field is no amount of money\n"
            "    hint: write the number without the currency, or move it to a field that holds money",
            id="money for a percentage",
        ),
        pytest.param(
            "client",
            "project: {settings: {stale_months: 12m}}",
            "client.yaml:1:36: error F-1: project.settings.stale_months: expected a plain number, found '12m'\n"
            "    hint: write the digits alone, such as 12",
            id="twelve months, not millions",
        ),
        pytest.param(
            "job",
            "budget: {total: US$50m, currency: CNY}",
            "job.yaml:1:17: error F-1: budget.total: "
            "expected a number in CNY, which stands in currency, found 'US$50m'\n"
            "    hint: write it in CNY, or write USD in currency",
            id="two currencies",
        ),
        pytest.param(
            "job",
            "kpis: [{unit: index, target: 118%}]",
            "job.yaml:1:30: error F-1: kpis[0].target: expected a number in index, which stands in unit, found '118%'\n"
            "    hint: write it in index, or write pct in unit",
            id="two units",
        ),
        pytest.param(
            "job",
            "budget: {total: $12m}",
            "job.yaml:1:17: error F-1: budget.total: expected a number, found '$12m'\n    hint: write 12000000",
            id="any dollar",
        ),
        pytest.param(
            "job",
            "budget: {total: '12,5'}",
            "job.yaml:1:17: error F-1: budget.total: expected a number, found '12,5'\n"
            "    hint: write 12000, or 12000.50",
            id="decimal comma",
        ),
        pytest.param(
            "client",
            "market: {growth_pct: 12²}",
            "client.yaml:1:22: error F-1: market.growth_pct: expected a number, found '12²'\n"
            "    hint: write 12000, or 12000.50",
            id="no digit",
        ),
        pytest.param(
            "client",
            "visits: [{date: 0}]",
            "client.yaml:1:17: error F-1: visits[0].date: expected a date, found '0'\n"
            "    hint: write a day such as 2026-03-06",
            id="seconds since 1970",
        ),
        pytest.param(
            "client",
            "visits: [{date: 2026-02-30}]",
            "client.yaml:1:17: error F-1: visits[0].date: expected a date, found '2026-02-30'\n"
            "    hint: write a day such as 2026-03-06",
            id="no such day",
        ),
        pytest.param(
            "client",
            "company: {history: [{date: 2026-W19}]}",
            "client.yaml:1:28: error F-1: company.history[0].date: "
            "expected a year, a month or a day, found '2026-W19'\n    hint: write 2026, 2026-03 or 2026-03-06",
            id="week for a day",
        ),
        pytest.param(
            "client",
            "people: {p_li: {name: 李岚}}",
            "client.yaml:1:9: error F-3: people: expected a list, found a mapping\n"
            "    hint: start each item on a line of its own with '- '",
            id="fields of no item",
        ),
        pytest.param(
            "job",
            "media: {timing: {hiatus: never}}",
            "job.yaml:1:26: error F-3: media.timing.hiatus[0]: expected fields, found 'never'\n"
            "    hint: write its fields on lines below, indented: from: …, to: …",
            id="no span",
        ),
    ],
)
def test_nothing_is_guessed(name: str, text: str, told: str) -> None:
    assert [str(problem) for problem in reading_of(name, text).problems] == [told]


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        (
            "budget: {total: 5%}",
            "这里应是普通数字，现为“5%”：这个字段不是百分比",
            "去掉百分号，或写到填百分比的字段",
        ),
        (
            "budget: {total: US$5, currency: CNY}",
            "这里应是 CNY 的数字（见 currency），现为“US$5”",
            "换算成 CNY，或把 currency 改为 USD",
        ),
    ],
)
def test_what_is_refused_is_told_in_chinese(text: str, told: str, hint: str) -> None:
    (problem,) = (problem.in_language("zh-Hans") for problem in reading_of("job", text).problems)
    assert (problem.message, problem.hint) == (told, hint)


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2025", "2025"),
        ("2025年", "2025"),
        ("2026Q2", "2026-Q2"),
        ("2026-Q2", "2026-Q2"),
        ("2026q2", "2026-Q2"),
        ("2026H1", "2026-H1"),
        ("2026-W19", "2026-W19"),
        ("2026W9", "2026-W09"),
        ("2026-05", "2026-05"),
        ("2026.05", "2026-05"),
        ("2026.5", "2026-05"),
        ("2026/05", "2026-05"),
        ("2026年5月", "2026-05"),
        ("２０２６年５月", "2026-05"),
        ("2026年5月4日", "2026-05-04"),
        ("2026-05-04..2026-07-26", Span.model_validate({"from": "2026-05-04", "to": "2026-07-26"})),
        ("2026/5/4 .. 2026/7/26", Span.model_validate({"from": "2026-05-04", "to": "2026-07-26"})),
        ("2026-05-04/2026-07-26", Span.model_validate({"from": "2026-05-04", "to": "2026-07-26"})),
        ("{from: 2026.5.4, to: 2026年7月26日}", Span.model_validate({"from": "2026-05-04", "to": "2026-07-26"})),
        ("首 4 周", "首 4 周"),
        ("2026-Q5", "2026-Q5"),
        ("2026H3", "2026H3"),
        ("2026-W54", "2026-W54"),
        ("2026-13", "2026-13"),
    ],
)
def test_a_period_has_one_form(written: str, period: str | Span) -> None:
    job = record_of("job", f"budget:\n  phasing:\n  - period: {written}\n")
    assert job.budget.phasing[0].period == period


def test_a_stretch_of_days_may_stand_on_one_line() -> None:
    job = record_of("job", "media: {timing: {hiatus: 2026-06-18..2026-06-20}}")
    assert job.media.timing.hiatus == (Span.model_validate({"from": "2026-06-18", "to": "2026-06-20"}),)


@pytest.mark.parametrize(
    "written",
    ["2026-05-04", "2026/5/4", "2026.5.4", "2026-5-4", "2026年5月4日", "2026 年 5 月 4 日", "２０２６/０５/０４"],
)
def test_days_are_written_as_people_write_them(written: str) -> None:
    text = (
        f"visits: [{{date: {written}}}]\ncompany: {{history: [{{date: {written}}}]}}\nproject: {{as_at: {written}}}\n"
    )
    client = record_of("client", text)
    assert (client.visits[0].date, client.company.history[0].date) == (date(2026, 5, 4), "2026-05-04")
    assert client.project.as_at == date(2026, 5, 4)


def test_the_day_of_a_nothing_is_written_like_any_other() -> None:
    nothings = reading_of("client", "company: {founded: {requested: 2026/3/6, due: 2026年3月10日}}").nothings
    assert nothings == {"company.founded": Nothing("requested", "", date(2026, 3, 6), "", date(2026, 3, 10))}


@pytest.mark.parametrize(("written", "month"), [("2026年5月", "2026-05"), ("2026.05", "2026-05"), ("2026年", "2026")])
def test_a_month_of_history_has_one_form(written: str, month: str) -> None:
    assert record_of("client", f"company: {{history: [{{date: {written}}}]}}").company.history[0].date == month


@pytest.mark.parametrize(
    ("written", "truth"), [("yes", True), ("no", False), ("是", True), ("否", False), ("true", True), ("NO", False)]
)
def test_yes_and_no_may_be_chinese(written: str, truth: bool) -> None:
    client = record_of("client", f"evaluation: {{methods: [{{kind: tracking, used: {written}}}]}}")
    assert client.evaluation.methods[0].used is truth


def test_a_text_stays_what_it_is() -> None:
    client = record_of("client", "company: {name: 1200万, culture: 2026Q2}\npeople: [{id: 6.8%}]\n")
    assert client.company.name == Text(default="1200万")
    assert client.people[0].id == "6.8%"


def test_a_single_item_is_a_list_of_one() -> None:
    client = record_of(
        "client",
        "project: {languages: en, holidays: 2026/10/1}\n"
        "people: {id: p_li, name_en: Li Lan}\n"
        "market: {seasonality: 100}\n"
        "consumers: {psychographics: {barriers: 怕苦}}\n",
    )
    assert (client.project.languages, client.project.holidays) == (("en",), (date(2026, 10, 1),))
    assert [person.name.in_language("en") for person in client.people] == ["Li Lan"]
    assert client.market.seasonality == (100,)
    assert client.consumers.psychographics.barriers == (Text(default="怕苦"),)
    job = record_of("job", "insight: {evidence: src_focus}\ntone: {is_en: fresh}\n")
    assert job.insight.evidence == ("src_focus",)
    assert [word.is_.in_language("en") for word in job.tone] == ["fresh"]


def test_a_single_text_in_several_languages_is_one_item() -> None:
    text = "consumers: {psychographics: {barriers: {zh-Hans: 怕苦, en: bitterness}}}"
    (barrier,) = record_of("client", text).consumers.psychographics.barriers
    assert (barrier.in_language("zh-Hans"), barrier.in_language("en")) == ("怕苦", "bitterness")


@pytest.mark.parametrize("text", ["people:", "people: ''", "people: []", "people: {missing: nobody told}"])
def test_nothing_is_no_item(text: str) -> None:
    assert record_of("client", text).people == ()


def test_a_single_item_has_its_place() -> None:
    reading = reading_of("job", "kpis:\n  id: k_trial\n  target: lots\n  name: {requested: 2026-03-06}\n")
    assert [(str(problem.place), problem.path) for problem in reading.problems] == [("job.yaml:3:11", "kpis[0].target")]
    assert list(reading.nothings) == ["kpis[0].name"]
    places = Places(Mapping(Place("client.yaml", 1, 1), {}), reading.kept)
    assert places.place("kpis[0].id") == Place("job.yaml", 2, 7)
    assert places.place("kpis[0]") == Place("job.yaml", 2, 3)


def test_a_list_of_texts_takes_no_translation_beside_it() -> None:
    (problem,) = reading_of("client", "consumers: {psychographics: {barriers: [怕苦], barriers_en: [bitter]}}").problems
    assert (problem.rule, problem.path) == ("F-2", "consumers.psychographics.barriers_en")


def test_a_bn_is_ten_yi() -> None:
    assert shorthand.amount("1.2bn") == shorthand.amount("12亿")
