"""when: a day, a month or a year, as precisely as anybody remembers it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from briefgen.model import shorthand


def _checked(text: str) -> str:
    found = shorthand.moment(text)
    if found is None:
        raise PydanticCustomError("when", "expected a year, a month or a day")
    return found


When = Annotated[str, AfterValidator(_checked)]
"""`2019`, `2019-05` or `2019-05-08`; texts of one precision sort by time."""
