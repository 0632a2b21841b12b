"""cli: the command line: what a person types in, what he reads and the exit status out.

0 done, 1 errors in the data or a refusal, 2 wrong usage, 3 a bug, 130 interrupted.
"""

from __future__ import annotations

import sys

from briefgen import __version__

TYPE_CHECKING = False  # as in `briefgen` itself: `--version` answers at once
if TYPE_CHECKING:
    from collections.abc import Sequence

BUG, INTERRUPTED = 3, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit status."""
    if (sys.argv[1:] if arguments is None else list(arguments)) == ["--version"]:
        print(f"briefgen {__version__}")
        sys.exit(0)
    _speak_utf8()
    import click

    from briefgen.cli.commands import briefgen
    from briefgen.errors import BriefgenError

    try:
        sys.exit(briefgen.main(args=arguments, prog_name="briefgen", standalone_mode=False) or 0)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.ClickException as usage:
        usage.show()
        sys.exit(usage.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BriefgenError as refusal:
        click.echo(f"error: {refusal}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as trouble:  # a full disk, a folder that is gone: nothing a brief or we could mend
        click.echo(_trouble(trouble), err=True)
        sys.exit(1)
    except Exception as bug:  # the one place that may: a bug is told in a line, never as a traceback
        click.echo(_bug_report(bug), err=True)
        sys.exit(BUG)


def _speak_utf8() -> None:
    """Windows consoles still start with an old code page, in which Chinese cannot be printed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # File names may hold bytes that are no text.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _trouble(trouble: OSError) -> str:
    where = f"{trouble.filename}: " if trouble.filename else ""
    return f"error: {where}{trouble.strerror or trouble}\n    hint: check the folder, its rights and the disk"


def _bug_report(bug: Exception) -> str:
    import platform
    import traceback

    last = traceback.extract_tb(bug.__traceback__)[-1]
    return (
        f"bug: {type(bug).__name__}: {bug}\n"
        f"    at {last.name} ({last.filename.rsplit('briefgen', 1)[-1].lstrip('/')}:{last.lineno})\n"
        f"    briefgen {__version__}, Python {platform.python_version()}, {platform.system()}\n"
        "    hint: report these lines together with the brief; nothing half-written was left behind"
    )
