"""briefgen: client briefs in plain YAML become checked, agency-grade Word and PowerPoint documents."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself takes a third of the time in which `briefgen --version` should answer
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from briefgen.clients import Checked
    from briefgen.content import Picture
    from briefgen.markup import Markdown
    from briefgen.walk import Built

__all__ = ["Markdown", "Picture", "__version__", "build", "check", "render_deck", "render_word"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """`briefgen.Picture` and `briefgen.Markdown`, loaded when first asked for."""
    if name == "Picture":
        from briefgen.content import Picture

        return Picture
    if name == "Markdown":
        from briefgen.markup import Markdown

        return Markdown
    raise AttributeError(f"module 'briefgen' has no attribute {name!r}")


def render_word(template: str | Path, context: Mapping[str, object], target: str | Path) -> Path:
    """Fill a `.docx`, `.dotx` or `.docm` template (docxtpl's tag language) with plain data.

    Raises `errors.TemplateFaulty` with every fault of the template, `errors.TargetNotWritable`, and `TypeError`
    for a context that does not map names to values.
    """
    from pathlib import Path

    from briefgen.writers.word import write

    return write(Path(template), _named(context), _target(target, ".docx", template)).path


def render_deck(template: str | Path, context: Mapping[str, object], target: str | Path) -> Path:
    """Fill a `.pptx`, `.potx` or `.pptm` template (the same tags, in shapes, tables and notes) with plain data.

    Raises `errors.TemplateFaulty` with every fault of the template, `errors.TargetNotWritable`, and `TypeError`
    for a context that does not map names to values.
    """
    from pathlib import Path

    from briefgen.writers.powerpoint import write

    return write(Path(template), _named(context), _target(target, ".pptx", template)).path


def _named(context: Mapping[str, object]) -> Mapping[str, object]:
    """The context, once it is sure that it maps names to values."""
    from collections.abc import Mapping

    if not isinstance(context, Mapping):
        found = type(context).__name__
        raise TypeError(f"a context maps names to values, such as {{'client': 'Langu'}}; found {found}")
    strange = [key for key in context if not isinstance(key, str)]
    if strange:
        raise TypeError(f"the names of a context are texts; found {strange[0]!r}")
    return context


def _target(target: str | Path, suffix: str, template: str | Path) -> Path:
    """The target's path, which is not the template's; Office refuses a file named as another kind than it is."""
    from pathlib import Path

    from briefgen.errors import TargetNotWritable

    path = Path(target)
    if path.suffix.lower() != suffix:
        raise TargetNotWritable(path, f"what is written is a {suffix} file; name it {path.stem}{suffix}")
    if path.resolve() == Path(template).resolve():
        raise TargetNotWritable(path, "this is the template; give the document another name")
    return path


def check(path: str | Path, *, project: str | Path = ".", as_at: date | None = None) -> Checked:
    """Read and check one client's folder: its briefs and everything wrong with them."""
    from datetime import date
    from pathlib import Path

    from briefgen.clients import check_client, find_clients

    root = Path(project)
    return check_client(find_clients([str(path)], root)[0], root, date.today(), as_at)


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
    from datetime import date
    from pathlib import Path

    from briefgen import walk

    root = Path(project)
    wanted = walk.Wanted(root, root / output, date.today(), as_at, tuple(kinds), campaign, style, tuple(languages))
    return list(walk.build_all(map(str, paths), wanted).built)
