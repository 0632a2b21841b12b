"""A creative brief that is too long gives way to its two pages, and whoever builds it is told what went."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from briefgen.kinds import KINDS
from briefgen.kinds.creative_brief.shortening import SHORTENINGS
from briefgen.kinds.wording import Remark
from briefgen.model import Text
from briefgen.walk import Order, Wanted, build_document
from tests.built import ROOT, TODAY
from tests.papers import read_word
from tests.whole_client import whole_client


def test_what_is_least_needed_goes_first_and_is_reported() -> None:
    client = whole_client()
    job = client.briefs[0].job
    assert job
    long = job.model_copy(update={"creative_starters": (Text(default="Could tea wait? " * 400),)})
    order = Order(replace(client.briefs[0], job=long), KINDS["creative-brief"], "en")
    built = build_document(client, Wanted(ROOT, Path(mkdtemp()), TODAY), order)
    assert built.path
    assert built.pages == 2
    assert built.remarks[0] == Remark("为保持在 2 页以内，省去", ("走访所见", "创意火花"))
    assert read_word(built.path).says("Attached: Client dossier v")


def test_each_step_takes_out_what_it_names_and_only_once() -> None:
    values: dict[str, object] = {
        "starters": {"ideas": "Tea?", "found": "Cold wins."},
        "attachments": {"dossier": "Dossier", "papers": "; Plan"},
        "audience": {"secondary": "Buyers", "quote": "Ah"},
        "insight": {"line": "L", "observation": "O", "tension": "T"},
    }
    steps = {step.name: step.apply for step in SHORTENINGS}
    for name, group, part in (
        ("found", "starters", "found"),
        ("attachments", "attachments", "papers"),
        ("secondary", "audience", "secondary"),
        ("observation", "insight", "observation"),
        ("tension", "insight", "tension"),
    ):
        shorter = steps[name](values)
        assert shorter is not None
        before, after = values[group], shorter[group]
        assert isinstance(before, dict)
        assert after == {**before, part: None}
        assert steps[name](shorter) is None
