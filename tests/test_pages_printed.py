"""What papers say of their own pages is what is printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import docx
import pdfplumber
import pytest

from tests.dossier_samples import sample
from tests.test_house_dossier import fill

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CASES = (("langu", "zh-Hans"), ("langu", "en"), ("qili", "zh-Hans"), ("snapple", "en"))
MOST_PAGES = 30


def contents(path: Path) -> list[tuple[str, int]]:
    """The entries of a paper's contents: heading and page."""
    links = docx.Document(str(path)).element.iter(f"{W}hyperlink")
    lines = ["".join(text.text for text in link.iter(f"{W}t")) for link in links if link.get(f"{W}anchor")]
    return [(found[1], int(found[2])) for line in lines if (found := re.fullmatch(r"(.*?\D)(\d+)", line))]


def printed(papers: list[Path], folder: Path) -> dict[Path, list[str]]:
    """The words of each page, without spaces."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("soffice is missing")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, papers)], check=True, capture_output=True)
    pages = {}
    for paper in papers:
        with pdfplumber.open(folder / f"{paper.stem}.pdf") as pdf:
            pages[paper] = [re.sub(r"\s", "", page.extract_text() or "") for page in pdf.pages]
    return pages


@pytest.mark.libreoffice
def test_contents_of_a_dossier_name_the_pages_its_sections_are_printed_on(tmp_path: Path) -> None:
    papers = []
    for client, language in CASES:
        (tmp_path / client).mkdir(exist_ok=True)
        made = fill(sample(client, language), tmp_path / client)
        papers.append(made.rename(tmp_path / f"{client}.{language}.docx"))
    for paper, pages in printed(papers, tmp_path).items():
        assert len(pages) <= MOST_PAGES, paper.name
        entries = contents(paper)
        assert len(entries) >= 20, paper.name
        wrong = [(head, page) for head, page in entries if re.sub(r"\s", "", head) not in pages[page - 1]]
        assert wrong == [], paper.name
