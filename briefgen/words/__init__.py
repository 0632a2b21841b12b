"""words: the catalogue of one language in, its labels and sentences out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SLOT = re.compile(r" ?\{(\w+)\} ?")
_HAN = re.compile(r"[\u2e80-\u303f\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")


class Words:
    """Labels and sentences of one language, by key.

    `words("cap.page", x=1)` fills the slots of a sentence; `words.tree` gives templates the same labels
    as nested mappings, so that a designer writes `{{ words.sec.proposition }}`.
    """

    def __init__(self, language: str, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = dict(entries)
        self.tree: dict[str, object] = _nested(self._entries)

    def __call__(self, key: str, **slots: object) -> str:
        """The words under `key` with `{slots}` filled; `key.one` is taken where `n` is 1 and it is there."""
        if slots.get("n") == 1 and f"{key}.one" in self._entries:
            key = f"{key}.one"
        sentence = self._entries[key]
        if not self.language.startswith("zh"):
            return _SLOT.sub(lambda slot: _plainly(slot, slots), sentence)
        return _SLOT.sub(lambda slot: _spaced(slot, slots), sentence)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def get(self, key: str) -> str | None:
        """The words under `key`, or nothing where the catalogue has none."""
        return self._entries.get(key)


def _plainly(slot: re.Match[str], slots: Mapping[str, object]) -> str:
    return slot[0].replace(f"{{{slot[1]}}}", str(slots[slot[1]])) if slot[1] in slots else slot[0]


def _spaced(slot: re.Match[str], slots: Mapping[str, object]) -> str:
    """A slot's words with a space where Chinese meets Latin or a figure, and none where Chinese meets Chinese."""
    if slot[1] not in slots:
        return slot[0]
    words, sentence = str(slots[slot[1]]), slot.string
    left, right = sentence[: slot.start()][-1:], sentence[slot.end() :][:1]
    return _joint(left, words[:1], slot[0][:1]) + words + _joint(words[-1:], right, slot[0][-1:])


def _joint(left: str, right: str, between: str) -> str:
    if not (left and right) or "{" in (left, right):
        return " " if between == " " else ""
    if _HAN.match(left) and _HAN.match(right):
        return ""
    apart = bool(_HAN.match(left)) != bool(_HAN.match(right)) and _is_word(left) and _is_word(right)
    return " " if apart or between == " " else ""


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "+−%"


def _nested(entries: Mapping[str, str]) -> dict[str, object]:
    tree: dict[str, object] = {}
    for key, words in entries.items():
        *groups, leaf = key.split(".")
        branch = tree
        for group in groups:
            below = branch.setdefault(group, {})
            if not isinstance(below, dict):
                break  # `gap.title.one` is the singular of `gap.title`, reached by calling only
            branch = below
        else:
            branch[leaf] = words
    return tree
