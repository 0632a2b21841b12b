"""disputes: fields of a brief sources disagree about in, each with its name and all its values out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.kinds.conflicts import values_told
from briefgen.kinds.telling import rival_name
from briefgen.model import Client
from briefgen.model.fields import fields_of

if TYPE_CHECKING:
    from pydantic import BaseModel

    from briefgen.kinds.wording import Wording


def labels_on(path: str) -> list[str]:
    """The labels of the fields a path leads through, without that of the point it begins with."""
    models: tuple[type[BaseModel], ...] = (Client,)
    labels = []
    for key in re.sub(r"\[\d+\]", "", path).split("."):
        field = next(found for each in models if (found := fields_of(each).get(key)))
        labels.append(field.about.label if field.about else "")
        models = field.models
    return labels[1:]


def disputed(wording: Wording, path: str) -> str:
    """That sources disagree about a field, and what each says, in one clause; nothing where they do not."""
    stated = wording.brief.nothing(path)
    if stated is None or not stated.sides:
        return ""
    return wording.words(
        "dp.disputed", what=wording.inline(_name(wording, path)), values=values_told(wording, stated.sides)
    )


def disputes(wording: Wording, *, but: str = "") -> list[str]:
    """All that sources disagree about, each once, without the fields below `but`."""
    found: dict[str, str] = {}
    for path, each in wording.brief.nothings.items():
        if each.sides and not path.startswith(but or " "):
            found.setdefault(values_told(wording, each.sides), _name(wording, path))
    return [wording.words("dos.accounts", what=name, values=values) for values, name in found.items()]


def _name(wording: Wording, path: str) -> str:
    """What a field is called away from its point: launch (result), Red Bull (product feature)."""
    labels = [wording.words(label) for label in labels_on(path)[-2:] if label]
    rival = re.match(r"competitors\[(\d+)\]", path)
    brand = rival_name(wording, wording.client.competitors[int(rival[1])].id) if rival else ""
    whole, *part = [name for name in (brand, *labels) if name] or [path]
    return wording.aside(whole, wording.formats.listed([wording.inline(each) for each in part]))
