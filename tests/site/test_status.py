"""Every page says how current it is: version, status, date, review date, owner; and what to do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner
from lxml.html import HtmlElement, parse

from generator import drawing
from generator.cli import main
from generator.definition import load_file
from generator.site.site import build_site
from tests import editions
from tests.reading import page as read_page
from tests.reading import pages_of, words


def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page of a site, read anew: an edition is built where another one stood."""
    return {path: parse(str(site / path)).getroot() for path in pages_of(site)}


def status(page: HtmlElement) -> str:
    (found,) = page.cssselect(".status")
    return words(found)


def notice(page: HtmlElement) -> str:
    return " ".join(words(part) for part in page.cssselect(".notice > p:not([hidden])"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return editions.project(tmp_path_factory.mktemp("approved"))


@pytest.fixture(scope="module")
def approved(project: Path) -> dict[str, HtmlElement]:
    return pages(editions.build(project))


@pytest.fixture(scope="module")
def draft(real_site: Path) -> dict[str, HtmlElement]:
    return {path: read_page(real_site, path) for path in pages_of(real_site)}


def test_the_real_site_is_a_draft_on_every_page(draft) -> None:
    assert len(draft) > 40
    for path, page in draft.items():
        foot = status(page)
        for part in (
            "Version 0.1, dated not supplied",
            "Status: draft",
            "Review by: not supplied",
            "Owner: not",
        ):
            assert part in foot, (path, part)
        assert "Draft: not approved for use." in notice(page), path


def test_the_notice_stands_between_override_and_heading(approved, draft) -> None:
    for site in (approved, draft):
        for path, page in site.items():
            order = page.xpath(
                "//*[contains(@class, 'override') and @data-override] | //*[@class='notice'] | //h1"
            )
            assert [part.get("class", "").split()[:1] or part.tag for part in order][:3] == [
                ["override"], ["notice"], "h1",
            ], path  # fmt: skip


def test_an_approved_site_says_by_whom_and_when_on_every_page(approved) -> None:
    assert "ours.html" in approved
    for path, page in approved.items():
        foot = status(page)
        assert "Version 1.1, dated 2 November 2026" in foot, path
        assert "Review by: 30 November 2027. Owner: The partnership's board" in foot, path
        assert "draft" not in foot.lower(), path
        assert "approved on 2 November 2026 by Ann Example, chair of the board" in foot, path
        assert "Do not write the name of a child" in foot, path
        assert notice(page) == "", path


def test_a_decision_is_listed_where_there_is_no_open_point(approved) -> None:
    (found,) = approved["open-points.html"].cssselect("#in-place + ul li")
    assert "Decided: Three working days are enough. Ann Example, chair of the board" in words(found)
    assert "The source says (G-2, 1 week): A second visit follows within 1 week." in words(found)


def test_a_mistake_is_reported_with_the_page_and_the_version(approved) -> None:
    for path, page in approved.items():
        (link,) = page.cssselect(".status a[href^='mailto:']")
        split = urlsplit(link.get("href"))
        assert split.path == "procedures@example.org"
        assert parse_qs(split.query) == {"subject": [f"A mistake on {path}, version 1.1"]}


def test_the_review_date_is_there_for_the_script_and_without_it(approved) -> None:
    for path, page in approved.items():
        (passed,) = page.cssselect("[data-review-by]")
        assert (passed.get("data-review-by"), passed.get("hidden") is None) == ("2027-11-30", False)
        said = words(passed)
        assert "Keep following this procedure; tell the owner: The partnership's board" in said, path
        scripts = {Path(script.get("src") or "").name for script in page.cssselect("script")}
        assert scripts & {"pathway.js", "not-here.js"}, path


def test_paper_says_that_it_is_uncontrolled(approved) -> None:
    for path, page in approved.items():
        (line,) = page.cssselect(".status .when-printed")
        assert words(line) == "Uncontrolled when printed. Version 1.1, dated 2 November 2026, approved.", path


def sources(file: Path) -> dict[str, str]:
    """Every page of a definition's site as it is handed to MkDocs, and the card."""
    pathway = load_file(file).pathway
    assert pathway is not None
    site = build_site(pathway, {"ours.md": "# Ours"}, drawing)
    found = {path: text for path, text in site.files.items() if path.endswith((".md", "card.txt"))}
    assert len(found) > 20
    return found


def beside_its_first_edition(folder: Path) -> Path:
    """Where a changed definition goes: its history names a file beside it."""
    shutil.copy(editions.EDITIONS / editions.OLD, folder / editions.OLD)
    return folder / "pathway.yaml"


def says(words: str, file: Path) -> set[bool]:
    return {words in text for text in sources(file).values()}


def test_a_change_shows_on_every_page_until_it_is_approved_again(project: Path, tmp_path: Path) -> None:
    file = beside_its_first_edition(tmp_path)
    before = (project / "pathway.yaml").read_text("utf-8")
    file.write_text(before.replace("do: Ring the family,", "do: Ring the family twice,"), encoding="utf-8")
    assert says("changed since approval", file) == {True}
    assert "has changed since approval" in editions.run("check", file)
    editions.approve(file)
    assert says("since approval", file) == {False}
    assert "since approval" not in editions.run("check", file)
    file.write_text(f"# another heading\n{before}".replace("    title: ", "    title:   "), encoding="utf-8")
    assert "since approval" not in editions.run("check", file)


def test_an_old_edition_says_so_on_every_page(project: Path) -> None:
    options = ("--definition", project / editions.OLD, "--superseded-on", "2026-11-02", "--by", "1.1")
    old = pages(editions.build(project, *options))
    for path, page in old.items():
        assert "2 November 2026" in status(page), path
        assert "This is an old edition. It was superseded on 2 November 2026" in notice(page), path
        assert page.cssselect("[data-review-by]") == [], path
    assert "by version 1.1" in notice(old["index.html"])
    assert "Version 1.0" in status(old["index.html"])


def test_an_approval_that_does_not_say_of_what_is_told_on_every_page(project: Path, tmp_path: Path) -> None:
    file = beside_its_first_edition(tmp_path)
    text = (project / "pathway.yaml").read_text("utf-8")
    file.write_text(re.sub(r", digest: \S+?}", "}", text), encoding="utf-8")
    pages = {path: text for path, text in sources(file).items() if path.endswith(".md")}
    assert {"Approved, without a record of what." in text for text in pages.values()} == {True}
    assert "changed-since-approval" in editions.run("check", file)


def test_an_old_edition_may_say_so_itself(project: Path, tmp_path: Path) -> None:
    file = beside_its_first_edition(tmp_path)
    text = (project / "pathway.yaml").read_text("utf-8")
    edition = "  superseded: {on: 2026-11-20, by: '2.0'}\n  owner:"
    file.write_text(text.replace("  owner:", edition), encoding="utf-8")
    assert says("approved, superseded", file) == {True}
    assert says("since approval", file) == {False}


def test_what_makes_no_sense_is_refused(project: Path) -> None:
    result = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "--by", "1.1"])
    assert (result.exit_code, "--superseded-on" in result.output) == (2, True)
