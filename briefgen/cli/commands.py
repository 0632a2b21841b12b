"""commands: what each command of the command line does."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import __version__

if TYPE_CHECKING:
    from briefgen.clients import Checked
    from briefgen.words import Words

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
@click.version_option(__version__, prog_name="briefgen", message="%(prog)s %(version)s")
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
@click.option("-l", "--lang", "language", type=LANGUAGE, help="Language of the messages; else the client's own.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON, for other programs.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For people, for programs, or as annotations of a change on GitHub.",
)
@click.option("--as-at", type=Day(), default=None, help="The day that counts as today, such as 2026-03-10.")
def check(paths: tuple[str, ...], language: str | None, as_json: bool, layout: str, as_at: date | None) -> int:
    """Say what is wrong in the briefs of clients, and where; how complete they are; which documents are ready.

    PATHS are clients' names, folders or files; without any, everything in briefs/ is checked.
    Exit status: 0 without errors (warnings and missing fields are none), 1 with errors.
    """
    from briefgen.cli.check_report import print_checked, print_data
    from briefgen.cli.told import as_github
    from briefgen.clients import check_client, find_clients
    from briefgen.problems import has_errors

    project = Path.cwd()
    found = [check_client(folder, project, date.today(), as_at) for folder in find_clients(paths, project)]
    if as_json or layout == "json":
        print_data(found, project, lambda checked: language or _language_of(checked))
    for checked in found if layout == "text" and not as_json else ():
        print_checked(checked, project, _words(language or _language_of(checked)))
    for checked in found if layout == "github" and not as_json else ():
        click.echo("\n".join(as_github(checked.problems, language or _language_of(checked))), nl=bool(checked.problems))
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
@click.option("--all", "in_full", is_flag=True, help="Name everything that is lacking, not the first few.")
def build(  # noqa: PLR0913 - one parameter an option
    paths: tuple[str, ...],
    kinds: tuple[str, ...],
    campaign: str | None,
    style: str | None,
    languages: tuple[str, ...],
    output: Path,
    as_at: date | None,
    strict: bool,
    in_full: bool,
) -> int:
    """Write every document that can be written, and say what keeps the others.

    PATHS are clients' names or folders; without any, everything in briefs/ is built.
    Exit status: 0 when all that can be built was built (drafts included), 1 for errors in the data.
    """
    from briefgen.cli.report import Waiting, print_built
    from briefgen.walk import Wanted, build_all

    project = Path.cwd()
    wanted = Wanted(
        project, project / output, date.today(), as_at, kinds, campaign, style, languages, terminal_language()
    )
    with Waiting() as waiting:
        outcome = build_all(paths, wanted, progress=waiting.show)
    print_built(outcome, wanted, lambda checked: _words(_language_of(checked)), in_full=in_full)
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


@briefgen.command()
@click.argument("rule", required=False)
@click.option("-l", "--lang", "language", type=LANGUAGE, help="Language; else the terminal's.")
def rules(rule: str | None, language: str | None) -> None:
    """List the rules briefs are checked by, or explain one RULE such as P9-2."""
    from briefgen.cli.rule_report import print_rule, print_rules

    words = _words(language or terminal_language())
    if rule:
        print_rule(rule.upper(), words)
    else:
        print_rules(words)


def _words(language: str) -> Words:
    from briefgen.styles import find_style, read_words
    from briefgen.walk import MAIN_STYLE

    return read_words(language, find_style(MAIN_STYLE, Path.cwd())[0])[0]


def _language_of(checked: Checked) -> str:
    """The client's main language where it names one, else the terminal's."""
    for brief in checked.briefs:
        if brief.client.project and brief.client.project.languages:
            return brief.main_language
    return terminal_language()


def terminal_language() -> str:
    """The language the terminal asks for, else English."""
    wanted = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not wanted.lower().startswith("zh"):
        return "en"
    return "zh-Hant" if any(mark in wanted.lower() for mark in ("tw", "hk", "mo", "hant")) else "zh-Hans"
