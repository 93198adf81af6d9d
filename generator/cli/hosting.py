"""`pathway hosting`: the settings for a web server, with the headers that a page cannot give itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from click.core import ParameterSource

from generator.cli.common import config_option, load_site_config
from generator.release.web_servers import SERVERS
from generator.site.loosening import Loosening


@click.command()
@click.argument("server", type=click.Choice(list(SERVERS)))
@config_option
@click.pass_context
def hosting(context: click.Context, server: str, config_file: Path) -> None:
    """Print the settings by which SERVER serves a site; what to do with them stands at their top.

    What the site loosens in its policy is loosened in them too. Without settings of a site here,
    they are those for a site that loosens nothing.
    """
    named = context.get_parameter_source("config_file") is not ParameterSource.DEFAULT
    loosened = _loosened(config_file) if named or config_file.is_file() else ()
    click.echo(SERVERS[server](loosened), nl=False)


def _loosened(config_file: Path) -> Sequence[Loosening]:
    plugin = load_site_config(config_file).plugins.get("pathway")
    allowed: Sequence[Loosening] = plugin.config.allow if plugin else ()
    return allowed
