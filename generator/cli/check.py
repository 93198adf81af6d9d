"""`pathway check`: what is wrong in the definition, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.building import examine
from generator.definition.diagnostics import describe_all, has_errors


@click.command()
@click.argument(
    "definition",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("pathway.yaml"),
)
def check(definition: Path) -> None:
    """Say what is wrong in the definition, and how to mend it."""
    loaded, found = examine(definition)
    click.echo(describe_all(found, definition.name, loaded.source.text))
    raise SystemExit(1 if has_errors(found) else 0)
