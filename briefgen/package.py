"""package: an Office file's members as bytes in, the same zip bytes for the same members out.

[Content_Types].xml          which member is of which type; stands first
_rels/.rels                  what the package is: main part, properties
docProps/core.xml app.xml    title, author, dates
word/document.xml  or  ppt/presentation.xml, ppt/slides/slide1.xml …
…/_rels/<part>.rels          what a part refers to
…/charts, …/embeddings, …/media
"""

from __future__ import annotations

import os
import posixpath
import zipfile
import zlib
from contextlib import suppress
from threading import get_ident
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from briefgen.archive import CONTENT_TYPES, zip_bytes
from briefgen.errors import TargetNotWritable, TemplateFaulty
from briefgen.problems import Place, problem, reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.archive import Packed

LARGEST_PACKAGE = 500 * 1024 * 1024
"""Bytes when unpacked; a small file may hold more than the memory does."""
_OOXML = "application/vnd.openxmlformats-officedocument."
_PLAIN_TYPES = {
    f"{_OOXML}wordprocessingml.template.main+xml": f"{_OOXML}wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml": f"{_OOXML}wordprocessingml.document.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": f"{_OOXML}wordprocessingml.document.main+xml",
    f"{_OOXML}presentationml.template.main+xml": f"{_OOXML}presentationml.presentation.main+xml",
    f"{_OOXML}presentationml.slideshow.main+xml": f"{_OOXML}presentationml.presentation.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml": f"{_OOXML}presentationml.presentation.main+xml",
    "application/vnd.ms-powerpoint.template.macroEnabled.main+xml": f"{_OOXML}presentationml.presentation.main+xml",
    "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml": f"{_OOXML}presentationml.presentation.main+xml",
}
_RELATIONS = "_rels/.rels"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES_ROOT = f"{{{_PACKAGE}/content-types}}Types"
_RELATIONS_ROOT = f"{{{_PACKAGE}/relationships}}Relationships"
_MACROS = ("vbaProject.bin", "vbaData.xml", "vbaProjectSignature.bin")


class PackageTooLarge(Exception):
    """An archive says that it holds more than any Office file we fill."""

    def __init__(self, size: int) -> None:
        self.slots = {"most": LARGEST_PACKAGE // 1024**2, "size": size // 1024**2}
        super().__init__(size)


def read_package(path: Path) -> dict[str, bytes]:
    """All members of an Office file; a file that is none is a `TemplateFaulty`."""
    try:
        with path.open("rb") as stream:
            members = read_stream(stream)
    except FileNotFoundError as error:
        raise _faulty(path, "missing") from error
    except OSError as error:
        raise _faulty(path, "unreadable", {"reason": reason(error)}) from error
    except PackageTooLarge as error:
        raise _faulty(path, "large", error.slots) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise _faulty(path) from error
    for needed in (CONTENT_TYPES, _RELATIONS):
        if needed not in members:
            raise _faulty(path, "part", {"part": needed})
    _check_lists(path, members)
    return members


def _check_lists(path: Path, members: Mapping[str, bytes]) -> None:
    """Refuse lists of types and relations that are no such lists; everything else is found through them."""
    for name in [name for name in members if name.endswith((CONTENT_TYPES, ".rels"))]:
        root = _TYPES_ROOT if name == CONTENT_TYPES else _RELATIONS_ROOT
        try:
            found = _parsed(members[name]).tag
        except etree.XMLSyntaxError as error:
            raise _faulty(path, "xml", {"complaint": error.msg}, part=name) from error
        if found != root:
            raise _faulty(path, "root", {"expected": root, "found": found}, part=name)


def read_stream(stream: BinaryIO) -> dict[str, bytes]:
    """All members of a zip archive that is known to be one."""
    with zipfile.ZipFile(stream) as archive:
        size = sum(info.file_size for info in archive.infolist())
        if size > LARGEST_PACKAGE:
            raise PackageTooLarge(size)
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def as_plain(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members of a template, show or macro file as those of a plain document without macros.

    The libraries refuse .dotx, .potx, .docm and .pptm, which differ only in a content type and the macro parts.
    """
    kept = {name: data for name, data in members.items() if posixpath.basename(name) not in _MACROS}
    kept[CONTENT_TYPES] = _plain_types(members[CONTENT_TYPES])
    kept |= {name: _without_macros(data) for name, data in kept.items() if name.endswith(".rels")}
    return kept


def write_package(members: Mapping[str, bytes | Packed], target: Path) -> None:
    """The members zipped and put at the target in one step; equal members give equal bytes."""
    part = target.with_name(f".{target.name}.{os.getpid()}.{get_ident()}.part")
    try:
        _write(part, zip_bytes(members))
        part.replace(target)
    except (OSError, ValueError) as error:
        raise TargetNotWritable(target, getattr(error, "strerror", None) or str(error)) from error
    finally:
        # Where the folder could not be made there is nothing to remove, and the first refusal counts.
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    """The bytes as a file, whose folder is made if there is none yet."""
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _faulty(
    path: Path, variant: str = "", slots: Mapping[str, object] | None = None, *, part: str = ""
) -> TemplateFaulty:
    return TemplateFaulty([problem(Place(path.name, part=part), "T-1", slots, variant=variant)])


def _parsed(data: bytes) -> etree._Element:
    """A list of types or relations; comments in it would pass for entries."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True))


def _plain_types(data: bytes) -> bytes:
    types = _parsed(data)
    for entry in list(types):
        entry.set("ContentType", _PLAIN_TYPES.get(entry.get("ContentType", ""), entry.get("ContentType", "")))
        if posixpath.basename(entry.get("PartName", "")) in _MACROS:
            types.remove(entry)
    plain: bytes = etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
    return plain


def _without_macros(data: bytes) -> bytes:
    relationships = _parsed(data)
    for entry in list(relationships):
        if posixpath.basename(entry.get("Target", "")) in _MACROS:
            relationships.remove(entry)
    plain: bytes = etree.tostring(relationships, xml_declaration=True, encoding="UTF-8", standalone=True)
    return plain
