"""errors: the refusals briefgen raises, one class a situation.

A mistake in a brief or a template is not an exception but a value, a `problems.Problem`.

    BriefgenError
    ├── NotFound            a thing asked for by name is not there; says what is
    │   ├── ClientNotFound
    │   ├── CampaignNotFound
    │   ├── KindNotFound
    │   ├── RuleNotFound
    │   ├── StyleNotFound
    │   └── TemplateNotFound
    ├── NoClients           the project has no client yet
    ├── ClientNameUnfit     a new client's name cannot be a folder's
    ├── ClientExists        `briefgen new` would overwrite a client
    ├── TargetNotWritable   a finished document cannot be put where it belongs
    └── TemplateFaulty      a template cannot be opened or rendered; carries its problems
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefgen.problems import Problem


class BriefgenError(Exception):
    """A refusal: something briefgen was asked for cannot be done, and the message says why."""


class NotFound(BriefgenError):
    """A thing asked for by name is not there."""

    noun = "thing"

    def __init__(self, name: str, present: Iterable[str] = (), *, where: str = "here") -> None:
        self.name = name
        self.present = tuple(sorted(present))
        listed = ", ".join(self.present) or "none"
        close = difflib.get_close_matches(name, self.present, n=1, cutoff=0.75)
        meant = f"did you mean {close[0]!r}? " if close else ""
        super().__init__(f"no {self.noun} {name!r}; {meant}{self.noun}s {where}: {listed}")


class ClientNotFound(NotFound):
    """No folder with a client's brief has this name or path."""

    noun = "client"


class NoClients(BriefgenError):
    """The project has no client yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"no client in {folder.as_posix()}; start one with: briefgen new NAME")


class CampaignNotFound(NotFound):
    """No client that is to be built has a campaign of this name."""

    noun = "campaign"


class KindNotFound(NotFound):
    """No kind of document has this name."""

    noun = "kind"


class RuleNotFound(NotFound):
    """No rule has this id."""

    noun = "rule"


class StyleNotFound(NotFound):
    """No folder under `templates/` holds this style."""

    noun = "style"


class TemplateNotFound(NotFound):
    """A style, and the styles it extends, hold no template for a kind."""

    noun = "template"


class ClientNameUnfit(BriefgenError):
    """A new client's name cannot be a folder's."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} cannot name a client's folder; use letters, figures, '-' and '_', such as 'langu'")


class ClientExists(BriefgenError):
    """`briefgen new` was asked for a client that is already there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder.as_posix()} exists already; nothing was changed")


class TargetNotWritable(BriefgenError):
    """A finished document cannot be put where it belongs."""

    def __init__(self, target: Path, reason: str) -> None:
        super().__init__(f"cannot write {target.as_posix()}: {reason}")


class TemplateFaulty(BriefgenError):
    """A template cannot be opened or rendered; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
