"""cache: templates compiled for a language in, the same ones out as long as their files do not change."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.content import Typesetting

T = TypeVar("T")
_REMEMBERED = 64


class TemplateCache(Generic[T]):
    """Compiles a template for a language when it is first asked for, and again only after its file has changed."""

    def __init__(self, compiled: Callable[[Path, Typesetting | None], T]) -> None:
        self._compiled = compiled
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._for_state)

    def __call__(self, path: Path, typesetting: Typesetting | None) -> T:
        """The template compiled for a language."""
        try:
            state = path.stat()
        except OSError:
            return self._compiled(path, typesetting)
        return self._remembered(path.absolute(), state.st_mtime_ns, state.st_size, _Key(typesetting))

    def _for_state(self, path: Path, changed: int, size: int, key: _Key) -> T:  # noqa: ARG002 - what makes it another
        return self._compiled(path, key.typesetting)


class _Key:
    """A typesetting as a key: its sizes are a mapping, which has no hash."""

    def __init__(self, typesetting: Typesetting | None) -> None:
        self.typesetting = typesetting
        given = typesetting
        sizes = tuple(sorted(given.sizes.items())) if given else ()
        self._key = (given.tag, given.east_asian_tag, given.east_asian_font, given.continued, sizes) if given else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)
