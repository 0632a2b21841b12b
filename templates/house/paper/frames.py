"""frames: the blocks of a paper in, its file out; and what every brief begins and ends with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.package import write_package
from paper.blocks import footer, gap_box, header, job_block, sign_off, title_block
from paper.elements import gap, paragraph, space, statement, w
from paper.package import package
from paper.tables import LIVE_WIDTH, WIDE_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paper.elements import Element


def save(file: str, blocks: Sequence[Element], *, title: str, wide: bool = False) -> None:
    """Write a paper with header and footer into the folder the script is called with, else beside the script."""
    width = WIDE_WIDTH if wide else LIVE_WIDTH
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sys.argv[0]).parent
    members = package(list(blocks), header(width), footer(width), title=title, wide=wide)
    write_package(members, folder / file)


def opening(*, ruled: bool = False) -> list[Element]:
    """Title and job, on drafts the gap box; with `ruled` there is a line where that is absent."""
    rule = [gap(1), statement("{%p else %}"), paragraph("Rule")] if ruled else []
    return [
        title_block(),
        gap(1),
        job_block(),
        statement("{%p if gaps %}"),
        gap(),
        gap_box(),
        *rule,
        statement("{%p endif %}"),
    ]


def closing() -> list[Element]:
    """The sign-off, where anybody has to sign."""
    return [
        statement("{%p if signoff %}"),
        paragraph("RowLabel", "{{ words.sec.signoff }}", keep=w("keepNext"), spacing=space(before=8, after=4)),
        sign_off(),
        statement("{%p endif %}"),
        gap(1),
    ]
