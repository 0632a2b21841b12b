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
from functools import partial
from pathlib import Path

import yaml

from briefgen.clients import check_client
from briefgen.model import read_briefs
from briefgen.source import read_client
from tests.bench import w2, word
from tests.bench.measures import in_turns, interleaved, peak_mib, seconds

ROOT = Path(__file__).resolve().parents[2]
LANGU = ROOT / "briefs" / "langu"
TODAY = date(2026, 3, 12)
MANY = 1000
WORD_DOCUMENTS = 100
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


def word_documents() -> None:
    """A hundred briefs by us and by docxtpl in turns, then nine hundred more of ours: the memory must not grow."""
    with tempfile.TemporaryDirectory() as folder:
        template, logo, target = (Path(folder) / name for name in ("template.docx", "logo.png", "out.docx"))
        word.make_template(template)
        logo.write_bytes(word.picture())
        clients = [word.values(number) for number in range(WORD_DOCUMENTS)]
        first = seconds(lambda: word.by_us(template, clients[0], logo, target), rounds=1, warm=False)
        word.by_docxtpl(template, clients[0], logo, target)
        ours, theirs = in_turns(
            [partial(word.by_us, template, client, logo, target) for client in clients],
            [partial(word.by_docxtpl, template, client, logo, target) for client in clients],
        )
        _say("W1, a document", ours.clock, "docxtpl", theirs.clock)
        _say("W1, a document, processor time", ours.processor, "docxtpl", theirs.processor)
        print(f"W1, first document (imports, template compiled): {first * 1000:.0f} ms")
        after_hundred = peak_mib()
        for number in range(WORD_DOCUMENTS, MANY):
            word.by_us(template, clients[number % WORD_DOCUMENTS], logo, target)
        print(f"{MANY} documents: {after_hundred:.0f} MiB after {WORD_DOCUMENTS}, {peak_mib():.0f} MiB at the end")


def _say(ours: str, taken: float, theirs: str, base: float) -> None:
    faster = f" ({base / taken:.1f} times as fast)" if base > taken else ""
    print(f"{ours}: {taken * 1000:.1f} ms, {theirs}: {base * 1000:.1f} ms, ratio {taken / base:.2f}{faster}")


WORKS = {"check": check_speed, "start": start_up, "clients": many_clients, "w1": word_documents, "w2": w2.decks}


if __name__ == "__main__":
    main()
