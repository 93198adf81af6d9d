"""The list of a site's files, as `pathway verify` and `sha256sum` read it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.release.closing import close_site
from generator.release.manifest import MANIFEST, differences, fingerprint, write_manifest

PATHS = ("index.html", "steps/one.html", "steps/Ünï cödé – 1.html", "a (b)/ö.txt")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a list."""
    folder = tmp_path / "site"
    for path in PATHS:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, encoding="utf-8")
    close_site(folder, ())
    write_manifest(folder)
    return folder


def verify(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["verify", *map(str, arguments)])
    assert "Traceback" not in done.output
    return done.exit_code, done.output


def test_a_site_as_it_was_built(site: Path) -> None:
    status, output = verify(site)
    assert status == 0
    assert output == (
        f"All 5 files are as they were built. Fingerprint: {fingerprint(site)}\n"
        "All 3 pages carry the content security policy.\n"
    )


def test_every_file_of_a_built_site_is_listed(real_site: Path) -> None:
    files = [file for file in real_site.rglob("*") if file.is_file() and file.name != MANIFEST]
    found = differences(real_site)
    assert found.none
    assert found.files == len(files) > 150


def test_changed_lost_and_added_files_are_named(site: Path) -> None:
    (site / "index.html").write_text("index.htmL", encoding="utf-8")
    (site / PATHS[2]).unlink()
    (site / "steps" / "new.html").touch()
    status, output = verify(site)
    assert status == 1
    assert output.splitlines()[:3] == ["changed: index.html", f"lost: {PATHS[2]}", "added: steps/new.html"]
    assert "publish it again" in output


def test_one_bit_is_enough(site: Path) -> None:
    file = site / PATHS[3]
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert verify(site)[1].startswith(f"changed: {PATHS[3]}\n")


@pytest.mark.parametrize("now", ["steps/One.html", "steps/one.HTML"])
def test_a_name_that_differs_in_capitals_is_explained(site: Path, now: str) -> None:
    (site / "steps/one.html").rename(site / now)
    status, output = verify(site)
    assert status == 1
    assert f"lost: steps/one.html (it is now {now}; links to it fail)" in output


def test_a_link_in_place_of_a_folder_or_beside_it_is_found(site: Path, tmp_path: Path) -> None:
    shutil.move(site / "steps", tmp_path / "elsewhere")
    try:
        (site / "steps").symlink_to(tmp_path / "elsewhere")
    except OSError:
        pytest.skip("may not make links here")
    status, output = verify(site)
    assert status == 1
    assert "added: steps\n" in output
    assert "lost: steps/one.html" in output


def test_a_list_that_was_changed_together_with_a_file_is_found_by_its_fingerprint(site: Path) -> None:
    before = fingerprint(site)
    assert verify(site, "--fingerprint", before.upper())[0] == 0
    (site / PATHS[3]).write_text("other", encoding="utf-8")
    write_manifest(site)
    assert verify(site)[0] == 0
    status, output = verify(site, "--fingerprint", before)
    assert status == 1
    assert "not the list of the build that you named" in output


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"no list\n",
        b"\xff\xfe\x00\n",
        b"0" * 64 + b"  index.html\n" + b"0" * 64 + b"  index.html\n",
        b"0" * 63 + b"  index.html\n",
    ],
)
def test_a_list_that_is_none(site: Path, spoilt: bytes) -> None:
    (site / MANIFEST).write_bytes(spoilt)
    status, output = verify(site)
    assert status == 2
    assert "Publish the site again" in output


def test_no_list_and_no_folder(site: Path, tmp_path: Path) -> None:
    (site / MANIFEST).unlink()
    status, output = verify(site)
    assert status == 2
    assert f"holds no list of its files ({MANIFEST})" in output
    status, output = verify(tmp_path / "nothing")
    assert status == 2
    assert "is not a folder" in output


def test_names_that_only_some_systems_have(site: Path) -> None:
    name = "back\\slash and\nline.txt"
    try:
        (site / name).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("no such names here")
    write_manifest(site)
    assert differences(site).none
    (site / name).unlink()
    assert differences(site).lost == (name,)


def test_the_program_of_the_system_reads_the_list(site: Path) -> None:
    program = shutil.which("sha256sum")
    if not program:
        pytest.skip("no sha256sum here")
    command = [program, "--check", "--quiet", "--strict", MANIFEST]
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 0
    (site / PATHS[2]).write_text("other", encoding="utf-8")
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 1
