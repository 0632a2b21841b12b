"""A style takes what it lacks from the style it extends."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import StyleNotFound, TemplateNotFound
from briefgen.styles import find_style, read_words, style_names


def _style(project: Path, name: str, text: str) -> Path:
    folder = project / "templates" / name
    (folder / "words").mkdir(parents=True)
    (folder / "style.yaml").write_text(text, encoding="utf-8")
    return folder


def test_an_agency_inherits_templates_and_typesetting(tmp_path: Path, root: Path) -> None:
    own = _style(tmp_path, "acme", "extends: house\nlanguages: {en: {tag: en-US}}\n")
    (own / "proposal.pptx").write_bytes(b"")
    style, problems = find_style("acme", tmp_path)
    assert problems == ()
    assert style.template("proposal", ".pptx") == own / "proposal.pptx"
    assert style.template("creative-brief", ".docx") == root / "templates/house/creative-brief.docx"
    assert style.typesettings["en"].tag == "en-US"
    assert style.typesettings["en"].sizes["66/88"] == "48/60"
    assert style.typesettings["zh-Hant"].east_asian_font == "Microsoft JhengHei"


def test_a_style_puts_its_own_words_in_place(tmp_path: Path) -> None:
    own = _style(tmp_path, "acme", "extends: house\n")
    (own / "words" / "en.yaml").write_text("sec.proposition: The one thing\n")
    words, _ = read_words("en", find_style("acme", tmp_path)[0])
    assert (words("sec.proposition"), words("sec.tone")) == ("The one thing", "Tone and brand character")


def test_unknown_fields_of_a_style_are_told(tmp_path: Path) -> None:
    _style(tmp_path, "acme", "extend: house\nlanguages:\n  en: {fnt: Arial}\n")
    _, problems = find_style("acme", tmp_path)
    assert [str(problem) for problem in problems] == [
        "templates/acme/style.yaml:1:1: error S-2: extend: unknown field 'extend'\n    hint: did you mean 'extends'?",
        "templates/acme/style.yaml:3:8: error S-2: fnt: unknown field 'fnt'\n"
        "    hint: use one of: east_asian_font, east_asian_tag, sizes, tag",
    ]


@pytest.mark.parametrize("name", ["acmee", "../house", "house/../house"])
def test_a_style_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(StyleNotFound, match=r"styles here: house"):
        find_style(name, tmp_path)


def test_styles_that_extend_each_other_come_to_an_end(tmp_path: Path) -> None:
    _style(tmp_path, "a", "extends: b\n")
    _style(tmp_path, "b", "extends: a\n")
    style, _ = find_style("a", tmp_path)
    with pytest.raises(TemplateNotFound, match=r"no template 'proposal\.pptx'; templates in style 'a': none"):
        style.template("proposal", ".pptx")
    assert style_names(tmp_path) == ("a", "b", "house")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("en: {sizes: {66/88: big}}", "S-3: expected size and line in points such as '66/88': 48/60, found 'big'"),
        ("en: {sizes: [9]}", "S-3: expected type sizes such as '66/88': 48/60, found a list"),
        ("en: {tag: '<x>'}", "S-3: expected a language tag such as 'en-GB', found '<x>'"),
        ("en: English", "S-3: expected fields such as 'tag', found 'English'"),
        ("[en]", "S-1: expected languages, found a list"),
    ],
)
def test_values_no_office_file_could_hold_are_told(tmp_path: Path, text: str, said: str) -> None:
    _style(tmp_path, "acme", f"extends: house\nlanguages: {{{text}}}\n".replace("{[en]}", "[en]"))
    _, problems = find_style("acme", tmp_path)
    assert [said in str(problem) and bool(problem.hint) for problem in problems] == [True]


def test_words_that_are_no_words_are_told_and_leave_the_usual_ones(tmp_path: Path) -> None:
    own = _style(tmp_path, "acme", "extends: house\n")
    (own / "words" / "en.yaml").write_text("sec.proposition: {a: b}\n")
    words, problems = read_words("en", find_style("acme", tmp_path)[0])
    assert [str(problem).splitlines()[0] for problem in problems] == [
        "acme/words/en.yaml:1:1: error S-3: expected words on one line, found a mapping"
    ]
    assert words("sec.proposition") == "Single-minded proposition"


@pytest.mark.parametrize("name", ["..", ".", "../templates/house", "a" * 300, "house/"])
def test_a_styles_name_never_leads_out_of_templates(tmp_path: Path, name: str) -> None:
    (tmp_path / "style.yaml").write_text("name: x\n")
    with pytest.raises(StyleNotFound):
        find_style(name, tmp_path)
