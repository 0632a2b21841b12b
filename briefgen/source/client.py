"""client: a client's folder in, its files merged by top-level key and their problems out."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.problems import Place, Problem, in_order
from briefgen.source.nodes import Entry, Mapping, Node, described
from briefgen.source.yaml_reader import read_yaml

CLIENT_KEYS = frozenset(
    {
        "project",
        "materials",
        "people",
        "immersions",
        "company",
        "product",
        "problem",
        "brand",
        "market",
        "competitors",
        "consumers",
        "channels",
        "standing",
        "marketing",
        "visits",
        "evaluation",
        "archive",
        "meetings",
        "status_reports",
        "competition",
        "store_checks",
    }
)
"""Top-level keys of what is known about the client, the sixteen points and the project."""

JOB_KEYS = frozenset(
    {
        "campaign",
        "audience",
        "insight",
        "proposition",
        "support",
        "tone",
        "desired_response",
        "competitor_context",
        "big_idea",
        "executions",
        "creative_starters",
        "deliverables",
        "schedule",
        "lead_times",
        "approvals",
        "presentation_rounds",
        "budget",
        "media",
        "kpis",
        "risks",
        "issues",
        "learnings",
        "next_steps",
        "decisions",
        "quotes",
        "estimate",
        "results",
    }
)
"""Top-level keys of one job."""

_SUFFIXES = frozenset({".yaml", ".yml"})
_CAMPAIGNS = "campaigns"


@dataclass(frozen=True)
class ClientSource:
    """What a client's files say, before anybody checked what it means; `jobs` by campaign id."""

    id: str
    folder: Path
    client: Mapping
    jobs: dict[str, Mapping]


def is_client(folder: Path) -> bool:
    """Whether the folder holds a brief: YAML files, or campaigns."""
    if not folder.is_dir() or folder.name.startswith("."):
        return False
    try:
        return (folder / _CAMPAIGNS).is_dir() or any(path.suffix.lower() in _SUFFIXES for path in folder.iterdir())
    except OSError:
        # A folder nobody may look into is told of when it is read.
        return True


def read_client(folder: Path, root: Path) -> tuple[ClientSource, tuple[Problem, ...]]:
    """The client in `folder`; places name files relative to `root`."""
    reader = _Reader(folder, root)
    client = reader.merged(reader.files(folder), CLIENT_KEYS, reader.shown(folder / "client.yaml"))
    jobs = {name: reader.merged(files, JOB_KEYS, reader.shown(files[0])) for name, files in reader.campaigns().items()}
    if not client.entries and not jobs and not reader.problems:
        reader.problems.append(_nothing_there(folder, reader.shown(folder)))
    return ClientSource(folder.resolve().name, folder, client, jobs), in_order(reader.problems)


def _nothing_there(folder: Path, shown_as: str) -> Problem:
    if not folder.is_dir():
        return Problem(Place(shown_as), "Y-10", "no such folder", "check the name, or create the client first")
    return Problem(Place(shown_as), "Y-10", "no brief in this folder", "write a client.yaml into it")


@dataclass
class _Reader:
    """Reads files of one client and collects the problems."""

    folder: Path
    root: Path
    problems: list[Problem] = field(default_factory=list)

    def campaigns(self) -> dict[str, list[Path]]:
        """The files of every campaign: `campaigns/<id>.yaml`, and all in `campaigns/<id>/`."""
        folder = self.folder / _CAMPAIGNS
        found = {path.stem: [path] for path in self.files(folder)}
        for inner in self._listed(folder):
            if inner.is_dir() and self._is_inside(inner) and (files := self.files(inner)):
                found.setdefault(inner.name, []).extend(files)
        return dict(sorted(found.items()))

    def files(self, folder: Path) -> list[Path]:
        """A folder's YAML files that belong to the client, sorted by name."""
        named = [path for path in self._listed(folder) if path.suffix.lower() in _SUFFIXES]
        return [path for path in named if self._is_inside(path)]

    def _listed(self, folder: Path) -> list[Path]:
        if not folder.is_dir() or not self._is_inside(folder):
            return []
        try:
            visible = [path for path in folder.iterdir() if not path.name.startswith(".")]
        except OSError as error:
            self._complain(folder, "Y-10", f"cannot be read: {error.strerror}", "check the folder and its rights")
            return []
        return sorted(visible, key=lambda path: path.name)

    def _is_inside(self, path: Path) -> bool:
        """Whether a path, its links followed, stays in the client's folder."""
        # Path.resolve raises on a link that leads to itself; realpath does not.
        if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.folder)):
            return True
        self._complain(path, "Y-11", "a link leads out of the client's folder", "put a copy of the file here")
        return False

    def merged(self, files: list[Path], known: frozenset[str], shown_as: str) -> Mapping:
        """All the files' top-level keys in one mapping."""
        entries: dict[str, Entry] = {}
        for path in files:
            for key, entry in self._entries(path, known).items():
                first = entries.setdefault(key, entry)
                if first is not entry:
                    self._complain_twice(key, first, entry)
        return Mapping(Place(shown_as, 1, 1), entries)

    def _entries(self, path: Path, known: frozenset[str]) -> dict[str, Entry]:
        node, problems = read_yaml(path, self.shown(path))
        self.problems.extend(problems)
        if node is None:
            return {}
        if path.stem in known and not _is_keyed(node, path.stem, known):
            return {path.stem: Entry(node.place, node)}
        if isinstance(node, Mapping):
            return node.entries
        message = f"expected keys such as 'company:', found {described(node)}"
        self.problems.append(Problem(node.place, "Y-6", message, "write a key, a colon and a space before it"))
        return {}

    def _complain_twice(self, key: str, first: Entry, second: Entry) -> None:
        message = f"the key '{key}' stands in another file too"
        hint = "keep it in one of the two files"
        self.problems.append(Problem(second.key_place, "Y-5", message, hint, path=key, also=first.key_place))

    def _complain(self, path: Path, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(Place(self.shown(path)), rule, message, hint))

    def shown(self, path: Path) -> str:
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def _is_keyed(node: Node, stem: str, known: frozenset[str]) -> bool:
    """Whether a file that is named like a key writes the key out, rather than just its value."""
    return isinstance(node, Mapping) and (stem in node.entries or node.entries.keys() <= known)
