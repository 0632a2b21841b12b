"""The README's command lines work as they stand there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import click
import pytest

from briefgen.cli.commands import briefgen as command
from briefgen.kinds import KINDS


def _command_lines(root: Path) -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.S)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_the_set_up_is_exactly_two_commands(root: Path) -> None:
    assert [line for line in _command_lines(root) if line.startswith("pip ")] == [
        "pip install . && briefgen build",
        'pip install ".[test]" && pytest',
    ]


@pytest.mark.packaging
def test_the_first_command_installs_and_builds_in_a_fresh_copy(root: Path, tmp_path: Path) -> None:
    """The wheel is built and installed; libraries come from the surrounding environment, so no network is needed."""
    copy = tmp_path / "copy"
    left_out = shutil.ignore_patterns(".git", "output", ".venv", "venv", "__pycache__", ".*_cache", "dist", "build")
    shutil.copytree(root, copy, ignore=left_out)
    environment = tmp_path / "fresh"
    venv.create(environment, with_pip=True, system_site_packages=False)
    bin_folder = environment / ("Scripts" if os.name == "nt" else "bin")
    libraries = next(environment.rglob("site-packages"))
    (libraries / "surrounding.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    surroundings = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    first = _command_lines(root)[0]
    done = subprocess.run(first, shell=True, cwd=copy, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = {path.relative_to(copy / "output").as_posix() for path in (copy / "output").rglob("*.*x")}
    briefs = ("creative-brief", "media-brief", "research-brief")
    three, about_client = ("zh-Hans", "zh-Hant", "en"), ("dossier", "questionnaire")
    assert names == {
        *(f"langu/_client/{kind}.{language}.docx" for kind in about_client for language in three),
        *(f"langu/summer_2026/{kind}.{language}.docx" for kind in briefs for language in three),
        *(f"langu/summer_2026/proposal.{language}.pptx" for language in three),
        *(f"qili/_client/{kind}.zh-Hans.docx" for kind in about_client),
        *(f"snapple/_client/{kind}.en.docx" for kind in about_client),
        "snapple/2017/creative-brief.en.docx",
        "snapple/2017/media-brief.en.docx",
        "snapple/2017/research-brief.en.docx",
        "snapple/2017/proposal.en.pptx",
    }
    where = [str(bin_folder / "python"), "-c", "import briefgen; print(briefgen.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=True).stdout
    assert str(environment) in found


def test_a_stranger_can_follow_the_other_commands(root: Path, tmp_path: Path) -> None:
    lines = [line for line in _command_lines(root) if line.startswith("briefgen ")]
    assert lines == ["briefgen new acme", "briefgen check acme", "briefgen build acme"]
    for line in lines:
        words = [sys.executable, "-m", *line.split()]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_and_kind_is_named(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert isinstance(command, click.Group)
    for name in command.commands:
        assert f"`briefgen {name}" in readme
    for kind in KINDS:
        assert f"`{kind}`" in readme


def test_every_command_and_option_has_help() -> None:
    assert isinstance(command, click.Group)
    for name, each in command.commands.items():
        assert each.help, name
        for option in each.params:
            assert not isinstance(option, click.Option) or option.help, f"{name} {option.name}"
