"""scripts: runs in, runs that say which font and language their Chinese takes out.

A Chinese paper hints at full-width marks, others name the language of their Chinese words. For runs whose text is not
known before rendering, the property waits with a noncharacter in it and is settled with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.measure import has_chinese
from briefgen.writers.slots import OPEN
from briefgen.writers.word.markup import every, find, make, name_of, put_run_property, runs_of, text_of, value

if TYPE_CHECKING:
    from briefgen.content import Typesetting
    from briefgen.writers.word.markup import Element

_AMBIGUOUS = re.compile("[“”‘’…—·]")
_OWN, _ADDED = "\ufdd4", "\ufdd5"
"""Wait in a property that was made for it, and in an attribute added to a property that was there."""
_MARKUP = re.compile("<[^<>]*>")


def is_chinese(typesetting: Typesetting | None) -> bool:
    """Whether a paper is set as Chinese; where nothing is said, its Chinese runs are."""
    return typesetting is None or typesetting.tag.startswith("zh")


def set_scripts(root: Element, typesetting: Typesetting | None) -> None:
    """The property of every run whose text is known, and a waiting one in runs that hold tags."""
    for paragraph in every(root, "p"):
        text = text_of(paragraph)
        if OPEN not in text and not has_chinese(text):
            continue
        for run in runs_of(paragraph):
            said = text_of(run)
            if has_chinese(said) or (has_chinese(text) and _is_marked(said, typesetting)):
                _put(run, typesetting, _value(typesetting), _value(typesetting))
            elif OPEN in said or (OPEN in text and _is_marked(said, typesetting)):
                let_wait(run, typesetting)


def let_wait(run: Element, typesetting: Typesetting | None) -> None:
    """Leave it to the finished text whether a run takes the property."""
    _put(run, typesetting, _OWN, _ADDED)


class Openings(dict[str, tuple[str, str] | None]):
    """What a source has before a run's text, by what it has there: with the property given, and without it.

    `None` where no property waits, or more stands in the run. What has been met is remembered.
    """

    def __init__(self, typesetting: Typesetting | None) -> None:
        super().__init__()
        self.typesetting = typesetting

    def __missing__(self, text: str) -> tuple[str, str] | None:
        found = self._both(text)
        if found:
            self[text] = found
        return found

    def _both(self, text: str) -> tuple[str, str] | None:
        position = max(text.rfind(_OWN), text.rfind(_ADDED))
        start = text.rfind("<w:t")
        if not 0 <= position < start or text.find("<w:t", position) != start or "</w:r>" in text[position:]:
            return None
        before, after = _around(text[position], self.typesetting)
        given = text[:position] + _value(self.typesetting) + text[position + 1 :]
        return given, text[: position - len(before)] + text[position + 1 + len(after) :]


def settle_runs(pieces: list[str], openings: Openings) -> None:
    """Settle the property of every run that holds nothing but one value, before the pieces of a part are joined."""
    for number, (before, said, behind) in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False)):
        if before.endswith(">") and said.isprintable() and behind.startswith("</w:t></w:r>"):
            both = openings[before]
            if both and has_chinese(said):
                pieces[number] = both[0]
            elif both and (said.isascii() or not _is_marked(said, openings.typesetting)):
                pieces[number] = both[1]


def settle(text: str, typesetting: Typesetting | None) -> str:
    """A rendered part with every waiting property given its value or taken out."""
    for mark in (_OWN, _ADDED):
        text = _settled(text, mark, typesetting)
    return text


def _around(mark: str, typesetting: Typesetting | None) -> tuple[str, str]:
    """What stands around a mark and leaves with it."""
    name = "rFonts w:hint" if is_chinese(typesetting) else "lang w:eastAsia"
    return (f'<w:{name}="', '"/>') if mark == _OWN else (f' w:{name.rpartition(":")[2]}="', '"')


def _settled(text: str, mark: str, typesetting: Typesetting | None) -> str:
    """The text without this mark: with the value in its place, or without the property around it."""
    pieces: list[str] = []
    given, before, after = _value(typesetting), *map(len, _around(mark, typesetting))
    written, position = 0, text.find(mark)
    while position >= 0:
        following = text.find(mark, position + 1)
        if _takes(text, position, following if following >= 0 else len(text), typesetting):
            pieces += (text[written:position], given)
            written = position + 1
        else:
            pieces.append(text[written : position - before])
            written = position + 1 + after
        position = following
    return "".join((*pieces, text[written:])) if pieces else text


def _takes(text: str, position: int, stop: int, typesetting: Typesetting | None) -> bool:
    """Whether the rest of a run is Chinese, or has marks of both widths and stands in a Chinese paragraph."""
    end = text.find("</w:r>", position, stop)
    end = stop if end < 0 else end
    start = text.find("<w:t", position, end)
    rest = text[text.find(">", start, end) : end] if start >= 0 else ""
    if rest.isascii():
        return False
    if has_chinese(rest) and ("<w:drawing" not in rest or has_chinese(_MARKUP.sub("", rest))):
        return True
    if not _is_marked(rest, typesetting):
        return False
    paragraph = text[text.rfind("<w:p", 0, position) : text.find("</w:p>", position)]
    return has_chinese(_MARKUP.sub("", paragraph))


def drop_hints(root: Element) -> None:
    """No hint in a paper that is not Chinese, else its “ ” — … come out full width.

    A run that names one font for both scripts holds a symbol and keeps it.
    """
    for fonts in every(root, "rFonts"):
        if value(fonts, "hint") == "eastAsia" and not _is_symbol(fonts):
            del fonts.attrib[name_of("hint")]


def _is_marked(text: str, typesetting: Typesetting | None) -> bool:
    """Whether marks that exist in both widths stand in a run of a Chinese paper."""
    return is_chinese(typesetting) and bool(_AMBIGUOUS.search(text))


def _value(typesetting: Typesetting | None) -> str:
    """What the property says: Word takes “ ” ‘ ’ … — from the Chinese font only where the run itself says so."""
    return typesetting.east_asian_tag if typesetting and not is_chinese(typesetting) else "eastAsia"


def _put(run: Element, typesetting: Typesetting | None, own: str, added: str) -> None:
    tag, attribute = ("rFonts", "hint") if is_chinese(typesetting) else ("lang", "eastAsia")
    found = find(run, "rPr", tag)
    if found is None:
        put_run_property(run, make(tag, **{attribute: own}))
    elif tag == "lang" or value(found, attribute) is None:
        found.set(name_of(attribute), added)


def _is_symbol(fonts: Element) -> bool:
    return value(fonts, "ascii") is not None and value(fonts, "ascii") == value(fonts, "eastAsia")
