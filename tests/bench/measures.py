"""measures: a piece of work in, its time and the memory it leaves behind out."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_KIB = 1 if sys.platform != "darwin" else 1024


def seconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """The median time of a piece of work, after one round that warms up."""
    work()
    return statistics.median(_once(work) for _ in range(rounds))


def interleaved(first: Callable[[], object], second: Callable[[], object], *, rounds: int = 7) -> tuple[float, float]:
    """Median times of two pieces of work, taken in turns so that both meet the same machine."""
    first(), second()
    pairs = [(_once(first), _once(second)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def peak_mib() -> float:
    """The most memory this process has held so far, in MiB."""
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB / 1024


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
