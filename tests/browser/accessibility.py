"""axe on whole pages, in every look that a page can have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Page

from tests.conftest import ROOT

# Nobody navigates or operates paper: there, the rules about that say nothing.
_AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async ([where, tags]) => {
  const paper = matchMedia('print').matches;
  const operated = ['bypass', 'page-has-heading-one', 'region', 'scrollable-region-focusable', 'target-size'];
  const rules = Object.fromEntries(operated.map((name) => [name, { enabled: !paper }]));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map((it) => it.finished.catch(() => null)));
  const found = await axe.run(where, { runOnly: tags, rules, resultTypes: ['violations'] });
  return found.violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target}`));
}"""


@dataclass(frozen=True)
class Look:
    """How a page is shown: its width in CSS pixels, and its colours or medium."""

    width: int
    colours: Literal["light", "dark", "forced", "print"]

    def __str__(self) -> str:
        return f"{self.colours} {self.width}"

    def apply(self, page: Page) -> None:
        """Show the page that is open in this look; nothing is loaded again."""
        page.set_viewport_size({"width": self.width, "height": 900 if self.width > 320 else 640})
        page.emulate_media(
            media="print" if self.colours == "print" else "screen",
            color_scheme="dark" if self.colours == "dark" else "light",
            forced_colors="active" if self.colours == "forced" else "none",
        )


LOOKS = tuple(
    Look(width, colours) for colours in ("light", "dark", "forced", "print") for width in (1280, 320)
)  # type: ignore[arg-type]


def findings(page: Page, where: Any = None) -> list[str]:
    """What axe finds in the whole page, or in `where`: every rule of WCAG 2.2 A and AA, and best practice."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    return page.evaluate(_RUN, [where or "html", _TAGS])


def goes_sideways(page: Page) -> bool:
    """Whether the page must be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
