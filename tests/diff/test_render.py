"""The report and the sheet to sign, as people and programs get them."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from lxml import html

from generator.definition import parse
from generator.definition.diagnostics import Span, error
from generator.diff import ComparedEdition, Comparison, compare
from generator.diff.render import FORMATS, as_markdown, as_page, as_text, report, sign_off
from generator.diff.render.blocks import Heading, NewPage, ReportItems
from generator.graph.approval_state import digest
from generator.release.sign_off_sheet import sign_off_word
from tests.checks.definitions import Draft
from tests.diff.drafts import longer_limit, telephone
from tests.diff.real_edits import edition, real_edition

HOSTILE = "<script>alert(1)</script> [x](javascript:y) | `a` *b* {{c}} &amp;"


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """A longer limit and another telephone number."""
    draft = Draft.of_real()
    longer_limit(draft)
    telephone(draft)
    return compare(real_edition(), edition(draft, "new.yaml"))


@pytest.fixture(scope="module")
def hostile() -> Comparison:
    draft = Draft.of_real()
    draft.data["route"][0]["ask"] = HOSTILE
    return compare(real_edition(), edition(draft, "new.yaml"))


@pytest.fixture(scope="module")
def large() -> Comparison:
    """More changes than a sheet of paper holds."""
    draft = Draft.of_real()
    for step in (node for node in draft.data["route"] if "step" in node):
        for action in step["actions"]:
            action["note"] = "Seen again this year."
    return compare(real_edition(), edition(draft, "new.yaml"))


def test_a_page_needs_nothing_and_runs_nothing(comparison: Comparison) -> None:
    for page in (FORMATS["page"](comparison), as_page(sign_off(comparison))):
        tree = html.document_fromstring(page)
        assert tree.get("lang") == "en-GB"
        assert tree.findtext("head/title") == tree.findtext(".//h1")
        assert not tree.xpath("//script | //link | //img | //iframe | //form | //@style")
        assert not [name for name in tree.xpath("//@*") if str(name.attrname).startswith("on")]
        (style,) = tree.xpath("//style/text()")
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert "default-src 'none'" in policy
        assert f"style-src 'sha256-{hashed}'" in policy
        assert "url(" not in style
        assert "@import" not in style


def test_headings_are_in_order(comparison: Comparison, large: Comparison) -> None:
    for blocks in (report(comparison), sign_off(comparison), sign_off(large)):
        levels = [block.level for block in blocks if isinstance(block, Heading)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_text_from_a_definition_is_data(hostile: Comparison) -> None:
    tree = html.document_fromstring(FORMATS["page"](hostile))
    assert not tree.xpath("//script")
    assert HOSTILE in tree.text_content()
    markdown = FORMATS["markdown"](hostile)
    assert "<script" not in markdown
    assert "](javascript" not in markdown
    assert not re.search(r"(?<!&#\d\d)[`|{}]", markdown)


def test_each_format_tells_every_change(comparison: Comparison) -> None:
    text = as_text(report(comparison))
    page = html.document_fromstring(as_page(report(comparison))).text_content()
    markdown = as_markdown(report(comparison))
    for change in comparison.changes:
        assert change.words in text
        assert change.words in page
        assert str(change.old_at) in text
    assert "2 weeks and is now 3 weeks" in markdown
    assert "Request for information from another agency" in text
    assert "22 June 2026" in text  # three weeks from Monday 1 June
    assert "(7 days later)" in text


def test_the_sheet_says_what_is_signed_and_by_whom(comparison: Comparison) -> None:
    tree = html.document_fromstring(as_page(sign_off(comparison, ["A. Khan, lead nurse"])))
    words = tree.text_content()
    assert digest(comparison.new.pathway)[:26] in words
    assert all(change.words in words for change in comparison.changes)
    assert re.search(r"\b7 of \d+ cases come out otherwise", words)
    assert [cell.text for cell in tree.xpath("//th")] == [
        "Name and role",
        "Approved, or why not",
        "Signature",
        "Date",
    ]
    rows = [[cell.text for cell in row.xpath("td")] for row in tree.xpath("//tbody/tr")]
    assert rows == [["A. Khan, lead nurse", None, None, None]] + [[None] * 4] * 2


def test_what_does_not_fit_stands_behind_the_sheet(comparison: Comparison, large: Comparison) -> None:
    assert not any(isinstance(block, NewPage) for block in sign_off(comparison))
    blocks = sign_off(large)
    turn = next(place for place, block in enumerate(blocks) if isinstance(block, NewPage))
    behind = as_text(blocks[turn:])
    assert all(change.words in behind for change in large.changes)
    *shown, last = next(block.items for block in blocks if isinstance(block, ReportItems))
    assert [item.text for item in shown] == [f"{one.words}." for one in large.changes[: len(shown)]]
    assert last.text == f"And {len(large.changes) - len(shown)} more, on the pages behind this one."


def test_an_edition_with_errors_is_not_to_be_signed(comparison: Comparison) -> None:
    new = comparison.new
    wrong = ComparedEdition(
        new.pathway, new.source, new.name, (error("dead-end", Span(1, 1, 2), "It ends."),)
    )
    words = as_text(sign_off(compare(comparison.old, wrong)))
    assert "Do not sign yet: new.yaml has 1 error" in words
    assert "Error: It ends." in words
    assert "digest" not in words


def test_the_sheet_in_word(comparison: Comparison) -> None:
    document = docx.Document(io.BytesIO(sign_off_word(comparison, ["A. Khan, lead nurse"])))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(change.words in words for change in comparison.changes)
    assert document.core_properties.title == "Sign-off: Non-Engaging Families Pathway"
    (table,) = document.element.body.iterfind(".//{*}tbl")
    rows = [
        ["".join(text.text for text in cell.iter("{*}t")) for cell in row.iterfind(".//{*}tc")]
        for row in table.iter("{*}tr")
    ]
    assert rows[0] == ["Name and role", "Approved, or why not", "Signature", "Date"]
    assert rows[1][0] == "A. Khan, lead nurse"
    assert len(rows) == 4


def test_a_doubtful_match_says_so() -> None:
    def actions(*texts: str) -> str:
        listed = "".join(f"\n      - do: {text}" for text in texts)
        return (
            "pathway: {title: T}\noverride: none\nroute:\n  - step: one\n    title: One\n"
            f"    actions:{listed}\n    then: end\n  - {{outcome: end, title: End}}\n"
        )

    old = parse(actions("Write a long and kind letter to the parents")).pathway
    new = parse(
        actions("Write a long and kind letter to the mother", "Write a long and kind letter to the father")
    ).pathway
    assert old is not None
    assert new is not None
    found = compare(ComparedEdition(old), ComparedEdition(new))
    (match,) = (change for change in found.changes if change.kind == "changed" and change.doubt)
    assert "not certain" in (match.doubt or "")
    assert "father" in (match.doubt or "")


@pytest.mark.slow
@pytest.mark.parametrize("signing", [3, 4, 6])
def test_the_places_to_sign_stand_on_the_first_sheet_of_paper(
    large: Comparison, tmp_path: Path, signing: int
) -> None:
    people = (
        "A. Khan, nurse",
        "B. Jones, head",
        "C. Smith, police",
        "D. Roe, schools",
        "E. Lee, GP",
        "F. Cox, health",
    )
    approvers = people[:signing]
    (tmp_path / "sheet.docx").write_bytes(sign_off_word(large, approvers))
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, "sheet.docx"]
    subprocess.run(office, cwd=tmp_path, check=True, capture_output=True)
    told = ["pdftotext", "-layout", "sheet.pdf", "-"]
    text = subprocess.run(told, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")
    assert all(person.partition(",")[0] in pages[0] for person in approvers)
    assert "what changed" in pages[1]
