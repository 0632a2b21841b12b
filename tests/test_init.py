"""The package's own functions: what they say to a programmer who hands them something else than they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefgen import render_deck, render_word
from briefgen.errors import TargetNotWritable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("render", [render_word, render_deck])
@pytest.mark.parametrize(
    ("context", "said"),
    [
        (None, "a context maps names to values, such as {'client': 'Langu'}; found NoneType"),
        (["Langu"], "a context maps names to values, such as {'client': 'Langu'}; found list"),
        ({2026: "Langu"}, "the names of a context are texts; found 2026"),
    ],
)
def test_what_is_no_context_is_said_before_a_file_is_opened(
    render: Callable[..., Path], context: Any, said: str, tmp_path: Path
) -> None:
    with pytest.raises(TypeError) as caught:
        render(tmp_path / "missing", context, tmp_path / "out")
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("render", "suffix", "other"), [(render_word, ".docx", ".docm"), (render_deck, ".pptx", ".potx")]
)
def test_a_file_is_not_named_what_it_is_not(
    render: Callable[..., Path], suffix: str, other: str, tmp_path: Path
) -> None:
    target = tmp_path / f"out{other}"
    with pytest.raises(TargetNotWritable) as caught:
        render(tmp_path / "missing", {}, target)
    assert str(caught.value) == (
        f"cannot write {target.as_posix()}: what is written is a {suffix} file; name it out{suffix}"
    )
    assert not target.exists()


@pytest.mark.parametrize(("render", "suffix"), [(render_word, ".docx"), (render_deck, ".pptx")])
def test_a_template_is_not_written_over(render: Callable[..., Path], suffix: str, tmp_path: Path) -> None:
    template = tmp_path / f"house{suffix}"
    template.write_bytes(b"the only copy")
    with pytest.raises(TargetNotWritable, match="this is the template; give the document another name"):
        render(template, {}, str(tmp_path / "." / f"house{suffix}"))
    assert template.read_bytes() == b"the only copy"
