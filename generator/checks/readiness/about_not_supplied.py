"""What readers must know about the pathway itself, and nobody has supplied."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity

_FACTS = {
    "owner": "who answers for it",
    "version": "its version",
    "review_by": "when it is to be reviewed",
    "report_to": "where readers report a mistake",
}


def _run(context: Context) -> Iterator[Found]:
    about = context.pathway.about
    facts = dict(_FACTS)
    if about.status == "approved":
        facts["approved"] = "when it was approved"
    for key, what in facts.items():
        if getattr(about, key) is None:
            yield Found(
                about,
                f"The pathway does not say {what} ({key})",
                f"write {key}: in the section pathway",
                key=key,
            )


CHECK = Check(
    id="about-not-supplied",
    severity=Severity.ADVICE,
    title="Owner, version, review date or address for mistakes not supplied",
    finds="A `pathway` section without `owner`, `version`, `review_by` or `report_to`; where it is approved, "
    "without `approved`.",
    why="Readers must be able to tell how current a procedure is, and whom to tell about a mistake.",
    mend="Supply them.",
    run=_run,
)
