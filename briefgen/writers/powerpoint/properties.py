"""properties: what a template's file says of itself in, what the deck's says instead out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.content import Properties
from briefgen.problems import Place
from briefgen.writers.core import core_part
from briefgen.writers.lists import R
from briefgen.writers.trees import parse, serialised

if TYPE_CHECKING:
    from collections.abc import Mapping

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
APP_RELATION = f"{R}/extended-properties"
APPLICATION = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office PowerPoint</Application></Properties>"
)
"""The statistics in the template's are those of the template."""
LEFTOVERS = ("/thumbnail", "/printerSettings")
"""Relations to what shows the template or its author's printer."""
_LIBRARY_NAMES = ("Steve Canny", "python-pptx", "generated using python-pptx", "PowerPoint Presentation")


def neutral_core(members: Mapping[str, bytes], part: str, file: str) -> bytes:
    """What the template says of itself, without the names of the library that may have made it."""
    if part not in members:
        return core_part(Properties(""), "")
    root = parse(members[part], Place(file, part=part))
    for element in root.iter():
        if element.text in _LIBRARY_NAMES:
            element.text = ""
    return serialised(root)
