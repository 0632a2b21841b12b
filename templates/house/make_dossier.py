"""make_dossier: nothing in, `dossier.docx` out: the template as a designer opens it in Word.

    python templates/house/make_dossier.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.front import completeness, control, snapshot
from dossier.points import points
from dossier.registers import registers
from paper.blocks import footer, header
from paper.cover import cover
from paper.package import package

from briefgen.package import write_package

if TYPE_CHECKING:
    from paper.elements import Element

FILE = "dossier.docx"


def main(folder: Path) -> None:
    """Write the template into a folder."""
    members = package(_blocks(), header(), footer(), title="Client dossier")
    write_package(members, folder / FILE)


def _blocks() -> list[Element]:
    return [*cover(), *control(), *snapshot(), *completeness(), *points(), *registers()]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
