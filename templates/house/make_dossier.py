"""make_dossier: nothing in, `dossier.docx` out: the template as a designer opens it in Word.

    python templates/house/make_dossier.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.front import completeness, control, snapshot
from dossier.points import points
from dossier.registers import registers
from paper.cover import cover
from paper.frames import save

if TYPE_CHECKING:
    from paper.elements import Element


def _blocks() -> list[Element]:
    return [*cover(), *control(), *snapshot(), *completeness(), *points(), *registers()]


if __name__ == "__main__":
    save("dossier.docx", _blocks(), title="Client dossier")
