"""kind: what describes one kind of document: its file type, what it needs, how it is assembled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefgen.kinds.survey import Survey
    from briefgen.kinds.wording import Wording
    from briefgen.model import Brief

Party = Literal["client", "agency"]


@dataclass(frozen=True)
class Need:
    """Something a document cannot be final without (DOMAIN §5.20), or had better have.

    `name` is the key of its words (`need.<name>`), `path` the field that would fill it, `owner` who can.
    Of a need that is half met, `left` names the other half, a key of words too; of any other it gives nothing.
    """

    name: str
    path: str
    owner: Party
    met: Callable[[Brief], bool]
    left: Callable[[Brief], str] | None = None


@dataclass(frozen=True)
class Gap:
    """A need that is not met; `blocking` keeps the document a draft."""

    need: Need
    blocking: bool


@dataclass(frozen=True)
class Shortening:
    """One step by which a paper that is too long gives way: what goes, and the values without it.

    `name` is the key of its words (`short.<name>`); `apply` gives None where there is nothing to take out.
    """

    name: str
    apply: Callable[[Mapping[str, object]], Mapping[str, object] | None]


@dataclass(frozen=True)
class Kind:
    """One kind of document.

    `needs` decide between ready and draft, `wishes` are only named in the gap box; unless one of `core`
    is met there is nothing to write yet and the document is blocked. A paper longer than `page_limit` is
    shortened step by step, never set smaller. A `client_wide` paper is about the client, not about a campaign:
    there is one of it, and the wording carries a survey of all campaigns. A paper that `asks_client` asks about
    values that contradict each other, so that these do not hold it up; `is_idle` says where the survey leaves
    such a paper nothing to write. A draft that `tells_completeness` shows how complete the client's brief is, and
    its wording carries the survey too.
    """

    name: str
    code: str
    suffix: str
    title: str
    needs: tuple[Need, ...]
    wishes: tuple[Need, ...]
    core: tuple[Need, ...]
    assemble: Callable[[Wording], Mapping[str, object]]
    page_limit: int | None = None
    shortenings: tuple[Shortening, ...] = ()
    client_wide: bool = False
    asks_client: bool = False
    tells_completeness: bool = False
    is_idle: Callable[[Brief, Survey], bool] | None = None


def gaps_of(kind: Kind, brief: Brief) -> tuple[Gap, ...]:
    """What the brief lacks for this kind, blocking gaps first."""
    blocking = tuple(Gap(need, blocking=True) for need in kind.needs if not need.met(brief))
    return blocking + tuple(Gap(need, blocking=False) for need in kind.wishes if not need.met(brief))


def has_something_to_say(kind: Kind, brief: Brief) -> bool:
    """Whether the brief holds enough for at least a draft; a paper about a campaign needs one."""
    enough = not kind.core or any(need.met(brief) for need in kind.core)
    return enough and (kind.client_wide or brief.job is not None)
