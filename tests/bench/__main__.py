"""__main__: every benchmark in one run, or those named, as ratios; nothing here is asserted.

Times depend on the machine. `python -m tests.bench` runs all, `python -m tests.bench w1` the one of Word documents,
`python -m tests.bench w2` the one of decks.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import yaml

from briefgen.clients import check_client
from briefgen.model import read_briefs
from briefgen.source import read_client
from tests.bench import w1, w2
from tests.bench.measures import interleaved, peak_mib

ROOT = Path(__file__).resolve().parents[2]
LANGU = ROOT / "briefs" / "langu"
TODAY = date(2026, 3, 12)
MANY = 1000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def main() -> None:
    """Print each figure with what it is measured against."""
    for work in [WORKS[name] for name in sys.argv[1:]] or WORKS.values():
        work()


def check_speed() -> None:
    """`check` of langu against plain loading of the same files plus the validation of the model."""
    texts = [path.read_bytes() for path in sorted(LANGU.rglob("*.yaml"))]
    source, _ = read_client(LANGU, ROOT)

    def plain() -> None:
        for text in texts:
            yaml.load(text, Loader=LOADER)
        read_briefs(source)

    ours, theirs = interleaved(lambda: check_client(LANGU, ROOT, TODAY), plain)
    _say("check langu", ours, "plain yaml.load + validation", theirs)


def start_up() -> None:
    """`briefgen --version` against an interpreter that does nothing."""
    python = sys.executable
    script = Path(python).with_name("briefgen")
    command = [str(script)] if script.exists() else [python, "-m", "briefgen"]
    ours, theirs = interleaved(
        lambda: subprocess.run([*command, "--version"], check=True, capture_output=True),
        lambda: subprocess.run([python, "-c", "pass"], check=True, capture_output=True),
    )
    _say("briefgen --version", ours, "python -c pass", theirs)


def many_clients() -> None:
    """A thousand clients checked one after another in one process: the memory must not grow."""
    with tempfile.TemporaryDirectory() as folder:
        copies = Path(folder) / "briefs"
        first = copies / "client-0"
        shutil.copytree(ROOT / "briefs" / "snapple", first)
        after_hundred = 0.0
        for number in range(MANY):
            client = copies / f"client-{number}"
            if number:
                first.rename(client)
                first = client
            check_client(client, Path(folder), TODAY)
            if number == MANY // 10:
                after_hundred = peak_mib()
        print(f"{MANY} clients checked: {after_hundred:.0f} MiB after {MANY // 10}, {peak_mib():.0f} MiB at the end")


def _say(ours: str, taken: float, theirs: str, base: float) -> None:
    faster = f" ({base / taken:.1f} times as fast)" if base > taken else ""
    print(f"{ours}: {taken * 1000:.1f} ms, {theirs}: {base * 1000:.1f} ms, ratio {taken / base:.2f}{faster}")


WORKS = {"check": check_speed, "start": start_up, "clients": many_clients, "w1": w1.documents, "w2": w2.decks}


if __name__ == "__main__":
    main()
