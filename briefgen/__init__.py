"""briefgen: client briefs in plain YAML become checked, agency-grade Word and PowerPoint documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.content import Picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from briefgen.walk import Built, Checked

__all__ = ["Picture", "__version__", "build", "check", "render_deck", "render_word"]
__version__ = "0.1.0"


def render_word(template: str | Path, context: Mapping[str, object], target: str | Path) -> Path:
    """Fill a `.docx`, `.dotx` or `.docm` template (docxtpl's tag language) with plain data.

    Raises `errors.TemplateFaulty` with every fault of the template and `errors.TargetNotWritable`.
    """
    from briefgen.writers.word import write

    return write(Path(template), context, Path(target)).path


def render_deck(template: str | Path, context: Mapping[str, object], target: str | Path) -> Path:
    """Fill a `.pptx`, `.potx` or `.pptm` template (the same tags, in shapes, tables and notes) with plain data.

    Raises `errors.TemplateFaulty` with every fault of the template and `errors.TargetNotWritable`.
    """
    from briefgen.writers.powerpoint import write

    return write(Path(template), context, Path(target)).path


def check(path: str | Path, *, project: str | Path = ".") -> Checked:
    """Read and check one client's folder: its briefs and everything wrong with them."""
    from briefgen.walk import check_client, find_clients

    root = Path(project)
    return check_client(find_clients([str(path)], root)[0], root)


def build(  # noqa: PLR0913 - one keyword a choice of the command line
    *paths: str | Path,
    project: str | Path = ".",
    output: str | Path = "output",
    kinds: tuple[str, ...] = (),
    campaign: str | None = None,
    style: str | None = None,
    languages: tuple[str, ...] = (),
    as_at: date | None = None,
) -> list[Built]:
    """Build documents of the clients named or pointed at (all of `briefs/` by default)."""
    from datetime import date as day

    from briefgen import walk

    root = Path(project)
    wanted = walk.Wanted(root, root / output, day.today(), as_at, tuple(kinds), campaign, style, tuple(languages))
    found = [walk.check_client(folder, root) for folder in walk.find_clients(map(str, paths), root)]
    return [
        walk.build_document(checked, wanted, order) for checked in found for order in walk.orders_for(checked, wanted)
    ]
