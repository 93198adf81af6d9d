"""The page "Your own look" for owners: what it shows does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.closing.projects import build, project
from tests.conftest import ROOT
from tests.reading import page

TEXT = (ROOT / "docs" / "own-look.md").read_text("utf-8")


def test_its_examples_make_a_site(tmp_path: Path) -> None:
    (template,) = re.findall(r"^```jinja\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    settings = [
        yaml.safe_load(piece) for piece in re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    ]
    files = {
        "overrides/main.html": template,
        "docs/stylesheets/ours.css": "p { color: red }",
        "mkdocs.yml": yaml.safe_dump({"site_name": "Ours"} | settings[0] | settings[1]),
    }
    done = build(project(tmp_path, files), "--strict")
    assert done.exit_code == 0, done.output
    head = page(tmp_path / "site", "index.html").find("head")
    assert head.xpath("link[@rel='stylesheet']/@href")[-1] == "stylesheets/ours.css"
    assert head.xpath("link[@rel='icon']/@href") == ["images/favicon.png", "images/favicon.svg"]
    (policy,) = head.xpath("meta[@http-equiv]/@content")
    assert "img-src 'self' data: https://maps.example.org file:" in policy
