"""What is secret or restricted is found in no part of a paper it must not reach."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
import yaml

from briefgen.kinds import KINDS
from briefgen.states import errors_for
from tests.built import LANGUAGES, ROOT, Made, checked, make
from tests.papers import everything

FORMULA, INGREDIENT, REASON = "七成三分配比", "隐名原料甲", "保密缘由乙"
RESTRICTED, INTERNAL, PHOTO = "限阅资料丙", "内部资料丁", "未授权照片戊"
EMAIL, PHONE = "secret.person@langu.example", "021-5555-0199"
OWN_EMAIL, OWN_PHONE = "agency.person@meridian.example", "021-5555-0288"
ADDRESSES = {True: {"email": EMAIL, "phone": PHONE}, False: {"email": OWN_EMAIL, "phone": OWN_PHONE}}
CLOSED = "src_media_habits"
"""A source that the client's points cite and no campaign does."""
DOSSIER = {"dossier"}
MAY_KNOW = {
    FORMULA: DOSSIER,
    INGREDIENT: DOSSIER,
    REASON: DOSSIER,
    INTERNAL: DOSSIER,
    PHOTO: DOSSIER,
    EMAIL: DOSSIER,
    PHONE: DOSSIER,
    OWN_EMAIL: {"dossier", "questionnaire"},
    OWN_PHONE: {"dossier", "questionnaire"},
}
"""The papers in which a secret may stand: the dossier circulates no wider than its most restricted source, and a
questionnaire says to whom one replies."""


def change(path: Path, **values: object) -> None:
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump({**written, **values}, allow_unicode=True, sort_keys=False), encoding="utf-8")


def read(path: Path, key: str) -> list[dict[str, object]]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))[key]
    assert isinstance(found, list)
    return found


@cache
def secretive(closed: str = "") -> Path:
    """The sample client with a secret in each place for one, and perhaps a restricted source."""
    home = Path(mkdtemp()) / "briefs" / "langu"
    shutil.copytree(ROOT / "briefs" / "langu", home)
    client, product = home / "client.yaml", home / "product.yaml"
    materials, people, trips = (read(client, key) for key in ("materials", "people", "immersions"))
    shut = {"title": RESTRICTED, "title_hant": RESTRICTED, "title_en": RESTRICTED, "confidentiality": "restricted"}
    ours = {"id": "src_in", "title": INTERNAL, "confidentiality": "agency_internal"}
    change(
        client,
        materials=[*({**each, **(shut if each["id"] == closed else {})} for each in materials), ours],
        people=[{**each, **ADDRESSES[each["org"] == "client"]} for each in people],
        immersions=[{**each, "photos": [{"file": "e.jpg", "caption": PHOTO, "permission": False}]} for each in trips],
    )
    hidden = {"name": INGREDIENT, "role": "香气", "disclosed": False}
    change(
        product,
        ingredients=[*read(product, "ingredients"), hidden],
        secret_formula={"withheld": True, "may_say": "低温长泡", "may_not_say": FORMULA},
    )
    change(home / "brand.yaml", essence={"withheld": REASON}, essence_hant=None, essence_en=None)
    return home


@cache
def built(kind: str, language: str) -> Made:
    return make(checked(secretive()), KINDS[kind], language)


def is_held_up(kind: str) -> bool:
    """Whether a paper cannot be had, because it would cite a source its readers may not see (P1-6)."""
    client = checked(secretive(CLOSED))
    errors = errors_for(client, client.briefs[0], KINDS[kind], ROOT)
    assert {error.rule for error in errors} <= {"P1-6"}
    return bool(errors)


def test_papers_that_would_cite_a_restricted_source_are_held_up() -> None:
    assert [kind for kind in KINDS if is_held_up(kind)] == ["media-brief", "proposal"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_part_of_a_paper_holds_a_secret_it_must_not(kind: str, language: str) -> None:
    whole = everything(built(kind, language).path)
    assert [secret for secret, known in MAY_KNOW.items() if kind not in known and secret in whole] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("media-brief", "proposal")])
def test_a_restricted_source_is_named_in_the_dossier_only(kind: str) -> None:
    whole = everything(make(checked(secretive(CLOSED)), KINDS[kind], "zh-Hans").path)
    assert (RESTRICTED in whole) is (kind == "dossier")


def test_the_dossier_holds_what_its_readers_may_know() -> None:
    paper = built("dossier", "zh-Hans").paper
    assert [secret for secret in MAY_KNOW if not paper.says(secret)] == []
