"""clients: names, folders and files in, the clients they mean out, read and checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.checks import Checking, check_briefs, checkings
from briefgen.checks.ignoring import without_ignored
from briefgen.collection import collection_put_off
from briefgen.errors import ClientNotFound, NoClients
from briefgen.model import read_briefs
from briefgen.source import is_client, read_client

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from briefgen.model import Brief
    from briefgen.problems import Problem


@dataclass(frozen=True)
class Checked:
    """A client as read: its briefs, one a campaign, and everything wrong with them."""

    client: str
    briefs: tuple[Brief, ...]
    problems: tuple[Problem, ...]
    checkings: tuple[Checking, ...] = ()


def find_clients(names: Iterable[str], project: Path) -> tuple[Path, ...]:
    """The folders of the clients named or pointed at; all in `briefs/` where none is."""
    briefs = project / "briefs"
    present = sorted(path for path in briefs.iterdir() if is_client(path)) if briefs.is_dir() else []
    named = tuple(dict.fromkeys(_client_folder(name, project, present) for name in names))
    if not named and not present:
        raise NoClients(briefs)
    return named or tuple(present)


def check_client(folder: Path, project: Path, today: date, as_at: date | None = None) -> Checked:
    """Read and check one client; `as_at` counts as today, else the day the client names, else `today`."""
    with collection_put_off():
        source, problems = read_client(folder, project)
        briefs, found = read_briefs(source)
        looked_at = checkings(briefs, today, as_at)
        told = without_ignored([*problems, *found, *check_briefs(looked_at)], source.ignores)
    return Checked(source.id, briefs, told, looked_at)


def _client_folder(name: str, project: Path, present: list[Path]) -> Path:
    by_name = {path.name: path for path in present}
    if name in by_name:
        return by_name[name]
    path = project / name
    # isfile and isdir, unlike Path's own, know that a name too long is none.
    folder = path.parent if os.path.isfile(path) else path  # noqa: PTH113
    in_campaigns = "campaigns" in (folder.name, folder.parent.name)
    if in_campaigns and not os.path.isdir(folder / "campaigns"):  # noqa: PTH112
        folder = folder.parent if folder.name == "campaigns" else folder.parent.parent
    if not os.path.isdir(folder) or not is_client(folder):  # noqa: PTH112
        raise ClientNotFound(name, by_name, where="in briefs/")
    return folder
