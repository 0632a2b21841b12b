"""measures: a piece of work in, its time and the memory it leaves behind out."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from functools import partial
from itertools import cycle, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Making = Callable[[Path], object]

DOCUMENTS, MANY = 100, 1000
_TOGETHER = 10
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
    """The times of two rows of work, ten pieces of each in turn, for nobody makes a single document of a kind."""
    pairs = [
        (_taken(first[start : start + _TOGETHER]), _taken(second[start : start + _TOGETHER]))
        for start in range(0, len(first), _TOGETHER)
    ]
    return _medians([one for one, _ in pairs]), _medians([other for _, other in pairs])


def compared(name: str, ours: Sequence[Making], other: tuple[str, Sequence[Making]], target: Path) -> None:
    """Prints how long we and another take for a file, in turns so that both meet the same machine, and its size.

    Each file has a name of its own: to write one over another takes some file systems longer than to make it.
    """
    rival, theirs = other
    mine, others = (_targets(target, whose, len(ours)) for whose in ("ours", "theirs"))
    ours[0](mine[0])
    theirs[0](others[0])
    taken, base = in_turns(_works(ours, mine), _works(theirs, others))
    for of, own, their in (("", taken.clock, base.clock), (", processor time", taken.processor, base.processor)):
        print(f"{name}{of}: {own * 1000:.1f} ms, {rival}: {their * 1000:.1f} ms ({their / own:.1f} times as fast)")
    print(f"{name}, its file: {_median_kib(mine):.1f} KiB, {rival}: {_median_kib(others):.1f} KiB")


def say_memory(name: str, ours: Sequence[Making], target: Path) -> None:
    """Prints how long the first of a thousand files takes, and the most memory held after a hundred and at the end.

    To be asked before anybody else makes files, whose memory would hide ours.
    """
    first = seconds(partial(ours[0], target), rounds=1, warm=False)
    print(f"the first of {MANY} {name} (imports, template compiled): {first * 1000:.0f} ms")
    held: list[float] = []
    for number, make in enumerate(islice(cycle(ours), MANY), 1):
        make(target)
        held += [peak_mib()] if number in (DOCUMENTS, MANY) else []
    print(f"{MANY} {name}: {held[0]:.0f} MiB after {DOCUMENTS}, {held[1]:.0f} MiB at the end")


def peak_mib() -> float:
    """The most memory this process has held so far, in MiB."""
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB / 1024


def _taken(works: Sequence[Callable[[], object]]) -> Taken:
    """The time of a piece of work, on average over some."""
    # What one leaves behind is not to be swept up in the other's time.
    gc.collect()
    clock, processor = time.perf_counter(), time.process_time()
    for work in works:
        work()
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    return Taken(clock / len(works), processor / len(works))


def _medians(taken: Sequence[Taken]) -> Taken:
    return Taken(statistics.median(one.clock for one in taken), statistics.median(one.processor for one in taken))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _targets(target: Path, whose: str, count: int) -> list[Path]:
    return [target.with_stem(f"{target.stem}-{whose}-{number}") for number in range(count)]


def _works(makings: Sequence[Making], targets: Sequence[Path]) -> list[Callable[[], object]]:
    return [partial(make, target) for make, target in zip(makings, targets, strict=True)]


def _median_kib(paths: Sequence[Path]) -> float:
    return statistics.median(path.stat().st_size for path in paths) / 1024
