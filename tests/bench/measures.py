"""measures: a piece of work in, its time and the memory it leaves behind out."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_KIB = 1 if sys.platform != "darwin" else 1024


def seconds(work: Callable[[], object], *, rounds: int = 7, warm: bool = True) -> float:
    """The median time of a piece of work, after one round that warms up."""
    if warm:
        work()
    return statistics.median(_once(work) for _ in range(rounds))


def interleaved(first: Callable[[], object], second: Callable[[], object], *, rounds: int = 7) -> tuple[float, float]:
    """Median times of two pieces of work, taken in turns so that both meet the same machine."""
    first(), second()
    pairs = [(_once(first), _once(second)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


class Taken(NamedTuple):
    """The median time of a piece of work by the clock, and that of the processor alone."""

    clock: float
    processor: float


def in_turns(first: Sequence[Callable[[], object]], second: Sequence[Callable[[], object]]) -> tuple[Taken, Taken]:
    """The times of two rows of work, one piece of each in turn."""
    pairs = [(_taken(one), _taken(other)) for one, other in zip(first, second, strict=True)]
    return _medians([one for one, _ in pairs]), _medians([other for _, other in pairs])


def peak_mib() -> float:
    """The most memory this process has held so far, in MiB."""
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB / 1024


def _taken(work: Callable[[], object]) -> Taken:
    # What one leaves behind is not to be swept up in the other's time.
    gc.collect()
    start = time.process_time()
    clock = _once(work)
    return Taken(clock, time.process_time() - start)


def _medians(taken: Sequence[Taken]) -> Taken:
    return Taken(statistics.median(one.clock for one in taken), statistics.median(one.processor for one in taken))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
