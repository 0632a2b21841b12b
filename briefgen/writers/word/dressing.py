"""dressing: a template's looks and a language's typesetting in, the looks set for that language out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.writers.word.markup import A, every, find, name_of, number_in, value
from briefgen.writers.word.scripts import drop_hints, is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.content import Typesetting
    from briefgen.writers.word.markup import Element

_SLATE = "3C424C"
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


@dataclass(frozen=True)
class Wardrobe:
    """The trees that say how a paper looks; `texts` are those with its words."""

    texts: tuple[Element, ...]
    styles: Element | None
    numbering: Element | None
    settings: Element | None
    themes: tuple[Element, ...]


def dress(wardrobe: Wardrobe, typesetting: Typesetting) -> None:
    """Set the language's East Asian font, its tags and its sizes everywhere."""
    looks = [tree for tree in (wardrobe.styles, wardrobe.numbering) if tree is not None]
    _set_font((*wardrobe.texts, *looks), wardrobe.themes, east_asian_font(wardrobe.styles), typesetting)
    if not is_chinese(typesetting):
        for tree in (*wardrobe.texts, *looks):
            drop_hints(tree)
    if wardrobe.styles is not None:
        for language in every(wardrobe.styles, "lang"):
            _set_tags(language, typesetting)
        for style in every(wardrobe.styles, "style"):
            _set_size(style, typesetting.sizes)
    if wardrobe.settings is not None:
        for language in every(wardrobe.settings, "themeFontLang"):
            _set_tags(language, typesetting)


def east_asian_font(styles: Element | None) -> str | None:
    """The font a template names for Chinese in its defaults, else in its first style."""
    if styles is None:
        return None
    return next((font for fonts in every(styles, "rFonts") if (font := value(fonts, "eastAsia"))), None)


def secondary_colour(themes: Iterable[Element]) -> str:
    """The theme's colour for secondary text, which its slot 'text2' holds."""
    for theme in themes:
        slot = next(theme.iter(f"{{{A}}}dk2"), None)
        if slot is not None and len(slot):
            return slot[0].get("val" if slot[0].tag == f"{{{A}}}srgbClr" else "lastClr", _SLATE)
    return _SLATE


def _set_font(trees: Iterable[Element], themes: Iterable[Element], old: str | None, typesetting: Typesetting) -> None:
    new = typesetting.east_asian_font
    if not new or old in (None, new):
        return
    for tree in trees:
        for fonts in every(tree, "rFonts"):
            for slot in _FONT_SLOTS:
                if value(fonts, slot) == old:
                    fonts.set(name_of(slot), new)
    for theme in themes:
        for face in theme.iter(f"{{{A}}}ea"):
            if face.get("typeface") == old:
                face.set("typeface", new)


def _set_tags(language: Element, typesetting: Typesetting) -> None:
    """Latin words in a Chinese paper stay what the template says they are."""
    if not is_chinese(typesetting):
        language.set(name_of("val"), typesetting.tag)
    language.set(name_of("eastAsia"), typesetting.east_asian_tag)


def _set_size(style: Element, sizes: Mapping[str, str]) -> None:
    """A style whose size and exact line make a pair of `sizes` takes the other pair."""
    size, spacing = find(style, "rPr", "sz"), find(style, "pPr", "spacing")
    if size is None or spacing is None or value(spacing, "lineRule") != "exact":
        return
    pair = f"{_number(value(size), 2)}/{_number(value(spacing, 'line'), 20)}"
    if pair not in sizes:
        return
    new_size, new_line = (float(number) for number in sizes[pair].split("/"))
    spacing.set(name_of("line"), str(round(new_line * 20)))
    for tag in ("sz", "szCs"):
        found = find(style, "rPr", tag)
        if found is not None:
            found.set(name_of("val"), str(round(new_size * 2)))


def _number(text: str | None, parts: int) -> str:
    return f"{number_in(text) / parts:g}"
