"""The same input makes the same bytes: on another day, in another folder and country, for another person."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.release.manifest import differences
from tests.conftest import REAL, lay_out, lay_out_least

PROGRAM = """
import contextlib, datetime, locale, os, re, sys, time

with contextlib.suppress(locale.Error):  # where the machine does not have it
    locale.setlocale(locale.LC_ALL, "")
plainly = time.strftime
time.strftime = lambda form, *when: plainly(re.sub("%[aAbBcpxX]", "Mayıs", form), *when)

LATER = int(os.environ.get("DAYS_LATER", "0")) * 24 * 3600
real = {name: getattr(time, name) for name in ("time", "time_ns", "localtime", "gmtime")}
time.time = lambda: real["time"]() + LATER
time.time_ns = lambda: real["time_ns"]() + LATER * 10**9
time.localtime = lambda at=None: real["localtime"](time.time() if at is None else at)
time.gmtime = lambda at=None: real["gmtime"](time.time() if at is None else at)

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    utcnow = now
    today = now

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

datetime.datetime, datetime.date = Later, Day
os.umask(0o077)
"""
"""What begins a process under a clock, a locale and an umask of our choice."""

ANOTHER_PERSON = {
    "DAYS_LATER": "400",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "PYTHONUTF8": "0",
    "HOME": "/nonexistent",
    "USER": "somebody",
}


@pytest.fixture(scope="module")
def another_person(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Of another country too, with a comma in her numbers, if the machine can make that locale."""
    folder = tmp_path_factory.mktemp("locales")
    if shutil.which("localedef"):
        made = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / "tr_TR.UTF-8")]
        subprocess.run(made, capture_output=True, check=False)
    return ANOTHER_PERSON | {"LOCPATH": str(folder)}


PATHWAY = "from generator.cli import main; main()"
MKDOCS = "from mkdocs.__main__ import cli; cli()"


def build_elsewhere(folder: Path, *options: str, by: str = PATHWAY, **person: str) -> Path:
    """Build a project in a process of its own, from another folder than its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM + by, "build", "-f", str(folder / "mkdocs.yml"), *options],
        cwd="/",
        env=os.environ | person,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert by == PATHWAY or not done.stdout + done.stderr, "a strict build of our definition is silent"
    return folder / "site"


def unequal(one: Path, other: Path) -> list[str]:
    """Files that only one site has, or that differ in a byte."""
    sites = [{f.relative_to(s).as_posix(): f for f in s.rglob("*") if f.is_file()} for s in (one, other)]
    either = sorted(sites[0].keys() | sites[1].keys())
    return [path for path in either if not _same(sites[0].get(path), sites[1].get(path))]


def _same(one: Path | None, other: Path | None) -> bool:
    return bool(one and other and one.read_bytes() == other.read_bytes())


def test_built_again_elsewhere_it_is_the_same_bytes(
    real_site: Path, tmp_path: Path, another_person: dict[str, str]
) -> None:
    """And by the plain command of MkDocs, which finds nothing to warn of: as people who know it build."""
    folder = tmp_path / "a földer of another name" / "deeper"
    folder.mkdir(parents=True)
    lay_out(folder, REAL)
    person = another_person | {"NO_MKDOCS_2_WARNING": "1"}
    again = build_elsewhere(folder, "--strict", "--quiet", by=MKDOCS, **person)
    assert unequal(real_site, again) == []
    assert differences(again).none


def test_a_site_with_an_address_says_nowhere_on_which_day_it_was_built(
    tmp_path: Path, another_person: dict[str, str]
) -> None:
    """With an address MkDocs writes a sitemap, with the day of the build in it, and zips it."""
    sites = []
    for name, person in (("one", {}), ("two", another_person)):
        (tmp_path / name).mkdir()
        folder = lay_out_least(tmp_path / name)
        settings = (folder / "mkdocs.yml").read_text("utf-8")
        (folder / "mkdocs.yml").write_text(
            f"{settings}\nsite_url: https://example.org/pathway/\n", encoding="utf-8"
        )
        sites.append(build_elsewhere(folder, **person))
    sitemap = (sites[0] / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://example.org/pathway/steps/index.html</loc>" in sitemap
    assert "lastmod" not in sitemap
    assert unequal(*sites) == []
