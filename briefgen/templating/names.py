"""names: a template's source in, the dotted names it reads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from briefgen.templating.compiling import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SAME_ITEMS = {"list", "sort", "reverse", "unique", "selectattr", "rejectattr", "select", "reject"}


def used_names(source: str) -> frozenset[str]:
    """The dotted names a source reads; loop variables stand as what they run over: `rows[].item`.

    A name that is only asked for (`x is defined`, `x|default(…)`) need not be there and is left out.
    """
    tree = PLAIN.environment().parse(source)
    return frozenset(_iter_names(tree, {})) - frozenset(_iter_optional(tree))


def _iter_names(node: nodes.Node, scope: Mapping[str, str | None]) -> Iterator[str]:
    """Names read below a node; `scope` says what each local name stands for, `None` if that is unknown."""
    if isinstance(node, nodes.For):
        yield from _iter_loop_names(node, scope)
    elif isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        for child in (node.node.node, *node.args, *node.kwargs):
            yield from _iter_names(child, scope)
    elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem) and (path := _path(node, scope)):
        yield path
    else:
        yield from _iter_child_names(node, dict(scope))


def _iter_optional(tree: nodes.Template) -> Iterator[str]:
    """Names a source does without where they are missing."""
    asked = [test.node for test in tree.find_all(nodes.Test) if test.name in ("defined", "undefined")]
    asked += [each.node for each in tree.find_all(nodes.Filter) if each.name in ("default", "d") and each.node]
    yield from (path for node in asked if (path := _path(node, {})))


def _iter_loop_names(node: nodes.For, scope: Mapping[str, str | None]) -> Iterator[str]:
    yield from _iter_names(node.iter, scope)
    items = _path(node.iter, scope)
    inner = {**scope, "loop": None, **_targets(node.target, f"{items}[]" if items else None)}
    block = nodes.Scope(node.body if node.test is None else [nodes.ExprStmt(node.test), *node.body])
    yield from _iter_names(block, inner)
    yield from _iter_names(nodes.Scope(node.else_), scope)


def _iter_child_names(node: nodes.Node, scope: dict[str, str | None]) -> Iterator[str]:
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        scope |= {argument.name: None for argument in node.args}
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Name) and child.ctx != "load":
            scope[child.name] = None
        else:
            yield from _iter_names(child, scope)
        if isinstance(child, nodes.Macro):
            scope[child.name] = None
        elif isinstance(child, nodes.Assign):
            scope |= _targets(child.target, _path(child.node, scope))


def _targets(target: nodes.Node, path: str | None) -> dict[str, str | None]:
    if isinstance(target, nodes.Name):
        return {target.name: path}
    return {name.name: None for name in target.find_all(nodes.Name)}


def _path(node: nodes.Node, scope: Mapping[str, str | None]) -> str | None:
    """The dotted path an expression reads; `None` if it is more than a path."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Filter) and node.name in _SAME_ITEMS and node.node is not None:
        return _path(node.node, scope)
    if not isinstance(node, nodes.Getattr | nodes.Getitem):
        return None
    owner = _path(node.node, scope)
    return owner and _joined(owner, node)


def _joined(owner: str, node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return f"{owner}.{node.attr}"
    if isinstance(node.arg, nodes.Slice):
        return owner
    if isinstance(node.arg, nodes.Const):
        return f"{owner}.{node.arg.value}" if isinstance(node.arg.value, str) else f"{owner}[]"
    return None
