"""people: a question and a client's people in, who is to answer it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.questionnaire.topics import NEEDS, ROLES, TOPICS

if TYPE_CHECKING:
    from briefgen.kinds.questionnaire.ask import Ask
    from briefgen.kinds.wording import Wording
    from briefgen.model.people import Person

_WRITERS = ("account_executive", "account_manager", "account_director", "group_account_director")
_NAMED = 2
_READERS = ("brand_manager", "marketing_director", "general_manager")


def whom(wording: Wording, ask: Ask) -> str:
    """The person asked already, else the one at the client who usually knows, else the desk."""
    asked = ask.nothing.from_ if ask.nothing else ""
    person = wording.brief.person(asked)
    if person and person.org != "agency":
        return wording.name_with_role(person.id)
    need = ask.topic.removeprefix("need.")
    desk = NEEDS.get(need, "marketing") if ask.topic.startswith("need.") else TOPICS.get(ask.topic, "marketing")
    known = _first(wording, ROLES[desk], "client")
    return wording.name_with_role(known.id) if known and known.id else wording.words(f"qst.desk.{desk}")


def writer(wording: Wording) -> Person | None:
    """Who at the agency sends the paper and takes the answers."""
    return _first(wording, _WRITERS, "agency")


def readers(wording: Wording) -> str:
    """Whom at the client the paper is addressed to."""
    return wording.formats.listed([wording.name_with_role(person.id) for person in _readers(wording)])


def reader_names(wording: Wording) -> list[str]:
    """The same people as a letter greets them: in Chinese with their rank, as far as their title has it."""
    return [_greeted(wording, person) for person in _readers(wording)]


def _greeted(wording: Wording, person: Person) -> str:
    name, key = wording.name(person.id), f"qst.ranked.{person.role}"
    is_theirs = wording.role(person.id).endswith(wording.words(key, name=""))
    return wording.words(key, name=name) if is_theirs else name


def _readers(wording: Wording) -> list[Person]:
    found = [person for role in _READERS for person in _at(wording, "client") if person.role == role and person.id]
    return found[:_NAMED]


def _first(wording: Wording, roles: tuple[str, ...], side: str) -> Person | None:
    return next((person for role in roles for person in _at(wording, side) if person.role == role), None)


def _at(wording: Wording, side: str) -> list[Person]:
    """People of one side who are still there."""
    day = wording.as_at
    return [
        each
        for each in wording.client.people
        if each.org == side and (each.involved_to is None or each.involved_to >= day)
    ]
