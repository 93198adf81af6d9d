"""The guide "Write your own pathway": its pieces, put together one after another, are a good site.

And the page about the format is what the model says.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from generator.cli import LINES, main
from generator.definition.diagnostics import Severity
from generator.definition.format_page import format_page
from generator.definition.schema import schema
from generator.release.validate import examine
from tests.conftest import ROOT
from tests.every import every
from tests.reading import pages_of

GUIDE = (ROOT / "docs" / "write-your-own.md").read_text("utf-8")
PIECES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
SAID = {
    **{key: {"uncited-clause", "no-provenance"} for key in ["sources", "roles", "pathway"]},
    "route": {"unknown-reference"},
}
"""What the guide itself says is wrong still, after the piece that begins with this section."""
TODAY = date(2026, 11, 21)


def together(pieces: list[str]) -> str:
    """The file of somebody who follows the guide: a section that comes again takes the old one's place."""
    sections: dict[str, str] = {}
    for piece in pieces:
        for section in filter(str.strip, SECTION.split(piece)):
            sections[section.partition(":")[0]] = section.rstrip() + "\n\n"
    return "".join(sections.values())


@every(lambda: range(1, len(PIECES) + 1))
def test_each_piece_is_right_where_it_stands(count: int, tmp_path: Path) -> None:
    file = tmp_path / "pathway.yaml"
    file.write_text(together(PIECES[:count]), encoding="utf-8")
    found = examine(file, TODAY)[1]
    errors = {one.check for one in found if one.severity is Severity.ERROR}
    assert errors == SAID.get(PIECES[count - 1].partition(":")[0] if count > 1 else "", set())
    if count == len(PIECES):
        assert [one for one in found if one.severity is Severity.WARNING] == []


def test_the_file_that_the_guide_ends_with_makes_a_site(tmp_path: Path) -> None:
    folder = tmp_path / "missed-visits"
    assert CliRunner().invoke(main, ["new", str(folder), "--yes"]).exit_code == 0
    (folder / "pathway.yaml").write_text(together(PIECES), encoding="utf-8")
    built = CliRunner().invoke(main, ["build", "--strict", "-f", str(folder / "mkdocs.yml")])
    assert built.exit_code == 0, built.output
    made = set(pages_of(folder / "site"))
    assert {"steps/leave-card.html", "letters/we-missed-you.html", "flowchart.html", "checker.html"} <= made


def test_the_guide_names_commands_that_exist() -> None:
    named = set(re.findall(r"\bpathway ([a-z]+)\b(?= |`|\n)", " ".join(re.findall(r"`[^`]*`", GUIDE))))
    assert named <= set(LINES)
    assert {"new", "check", "serve"} <= set(re.findall(r"pathway ([a-z]+)", GUIDE))


def test_the_page_about_the_format_is_what_the_model_says() -> None:
    page = (ROOT / "docs" / "format.md").read_text("utf-8")
    assert page == format_page(), "python -m generator.definition.format_page > docs/format.md"
    whole = schema()
    for part in (whole, *whole["$defs"].values()):
        for key in part["properties"]:
            assert f"| `{key}`" in page, key
