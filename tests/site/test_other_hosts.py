"""The exported tree, built by Zensical and by ProperDocs, says what the definition says.

That a host ends well proves nothing: one built such a site with every generated page missing.
So each page is held against the definition, by the tests that the pages of our own build pass.
"""

from __future__ import annotations

import inspect
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.definition.model import Pathway
from tests.conftest import REAL, ROOT
from tests.reading import content, fold, page, pages_of, words
from tests.site import test_pages_match_definition

pytestmark = pytest.mark.slow

PROGRAMS = ROOT / ".cache" / "hosts" / "bin"
HOSTS = {"zensical": ["build", "--clean"], "properdocs": ["build", "--quiet"]}
PAGE_TESTS = [
    test
    for name, test in vars(test_pages_match_definition).items()
    if name.startswith("test_") and list(inspect.signature(test).parameters) == ["case"]
]


@pytest.fixture(scope="module", params=HOSTS)
def hosted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of our procedure, exported and built by a host."""
    program = PROGRAMS / request.param
    if not program.exists():
        pytest.skip(f"{request.param} is not installed: tools/install-heavy.sh says why")
    folder = tmp_path_factory.mktemp(request.param) / "exported"
    options = ["--definition", str(REAL), "--docs", str(ROOT / "docs")]
    exported = CliRunner().invoke(main, ["export", str(folder), *options])
    assert exported.exit_code == 0, exported.output
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(program), *HOSTS[request.param]]
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.mark.parametrize("test", PAGE_TESTS, ids=lambda test: test.__name__)
def test_pages_match_the_definition(test, hosted: Path, real: Pathway) -> None:
    test((real, hosted))


def test_there_are_enough_of_these_tests() -> None:
    assert len(PAGE_TESTS) >= 8


def test_every_page_is_there_and_says_the_same_words(hosted: Path, real_site: Path) -> None:
    """The whole of each page: the hosts agree with our own build to the last word."""
    ours = {path for path in pages_of(real_site) if path != "404.html"}
    assert ours <= set(pages_of(hosted))
    different = [
        path for path in sorted(ours) if said(content(hosted, path)) != said(content(real_site, path))
    ]
    assert different == ["hazards.html", "privacy.html"], "which claim less here"


def test_it_does_not_claim_a_policy(hosted: Path) -> None:
    assert "no content security policy of their own" in words(content(hosted, "privacy.html"))
    assert "content security policy of their own: another program" in words(content(hosted, "hazards.html"))


def said(element) -> str:
    """Its words, without the signs that a host puts behind headings."""
    return fold(words(element).replace("¶", " "))


def test_every_page_offers_the_override_first_and_the_status_last(hosted: Path, real_site: Path) -> None:
    for path in pages_of(real_site):
        if path != "404.html":
            text = content(hosted, path)
            assert bool(text.cssselect(".override")) == bool(
                content(real_site, path).cssselect(".override")
            ), path
            assert text.cssselect(".status"), path


def test_links_lead_somewhere(hosted: Path) -> None:
    """Within the pages' own part: each link's file and its anchor are there."""
    broken = []
    for path in pages_of(hosted):
        if path == "404.html":
            continue
        for link in content(hosted, path).cssselect("a[href]"):
            href, _, anchor = link.get("href").partition("#")
            if ":" in href:
                continue
            target = (hosted / path).parent / href if href else hosted / path
            if not target.resolve().exists():
                broken.append((path, link.get("href")))
            elif anchor and target.suffix == ".html":
                there = page(hosted, target.resolve().relative_to(hosted.resolve()).as_posix())
                if not there.xpath("//*[@id=$anchor]", anchor=anchor):
                    broken.append((path, link.get("href")))
    assert broken == []


def test_the_checker_has_its_scripts_and_data(hosted: Path) -> None:
    for src in ("javascripts/pathway-data.js", "javascripts/dates.js", "javascripts/checker.js"):
        assert (hosted / src).is_file()
        assert any(
            script.get("src", "").endswith(src) for script in page(hosted, "checker.html").iter("script")
        )
