"""`pathway hosting`: the settings for a web server, with the headers that a page cannot give itself."""

from __future__ import annotations

import click

from generator.publishing.hosting import SERVERS


@click.command()
@click.argument("server", type=click.Choice(list(SERVERS)))
def hosting(server: str) -> None:
    """Print the settings by which SERVER serves a site; what to do with them stands at their top."""
    click.echo(SERVERS[server](), nl=False)
