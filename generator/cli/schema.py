"""`pathway schema`: the JSON Schema of the format, for editors."""

from __future__ import annotations

import click

from generator.definition.schema import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema of a definition, by which an editor helps while you write."""
    click.echo(schema_text(), nl=False)
