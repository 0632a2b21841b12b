"""places: a field's path in, the place in a client's files out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.source import JOB_KEYS, Mapping, Sequence

if TYPE_CHECKING:
    from briefgen.problems import Place
    from briefgen.source import Node

_STEP = re.compile(r"[^.\[\]]+")


def group_of(path: str) -> str:
    """The top field a path starts with: `media` of `media.plan[0].channel`."""
    return next(iter(steps_of(path)), "")


def steps_of(path: str) -> list[str]:
    """The keys and item numbers of a path: `media`, `plan`, `0`, `channel`."""
    return _STEP.findall(path)


@dataclass(frozen=True)
class Places:
    """Where the fields of a client, and of one job if there is one, were written."""

    client: Mapping
    job: Mapping | None = None

    def place(self, path: str) -> Place:
        """Where the field stands, else the nearest group of fields it belongs to."""
        return self._found(path)[0]

    def is_empty_list(self, path: str) -> bool:
        """Whether `[]` was written there, which says: there are none."""
        node = self._found(path)[1]
        return isinstance(node, Sequence) and not node.items

    def _found(self, path: str) -> tuple[Place, Node | None]:
        steps = steps_of(path)
        job = self.job if steps and steps[0] in JOB_KEYS else None
        node: Node = job or self.client
        place = node.place
        for number, step in enumerate(steps, start=1):
            if isinstance(node, Mapping) and step in node.entries:
                entry = node.entries[step]
                node, place = entry.node, entry.key_place
            elif isinstance(node, Sequence) and step.isdigit() and int(step) < len(node.items):
                node = node.items[int(step)]
                place = node.place
            else:
                return place, None
            if number == len(steps):
                return node.place, node
        return place, None
