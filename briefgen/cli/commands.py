"""commands: what each command of the command line does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from briefgen import __version__

LANGUAGE = click.Choice(["zh-Hans", "zh-Hant", "en"])


class Day(click.ParamType[date]):
    """A day written as 2026-05-04."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or wrong usage."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-05-04", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def briefgen() -> None:
    """Client briefs in plain YAML become checked, agency-grade Word and PowerPoint documents.

    \b
    briefgen new acme        start a client's folder, every field explained
    briefgen check           say what is wrong in the briefs, and where
    briefgen build           write every document that can be written
    """  # noqa: D301 - to click, a backspace means: keep these lines as they are


@briefgen.command()
@click.argument("client")
@click.option("-l", "--lang", "language", type=LANGUAGE, default="zh-Hans", help="Main language of the brief.")
def new(client: str, language: str) -> None:
    """Start a client's folder in briefs/, with every field explained.

    CLIENT is the folder's name: short, lower case, such as 'langu'.
    """
    from briefgen.scaffold import write_client
    from briefgen.schema import FOLDER
    from briefgen.styles import find_style, read_words
    from briefgen.walk import MAIN_STYLE

    project = Path.cwd()
    words, _ = read_words(language, find_style(MAIN_STYLE, project)[0])
    for path in write_client(client, project, words):
        click.echo(f"wrote {path.relative_to(project).as_posix()}")
    click.echo(f"wrote {FOLDER}/, by which editors complete and explain")
    click.echo(f"next: fill in what you know, then run: briefgen check {client}")


@briefgen.command()
@click.argument("paths", nargs=-1)
def check(paths: tuple[str, ...]) -> int:
    """Say what is wrong in the briefs of clients, and where.

    PATHS are clients' names, folders or files; without any, everything in briefs/ is checked.
    """
    from briefgen.cli.report import print_checked
    from briefgen.problems import has_errors
    from briefgen.walk import check_client, find_clients

    project = Path.cwd()
    found = [check_client(folder, project) for folder in find_clients(paths, project)]
    for checked in found:
        print_checked(checked, project)
    return int(any(has_errors(checked.problems) for checked in found))


@briefgen.command()
@click.argument("paths", nargs=-1)
@click.option("-k", "--kind", "kinds", multiple=True, help="Only this kind of document; may be repeated.")
@click.option("-c", "--campaign", help="Only this campaign.")
@click.option("-s", "--style", help="Style to use instead of the client's own.")
@click.option("-l", "--lang", "languages", multiple=True, type=LANGUAGE, help="Language; may be repeated.")
@click.option("-o", "--output", default="output", type=click.Path(path_type=Path), help="Folder for the documents.")
@click.option("--as-at", type=Day(), default=None, help="The day that counts as today, such as 2026-03-10.")
@click.option("--strict", is_flag=True, help="Count drafts and blocked documents as failure.")
def build(  # noqa: PLR0913 - one parameter an option
    paths: tuple[str, ...],
    kinds: tuple[str, ...],
    campaign: str | None,
    style: str | None,
    languages: tuple[str, ...],
    output: Path,
    as_at: date | None,
    strict: bool,
) -> int:
    """Write every document that can be written, and say what keeps the others.

    PATHS are clients' names or folders; without any, everything in briefs/ is built.
    Exit status: 0 when all that can be built was built (drafts included), 1 for errors in the data.
    """
    from briefgen.cli.report import Waiting, print_built
    from briefgen.walk import Wanted, build_all

    project = Path.cwd()
    wanted = Wanted(project, project / output, date.today(), as_at, kinds, campaign, style, languages)
    with Waiting() as waiting:
        outcome = build_all(paths, wanted, progress=waiting.show)
    print_built(outcome, wanted)
    return outcome.exit_status(strict=strict)


@briefgen.command()
@click.argument("kind", required=False)
@click.option("-l", "--lang", "language", type=LANGUAGE, default="zh-Hans", help="Language of the labels.")
def kinds(kind: str | None, language: str) -> None:
    """List the kinds of documents, or say what one KIND needs."""
    from briefgen.cli.report import print_kind, print_kinds
    from briefgen.styles import find_style, read_words
    from briefgen.walk import MAIN_STYLE, find_kind

    words, _ = read_words(language, find_style(MAIN_STYLE, Path.cwd())[0])
    if kind:
        print_kind(find_kind(kind), words)
    else:
        print_kinds(words)


@briefgen.command()
@click.option("-l", "--lang", "language", type=LANGUAGE, default="zh-Hans", help="Language of the explanations.")
@click.option(
    "-o", "--output", default=".briefgen/schema", type=click.Path(path_type=Path), help="Folder for the schemas."
)
def schema(language: str, output: Path) -> None:
    """Write the JSON Schemas by which editors complete, explain and flag what is typed into a brief."""
    from briefgen.schema import file_name, write_schemas
    from briefgen.styles import find_style, read_words
    from briefgen.walk import MAIN_STYLE

    project = Path.cwd()
    words, _ = read_words(language, find_style(MAIN_STYLE, project)[0])
    written = write_schemas(project / output, project, words)
    folder = output.as_posix()
    click.echo(f"wrote {len(written)} schemas to {folder}")
    click.echo(
        f"  {file_name('client', language)} for client.yaml, {file_name('job', language)} for campaigns/<name>.yaml"
    )
    click.echo(f"  {file_name('market', language)} for market.yaml, and so on for each part in a file of its own")
    click.echo(f"next: in VS Code, copy {folder}/{file_name('vscode', language)} into .vscode/settings.json;")
    click.echo("      elsewhere, start each file with: # yaml-language-server: $schema=<path of its schema>")
