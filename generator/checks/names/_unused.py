"""Parts that nothing names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.checks.base import CheckFunction, Context, Found
from generator.definition.model import Identified, Pathway, Scenario, Timescale
from generator.definition.naming import called
from generator.definition.words import capital


def unused(
    parts: Callable[[Pathway], Iterable[Identified | Timescale]],
    remedy: str,
    says: str = "is used by nothing",
    *,
    by_cases: bool = True,
) -> CheckFunction:
    """Look for those of these parts that nothing names; whether it counts that a case does."""

    def run(context: Context) -> Iterator[Found]:
        for part in parts(context.pathway):
            if not any(by_cases or not isinstance(use.part, Scenario) for use in context.uses(part)):
                yield Found(part, f"{capital(called(part))} {says}", remedy, key=part.concept.id)

    return run
