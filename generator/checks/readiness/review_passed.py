"""A review date that has passed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity


def _run(context: Context) -> Iterator[Found]:
    about = context.pathway.about
    if about.review_by and context.today and about.review_by < context.today:
        yield Found(
            about,
            f"The pathway was to be reviewed by {about.review_by}, which has passed",
            "review it, and write the next date under review_by:",
            key="review_by",
        )


CHECK = Check(
    id="review-passed",
    severity=Severity.ADVICE,
    title="A review date that has passed",
    finds="A `review_by` that lies before today.",
    why="Readers cannot rely on a procedure that nobody has looked at when it was due.",
    mend="Review the pathway, and set the next date.",
    run=_run,
)
