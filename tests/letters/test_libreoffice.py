"""LibreOffice opens every blank Word file without repair and shows the same text."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.site.addresses import Places
from generator.site.letters import Letters
from tests.conftest import REAL, name_of
from tests.letters.reading import Word
from tests.letters.test_word_files import LANGUAGES, pathway_in

pytestmark = pytest.mark.slow

MOST_PAGES = {False: 2, True: 4}


def converted(folder: Path) -> None:
    assert shutil.which("soffice"), "LibreOffice is missing: make test-all installs it"
    files = sorted(str(file) for file in folder.glob("*.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def told(command: str, file: Path, *more: str) -> str:
    return subprocess.run(
        [command, *more, str(file), *(["-"] if command == "pdftotext" else [])],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.parametrize("definition", [REAL, LANGUAGES], ids=name_of)
def test_every_file_becomes_pages_with_its_text(definition: Path, tmp_path: Path) -> None:
    pathway = pathway_in(definition)
    files = Letters(pathway, Places(pathway)).files()
    letters = [path for path in files if path.startswith("letters/") and path.endswith(".docx")]
    words = {Path(path).stem: files[path] for path in letters}
    for name, content in words.items():
        (tmp_path / f"{name}.docx").write_bytes(content)
    converted(tmp_path)
    for name, content in words.items():
        pdf = tmp_path / f"{name}.pdf"
        facts = dict(line.split(":", 1) for line in told("pdfinfo", pdf).splitlines() if ":" in line)
        assert facts["Title"].strip() == Word(content).document.core_properties.title
        assert "A4" in facts["Page size"]
        assert 1 <= int(facts["Pages"]) <= MOST_PAGES[name.endswith("large-print")]
        if name.startswith("to-family"):
            continue  # in right-to-left text the order of words in a PDF is another one
        assert "".join("".join(Word(content).texts).split()) == "".join(
            told("pdftotext", pdf, "-raw").replace("•", "").split()
        )


def test_every_paper_becomes_pages_with_its_text_and_its_table_headings_on_each(tmp_path: Path) -> None:
    pathway = pathway_in(REAL)
    letters = Letters(pathway, Places(pathway))
    files = {Path(path).stem: content for path, content in letters.files().items() if path.endswith(".docx")}
    sheets = [sheet for paper in pathway.documents for sheet in letters.sheets(paper)]
    for sheet in sheets:
        (tmp_path / f"{sheet.name}.docx").write_bytes(files[sheet.name])
    converted(tmp_path)
    for sheet in sheets:
        pdf = tmp_path / f"{sheet.name}.pdf"
        facts = dict(line.split(":", 1) for line in told("pdfinfo", pdf).splitlines() if ":" in line)
        width, height = facts["Page size"].split("pts")[0].split("x")
        assert (float(width) > float(height)) == sheet.landscape
        assert facts["Title"].strip() == sheet.subject
        pages = ["".join(page.split()) for page in told("pdftotext", pdf, "-raw").split("\f")]
        assert len(pages) - 1 == int(facts["Pages"])
        for text in Word(files[sheet.name]).texts:
            piece = "".join(text.split())
            assert piece in "".join(pages) or any(piece in page for page in pages), text
    chronology = told("pdftotext", tmp_path / "single-agency-chronology.pdf", "-raw").split("\f")
    assert len([page for page in chronology if "Where it is recorded" in " ".join(page.split())]) >= 2
