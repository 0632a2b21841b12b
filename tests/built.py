"""built: langu's documents and those of other briefs, each written once and kept for all tests that read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from briefgen.clients import check_client
from briefgen.formats import Formats
from briefgen.kinds import KINDS
from briefgen.kinds.wording import Wording
from briefgen.styles import find_style, read_words
from briefgen.walk import Order, Wanted, build_document
from tests.papers import read_deck, read_word

if TYPE_CHECKING:
    from briefgen.clients import Checked
    from briefgen.kinds import Kind
    from briefgen.model import Brief
    from tests.papers import Paper

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 3, 12)
LANGUAGES = ("zh-Hans", "zh-Hant", "en")


@dataclass(frozen=True)
class Made:
    """A document, and the brief it was made from."""

    brief: Brief
    kind: Kind
    language: str
    path: Path

    @cached_property
    def wording(self) -> Wording:
        """How the document's language says what the brief holds."""
        words, _ = read_words(self.language, find_style("house", ROOT)[0])
        return Wording(self.brief, words, Formats(self.language), TODAY, ())

    @cached_property
    def paper(self) -> Paper:
        """What a reader finds in it."""
        return read_word(self.path) if self.path.suffix == ".docx" else read_deck(self.path)


@cache
def checked(folder: Path) -> Checked:
    """A client's folder."""
    return check_client(folder, ROOT, TODAY)


@cache
def langu(kind: str, language: str) -> Made:
    """A document of the complete sample client."""
    return make(checked(ROOT / "briefs" / "langu"), KINDS[kind], language)


def make(client: Checked, kind: Kind, language: str) -> Made:
    """A document of a client's first brief, as the command line builds it."""
    brief = client.briefs[0].client_only if kind.client_wide else client.briefs[0]
    wanted = Wanted(ROOT, Path(mkdtemp()), TODAY)
    built = build_document(client, wanted, Order(brief, kind, language))
    assert built.path, built.lacking
    return Made(brief, kind, language, built.path)
