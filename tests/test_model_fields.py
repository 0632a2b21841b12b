from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.model.client import Client
from briefgen.model.competitors import Competitor
from briefgen.model.consumers import Consumers
from briefgen.model.job import Job
from briefgen.model.job_budget import Alerts, Budget
from briefgen.model.job_kpi import Kpi
from briefgen.model.job_media import Media
from briefgen.model.job_strategy import ToneWord
from briefgen.model.job_work import Task
from briefgen.model.marketing import Marketing
from briefgen.model.record import About, Figure, Record, Span
from briefgen.model.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

VALUES = {Figure, Span}
"""Records that stand for one value; their parts are explained by the field that holds them."""


def records_within(root: type[Record]) -> set[type[Record]]:
    found: set[type[Record]] = set()
    waiting = [root]
    while waiting:
        record = waiting.pop()
        if record in found or record in VALUES:
            continue
        found.add(record)
        for field in record.model_fields.values():
            waiting += [part for part in parts_of(field.annotation) if is_record(part)]
    return found


def parts_of(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from parts_of(part)


def is_record(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Record)


def fields() -> Iterator[tuple[str, FieldInfo]]:
    for record in sorted(
        records_within(Client) | records_within(Job), key=lambda record: (record.__module__, record.__name__)
    ):
        for name, field in record.model_fields.items():
            yield f"{record.__module__}.{record.__name__}.{name}", field


FIELDS = dict(fields())


def about_of(field: FieldInfo) -> About:
    extra = field.json_schema_extra
    assert isinstance(extra, dict)
    told: Any = extra["about"]
    assert isinstance(told, About)
    return told


def test_every_field_is_explained_in_both_languages() -> None:
    told = {name: about_of(field) for name, field in FIELDS.items()}
    assert not [name for name, about in told.items() if not about.help_zh.endswith("。")]
    assert not [name for name, about in told.items() if not about.help_en.endswith(".")]
    assert not [name for name, about in told.items() if about.help_zh.isascii() or not about.help_en.strip(" .")]


def test_every_field_has_point_level_and_label() -> None:
    told = {name: about_of(field) for name, field in FIELDS.items()}
    assert not [name for name, about in told.items() if about.point not in range(17)]
    assert not [name for name, about in told.items() if about.level not in ("R", "C", "O")]
    assert not [name for name, about in told.items() if not re.fullmatch(r"[a-z]+\.[a-z0-9_]+", about.label)]


def test_every_field_may_be_missing() -> None:
    assert Client.model_validate({})
    assert Job.model_validate({})
    assert not [name for name, field in FIELDS.items() if field.is_required()]


def test_fields_of_a_job_belong_to_no_point() -> None:
    assert {about_of(field).point for record in records_within(Job) for field in record.model_fields.values()} == {0}


@pytest.mark.parametrize(
    ("group", "point"),
    [
        ("competitors", 9),
        ("consumers", 10),
        ("channels", 11),
        ("standing", 12),
        ("marketing", 13),
        ("visits", 14),
        ("evaluation", 15),
        ("archive", 16),
    ],
)
def test_point_of_a_group_is_the_point_of_all_its_fields(group: str, point: int) -> None:
    annotation = Client.model_fields[group].annotation
    inner = set().union(*(records_within(part) for part in parts_of(annotation) if is_record(part)))
    assert {about_of(field).point for record in inner for field in record.model_fields.values()} == {point}


def test_competitor_reads_shares_spend_and_price() -> None:
    rival = Competitor.model_validate(
        {
            "id": "yiye",
            "name": "一叶",
            "name_en": "Yiye",
            "share_series": [{"period": "2025", "share_pct": "17.5", "basis": "value", "source": "src_retail_panel"}],
            "ad_spend": [{"period": "2025", "amount": "3.2e8", "basis": "rate_card", "by_medium": {"短视频": "1.2e8"}}],
            "price": [{"price": "5.50", "date": "2026-03-06", "channel": "便利店"}],
            "threat": "5",
            "greatest_threat": "true",
            "ad_is_success_factor": "no",
        }
    )
    assert rival.name is not None
    assert rival.name.in_language("en") == "Yiye"
    assert rival.share_series[0].share_pct == 17.5
    assert rival.ad_spend[0].by_medium == {"短视频": 1.2e8}
    assert rival.price[0].date == dt.date(2026, 3, 6)
    assert (rival.greatest_threat, rival.ad_is_success_factor) == (True, "no")


def test_consumers_read_heavy_users_age_bands_and_gender() -> None:
    consumers = Consumers.model_validate(
        {
            "heavy_users": {"definition": "≥ 3 瓶/周", "share_of_users_pct": "21", "share_of_volume_pct": "58"},
            "demographics": {
                "gender_pct": {"female": "58", "male": "42"},
                "age_bands": [{"from": "22", "to": "28", "pct": "46"}],
            },
        }
    )
    assert consumers.heavy_users is not None
    assert consumers.heavy_users.share_of_volume_pct == 58
    assert consumers.demographics is not None
    assert consumers.demographics.age_bands[0].from_ == 22


def test_single_figures_are_read_bare_or_with_companions() -> None:
    standing = Standing.model_validate({"nps": "31"})
    marketing = Marketing.model_validate({"sales_target": {"value": "1.16e9", "unit": "CNY", "basis": "ex_factory"}})
    assert standing.nps == Figure(value=31)
    assert marketing.sales_target is not None
    assert (marketing.sales_target.value, marketing.sales_target.basis) == (1.16e9, "ex_factory")


def test_job_holds_its_identity_under_campaign() -> None:
    job = Job.model_validate(
        {
            "campaign": {
                "id": "2026_summer",
                "from": "2026-05-04",
                "to": "2026-07-26",
                "communication_objectives": [{"metric": "首购率", "baseline": "3.1", "target": "4.6", "unit": "pct"}],
            },
            "proposition": "清屿：不苦的自律",
        }
    )
    assert job.identity is not None
    assert job.identity.from_ == dt.date(2026, 5, 4)
    assert job.identity.communication_objectives[0].target == 4.6


def test_tone_keeps_its_yaml_keys_in_every_language() -> None:
    tone = ToneWord.model_validate({"is": "清爽", "is_en": "fresh", "not": "寡淡"})
    assert tone.is_ is not None
    assert tone.not_ is not None
    assert (tone.is_.in_language("en"), tone.not_.in_language("en")) == ("fresh", "寡淡")


def test_budget_alerts_are_ten_percent_unless_said_otherwise() -> None:
    assert Alerts() == Alerts.model_validate({"overrun_pct": "10"})


@pytest.mark.parametrize(
    ("record", "data", "at"),
    [
        (Competitor, {"trend": "sideways"}, "trend"),
        (Competitor, {"share_series": [{"share_pct": "101"}]}, "share_series.0.share_pct"),
        (Standing, {"improvements": [{"status": "soon"}]}, "improvements.0.status"),
        (Task, {"department": "kitchen"}, "department"),
        (Budget, {"total": "all of it"}, "total"),
        (Budget, {"split": [{"category": "lunch"}]}, "split.0.category"),
        (Media, {"timing": {"pattern": "random"}}, "timing.pattern"),
        (Media, {"plan": [{"net_costs": "5"}]}, "plan.0.net_costs"),
        (Kpi, {"direction": "up"}, "direction"),
        (Kpi, {"target": "lots"}, "target"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_wrong_value_is_refused_where_it_stands(record: type[Record], data: dict[str, object], at: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(record).validate_python(data)
    assert [".".join(map(str, error["loc"])) for error in refused.value.errors()] == [at]
