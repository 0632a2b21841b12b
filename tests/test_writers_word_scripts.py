from __future__ import annotations

import pytest

from briefgen.content import Typesetting
from briefgen.writers.trees import fragment, inside
from briefgen.writers.word.markup import W
from briefgen.writers.word.scripts import Openings, let_wait, settle, settle_runs
from briefgen.writers.word.structure import is_loose

ENGLISH = Typesetting("en", "en-GB", "zh-CN")
BEHIND = "</w:t></w:r></w:p>"


def before(typesetting: Typesetting | None, properties: str = "") -> str:
    """What stands before a run's text, its property waiting."""
    root = fragment(f"<w:p><w:r>{properties}<w:t>|</w:t></w:r></w:p>", f' xmlns:w="{W}"')
    let_wait(root[0][0], typesetting)
    return inside(root).partition("|")[0]


@pytest.mark.parametrize("said", ["清屿", "Qingyu", "“清屿”", "“Qingyu”", "", "a\ufdd8", "茶\ufdd8"])
@pytest.mark.parametrize("properties", ["", '<w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>'])
@pytest.mark.parametrize("typesetting", [None, ENGLISH], ids=["chinese", "english"])
def test_run_settled_by_itself_is_as_one_settled_in_its_part(
    said: str, properties: str, typesetting: Typesetting | None
) -> None:
    opening = before(typesetting, properties)
    pieces = [opening, said, BEHIND]
    settle_runs(pieces, Openings(typesetting))
    assert settle("".join(pieces), typesetting) == settle(f"{opening}{said}{BEHIND}", typesetting)


@pytest.mark.parametrize(("said", "hints"), [("清屿", 1), ("Qingyu", 0)])
def test_run_of_one_value_waits_no_longer(said: str, hints: int) -> None:
    pieces = [before(None), said, BEHIND]
    settle_runs(pieces, Openings(None))
    assert pieces[0].isprintable()
    assert pieces[0].count('w:hint="eastAsia"') == hints


def test_run_of_more_than_one_value_waits() -> None:
    pieces = [before(None), "清屿", " ", "Qingyu", BEHIND]
    waiting = list(pieces)
    settle_runs(pieces, Openings(None))
    assert pieces == waiting


@pytest.mark.parametrize(
    ("source", "loose"),
    [
        ("<w:tc><w:tcPr/><w:p>{{ x }}</w:p></w:tc>", False),
        ("<w:tbl><w:tblGrid></w:tblGrid><w:tr></w:tr>{% for r in rows %}<w:tr>", True),
        ("<w:tblGrid></w:tblGrid>{% for r in rows %}<w:tr>", True),
        ("<w:tc><w:tcPr></w:tcPr>{% if x %}<w:p/>{% endif %}</w:tc>", True),
        ("<w:tbl></w:tbl>{%- if x %}<w:p/>{% endif %}</w:tc>", True),
        ("<w:tr><w:tc><w:p/></w:tc></w:tr>{% for r in rows %}<w:tr>", False),
        ('<w:hdr xmlns:w="w">{% if x %}<w:p/>{% endif %}</w:hdr>', True),
    ],
)
def test_template_is_loose_where_tags_may_leave_nothing(source: str, loose: bool) -> None:
    assert is_loose(source) is loose
