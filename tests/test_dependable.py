"""The last good site stays whole: killed at any moment, disk full, forbidden, or two builds at once."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.release import replace
from generator.release.disk_errors import ReplaceError
from generator.release.manifest import ABOUT, MANIFEST, write_manifest
from generator.release.replace import replaced_whole
from tests.conftest import ROOT

POSIX = pytest.mark.skipif(os.name != "posix", reason="forks, and kills by signal")


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def pages(folder: Path) -> dict[str, bytes]:
    """Without what a build adds to every folder."""
    return {path: content for path, content in tree(folder).items() if path not in {MANIFEST, ABOUT}}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two files, listed as a build lists them."""
    folder = tmp_path / "site"
    (folder / "steps").mkdir(parents=True)
    for name in ("index.html", "steps/one.html"):
        (folder / name).write_text("old", encoding="utf-8")
    write_manifest(folder)
    return folder


def run(folder: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml"), *more])
    return done.exit_code, done.output


@pytest.fixture
def built(project: Path) -> Path:
    """A project with a last good site, and a change since then."""
    text = (project / "pathway.yaml").read_text("utf-8")
    (project / "pathway.yaml").write_text(text.replace("A lost key", "A lost purse"), encoding="utf-8")
    return project


# --- killed ---------------------------------------------------------------------------------


def killed(target: Path, kind: str, kills: int, way: str) -> tuple[dict[str, int], dict[str, int]]:
    command = [sys.executable, "-m", "tests.killing", str(target), kind, str(kills), way]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    at_once, later = json.loads(done.stdout)
    return at_once, later


@POSIX
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one act")
def test_killed_at_every_moment_the_site_is_whole_all_the_time(site: Path) -> None:
    at_once, later = killed(site, "tiny", 10_000, "exchange")
    assert set(at_once) == set(later) == {"old", "new"}
    assert sum(later.values()) > 20


@POSIX
def test_where_two_renames_are_needed_whoever_builds_next_puts_the_site_back(site: Path) -> None:
    at_once, later = killed(site, "tiny", 10_000, "rename")
    assert set(at_once) == {"old", "missing", "new"}
    assert set(later) == {"old", "new"}


@POSIX
@pytest.mark.slow
def test_the_whole_command_killed_many_times(built: Path) -> None:
    at_once, later = killed(built / "site", "build", 60, "exchange")
    assert set(at_once) == set(later) == {"old", "new"}


# --- the disk -------------------------------------------------------------------------------


@POSIX
def test_a_file_that_the_account_may_not_make_so_large(built: Path) -> None:
    """A true limit of the system: no file of more than 40 KB, and the stylesheets are larger."""
    before = tree(built / "site")
    program = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000));"
        "from generator.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "build", "-f", str(built / "mkdocs.yml")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Name a folder on another disk." in done.stderr
    assert "Nothing was published" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(built / "site") == before


def test_the_disk_is_full_at_the_last_moment(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = tree(built / "site")
    monkeypatch.setattr("generator.release.replace.write_manifest", refuse)
    status, output = run(built)
    assert status == 1
    assert f"the disk that holds {built / 'site'} is full. Make room on it, then build again." in output
    assert "Nothing was published" in output
    assert tree(built / "site") == before
    assert not list(built.glob(".site*"))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "is full. Make room on it, then build again."),
        (errno.EDQUOT, "is full. Make room on it, then build again."),
        (errno.EROFS, "ask for the right to write there"),
        (errno.EIO, "could not be written: Input/output error"),
    ],
)
def test_what_a_disk_refuses_is_said(site: Path, number: int, said: str) -> None:
    before = tree(site)
    with pytest.raises(ReplaceError, match=said), replaced_whole(site):
        raise OSError(number, os.strerror(number))
    assert tree(site) == before


def test_errors_that_are_not_of_the_disk_pass_as_they_are(site: Path) -> None:
    before = tree(site)
    with pytest.raises(FileNotFoundError, match="elsewhere"), replaced_whole(site):
        raise FileNotFoundError(errno.ENOENT, "elsewhere", "/elsewhere/page.md")
    assert tree(site) == before


@POSIX
@pytest.mark.slow
def test_a_disk_that_is_really_full(built: Path) -> None:
    """A disk in memory of 2 MB; needs the right to mount."""
    disk = built / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a disk here")
    try:
        (disk / "site").mkdir()
        (disk / "site" / "index.html").write_text("old", encoding="utf-8")
        write_manifest(disk / "site")
        before = tree(disk)
        status, output = run(built, "-d", str(disk / "site"))
        assert status == 1
        assert "is full. Make room on it" in output
        assert tree(disk) == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_may_not_be_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also Windows' answer where a program has a file of the old site open."""

    def forbidden(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(self))

    monkeypatch.setattr(replace, "_exchange", lambda _one, _other: False)
    monkeypatch.setattr(Path, "rename", forbidden)
    before = tree(site)
    closing = "If a window or a program shows something of it, close that"
    with pytest.raises(ReplaceError, match=closing), replaced_whole(site) as fresh:
        (fresh / "index.html").write_text("new", encoding="utf-8")
    assert tree(site) == before


def test_the_second_rename_fails_and_the_old_site_comes_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.rename

    def once(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self))
        return real(self, target)

    monkeypatch.setattr(replace, "_exchange", lambda _one, _other: False)
    monkeypatch.setattr(Path, "rename", once)
    before = tree(site)
    with pytest.raises(ReplaceError, match="could not be written"), replaced_whole(site):
        pass
    assert tree(site) == before
    assert not list(site.parent.glob(".site*"))


# --- two at once ----------------------------------------------------------------------------


def test_a_second_build_is_sent_away_and_the_first_goes_on(site: Path) -> None:
    with replaced_whole(site) as fresh:
        (fresh / "index.html").write_text("first", encoding="utf-8")
        with pytest.raises(ReplaceError, match="another build is at work"), replaced_whole(site):
            pass
        (fresh / "more.html").write_text("first", encoding="utf-8")
    assert pages(site) == {"index.html": b"first", "more.html": b"first"}
    with replaced_whole(site) as fresh:
        (fresh / "index.html").write_text("second", encoding="utf-8")
    assert pages(site) == {"index.html": b"second"}


def test_a_template_that_is_not_there_is_named(built: Path) -> None:
    """The error of the templates is one of files, too; it must not blame the disk."""
    before = tree(built / "site")
    page = "---\ntemplate: nowhere.html\n---\n\n# By hand\n"
    (built / "docs" / "hand.md").write_text(page, encoding="utf-8")
    status, output = run(built)
    assert status == 1
    assert 'the template "nowhere.html" is not there' in output
    assert "Traceback" not in output
    assert tree(built / "site") == before
