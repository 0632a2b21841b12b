"""files: a client's folder in, its files one by one and what is wrong with them out."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.problems import Place, Problem, problem, reason
from briefgen.source.decoding import read_text
from briefgen.source.ignores import Ignore, ignores_in
from briefgen.source.yaml_reader import read_yaml_text

if TYPE_CHECKING:
    from briefgen.source.nodes import Entry, Node

YAML = frozenset({".yaml", ".yml"})
TABLE = ".csv"


@dataclass
class Files:
    """Finds and reads files of one client; collects the problems, and the comments that speak of problems."""

    folder: Path
    root: Path
    problems: list[Problem] = field(default_factory=list)
    ignores: list[Ignore] = field(default_factory=list)

    def yaml(self, folder: Path) -> list[Path]:
        """A folder's YAML files that belong to the client, sorted by name."""
        return [path for path in self._listed(folder) if path.suffix.lower() in YAML and self._is_inside(path)]

    def data(self, folder: Path) -> list[Path]:
        """The same with CSV tables."""
        named = [path for path in self._listed(folder) if path.suffix.lower() in (*YAML, TABLE)]
        return [path for path in named if self._is_inside(path)]

    def folders(self, folder: Path) -> list[Path]:
        """The folders in a folder, sorted by name."""
        return [path for path in self._listed(folder) if path.is_dir() and self._is_inside(path)]

    def node(self, path: Path) -> Node | None:
        """What a YAML file holds, its comments noted."""
        shown = self.shown(path)
        text, problems = read_text(path, shown)
        self.problems.extend(problems)
        if text is None:
            return None
        node, problems = read_yaml_text(text, shown)
        self.problems.extend(problems)
        self.ignores.extend(ignores_in(text, shown) if node else ())
        return node

    def complain_twice(self, key: str, first: Entry, second: Entry) -> None:
        """Note that a key stands in two files."""
        self.problems.append(problem(second.key_place, "Y-5", {"key": key}, path=key, also=first.key_place))

    def shown(self, path: Path) -> str:
        """The path as places name it."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    def _listed(self, folder: Path) -> list[Path]:
        if not folder.is_dir() or not self._is_inside(folder):
            return []
        try:
            visible = [path for path in folder.iterdir() if not path.name.startswith(".")]
        except OSError as error:
            place = Place(self.shown(folder))
            self.problems.append(problem(place, "Y-10", {"reason": reason(error)}, variant="closed"))
            return []
        return sorted(visible, key=lambda path: path.name)

    def _is_inside(self, path: Path) -> bool:
        """Whether a path, its links followed, stays in the client's folder."""
        # Path.resolve raises on a link that leads to itself; realpath does not.
        if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.folder)):
            return True
        self.problems.append(problem(Place(self.shown(path)), "Y-11"))
        return False
