"""when: a day, a month or a year, as precisely as anybody remembers it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _checked(text: str) -> str:
    padded = text + {4: "-01-01", 7: "-01"}.get(len(text), "")
    try:
        date.fromisoformat(padded)
    except ValueError:
        raise PydanticCustomError("when", "expected a year, a month or a day") from None
    return text


When = Annotated[str, AfterValidator(_checked)]
"""`2019`, `2019-05` or `2019-05-08`; texts of one precision sort by time."""
