"""scripts: a tree and the paper's typesetting in, runs that say which font and language their Chinese takes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.measure import has_chinese
from briefgen.writers.word.markup import every, find, make, name_of, put_run_property, runs_of, text_of, value

if TYPE_CHECKING:
    from briefgen.content import Typesetting
    from briefgen.writers.word.markup import Element

_AMBIGUOUS = re.compile("[“”‘’…—·]")


def is_chinese(typesetting: Typesetting | None) -> bool:
    """Whether a paper is set as Chinese; where nothing is said, its Chinese runs are."""
    return typesetting is None or typesetting.tag.startswith("zh")


def set_scripts(root: Element, typesetting: Typesetting | None) -> None:
    """In a Chinese paper the hint for full-width marks, in others the language of Chinese words."""
    for paragraph in every(root, "p"):
        if not has_chinese(text_of(paragraph)):
            continue
        for run in runs_of(paragraph):
            text = text_of(run)
            if is_chinese(typesetting):
                if has_chinese(text) or _AMBIGUOUS.search(text):
                    _hint(run)
            elif typesetting and has_chinese(text):
                put_run_property(run, _language(run, typesetting.east_asian_tag))


def drop_hints(root: Element) -> None:
    """No hint in a paper that is not Chinese, else its “ ” — … come out full width.

    A run that names one font for both scripts holds a symbol and keeps it.
    """
    for fonts in every(root, "rFonts"):
        if value(fonts, "hint") == "eastAsia" and not _is_symbol(fonts):
            del fonts.attrib[name_of("hint")]


def _hint(run: Element) -> None:
    """Word takes “ ” ‘ ’ … — from the Chinese font only where the run itself says so."""
    fonts = find(run, "rPr", "rFonts")
    if fonts is None:
        put_run_property(run, make("rFonts", hint="eastAsia"))
    elif value(fonts, "hint") is None:
        fonts.set(name_of("hint"), "eastAsia")


def _language(run: Element, tag: str) -> Element:
    found = find(run, "rPr", "lang")
    language = make("lang") if found is None else found
    language.set(name_of("eastAsia"), tag)
    return language


def _is_symbol(fonts: Element) -> bool:
    return value(fonts, "ascii") is not None and value(fonts, "ascii") == value(fonts, "eastAsia")
