"""What tests share: the project's folder, a copy of it to work in, and pages as LibreOffice draws them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.rules.case")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def root() -> Path:
    """The project's folder; tests read it and never write into it."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty project with `langu` as its one client."""
    shutil.copytree(ROOT / "briefs" / "langu", tmp_path / "briefs" / "langu")
    return tmp_path


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden`: what is printed now becomes what is expected."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files, and remove orphans")


@pytest.fixture
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be rewritten rather than compared."""
    return bool(pytestconfig.getoption("--update-golden"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, and say why, what needs LibreOffice where it is missing."""
    if shutil.which("soffice"):
        return
    skip = pytest.mark.skip(reason="LibreOffice (soffice) is not installed")
    for item in items:
        if "libreoffice" in item.keywords:
            item.add_marker(skip)
