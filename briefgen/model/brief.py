"""brief: a client and one of its jobs, typed, with the places of its fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.model.fields import iter_fields
from briefgen.model.places import group_of
from briefgen.source import CAMPAIGNS, JOB_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.model.client import Client
    from briefgen.model.fields import Held
    from briefgen.model.job import Job
    from briefgen.model.materials import Material
    from briefgen.model.people import Person
    from briefgen.model.places import Places
    from briefgen.model.record import Nothing

MAIN_LANGUAGE = "zh-Hans"


@dataclass(frozen=True, eq=False)
class Brief:
    """What documents are made from. `job` is None for a client without campaigns."""

    id: str
    folder: Path
    client: Client
    job_id: str | None
    job: Job | None
    nothings: Mapping[str, Nothing]
    places: Places

    @property
    def main_language(self) -> str:
        """The language the client's texts are written in."""
        project = self.client.project
        return project.languages[0] if project and project.languages else MAIN_LANGUAGE

    @cached_property
    def client_only(self) -> Brief:
        """The same client without the job: what papers about the client itself are made from."""
        kept = {path: nothing for path, nothing in self.nothings.items() if group_of(path) not in JOB_KEYS}
        return replace(self, job_id=None, job=None, nothings=kept, places=replace(self.places, job=None))

    def person(self, person_id: str | None) -> Person | None:
        """Who has this id."""
        return self._people.get(person_id or "")

    def source(self, source_id: str | None) -> Material | None:
        """The material that has this id."""
        return self._materials.get(source_id or "")

    def nothing(self, path: str) -> Nothing | None:
        """What somebody stated in place of a value, such as that it has been asked for."""
        return self.nothings.get(path)

    def homes(self, path: str) -> tuple[Path, ...]:
        """Where a file that a field names is looked for: a campaign's in its own folder first, then in the client's."""
        own = self.job_id is not None and group_of(path) in JOB_KEYS
        return (*((self.folder / CAMPAIGNS / str(self.job_id),) if own else ()), self.folder)

    @cached_property
    def fields(self) -> tuple[Held, ...]:
        """Every field of the client and the job, with its path."""
        return (*iter_fields(self.client), *(iter_fields(self.job) if self.job else ()))

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.id: person for person in reversed(self.client.people) if person.id}

    @cached_property
    def _materials(self) -> dict[str, Material]:
        return {material.id: material for material in reversed(self.client.materials) if material.id}
