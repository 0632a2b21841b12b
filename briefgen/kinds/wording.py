"""wording: a brief in one language: its texts, names, dates and figures as a reader should find them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.content import Rich, Span
from briefgen.kinds.conflicts import disagreement
from briefgen.markup import read_markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from briefgen.content import Prose
    from briefgen.formats import Formats
    from briefgen.kinds.kind import Gap
    from briefgen.kinds.survey import Survey
    from briefgen.model import Brief, Client, Job, Text
    from briefgen.model.job_identity import Identity
    from briefgen.model.problem import Speaker
    from briefgen.words import Words

Said = str | Rich
NAME_WORDS = 3
_CHINESE = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Remark:
    """What whoever builds a paper should know of it: a sentence, and what it is about, one by one."""

    text: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wording:
    """What a kind needs to speak of a brief: the brief, the words, how figures are written, and today.

    `survey` is there for papers about the client: how complete its brief is, and what waits for it.
    """

    brief: Brief
    words: Words
    formats: Formats
    as_at: date
    gaps: tuple[Gap, ...]
    survey: Survey | None = None
    references: Mapping[str, int] = field(default_factory=dict)
    """The number of each source in the paper's own register, where it has one; cited, a source carries it."""
    untranslated: dict[str, None] = field(default_factory=dict, compare=False, repr=False)
    """Texts said so far that stand as they were written, because nobody has given them in this language."""
    remarks: dict[Remark, None] = field(default_factory=dict, compare=False, repr=False)
    """What whoever builds the paper should know of it, such as what was left out."""

    reader: Wording | None = field(default=None, compare=False, repr=False)
    """The same brief in the language of whoever builds the paper, where that is another."""

    @property
    def for_builder(self) -> Wording:
        """How remarks are worded: in the language of whoever reads them, be it not the paper's."""
        return self.reader or self

    @property
    def client(self) -> Client:
        """The client's sixteen points."""
        return self.brief.client

    @property
    def job(self) -> Job:
        """The campaign; kinds of documents about a campaign are assembled only where there is one."""
        if self.brief.job is None:
            raise ValueError("a document about a campaign was asked of a brief without one")
        return self.brief.job

    @property
    def identity(self) -> Identity | None:
        """What the campaign says of itself; nothing in a paper about the client alone."""
        return self.brief.job.identity if self.brief.job else None

    @property
    def language(self) -> str:
        """The document's language."""
        return self.words.language

    @property
    def draft(self) -> bool:
        """Whether a blocking gap keeps the document a draft."""
        return any(gap.blocking for gap in self.gaps)

    @property
    def holidays(self) -> frozenset[date]:
        """Days on which nobody works, as the client's project names them."""
        project = self.client.project
        return frozenset(project.holidays) if project else frozenset()

    def day(self, value: date) -> str:
        """A day without its year, unless that is another year than the paper's own."""
        identity = self.identity
        home = (identity.date or identity.from_ if identity else None) or self.as_at
        return self.formats.date(value, "short" if value.year == home.year else "long")

    def inline(self, name: str) -> str:
        """A name as it stands inside a sentence; the names of companies, brands and products keep their capital."""
        return name if name.startswith(self._proper_names) else self.formats.inline(name)

    @property
    def _proper_names(self) -> tuple[str, ...]:
        client, identity = self.client, self.identity
        given = [
            client.company and client.company.name,
            client.product and client.product.name,
            client.brand and client.brand.name,
            identity and identity.brand,
            *(identity.products if identity else ()),
            *(brand.name for brand in client.competitors),
        ]
        return tuple(self.texts(name for name in given if name))

    def text(self, value: Text | None) -> str:
        """A person's words in this language, else as they were written; nothing for nothing."""
        if value is None:
            return ""
        words = value.in_language(self.language).strip()
        if words and not self._is_at_home(value, words):
            self.untranslated[words] = None
        return words

    def _is_at_home(self, value: Text, words: str) -> bool:
        """Whether words are in the paper's language; in a Chinese paper a foreign name or short term is too."""
        if value.given_in(self.language) or self.brief.main_language == self.language:
            return True
        if _CHINESE.search(words):
            return False
        return not self.formats.chinese or len(words.split()) <= NAME_WORDS

    def prose(self, value: Text | None) -> str | Rich | Prose:
        """A person's words where they may be long: what they mark, list or set in paragraphs is seen as that.

        Names, labels and table cells take `text`, which leaves every sign as it was typed.
        """
        return read_markup(self.text(value))

    def texts(self, values: Iterable[Text]) -> list[str]:
        """Several people's words, without empty ones."""
        return [words for value in values if (words := self.text(value))]

    def shown(self, value: Text | str | None, path: str) -> Said:
        """Words, or the mark that says in which way they are missing."""
        words = value if isinstance(value, str) else self.text(value)
        return words or self.mark(path)

    def mark(self, path: str) -> Rich:
        """What stands on the page for nothing: 待确认, 已询问 with date and person, 不适用, 客户保密, 说法不一 …"""
        nothing = self.brief.nothing(path)
        if nothing and nothing.sides:
            return Rich((Span(disagreement(self, nothing.sides), "mark"),))
        kind = nothing.kind if nothing else "missing"
        words = self.words({"missing": "st.tbc"}.get(kind, f"st.{kind}"))
        if nothing and kind == "requested":
            day = self.day(nothing.on) if nothing.on else ""
            words = self.formats.clauses(words, day, self.name(nothing.from_))
        return Rich((Span(words, "mark"),))

    @property
    def short_mark(self) -> Rich:
        """The mark of what is missing, as it fits a cell."""
        return Rich((Span(self.words("dp.tbc"), "mark"),))

    def disputed(self, path: str) -> Rich | None:
        """What sources say of a field they disagree about; nothing where they do not."""
        nothing = self.brief.nothing(path)
        return self.mark(path) if nothing and nothing.sides else None

    def name(self, person_id: str | None) -> str:
        """A person's name, or the id where nobody is recorded under it."""
        person = self.brief.person(person_id) if person_id else None
        return (self.text(person.name) if person else "") or (person_id or "")

    def role(self, person_id: str | None) -> str:
        """A person's title as written, else the label of the role."""
        person = self.brief.person(person_id) if person_id else None
        if person is None:
            return ""
        label = self.words.get(f"role.{person.role}") if person.role else None
        return self.text(person.title) or without_brackets(label or "")

    def name_with_role(self, person_id: str | None) -> str:
        """`李岚（客户执行）`, `Li Lan (account executive)`."""
        name, role = self.name(person_id), self.role(person_id)
        return self.words("join.in_brackets", text=name, aside=role) if name and role else name

    def speaker(self, speaker: Speaker | None) -> str:
        """Who said something: 女，28 岁，上海，含糖茶用户; never a name."""
        if speaker is None:
            return ""
        sex = self.words.get(f"sex.{speaker.sex}") if speaker.sex else None
        age = self.words("say.age", age=speaker.age) if speaker.age else ""
        return self.formats.clauses(sex or "", age, self.text(speaker.city), self.text(speaker.user_type))

    def aside(self, text: str, aside: str) -> str:
        """Text with a remark in brackets, or the text alone."""
        return self.words("join.in_brackets", text=text, aside=aside) if aside else text

    def cite(self, *source_ids: str | None) -> str:
        """A source line: what is cited, once each, with sample sizes; empty where nothing is."""
        found = dict.fromkeys(self._citation(source_id) for source_id in source_ids if source_id)
        cited = [citation for citation in found if citation]
        return self.words("cap.source_line", sources=self.words("join.semicolon").join(cited)) if cited else ""

    def sourced(self, *source_ids: str | None) -> str:
        """The source line of a table or figure, which says so where nobody has named a source."""
        return self.cite(*source_ids) or str(self.unsourced)

    @property
    def unsourced(self) -> Rich:
        """The source line of numbers nobody has named a source for."""
        return rich(self.words("cap.source_open"), Span(self.words("st.tbc"), "mark"))

    def citation(self, source_id: str | None) -> str:
        """One source without the word for it."""
        return self._citation(source_id) if source_id else ""

    def _citation(self, source_id: str) -> str:
        material = self.brief.source(source_id)
        if material is None:
            return ""
        number = self.references.get(source_id)
        parts = [f"[{number}] {self.text(material.title)}" if number else self.text(material.title)]
        if material.base:
            parts.append(f"n={self.formats.number(material.base, 0)}")
        return self.formats.clauses(*parts)


def bare(text: str) -> str:
    """Words as they stand inside a sentence or a title: without their full stop."""
    return text.rstrip("。.！!")


def strong(text: str) -> Rich:
    """Text that stands out."""
    return Rich((Span(text, "strong"),))


def rich(*parts: str | Span) -> Rich:
    """Plain and emphasised pieces in one text."""
    return Rich(tuple(Span(part) if isinstance(part, str) else part for part in parts if part))


def without_brackets(label: str) -> str:
    """A label without the remark behind it."""
    for bracket in ("（", " ("):
        label = label.split(bracket, maxsplit=1)[0]
    return label
