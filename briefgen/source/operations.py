"""operations: the folders of the daily business in, a client or a campaign with what their files add out.

ops/meetings  ops/status  ops/store  ops/competitive  ops/activity  campaigns/<id>/results
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.problems import Place, problem, suggested
from briefgen.source.additions import FOLDERS, RESULTS, Addition, added, additions
from briefgen.source.files import TABLE
from briefgen.source.nodes import Entry
from briefgen.source.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefgen.source.additions import Folder
    from briefgen.source.files import Files
    from briefgen.source.nodes import Mapping

OPERATIONS = "ops"


def with_operations(client: Mapping, files: Files) -> Mapping:
    """The client's keys with what the folder `ops` adds to them."""
    ops = files.folder / OPERATIONS
    for path in files.data(ops):
        client = _with_file(client, path, _named(path.stem), files)
    for folder in files.folders(ops):
        kind = _named(folder.name)
        for path in files.data(folder) if kind else ():
            client = _with_file(client, path, kind, files)
        if not kind and files.data(folder):
            _complain(files, folder, "folder", folder.name, FOLDERS)
    return client


def with_results(job: Mapping, folder: Path, files: Files) -> Mapping:
    """A campaign's keys with what the folder `results` in its own adds to them."""
    for path in files.data(folder / RESULTS.key):
        job = _with_file(job, path, RESULTS, files)
    return job


def has_results(folder: Path, files: Files) -> bool:
    """Whether a campaign's folder has files of results."""
    return bool(files.data(folder / RESULTS.key))


def _named(name: str) -> Folder | None:
    """The folder of this name, or the one that adds to the key of this name."""
    by_key = (folder for folder in FOLDERS.values() if folder.key == name)
    return FOLDERS.get(name) or next(by_key, None)


def _with_file(root: Mapping, path: Path, kind: Folder | None, files: Files) -> Mapping:
    if kind is None:
        _complain(files, path, "file", path.stem, FOLDERS)
        return root
    for addition in _table(path, kind, files) if path.suffix.lower() == TABLE else _records(path, kind, files):
        root, clash = added(root, addition)
        if clash:
            files.complain_twice(addition.path, clash, Entry(addition.key_place, addition.node))
    return root


def _records(path: Path, kind: Folder, files: Files) -> tuple[Addition, ...]:
    node = files.node(path)
    found = additions(kind, path.stem, node) if node else ()
    if node and not found:
        _complain(files, path, "file", path.stem, kind.parts)
    return found


def _table(path: Path, kind: Folder, files: Files) -> tuple[Addition, ...]:
    part = kind.part_of(path.stem)
    if not part and kind.parts:
        _complain(files, path, "file", path.stem, kind.parts)
    elif not part:
        files.problems.append(problem(Place(files.shown(path)), "F-2", {"name": path.name}, variant="table"))
    if not part:
        return ()
    node, problems = read_table(path, files.shown(path), f"{kind.key}.{part}")
    files.problems.extend(problems)
    return (Addition((kind.key, part), node, node.place),) if node else ()


def _complain(files: Files, path: Path, what: str, name: str, allowed: Iterable[str]) -> None:
    """Note that a file or a folder has a name of no meaning."""
    variant, slots = suggested(name, allowed, what)
    found = problem(Place(files.shown(path)), "F-2", {"name": path.name, **slots}, variant=variant)
    files.problems.append(found)
