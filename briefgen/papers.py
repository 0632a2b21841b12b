"""papers: what a brief says of one kind in, its paper in a file and what was noticed on the way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content import Document, Properties
from briefgen.errors import TemplateFaulty
from briefgen.kinds.wording import Remark
from briefgen.promised import unknown_names
from briefgen.writers import names_for, writer_for

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.content import Written
    from briefgen.kinds import Kind
    from briefgen.kinds.wording import Wording
    from briefgen.styles import Style

_LANGUAGE_NAMES = {"zh-Hans": "told.in_hans", "zh-Hant": "told.in_hant", "en": "told.in_en"}


def write_paper(wording: Wording, kind: Kind, style: Style, target: Path) -> tuple[Written, tuple[Remark, ...]]:
    """Write a paper; one longer than its kind allows is shortened, least needed first, and written again."""
    document = _document(wording, kind, style)
    written = _write(document, kind, style, target)
    left_out: list[str] = []
    reader = wording.for_builder.words
    for step in kind.shortenings:
        if kind.page_limit is None or written.pages - written.continued <= kind.page_limit:
            break
        shorter = step.apply(document.values)
        if shorter is not None:
            document = replace(document, values=shorter)
            written = _write(document, kind, style, target)
            left_out.append(reader(f"short.{step.name}"))
    remarks = [
        *(Remark(each.in_language(reader.language)) for each in written.remarks),
        *wording.remarks,
        *_untranslated(wording),
    ]
    if left_out:
        remarks.append(Remark(reader("short.left_out", n=kind.page_limit), tuple(left_out)))
    if kind.page_limit is not None and written.pages > kind.page_limit:
        remarks.append(Remark(reader("short.too_long", pages=written.pages, n=kind.page_limit)))
    return written, tuple(remarks)


def _document(wording: Wording, kind: Kind, style: Style) -> Document:
    """Assemble and dress: what the paper says, and how its language is set."""
    identity = wording.identity
    client = wording.text(wording.client.company.name) if wording.client.company else ""
    agency = wording.client.project.agency if wording.client.project else None
    name = wording.text(identity.name) if identity else ""
    properties = Properties(
        title=" · ".join(part for part in (name or client or wording.brief.id, wording.words(kind.title)) if part),
        subject=name,
        author=wording.text(agency) or client or wording.brief.id,
        category=wording.words(kind.title),
        keywords=client,
        status=wording.words("st.draft" if wording.draft else "st.ready"),
        issued=(identity.date if identity else None) or wording.as_at,
    )
    values = {**kind.assemble(wording), "words": wording.words.tree}
    typesetting = replace(style.typesettings[wording.language], continued=wording.words("join.continued"))
    return Document(kind.name, values, properties, typesetting)


def _untranslated(wording: Wording) -> list[Remark]:
    """That some texts are in another language than the paper: briefgen translates nothing."""
    reader, texts = wording.for_builder, wording.untranslated
    if not texts:
        return []
    language = reader.words(_LANGUAGE_NAMES[wording.language])
    told = reader.words("short.untranslated", n=len(texts), language=language)
    return [Remark(told, tuple(map(reader.formats.quoted, texts)))]


def _write(document: Document, kind: Kind, style: Style, target: Path) -> Written:
    """Write a paper, unless its template reads a name no paper of this kind gives, be it in a branch not taken."""
    template = style.template(kind.name, kind.suffix)
    unknown = unknown_names(names_for(kind.suffix)(template, document.typesetting), document.values)
    if unknown:
        raise TemplateFaulty(unknown)
    return writer_for(kind.suffix)(
        template,
        document.values,
        target,
        properties=document.properties,
        typesetting=document.typesetting,
    )
