"""`pathway build`: the whole site, or the old one untouched."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator.cli.common import config_option, load_site_config, show_warnings_of_mkdocs, stop
from generator.cli.edition import edition_options, use_edition
from generator.cli.progress import progress, watch_build
from generator.release.disk_errors import ReplaceError
from generator.release.manifest import fingerprint
from generator.release.replace import LeftoverError, replaced_whole

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
@click.option(
    "--replace",
    "replaced",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Replace the site in this folder although its list of files does not say that pathway made it, "
    "as after an earlier release.",
)
@edition_options
def build(
    config_file: Path, site_dir: Path | None, strict: bool, replaced: Path | None, **edition: Any
) -> None:
    """Build the site. A definition with errors leaves the last good site as it is.

    The site goes into a new or an empty folder, or takes the place of an earlier build. A folder
    with any other file in it stays as it is.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as mkdocs_build

    gc.set_threshold(100_000, 20, 50)  # most of what is made lives to the end: to look for more is waste
    show_warnings_of_mkdocs()
    target = (site_dir or Path(load_site_config(config_file).site_dir)).resolve()
    trusted = replaced is not None and replaced.resolve() == target
    with _stopping(), replaced_whole(target, trusted=trusted) as fresh, progress() as line:
        line.say("Reading the definition and making its pages")
        config = load_site_config(config_file, site_dir=str(fresh), strict=strict)
        use_edition(config, **edition)
        watch_build(config, line)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
        _close_what_came_late(config, fresh, strict=strict)
    click.echo(f"The site is in {target}; open {target / 'index.html'}")
    click.echo(f"Fingerprint: {fingerprint(target)}")


@contextmanager
def _stopping() -> Iterator[None]:
    """End with words, instead of a traceback, where the site cannot be made."""
    from jinja2 import TemplateError
    from mkdocs.exceptions import Abort, PluginError

    from generator.mkdocs.template_errors import words_about

    try:
        yield
    except LeftoverError as problem:
        stop(str(problem))
    except Abort as problem:
        stop(f"{problem}\n{KEPT}", problem.exit_code)
    except (PluginError, ReplaceError) as problem:
        stop(f"{problem}\n{KEPT}")
    except TemplateError as problem:
        words = words_about(problem)
        if not words:
            raise
        stop(f"{words}\n{KEPT}")


def _close_what_came_late(config: Any, folder: Path, *, strict: bool) -> None:
    """Other plugins can write after ours, in the last moments: then the policy goes into that as well."""
    plugin = config.plugins.get("pathway")
    if plugin is not None and plugin.close(folder) and strict:
        stop(f"Stopped for the warnings above, as --strict asks.\n{KEPT}")
