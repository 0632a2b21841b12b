"""Imports run one way, as the architecture draws them."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
ALLOWED = {
    "content": set(),
    "kinds": {"model", "metrics", "content", "markup", "formats", "words"},
    "writers": {
        "collection",
        "archive",
        "content",
        "charts",
        "images",
        "package",
        "problems",
        "errors",
        "measure",
        "sandbox",
        "templating",
    },
    "checks": {"model", "metrics", "problems"},
    "charts": {"archive", "content", "package", "templating"},
    "source": {"problems"},
    "model": {"source", "problems"},
}
DOORS = {
    "yaml": "source",
    "docx": "writers.word",
    "docxtpl": "writers.word",
    "click": "cli",
    "rich": "cli",
    "babel": "formats",
    "markdown": "markup",
    "resvg_py": "vectors",
}


def _module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    """Modules imported at run time, wherever in the file; imports for types only do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {_meant(node.module, alias.name) for alias in node.names}
    return found


def _meant(module: str, name: str) -> str:
    """`from a import b` means the module `a.b` where there is one, else `a`."""
    inner = PACKAGE.parent.joinpath(*module.split("."), name)
    return f"{module}.{name}" if inner.is_dir() or inner.with_suffix(".py").is_file() else module


MODULES = {_module(path): _imports(path) for path in sorted(PACKAGE.rglob("*.py"))}
GRAPH = {name: {found for found in imports if found in MODULES} - {name} for name, imports in MODULES.items()}


def _room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_there_is_no_import_cycle() -> None:
    assert len(list(TopologicalSorter(GRAPH).static_order())) >= len(MODULES)


def test_kinds_and_writers_never_meet() -> None:
    crossing = [
        (name, found)
        for name, imports in GRAPH.items()
        for found in imports
        if {_room(name), _room(found)} == {"kinds", "writers"}
    ]
    assert crossing == []


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_rooms_import_only_what_they_may(room: str) -> None:
    reached = {_room(found) for name, imports in GRAPH.items() if _room(name) == room for found in imports}
    assert reached - {room, ""} <= ALLOWED[room]


@pytest.mark.parametrize("library", sorted(DOORS))
def test_each_library_has_one_front_door(library: str) -> None:
    users = {name for name, imports in MODULES.items() if any(found.split(".")[0] == library for found in imports)}
    assert {name for name in users if not name.startswith(f"briefgen.{DOORS[library]}")} == set()


def test_every_module_says_what_it_is_in_one_sentence() -> None:
    silent = [
        name
        for path in PACKAGE.rglob("*.py")
        if not (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").startswith(
            (name := _module(path)).rsplit(".", 1)[-1]
        )
    ]
    assert silent == []
