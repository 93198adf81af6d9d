"""`pathway build`: the whole site, or the old one untouched."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Any

import click

from generator.cli.common import config_option, load_site_config, show_warnings_of_mkdocs, stop
from generator.cli.edition import edition_options, use_edition
from generator.cli.progress import progress, watch_build
from generator.publishing.manifest import MANIFEST, ManifestError, differences, fingerprint
from generator.publishing.replacing import ReplaceError, replaced_whole

KEPT = "Nothing was published; the last good site, if there is one, is as it was."


@click.command()
@config_option
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the site goes; otherwise as the settings say.",
)
@click.option("--strict", is_flag=True, help="Let a warning stop the build, too.")
@edition_options
def build(config_file: Path, site_dir: Path | None, strict: bool, **edition: Any) -> None:
    """Build the site. A definition with errors leaves the last good site as it is."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from jinja2 import TemplateError
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import Abort, PluginError

    from generator.mkdocs.template_errors import words_about

    gc.set_threshold(100_000, 20, 50)  # most of what is made lives to the end: to look for more is waste
    show_warnings_of_mkdocs()
    target = (site_dir or Path(load_site_config(config_file).site_dir)).resolve()
    try:
        with replaced_whole(target, is_ours=_is_a_site) as fresh, progress() as line:
            line.say("Reading the definition and making its pages")
            config = load_site_config(config_file, site_dir=str(fresh), strict=strict)
            use_edition(config, **edition)
            watch_build(config, line)
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
            _close_what_came_late(config, fresh, strict=strict)
    except Abort as problem:
        stop(f"{problem}\n{KEPT}", problem.exit_code)
    except (PluginError, ReplaceError) as problem:
        stop(f"{problem}\n{KEPT}")
    except TemplateError as problem:
        words = words_about(problem)
        if not words:
            raise
        stop(f"{words}\n{KEPT}")
    click.echo(f"The site is in {target}; open {target / 'index.html'}")
    if (target / MANIFEST).is_file():  # not where the settings leave our plugin out
        click.echo(f"Fingerprint: {fingerprint(target)}")


def _close_what_came_late(config: Any, folder: Path, *, strict: bool) -> None:
    """Other plugins can write after ours, in the last moments: then all is closed and listed once more."""
    plugin = config.plugins.get("pathway")
    try:
        late = plugin is not None and not differences(folder).none
    except ManifestError:  # they took the list away
        late = True
    if late and plugin.finish(folder) and strict:
        stop(f"Stopped for the warnings above, as --strict asks.\n{KEPT}")


def _is_a_site(folder: Path) -> bool:
    """Whether a folder is a site of ours, which may be replaced; one of an older version has no list."""
    return (folder / MANIFEST).is_file() or (folder / "index.html").is_file()
