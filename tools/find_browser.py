"""Find a browser for the tests, or install one, and write its path to `.venv/browser`.

In this order: the browser named by PATHWAY_BROWSER, one that is installed, the system's
package, Playwright's own download. Does nothing when an earlier run has found one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANSWER = ROOT / ".venv" / "browser"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def main() -> int:
    """Settle on a browser and tell the tests; 1 if there is none to be had."""
    if known := remembered():
        print(f"Browser: {known}")
        return 0
    for find in (chosen, installed, packaged, downloaded):
        if browser := find():
            ANSWER.write_text(f"{browser}\n", encoding="utf-8")
            print(f"Browser: {browser}")
            return 0
    print("No browser for the tests: install Chromium, or name one in PATHWAY_BROWSER.", file=sys.stderr)
    return 1


def remembered() -> str | None:
    """The browser of an earlier run, if it is still there and no other one is asked for."""
    if not ANSWER.is_file():
        return None
    browser = ANSWER.read_text(encoding="utf-8").strip()
    wanted = os.environ.get("PATHWAY_BROWSER", browser)
    return browser if browser == wanted and os.access(browser, os.X_OK) else None


def chosen() -> str | None:
    """The browser that the person names."""
    return next(working([os.environ.get("PATHWAY_BROWSER")]), None)


def installed() -> str | None:
    """A browser that this machine has."""
    return next(working([*map(shutil.which, NAMES), *PLACES]), None)


def packaged() -> str | None:
    """A browser from the system's packages, where we may install one."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and succeeds("sudo", "-n", "true"):
        prefix = ["sudo", "-n"]
    else:
        return None
    print("Installing the system's chromium package ...")
    install = [*prefix, "apt-get", "-qq", "-y", "--no-install-recommends", "install", "chromium"]
    if succeeds(*install) or (succeeds(*prefix, "apt-get", "-qq", "update") and succeeds(*install)):
        return installed()
    return None


def downloaded() -> str | None:
    """Playwright's own browser, kept inside the project."""
    print("Downloading Playwright's Chromium ...")
    os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(ROOT / ".cache" / "playwright")
    if not succeeds(sys.executable, "-m", "playwright", "install", "chromium"):
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return next(working([playwright.chromium.executable_path]), None)


def working(candidates: list[str | None]) -> Iterator[str]:
    """Those that start. A name on the path may be a mere signpost to a package."""
    return (each for each in candidates if each and succeeds(each, "--version"))


def succeeds(*command: str) -> bool:
    """Whether a command ends well; what it says on standard error stays visible."""
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, timeout=900, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(main())
