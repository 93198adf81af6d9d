"""A site may loosen the policy on purpose, by name and with a reason; that is said, and no more is loose."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.release.allowing import read_allowed
from generator.release.web_servers import SERVERS
from generator.site.loosening import DIRECTIVES, Loosening
from generator.site.policy import beyond, headers, page_policy
from generator.site.privacy import CLAIMS, privacy_context
from tests.closing.projects import build, project
from tests.conftest import REAL, ROOT
from tests.reading import content, page, pages_of, words

MAP = "https://maps.example.org"
LOOSE = f"""
      allow:
        - directive: img-src
          source: {MAP}
          why: The county's server draws the map of our offices; it cannot be copied
        - directive: script-src-attr
          source: unsafe-inline
          why: "An old calendar --- it goes in June."
        - directive: frame-ancestors
          source: https://intranet.example.org
          why: The intranet shows our pages.
"""


SAID = (
    (
        f"Where pictures may come from: also {MAP}.",
        f"img-src {MAP}",
        "The county's server draws the map of our offices; it cannot be copied",
    ),
    (
        "Where handlers, such as onclick, may stand: also inside a page.",
        "script-src-attr 'unsafe-inline'",
        "An old calendar --- it goes in June",
    ),
    (
        "Who may show a page of this site inside its own: also https://intranet.example.org.",
        "frame-ancestors https://intranet.example.org",
        "The intranet shows our pages",
    ),
)
"""The same as the privacy page says it."""


def allowed(directive: str, source: str, why: str = "A reason.") -> tuple[tuple[Loosening, ...], list[str]]:
    return read_allowed([{"directive": directive, "source": source, "why": why}])


def loose(directive: str, source: str) -> Loosening:
    return Loosening(directive, source, "A reason.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that loosens its policy, built."""
    there = project(tmp_path_factory.mktemp("loose"), {})
    settings = (there / "mkdocs.yml").read_text("utf-8")
    plugins = f"plugins:\n  - search\n  - offline\n  - pathway:{LOOSE}"
    (there / "mkdocs.yml").write_text(re.sub(r"plugins: .*", lambda _: plugins, settings), encoding="utf-8")
    done = build(there, "--strict")
    assert done.exit_code == 0, done.output
    return there


def test_every_page_allows_what_is_named_and_no_more(folder: Path) -> None:
    site = folder / "site"
    wanted = page_policy([loose("img-src", MAP), loose("script-src-attr", "'unsafe-inline'")])
    for path in pages_of(site):
        (policy,) = page(site, path).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == wanted, path
    assert f"img-src 'self' data: {MAP} file:;" in wanted
    assert wanted.endswith("script-src-attr 'self' 'unsafe-inline' file:")
    assert "script-src 'self' file:;" in wanted, "which is as strict as before"
    assert "frame-ancestors" not in wanted, "a browser heeds that of a server alone"


def test_what_is_loosened_is_said_with_its_reason(folder: Path) -> None:
    site = folder / "site"
    said = [words(it) for it in content(site, "privacy.html").cssselect("#loosened ~ ul.loosened li")]
    assert said == [f"{says} In the policy: {rule}. Why: {why}." for says, rule, why in SAID]
    log = words(content(site, "hazards.html"))
    assert log.count(f"Loosened in the policy: img-src {MAP}. Why: The county's server draws the map") == 2
    assert "nothing in it was loosened" not in log


def test_claims_that_it_touches_are_no_longer_whole(folder: Path) -> None:
    claims = content(folder / "site", "privacy.html").cssselect("ul.tried li")
    less = [words(it.find("b")) for it in claims if "leaves out what this site has loosened" in words(it)]
    assert less == [claim.says for claim in CLAIMS[:4]]


@pytest.mark.parametrize(("directive", "source", "touched"), [
    ("img-src", "https://e.example", {0, 1, 3}),
    ("img-src", "blob:", set()),
    ("media-src", "'self'", set()),
    ("style-src-attr", "'unsafe-inline'", {3}),
    ("script-src", "'wasm-unsafe-eval'", {0, 1, 2, 3}),
    ("frame-src", "https://e.example", {0, 1, 2, 3}),
    ("form-action", "'self'", {0, 1, 3}),
    ("frame-ancestors", "https://e.example", set()),
])  # fmt: skip
def test_a_claim_gives_way_to_what_could_break_it_and_to_nothing_else(
    directive: str, source: str, touched: set[int]
) -> None:
    context = privacy_context([loose(directive, source)])
    assert {CLAIMS.index(claim) for claim in context["touched"]} == touched


def test_a_strict_site_says_nothing_of_loosening(real_site: Path) -> None:
    said = words(content(real_site, "privacy.html"))
    assert "loosened" not in said
    log = words(content(real_site, "hazards.html"))
    assert log.count("The content security policy is the program's own; nothing in it was loosened.") == 2


def test_verify_tells_it_and_finds_it_said(folder: Path) -> None:
    done = CliRunner().invoke(main, ["verify", str(folder / "site")])
    assert done.exit_code == 0, done.output
    assert done.output.endswith(
        "pages carry the content security policy, loosened as the privacy page says: "
        f"img-src {MAP}, script-src-attr 'unsafe-inline'.\n"
    )


@pytest.mark.parametrize("server", SERVERS)
def test_settings_for_servers_follow(server: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    said = CliRunner().invoke(main, ["hosting", server]).output
    it = [
        loose("img-src", MAP),
        loose("script-src-attr", "'unsafe-inline'"),
        loose("frame-ancestors", "https://intranet.example.org"),
    ]
    policy = headers(it)["Content-Security-Policy"]
    assert "frame-ancestors https://intranet.example.org;" in policy
    assert policy in said.replace("&#x27;", "'")
    assert f"- img-src {MAP}: The county's server draws the map" in said
    if server == "iis":
        ET.fromstring(said)  # noqa: S314 - made by us


def test_without_settings_those_for_servers_are_strict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(main, ["hosting", "nginx"]).output
    assert said == (ROOT / "hosting" / "nginx.conf").read_text("utf-8")
    done = CliRunner().invoke(main, ["hosting", "nginx", "-f", "there-is-none.yml"])
    assert done.exit_code == 2
    assert "there-is-none.yml is not there" in done.output


def test_wrong_entries_are_told_all_at_once_with_line_and_remedy_and_nothing_changes(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("img-src", "image-src").replace("why: The intranet", "# why: The intranet")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    before = (tmp_path / "site" / "SHA256SUMS").read_bytes()
    done = build(tmp_path)
    assert done.exit_code == 2
    first = settings[: settings.index("- directive")].count("\n") + 1
    assert (
        f'mkdocs.yml, line {first}, allow, entry 1: "image-src" is no directive that can be loosened; '
        'did you mean "img-src"?'
    ) in done.output
    assert f"mkdocs.yml, line {first + 6}, allow, entry 3: why is missing; write why" in done.output
    assert "Nothing was changed" in done.output
    assert (tmp_path / "site" / "SHA256SUMS").read_bytes() == before


@pytest.mark.parametrize(("directive", "source"), [
    ("img-src", MAP), ("img-src", "*"), ("img-src", "https:"), ("img-src", "*.example.org"),
    ("img-src", "https://intranet"), ("connect-src", "wss://e.example:8443/live/"), ("media-src", "self"),
    ("script-src", "'unsafe-eval'"), ("script-src", "wasm-unsafe-eval"), ("style-src-attr", "unsafe-inline"),
    ("script-src-elem", "sha256-" + "A" * 43 + "="), ("form-action", "https://e.example/send"),
])  # fmt: skip
def test_what_a_policy_knows_is_taken(directive: str, source: str) -> None:
    (it,), wrong = allowed(directive, source)
    assert wrong == []
    assert it.rule in beyond(page_policy([it]))
    assert [rule for rule in beyond(page_policy([it])) if rule != it.rule] == []


@pytest.mark.parametrize(("directive", "source", "said"), [
    ("img-src", "unsafe-inline", "'unsafe-inline' means nothing for img-src; it can be said of script-src"),
    ("style-src", "unsafe-eval", "'unsafe-eval' means nothing for style-src; it can be said of script-src"),
    ("font-src", "sha256-" + "A" * 43 + "=", "a fingerprint means nothing for font-src"),
    ("script-src", "'unsafe-inlin'", 'did you mean "unsafe-inline"?'),
    ("script-src", "selff", 'did you mean "self"?'),
    ("script-src", "'nonce-abc'", "a nonce that stands in a file is known to everybody"),
    ("script-src", "'none'", "to allow nothing leave the entry out"),
    ("script-src", "'strict-dynamic'", "write a host with https"),
    ("script-src", "sha256-short", "write a host with https"),
    ("img-src", "intranet", "write a host with https"),
    ("img-src", "maps.example.org; script-src *", "is no source that a policy knows"),
    ("img-src", 'https://e.example" onload="x', "is no source that a policy knows"),
    ("img-src", "https://e.example/$host", "is no source that a policy knows"),
    ("img-src", "https://a.example https://b.example", "is no source that a policy knows"),
    ("img-src", "javascript:", "is no source that a policy knows"),
    ("img-src", "data:", "img-src data: is allowed already; take the entry away"),
    ("script-src-elem", "self", "script-src-elem 'self' is allowed already"),
    ("default-src", "*", "name the kind, for example img-src"),
    ("report-uri", "https://e.example", "is no directive that can be loosened; write one of script-src"),
    ("Img-src", MAP, 'did you mean "img-src"?'),
])  # fmt: skip
def test_what_it_does_not_know_is_refused_with_a_remedy(directive: str, source: str, said: str) -> None:
    _, (wrong,) = allowed(directive, source)
    assert wrong.startswith("mkdocs.yml, allow, entry 1: ")
    assert said in wrong


@pytest.mark.parametrize(("entries", "said"), [
    ({"img-src": MAP}, "allow must be a list"),
    ("img-src", "allow must be a list"),
    ([["img-src"]], "is no entry; write directive, source and why below each other"),
    ([{"directive": "img-src", "source": MAP, "why": " "}], "why is missing"),
    ([{"directive": "img-src", "source": 5, "why": "x"}], "source is missing; write what is to be allowed"),
    ([{"directive": "img-src", "source": MAP, "why": "x", "because": "y"}], '"because" is no key'),
])  # fmt: skip
def test_what_is_no_entry_is_refused(entries: object, said: str) -> None:
    loosened, (wrong,) = read_allowed(entries)
    assert said in wrong
    assert loosened == () or loosened[0].why == "x"


def test_the_same_twice_is_once_too_often() -> None:
    entry = {"directive": "img-src", "source": MAP, "why": "x"}
    _, (wrong,) = read_allowed([entry, entry])
    assert wrong.startswith(f"mkdocs.yml, allow, entry 2: img-src {MAP} is allowed already")


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_nothing_else_is_loosened_with_it(directive: str) -> None:
    """In the header of a server too, where every directive is."""
    strict = headers()["Content-Security-Policy"].split("; ")
    loosened = headers([loose(directive, "https://e.example")])["Content-Security-Policy"].split("; ")
    (new,) = set(loosened) - set(strict)
    assert new.startswith(f"{directive} ")
    assert new.endswith("https://e.example")
    assert "'none'" not in new
    assert {rule.split()[0] for rule in strict} - {rule.split()[0] for rule in loosened} == set()


def test_a_part_of_a_kind_keeps_what_the_kind_allows() -> None:
    for order in (1, -1):
        both = [loose("script-src-elem", "https://a.example"), loose("script-src", "https://b.example")][
            ::order
        ]
        policy = page_policy(both)
        assert "script-src-elem 'self' https://b.example https://a.example file:" in policy
        assert set(beyond(policy)) == {it.rule for it in both}


def test_an_exported_site_claims_no_policy(tmp_path: Path) -> None:
    """Another host puts none into its pages."""
    out = tmp_path / "out"
    arguments = ["export", str(out), "--definition", str(REAL), "--docs", str(tmp_path / "none")]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    said = " ".join((out / "docs" / "privacy.md").read_text("utf-8").split())
    assert "the pages carry no content security policy of their own" in said
    assert "They carry the content security policy too." in said, "the settings for servers"
    for claim in CLAIMS:
        assert (claim.says in said) is claim.anywhere, claim.says
    for untrue in (
        "Every page tells the browser",
        "SHA256SUMS",
        "from which page you came",
        "there is nothing",
    ):
        assert untrue not in said
