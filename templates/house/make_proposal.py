"""make_proposal: a folder in, the house style's proposal.pptx in it out.

Run as `python templates/house/make_proposal.py [TARGET_DIR]`; without a folder the file beside this script is
written anew. Once a designer has taken the file over in PowerPoint, this script has done its work.
"""

from __future__ import annotations

import sys
from pathlib import Path

from deck.argument import argument
from deck.package import members
from deck.plan import plan

from briefgen.package import write_package


def make_proposal(folder: Path) -> Path:
    """The template, written into a folder."""
    target = folder / "proposal.pptx"
    write_package(members([*argument(), *plan()]), target)
    return target


if __name__ == "__main__":
    make_proposal(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
