"""client: a client's folder in, its files merged by top-level key and their problems out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.problems import Place, Problem, in_order, problem
from briefgen.source.files import YAML, Files
from briefgen.source.nodes import Entry, Mapping, Node, described
from briefgen.source.operations import has_results, with_operations, with_results

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.source.ignores import Ignore

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
        "research",
        "results",
    }
)
"""Top-level keys of one job."""

_OWN_FIELDS = {
    "market": frozenset({"channels"}),
    "research": frozenset({"budget", "deliverables"}),
    "results": frozenset({"kpis"}),
}
"""Fields of a value that are top-level keys too: in the value's own file they are its fields."""

CAMPAIGNS = "campaigns"


@dataclass(frozen=True)
class ClientSource:
    """What a client's files say, before anybody checked what it means; `jobs` by campaign id.

    `ignores` are the comments that ask to pass over a rule at one place.
    """

    id: str
    folder: Path
    client: Mapping
    jobs: dict[str, Mapping]
    ignores: tuple[Ignore, ...] = ()


def is_client(folder: Path) -> bool:
    """Whether the folder holds a brief: YAML files, or campaigns."""
    if not folder.is_dir() or folder.name.startswith("."):
        return False
    try:
        return (folder / CAMPAIGNS).is_dir() or any(path.suffix.lower() in YAML for path in folder.iterdir())
    except OSError:
        # A folder nobody may look into is told of when it is read.
        return True


def read_client(folder: Path, root: Path) -> tuple[ClientSource, tuple[Problem, ...]]:
    """The client in `folder`; places name files relative to `root`."""
    files = Files(folder, root)
    client = with_operations(_merged(files, files.yaml(folder), CLIENT_KEYS, folder / "client.yaml"), files)
    jobs = {name: _job(files, name, paths) for name, paths in _campaigns(files).items()}
    if not client.entries and not jobs and not files.problems:
        files.problems.append(_nothing_there(folder, files.shown(folder)))
    source = ClientSource(folder.resolve().name, folder, client, jobs, tuple(files.ignores))
    return source, in_order(files.problems)


def _nothing_there(folder: Path, shown_as: str) -> Problem:
    if not folder.is_dir():
        return problem(Place(shown_as), "Y-10", variant="no_folder")
    return problem(Place(shown_as), "Y-10", variant="no_brief")


def _campaigns(files: Files) -> dict[str, list[Path]]:
    """The files of every campaign: `campaigns/<id>.yaml`, and all in `campaigns/<id>/`."""
    folder = files.folder / CAMPAIGNS
    found = {path.stem: [path] for path in files.yaml(folder)}
    for inner in files.folders(folder):
        paths = files.yaml(inner)
        if paths or has_results(inner, files):
            found.setdefault(inner.name, []).extend(paths)
    return dict(sorted(found.items()))


def _job(files: Files, name: str, paths: list[Path]) -> Mapping:
    folder = files.folder / CAMPAIGNS / name
    return with_results(_merged(files, paths, JOB_KEYS, paths[0] if paths else folder), folder, files)


def _merged(files: Files, paths: list[Path], known: frozenset[str], first: Path) -> Mapping:
    """All the files' top-level keys in one mapping, which stands at the start of the `first`."""
    entries: dict[str, Entry] = {}
    for path in paths:
        for key, entry in _entries(files, path, known).items():
            present = entries.setdefault(key, entry)
            if present is not entry:
                files.complain_twice(key, present, entry)
    return Mapping(Place(files.shown(first), 1, 1), entries)


def _entries(files: Files, path: Path, known: frozenset[str]) -> dict[str, Entry]:
    node = files.node(path)
    if node is None:
        return {}
    if path.stem in known and not _is_keyed(node, path.stem, known):
        return {path.stem: Entry(node.place, node)}
    if isinstance(node, Mapping):
        return node.entries
    files.problems.append(problem(node.place, "Y-6", {"found": described(node)}))
    return {}


def _is_keyed(node: Node, stem: str, known: frozenset[str]) -> bool:
    """Whether a file that is named like a key writes the key out, rather than just its value."""
    if not isinstance(node, Mapping):
        return False
    keys, own = node.entries.keys(), _OWN_FIELDS.get(stem, frozenset())
    return stem in keys or (keys <= known and (not keys or not keys <= own))
