"""`pathway explain`: the documentation of one check, or the list of all."""

from __future__ import annotations

import click

from generator.checks.documentation import RULES, explained
from generator.cli.common import COULD_NOT_RUN, stop
from generator.definition.words import nearest


@click.command()
@click.argument("check_id", required=False)
def explain(check_id: str | None) -> None:
    """Print what CHECK_ID finds, why it matters and how to mend it; without one, list them all."""
    if check_id is None:
        widest = max(map(len, RULES))
        for rule in RULES.values():
            click.echo(f"{rule.id:{widest}}  {rule.severity:7}  {rule.title}")
        return
    if check_id not in RULES:
        close = nearest(check_id, RULES)
        hint = f'did you mean "{close}"?' if close else "pathway explain lists them all"
        stop(f'there is no check "{check_id}"; {hint}', COULD_NOT_RUN)
    rule = RULES[check_id]
    click.echo(f"{rule.id}\n\n{explained(rule)}", nl=False)
