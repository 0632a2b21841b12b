"""exhibit: a figure as every paper shows it: finding, units, native chart, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.content import Chart


@dataclass(frozen=True)
class Exhibit:
    """A figure: its title states what the data show, in the reader's language (DOMAIN §8).

    `units` names what is drawn and in which unit, `source` is a whole line with period and base sizes,
    `notes` are further findings in sentences, for papers that have room for them.
    """

    title: str
    units: str
    chart: Chart
    source: str
    notes: tuple[str, ...] = ()
