"""messages: a problem's code and what fills its slots in, what a person reads out, in his language.

Each language is a folder of TOML files; a section is a code, `P9-2` or a variant of it, `P9-2.low`, with
`message` and `hint`, and, for a rule's own id, `why` it matters and a `bad` and a `good` example. A phrase,
`found.list`, is a part of a sentence and has a `message` only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.sentences import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
LANGUAGES = ("zh-Hans", "zh-Hant", "en")


@dataclass(frozen=True)
class Told:
    """What one code says: `title` names the rule in a few words."""

    message: str = ""
    hint: str = ""
    title: str = ""
    why: str = ""
    bad: str = ""
    good: str = ""


@dataclass(frozen=True)
class Messages:
    """All codes of one language."""

    language: str
    told: Mapping[str, Told]

    def message(self, code: str, slots: Mapping[str, object]) -> str:
        """What is wrong: lower case, no full stop, what was expected and what was found."""
        return fill(self.told[code].message, slots, self.language)

    def hint(self, code: str, slots: Mapping[str, object]) -> str:
        """What to type."""
        return fill(self.told[code].hint, slots, self.language)

    def listed(self, names: tuple[str, ...]) -> str:
        """Names one after the other."""
        return ("、" if self.language.startswith("zh") else ", ").join(names)

    def __contains__(self, code: str) -> bool:
        return code in self.told


@cache
def read_messages(language: str) -> Messages:
    """The messages of a language, read once."""
    import tomllib

    told: dict[str, Told] = {}
    for path in sorted((FOLDER / language).glob("*.toml")):
        sections = tomllib.loads(path.read_text(encoding="utf-8"))
        told |= {
            code: Told(**{key: text.strip() for key, text in section.items()}) for code, section in sections.items()
        }
    return Messages(language, told)
