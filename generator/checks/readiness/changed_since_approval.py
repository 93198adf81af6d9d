"""A pathway that is not, or not provably, what was approved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.graph.approval_state import State, state_of

_AGAIN = "have it approved again, then run: pathway approve"


def _run(context: Context) -> Iterator[Found]:
    about = context.pathway.about
    state = state_of(context.pathway)
    if state is State.CHANGED:
        on = f" on {about.approved.on}" if about.approved else ""
        yield Found(
            about,
            f"The pathway was approved{on} and has changed since approval; every page says so",
            _AGAIN,
            key="approved",
        )
    elif state is State.UNPROVED:
        yield Found(
            about,
            "The pathway says that it is approved, but not what was approved: a later change would not show",
            "run pathway approve, which writes who approved it and a digest of what was approved",
            key="status",
        )
    elif about.approved and context.today and state is State.APPROVED and about.approved.on > context.today:
        yield Found(
            about,
            f"The pathway says that it was approved on {about.approved.on}, which has not come yet",
            "correct the date of the approval",
            key="approved",
        )


CHECK = Check(
    id="changed-since-approval",
    severity=Severity.ADVICE,
    title="Changed since approval",
    finds="`status: approved` where the content is no longer what was approved, where the approval carries "
    "no digest of it, or where its date has not come yet. Comments, the order of keys, indentation and "
    "quoting do not count as a change; neither do `status`, `approved` and `superseded`.",
    why="Staff act on what somebody answers for. A change that nobody approved must not look approved, and "
    "must not wait either: the site is built, and every page says that it has changed.",
    mend="Have the change approved, then run `pathway approve`. Do not copy a digest by hand.",
    run=_run,
)
