"""words: the catalogue of one language in, its labels and sentences out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sentences import fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


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
        return fill(self._entries[key], slots, self.language)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def get(self, key: str) -> str | None:
        """The words under `key`, or nothing where the catalogue has none."""
        return self._entries.get(key)


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
