"""sentences: a sentence with slots and what goes into them in, the sentence as its language writes it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SLOT = re.compile(r" ?\{(\w+)\} ?")
_HAN = re.compile(r"[\u2e80-\u303f\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")


def fill(sentence: str, slots: Mapping[str, object], language: str) -> str:
    """The sentence with its `{slots}` filled; a slot nobody fills stays as it is.

    In Chinese a space stands where 汉字 meet Latin or a figure, and none where they meet each other.
    """
    if not language.startswith("zh"):
        return _SLOT.sub(lambda slot: _plainly(slot, slots), sentence)
    return _SLOT.sub(lambda slot: _spaced(slot, slots), sentence)


def unfilled(sentence: str, language: str) -> str:
    """The sentence with an ellipsis in each of its slots, to be read by itself."""
    return fill(sentence, {slot[1]: "…" for slot in _SLOT.finditer(sentence)}, language)


def _plainly(slot: re.Match[str], slots: Mapping[str, object]) -> str:
    return slot[0].replace(f"{{{slot[1]}}}", str(slots[slot[1]])) if slot[1] in slots else slot[0]


def _spaced(slot: re.Match[str], slots: Mapping[str, object]) -> str:
    if slot[1] not in slots:
        return slot[0]
    words, sentence = str(slots[slot[1]]), slot.string
    left, right = _before(sentence[: slot.start()], slots), sentence[slot.end() :][:1]
    return _joint(left, words[:1], slot[0][:1]) + words + _joint(words[-1:], right, slot[0][-1:])


def _before(sentence: str, slots: Mapping[str, object]) -> str:
    """The last character before a slot, be it of what another slot says."""
    last = re.search(r"\{(\w+)\}$", sentence)
    return str(slots.get(last[1], "}"))[-1:] if last else sentence[-1:]


def _joint(left: str, right: str, between: str) -> str:
    if not (left and right) or "{" in (left, right):
        return " " if between == " " else ""
    if _HAN.match(left) and _HAN.match(right):
        return ""
    apart = bool(_HAN.match(left)) != bool(_HAN.match(right)) and _is_word(left) and _is_word(right)
    return " " if apart or between == " " else ""


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "+−%"
