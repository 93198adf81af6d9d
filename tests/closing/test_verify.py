"""`pathway verify` looks at the policy of each page, whatever the list of files says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.release.closing import close_site
from generator.release.manifest import write_manifest
from generator.site.loosening import Loosening
from generator.site.policy import beyond, page_policy

PAGE = "<!doctype html><html><head><meta charset='utf-8'><title>t</title></head><body>{}</body></html>"
SAID = '<li data-loosened="style-src-attr &#39;unsafe-inline&#39;">So</li>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site of three pages."""
    for path in ("index.html", "steps/one.html", "privacy.html"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(PAGE.format(path), encoding="utf-8")
    close_site(tmp_path, ())
    write_manifest(tmp_path)
    return tmp_path


def verify(site: Path, *, anew: bool = True) -> tuple[int, str]:
    if anew:
        write_manifest(site)
    done = CliRunner().invoke(main, ["verify", str(site)])
    assert "Traceback" not in done.output
    return done.exit_code, done.output


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_site_as_it_was_built(site: Path) -> None:
    status, said = verify(site)
    assert status == 0
    assert said.endswith("\nAll 3 pages carry the content security policy.\n")


@pytest.mark.parametrize("how", [
    ("<meta http-equiv", "<title>t</title><meta http-equiv"),
    ("Content-Security-Policy", "Content-Security-Policy-Report-Only"),
    ("<head>", "<body><head>"),
    ("<head>", "<!-- "),
])  # fmt: skip
def test_a_page_without_the_policy_is_told(how: tuple[str, str], site: Path) -> None:
    """Where it stands somewhere else it does not hold; the list was made anew and fits."""
    change(site / "steps" / "one.html", *how)
    status, said = verify(site)
    assert status == 1
    assert said.startswith("without the content security policy: steps/one.html\n\nThe list fits, but")
    assert "Build it with pathway build, and publish that." in said


def test_a_changed_page_is_told_as_ever(site: Path) -> None:
    change(site / "index.html", "default-src 'none'", "default-src *")
    status, said = verify(site, anew=False)
    assert status == 1
    assert said.startswith("changed: index.html\nthe policy allows default-src *, and the privacy page does")
    assert "This is not the site as it was built" in said


@pytest.mark.parametrize(("before", "after", "rule"), [
    ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "script-src 'unsafe-inline'"),
    ("default-src 'none'; ", "", "default-src *"),
    ("; form-action 'none'", "", "form-action *"),
    ("default-src 'none'", "default-src 'none'; media-src https:", "media-src https:"),
    ("default-src 'none'", "default-src 'none'; script-src-elem 'self' *", "script-src-elem *"),
    ("script-src 'self'", "SCRIPT-SRC *; script-src 'self'", "script-src *"),
    ("connect-src 'self'; ", "", ""),
    ("img-src 'self' data:", "img-src 'none'", ""),
    ("form-action 'none'", "form-action 'none'; upgrade-insecure-requests", ""),
])  # fmt: skip
def test_a_weaker_policy_is_told_and_a_stricter_one_is_well(
    before: str, after: str, rule: str, site: Path
) -> None:
    change(site / "index.html", before, after)
    status, said = verify(site)
    assert status == (1 if rule else 0), said
    assert (f"the policy allows {rule}, and the privacy page does not say so: index.html" in said) is bool(
        rule
    )


def test_what_is_loosened_has_to_be_said(site: Path) -> None:
    loosened = [Loosening("style-src-attr", "'unsafe-inline'", "A reason.")]
    assert list(beyond(page_policy(loosened))) == ["style-src-attr 'unsafe-inline'"]
    for path in ("index.html", "steps/one.html"):
        change(site / path, page_policy(), page_policy(loosened))
    assert verify(site)[0] == 1
    change(site / "privacy.html", "privacy.html", SAID)
    status, said = verify(site)
    assert status == 0
    assert "loosened as the privacy page says: style-src-attr 'unsafe-inline'." in said


def test_a_site_of_an_older_version_of_the_program_is_read_too(site: Path) -> None:
    """There the policy stood before the charset."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{page_policy()}">'
    page = (
        (site / "index.html").read_text("utf-8").replace(meta, "").replace("<head>", f"<head>\n    {meta}\n")
    )
    (site / "index.html").write_text(page, encoding="utf-8")
    assert verify(site)[0] == 0
