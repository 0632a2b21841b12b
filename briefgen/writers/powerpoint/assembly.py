"""assembly: a deck's parts as they are made in, its members with names, types and relations out."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import escape

from briefgen.archive import CONTENT_TYPES, Packed, pack
from briefgen.writers.lists import relations_of
from briefgen.writers.powerpoint.spans import LINK, with_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.writers.lists import Relation

_LINK = LINK.encode()
_REMEMBERED = 1024
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Stock:
    """What a template gives every deck as it is: `fixed` members always, the members in `spare` where one is used.

    `leads` says what each spare member needs besides itself, `kinds` the content types of single members, and
    `types` is the beginning of the list of types.
    """

    fixed: Mapping[str, Packed]
    spare: Mapping[str, Packed]
    leads: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    types: str


class Assembly:
    """A deck being put together."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._members: dict[str, bytes | Packed] = {}
        self._kinds: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._images: dict[bytes, str] = {}

    def name_like(self, part: str) -> str:
        """A free name: that of a template's part with the next number."""
        stem, suffix = posixpath.splitext(part)
        stem = stem.rstrip("0123456789")
        while True:
            self._counts[stem] = self._counts.get(stem, 0) + 1
            name = f"{stem}{self._counts[stem]}{suffix}"
            if name not in self._stock.fixed and name not in self._stock.spare:
                return name

    def put(self, part: str, content: bytes | Packed, relations: Iterable[Relation] = (), *, like: str = "") -> None:
        """A part and what it refers to; it is of the same type as the template's part it is `like`."""
        listed = tuple(relations)
        if isinstance(content, bytes) and part.endswith(".xml") and _LINK in content:
            text, listed = with_links(content.decode(), listed)
            content = text.encode()
        self._members[part] = content
        if listed:
            self._members[relations_of(part)] = _listing(part, listed)
        if like in self._stock.kinds and part not in self._stock.fixed:
            self._kinds[part] = self._stock.kinds[like]

    def bring(self, part: str) -> None:
        """A member of the template that only some slides use, with all it needs."""
        for name in (part, *self._stock.leads.get(part, ())):
            if name in self._stock.spare:
                self._members[name] = self._stock.spare[name]
                if name in self._stock.kinds:
                    self._kinds[name] = self._stock.kinds[name]

    def image(self, data: bytes, suffix: str) -> str:
        """The member that holds an image, which stands in the deck once however often it is shown."""
        if data not in self._images:
            self._images[data] = self.name_like(f"ppt/media/image.{suffix}")
            self.put(self._images[data], data)
        return self._images[data]

    def members(self) -> dict[str, bytes | Packed]:
        """All members of the deck."""
        own = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in self._kinds.items())
        types = f"{self._stock.types}{own}</Types>"
        return {**self._stock.fixed, **self._members, CONTENT_TYPES: _types(types)}


@lru_cache(maxsize=_REMEMBERED)
def _types(text: str) -> Packed:
    """The list of types, which is the same in all decks of the same slides."""
    return pack(CONTENT_TYPES, f"{_DECLARATION}{text}".encode())


@lru_cache(maxsize=_REMEMBERED)
def _listing(part: str, relations: tuple[Relation, ...]) -> Packed:
    """What a part refers to, which is the same in all decks of the same slides."""
    listed = "".join(_relation(part, relation) for relation in relations)
    text = f'{_DECLARATION}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'
    return pack(relations_of(part), text.encode())


def _relation(part: str, relation: Relation) -> str:
    target = relation.target if relation.external else _seen_from(part, relation.target)
    mode = ' TargetMode="External"' if relation.external else ""
    return f'<Relationship Id="{relation.name}" Type="{relation.kind}" Target="{escape(target)}"{mode}/>'


def _seen_from(part: str, target: str) -> str:
    """The shortest way from a part to another, such as `../charts/chart1.xml`."""
    root, folder = part.partition("/")[0], posixpath.dirname(part)
    if folder.count("/") == 1 and target.startswith(f"{root}/"):
        return f"../{target[len(root) + 1 :]}"
    return posixpath.relpath(f"/{target}", f"/{folder}")
